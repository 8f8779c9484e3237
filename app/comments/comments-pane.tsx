/** The lower half of the right column: what is said about this entry, about the month, and elsewhere. */
import "./comments.css";
import { Button } from "@mantine/core";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { type CardThread, type ThreadActs, ThreadCard } from "../components/comments/thread-card.tsx";
import { CommentDraft } from "./comment-draft.tsx";
import { SelectionButton } from "./selection-button.tsx";
import type { Commenting } from "./use-commenting.ts";

interface CommentsPaneProps {
  readonly commenting: Commenting;
  readonly hasEntry: boolean;
  /** The language the text is written in. */
  readonly language: string;
  /** Whether the entry still stands in the month. */
  readonly hasPlace: (entryId: string) => boolean;
  readonly onGo: (entryId: string) => void;
}

export function CommentsPane({ commenting, hasEntry, language, hasPlace, onGo }: CommentsPaneProps) {
  const { t } = useTranslation("comments");
  const { comments, here, onMonth, elsewhere, draft, activeId } = commenting;
  const [isElsewhereShown, setElsewhereShown] = useState(false);
  const frame = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (activeId === null) return;
    frame.current?.querySelector(`[data-thread="${activeId}"]`)?.scrollIntoView({ block: "nearest" });
  }, [activeId]);

  const { say, now } = comments;
  const acts: ThreadActs = {
    reply: (threadId, text) => say("reply", { threadId, text }),
    resolve: (threadId) => say("resolve", { threadId }),
    reopen: (threadId) => say("reopen", { threadId }),
    accept: (threadId) => say("accept", { threadId }),
    decline: (threadId, word) => say("decline", { threadId, word }),
  };
  const card = (thread: CardThread, go: (() => void) | null) => (
    <ThreadCard
      key={thread.id}
      thread={thread}
      mayDecide={now?.mayDecide ?? false}
      isActive={thread.id === activeId}
      language={language}
      acts={acts}
      {...(go && { onGo: go })}
    />
  );
  const toWords = (thread: CardThread) => () => {
    commenting.setActive(thread.id);
    document.querySelector(`[data-comment="comment:${thread.id}"]`)?.scrollIntoView({ block: "center" });
  };
  const draftBox = draft && (
    <CommentDraft
      key={`${draft.entryId} ${draft.anchor?.quote ?? ""} ${draft.anchor?.prefix ?? ""}`}
      draft={draft}
      language={language}
      say={say}
      onDone={commenting.drop}
    />
  );
  const gone = elsewhere.filter((thread) => !hasPlace(thread.entryId));
  const open = elsewhere.filter((thread) => hasPlace(thread.entryId) && thread.resolved === null);
  return (
    <section className="comments" aria-labelledby="comments-title" ref={frame}>
      <div className="desk-rail-head">
        <h2 id="comments-title">{t("label")}</h2>
        {hasEntry && (
          <Button
            className="desk-button"
            size="compact-xs"
            variant="default"
            onMouseDown={(event) => event.preventDefault()}
            onClick={commenting.begin}
          >
            {t("onEntry")}
          </Button>
        )}
      </div>
      {comments.isBehind && (
        <p className="desk-quiet" role="status">
          {t("failed")}
        </p>
      )}
      {now === null && !comments.isBehind && <p className="desk-quiet">{t("loading")}</p>}
      {draft && draft.entryId !== "" && draftBox}
      {hasEntry && now && (
        <Threads
          threads={here}
          none={t("none")}
          render={(thread) => card(thread, thread.placing?.kind === "placed" ? toWords(thread) : null)}
        />
      )}
      {now && (
        <>
          <div className="comments-part">
            <h3>{t("month")}</h3>
            <Button
              className="desk-button"
              size="compact-xs"
              variant="subtle"
              color="gray"
              onClick={commenting.beginMonth}
            >
              {t("onMonth")}
            </Button>
          </div>
          {draft && draft.entryId === "" && draftBox}
          <Threads threads={onMonth} none={t("noneMonth")} render={(thread) => card(thread, null)} />
          {gone.length > 0 && (
            <Threads
              threads={gone.map((thread) => ({
                ...thread,
                placing: { kind: "orphaned", why: "entry-gone" },
              }))}
              none=""
              render={(thread) => card(thread, null)}
            />
          )}
          {open.length > 0 && (
            <>
              <Button
                className="desk-button"
                size="compact-xs"
                variant="subtle"
                color="gray"
                aria-expanded={isElsewhereShown}
                onClick={() => setElsewhereShown(!isElsewhereShown)}
              >
                {t("showElsewhere", { count: open.length })}
              </Button>
              {isElsewhereShown && <ul>{open.map((thread) => card(thread, () => onGo(thread.entryId)))}</ul>}
            </>
          )}
        </>
      )}
      {hasEntry && <SelectionButton onComment={commenting.begin} />}
    </section>
  );
}

interface ThreadsProps {
  readonly threads: readonly CardThread[];
  readonly none: string;
  readonly render: (thread: CardThread) => React.ReactNode;
}

/** Open ones, and behind a button those that are resolved. */
function Threads({ threads, none, render }: ThreadsProps) {
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
