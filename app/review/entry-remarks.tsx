/** Under the entry one reviews: what has been said about it, and what is suggested. */
import "../comments/comments.css";
import { Button } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { Comments } from "../comments/use-comments.ts";
import { type CardThread, type ThreadActs, ThreadCard } from "../components/comments/thread-card.tsx";
import { Threads } from "../components/comments/threads.tsx";

interface EntryRemarksProps {
  readonly comments: Comments;
  /** Those about this entry. */
  readonly cards: readonly CardThread[];
  /** The language the text is written in. */
  readonly language: string;
  readonly onBegin: (kind: "comment" | "suggest") => void;
}

export function EntryRemarks(props: EntryRemarksProps) {
  const { comments, cards, language, onBegin } = props;
  const { now, isBehind, say } = comments;
  const { t } = useTranslation("comments");
  const acts: ThreadActs = {
    reply: (threadId, text) => say("reply", { threadId, text }),
    resolve: (threadId) => say("resolve", { threadId }),
    reopen: (threadId) => say("reopen", { threadId }),
    accept: (threadId) => say("accept", { threadId }),
    decline: (threadId, word) => say("decline", { threadId, word }),
  };
  return (
    <section aria-label={t("label")} className="review-remarks">
      <div className="review-remarks-head">
        <h2>{t("label")}</h2>
        {(["comment", "suggest"] as const).map((kind) => (
          <Button
            key={kind}
            className="desk-button"
            size="compact-xs"
            variant="default"
            // What is selected in the text stays so.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => onBegin(kind)}
          >
            {t(kind === "comment" ? "onWords" : "suggest")}
          </Button>
        ))}
      </div>
      {isBehind && (
        <p className="desk-quiet" role="status">
          {t("failed")}
        </p>
      )}
      <Threads
        threads={cards}
        none={now ? t("noneReview") : ""}
        render={(thread) => (
          <ThreadCard
            key={thread.id}
            thread={thread}
            mayDecide={now?.mayDecide ?? false}
            isActive={false}
            language={language}
            acts={acts}
            members={now?.members ?? []}
          />
        )}
      />
    </section>
  );
}
