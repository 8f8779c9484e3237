/** Threads about one thing: the open ones, and behind a button those that are resolved. */
import { Button } from "@mantine/core";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import type { CardThread } from "./thread-card.tsx";

interface ThreadsProps {
  readonly threads: readonly CardThread[];
  readonly none: string;
  readonly render: (thread: CardThread) => ReactNode;
}

export function Threads({ threads, none, render }: ThreadsProps) {
  const { t } = useTranslation("comments");
  const [isShown, setShown] = useState(false);
  const open = threads.filter((thread) => thread.resolved === null);
  const resolved = threads.filter((thread) => thread.resolved !== null);
  return (
    <>
      {open.length === 0 && none !== "" && <p className="desk-quiet comments-none">{none}</p>}
      <ul>{[...open, ...(isShown ? resolved : [])].map(render)}</ul>
      {resolved.length > 0 && (
        <Button
          className="desk-button"
          size="compact-xs"
          variant="subtle"
          color="gray"
          aria-expanded={isShown}
          onClick={() => setShown(!isShown)}
        >
          {isShown ? t("hideResolved") : t("showResolved", { count: resolved.length })}
        </Button>
      )}
    </>
  );
}
