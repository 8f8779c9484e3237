/**
 * Comments on the desk: the threads of the entry one is at with their marks in
 * its text, and what is being written about which words.
 */
import { useEffect, useMemo, useState } from "react";
import { makeAnchor, type TextAnchor } from "../../server/domain/anchors/anchor.ts";
import type { Entry } from "../../server/domain/report/model.ts";
import type { CardThread } from "../components/comments/thread-card.tsx";
import { COMMENT_MARK, type TextMark } from "../components/desk/text-marks.ts";
import type { DeskSession } from "../editor/desk-session.ts";
import { useStable } from "../editor/use-stable.ts";
import { cardOf, commentMarks, placingOf, wordLengths } from "./placed-threads.ts";
import { selectedWords } from "./selected-words.ts";
import { type Comments, useComments } from "./use-comments.ts";

/** What is being written about; without an anchor it is the entry, without an entry the month. */
export interface Draft {
  readonly entryId: string;
  readonly anchor: TextAnchor | null;
}

export interface Commenting {
  readonly comments: Comments;
  readonly here: readonly CardThread[];
  readonly onMonth: readonly CardThread[];
  readonly elsewhere: readonly CardThread[];
  readonly marks: readonly TextMark[];
  readonly draft: Draft | null;
  readonly activeId: string | null;
  setActive(threadId: string | null): void;
  /** Begins to write about what is selected, else about the entry. */
  begin(): void;
  beginMonth(): void;
  drop(): void;
}

interface CommentingOptions {
  readonly session: Pick<DeskSession, "doc" | "news">;
  /** Where the month's comments are. */
  readonly path: string;
  readonly entry: Entry | null;
  /** Something is being written: the panel must be seen. */
  readonly onBegin: () => void;
}

export function useCommenting({ session, path, entry, onBegin }: CommentingOptions): Commenting {
  const { doc } = session;
  const comments = useComments(path, session.news);
  const [draft, setDraft] = useState<Draft | null>(null);
  const [activeId, setActive] = useState<string | null>(null);
  const entryId = entry?.id ?? null;
  const threads = comments.now?.threads;

  // The entry is a new value after every change of its text: then the words are looked for again.
  const here = useMemo(
    () =>
      (threads ?? [])
        .filter((thread) => entry !== null && thread.entryId === entry.id)
        .map((thread) => cardOf(thread, placingOf(doc, thread))),
    [threads, entry, doc],
  );
  const [onMonth, elsewhere] = useMemo(() => {
    const cards = (threads ?? []).filter((one) => one.entryId !== entryId).map((one) => cardOf(one, null));
    return [cards.filter((card) => card.entryId === ""), cards.filter((card) => card.entryId !== "")];
  }, [threads, entryId]);
  const marks = useMemo(
    () => (entry ? commentMarks(here, wordLengths(entry.body), activeId) : []),
    [here, entry, activeId],
  );
  const isElsewhere = draft !== null && draft.entryId !== "" && draft.entryId !== entryId;
  useEffect(() => {
    if (isElsewhere) setDraft(null);
  }, [isElsewhere]);

  const begin = useStable(() => {
    if (entryId === null) return;
    const selected = selectedWords();
    setDraft({ entryId, anchor: selected && makeAnchor(doc, entryId, selected.place) });
    onBegin();
  });
  useCommentKeys(begin);
  useCommentClicks(setActive);
  return {
    comments,
    here,
    onMonth,
    elsewhere,
    marks,
    draft: isElsewhere ? null : draft,
    activeId,
    setActive,
    begin,
    beginMonth() {
      setDraft({ entryId: "", anchor: null });
      onBegin();
    },
    drop: () => setDraft(null),
  };
}

/** `c` where nobody is typing and something is selected; Ctrl+Alt+M anywhere. */
function useCommentKeys(begin: () => void): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing) return;
      const hasMod = event.ctrlKey || event.metaKey;
      const isChord = hasMod && event.altKey && event.code === "KeyM";
      const isLetter = event.code === "KeyC" && !hasMod && !event.altKey && !isTyping(event.target);
      if (!isChord && !(isLetter && selectedWords())) return;
      event.preventDefault();
      begin();
    };
    window.addEventListener("keydown", onKeyDown);
    return () => window.removeEventListener("keydown", onKeyDown);
  }, [begin]);
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    target.closest("input, textarea, select, [contenteditable='true']") !== null
  );
}

/** A click on commented words shows their thread. */
function useCommentClicks(show: (threadId: string | null) => void): void {
  useEffect(() => {
    const onClick = ({ target }: MouseEvent) => {
      if (!(target instanceof Element)) return;
      const marked = target.closest("[data-comment]");
      if (marked) show(marked.getAttribute("data-comment")?.slice(COMMENT_MARK.length) ?? null);
      else if (target.closest(".desk-text")) show(null);
    };
    document.addEventListener("click", onClick);
    return () => document.removeEventListener("click", onClick);
  }, [show]);
}
