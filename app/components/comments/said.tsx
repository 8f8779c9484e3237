/** One person's words in a thread: who, when, and what, with the names they mention. */
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { Mention } from "../../../server/domain/comments/mentions.ts";
import { whenLabel } from "./when.ts";

interface SaidProps {
  readonly name: string;
  /** Milliseconds since the epoch. */
  readonly at: number;
  readonly text: string;
  readonly mentions: readonly Mention[];
  /** A word between the name and the time. */
  readonly does?: string;
}

export function Said({ name, at, text, mentions, does }: SaidProps) {
  const { t, i18n } = useTranslation("comments");
  return (
    <div className="comment-said">
      <p className="comment-who">
        <b>{name || t("somebody")}</b>
        {does && ` ${does}`}{" "}
        <time dateTime={new Date(at).toISOString()}>{whenLabel(at, i18n.language, Date.now())}</time>
      </p>
      {text !== "" && <p className="comment-text">{withMentions(text, mentions)}</p>}
    </div>
  );
}

function withMentions(text: string, mentions: readonly Mention[]): ReactNode[] {
  const parts: ReactNode[] = [];
  let at = 0;
  for (const { from, to } of mentions) {
    parts.push(text.slice(at, from), <b key={from}>{text.slice(from, to)}</b>);
    at = to;
  }
  parts.push(text.slice(at));
  return parts;
}
