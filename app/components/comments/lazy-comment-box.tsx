/** The box to write in, fetched when somebody writes: whoever only reads needs none of it. */
import type { ComponentProps } from "react";
import { useTranslation } from "react-i18next";
import type { CommentBox as Box } from "./comment-box.tsx";
import { fetchEarly, useFetched } from "./use-fetched.ts";

const load = async () => (await import("./comment-box.tsx")).CommentBox;

/** For a screen that goes on without a connection. */
export function fetchCommentBox(): void {
  void fetchEarly(load);
}

export function CommentBox(props: ComponentProps<typeof Box>) {
  const { t } = useTranslation("comments");
  const { value: Fetched, isFailed } = useFetched(load);
  if (Fetched) return <Fetched {...props} />;
  if (!isFailed) return null;
  return (
    <p className="comment-fault" role="alert">
      {t("notFetched")}
    </p>
  );
}
