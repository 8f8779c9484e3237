/** Threads with the places of their words in the text as it is at this moment. */
import type { Doc } from "yjs";
import { reanchor } from "../../server/domain/anchors/anchor.ts";
import type { Placing } from "../../server/domain/anchors/placing.ts";
import type { ShownThread } from "../../server/domain/comments/month-comments.ts";
import type { CardThread } from "../components/comments/thread-card.tsx";
import { COMMENT_MARK, type TextMark } from "../components/desk/text-marks.ts";

export function cardOf(thread: ShownThread, placing: Placing | null): CardThread {
  const { id, name, at, text, mentions, entryId, anchor, replies, resolved, suggestion, mayResolve } = thread;
  return {
    id,
    name,
    at,
    text,
    mentions,
    entryId,
    quote: anchor?.quote ?? null,
    around: anchor && { before: anchor.prefix, behind: anchor.suffix },
    placing,
    replies,
    resolved,
    suggestion,
    mayResolve,
  };
}

/** Null for a thread that is about no words. */
export function placingOf(doc: Doc, { entryId, anchor }: ShownThread): Placing | null {
  if (!anchor) return null;
  const { start, end, ...words } = anchor;
  return reanchor(doc, entryId, { ...words, start: bytes(start), end: bytes(end) });
}

function bytes(base64: string | null): Uint8Array | null {
  return base64 === null ? null : Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
}

/** One mark for each block the words reach into. `lengths` are those of the blocks' texts. */
export function commentMarks(
  threads: readonly CardThread[],
  lengths: readonly number[],
  activeId: string | null,
): readonly TextMark[] {
  return threads.flatMap(({ id, placing, resolved }): readonly TextMark[] => {
    if (placing?.kind !== "placed" || resolved !== null) return [];
    const { from, to } = placing.place;
    const marks: TextMark[] = [];
    for (let block = from.block; block <= to.block; block++) {
      const start = block === from.block ? from.offset : 0;
      const end = block === to.block ? to.offset : (lengths[block] ?? 0);
      if (start < end)
        marks.push({
          block,
          from: start,
          to: end,
          key: COMMENT_MARK + id,
          severity: null,
          isActive: id === activeId,
        });
    }
    return marks;
  });
}

export function wordLengths(
  body: readonly { readonly content: readonly { type: string; text?: string }[] }[],
): readonly number[] {
  return body.map(({ content }) => content.reduce((sum, one) => sum + (one.text?.length ?? 1), 0));
}
