/** The lower half of the right column: what is said about this entry, about the month, and elsewhere. */
import "./comments.css";
import { Button } from "@mantine/core";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Member } from "../../server/domain/comments/mentions.ts";
import { fetchCommentBox } from "../components/comments/lazy-comment-box.tsx";
import { type CardThread, type ThreadActs, ThreadCard } from "../components/comments/thread-card.tsx";
import { Threads } from "../components/comments/threads.tsx";
import { CommentDraft } from "./comment-draft.tsx";
import { SelectionButton } from "./selection-button.tsx";
import type { Commenting } from "./use-commenting.ts";

interface CommentsPaneProps {
  readonly commenting: Commenting;
  readonly hasEntry: boolean;
  /** The words around the entries are on the screen. */
  readonly hasText: boolean;
  /** The language the text is written in. */
  readonly language: string;
  /** Whether the entry still stands in the month. */
  readonly hasPlace: (entryId: string) => boolean;
  readonly onGo: (entryId: string) => void;
}

/** Milliseconds until the desk itself has surely come. */
const UNHURRIED = 5_000;
const NOBODY: readonly Member[] = [];

export function CommentsPane(props: CommentsPaneProps) {
  const { commenting, hasEntry, hasText, language, hasPlace, onGo } = props;
  const { t } = useTranslation("comments");
  const { comments, here, onMonth, elsewhere, draft, activeId } = commenting;
  const [isElsewhereShown, setElsewhereShown] = useState(false);
  const frame = useRef<HTMLDivElement>(null);
  // Who loses the connection later can still write.
  useEffect(() => {
    const timer = setTimeout(fetchCommentBox, UNHURRIED);
    return () => clearTimeout(timer);
  }, []);
  useEffect(() => {
    if (activeId === null) return;
    frame.current?.querySelector(`[data-thread="${activeId}"]`)?.scrollIntoView({ block: "nearest" });
  }, [activeId]);

  const { say, now } = comments;
  const members = now?.members ?? NOBODY;
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
      members={members}
      {...(go && { onGo: go })}
    />
  );
  const toWords = (thread: CardThread) => () => {
    commenting.setActive(thread.id);
    document.querySelector(`[data-comment="comment:${thread.id}"]`)?.scrollIntoView({ block: "center" });
  };
  const draftBox = draft && (
    <CommentDraft
      key={`${draft.entryId} ${draft.anchor?.quote ?? ""} ${(draft.anchor ?? draft.insertion)?.prefix ?? ""}`}
      draft={draft}
      language={language}
      members={members}
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
      {(hasEntry || hasText) && now && (
        <Threads
          threads={here}
          none={t(hasText ? "noneText" : "none")}
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
      {(hasEntry || hasText) && <SelectionButton onComment={commenting.begin} />}
    </section>
  );
}
