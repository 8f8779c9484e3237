/**
 * Comments on the desk: the threads of the text one is at with their marks in
 * it, and what is being written about which words.
 */
import { useEffect, useMemo, useState } from "react";
import type { Doc } from "yjs";
import { makeAnchor } from "../../server/domain/anchors/anchor.ts";
import { makeInsertion } from "../../server/domain/anchors/insertion.ts";
import type { TextAnchor } from "../../server/domain/anchors/placing.ts";
import type { TextPoint } from "../../server/domain/anchors/text-place.ts";
import type { StandingText } from "../../server/domain/document/document-shape.ts";
import type { Entry, ReportHeader } from "../../server/domain/report/model.ts";
import type { CardThread } from "../components/comments/thread-card.tsx";
import { COMMENT_MARK, type TextMark } from "../components/desk/text-marks.ts";
import type { DeskSession } from "../editor/desk-session.ts";
import { useStable } from "../editor/use-stable.ts";
import { cardOf, commentMarks, placingOf, wordLengths } from "./placed-threads.ts";
import { caretPoint, selectedWords } from "./selected-words.ts";
import { textAt } from "./text-at.ts";
import { type Comments, useComments } from "./use-comments.ts";

/** What is being written about; without an anchor it is the entry, without an entry the month. */
export interface Draft {
  readonly entryId: string;
  readonly anchor: TextAnchor | null;
  /** Where words can be put in, when none are selected. */
  readonly insertion: TextAnchor | null;
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
  /** The words around the entries that are on the screen instead of an entry. */
  readonly standing: StandingText | null;
  readonly header: ReportHeader;
  /** Something is being written: the panel must be seen. */
  readonly onBegin: () => void;
}

const NOTHING = { intro: [], closing: [] };

export function useCommenting(options: CommentingOptions): Commenting {
  const { session, path, entry, standing, header, onBegin } = options;
  const { doc } = session;
  const comments = useComments(path, session.news);
  const [draft, setDraft] = useState<Draft | null>(null);
  const [activeId, setActive] = useState<string | null>(null);
  // While an entry is on the screen, what changes around the entries is none of its business.
  const around = standing === null ? NOTHING : header;
  const text = useMemo(() => textAt(entry, standing, around), [entry, standing, around]);
  const textId = text?.id ?? null;
  const threads = comments.now?.threads;

  // The text is a new value after every change of it: then the words are looked for again.
  const here = useMemo(
    () =>
      (threads ?? [])
        .filter((thread) => text !== null && thread.entryId === text.id && (text.id !== "" || thread.anchor))
        .map((thread) => cardOf(thread, placingOf(doc, thread))),
    [threads, text, doc],
  );
  const [onMonth, elsewhere] = useMemo(() => {
    const shown = new Set(here.map((card) => card.id));
    const cards = (threads ?? []).filter((one) => !shown.has(one.id)).map((one) => cardOf(one, null));
    return [cards.filter((card) => card.entryId === ""), cards.filter((card) => card.entryId !== "")];
  }, [threads, here]);
  const marks = useMemo(
    () => (text ? text.marksOf(commentMarks(here, wordLengths(text.body), activeId)) : []),
    [here, text, activeId],
  );
  const isElsewhere = draft !== null && draft.entryId !== "" && draft.entryId !== textId;
  useEffect(() => {
    if (isElsewhere) setDraft(null);
  }, [isElsewhere]);

  const begin = useStable(() => {
    if (!text) return;
    setDraft({ entryId: text.id, ...chosenIn(doc, text.id, text.pointIn) });
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
      setDraft({ entryId: "", anchor: null, insertion: null });
      onBegin();
    },
    drop: () => setDraft(null),
  };
}

function chosenIn(
  doc: Doc,
  textId: string,
  pointIn: (shown: TextPoint) => TextPoint,
): Pick<Draft, "anchor" | "insertion"> {
  const selected = selectedWords()?.place;
  if (selected) {
    const place = { from: pointIn(selected.from), to: pointIn(selected.to) };
    return { anchor: makeAnchor(doc, textId, place), insertion: null };
  }
  const caret = caretPoint();
  return { anchor: null, insertion: caret && makeInsertion(doc, textId, pointIn(caret)) };
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
