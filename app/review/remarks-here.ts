/** The threads of the entry one reviews, and which of its printed words they are about. Pure. */
import { joinBlocks, wordsAt } from "../../server/domain/anchors/text-place.ts";
import type { MonthComments } from "../../server/domain/comments/month-comments.ts";
import type { Block } from "../../server/domain/report/model.ts";
import { blockText } from "../../server/domain/report/text.ts";
import { cardOf, commentMarks, wordLengths } from "../comments/placed-threads.ts";
import type { CardThread } from "../components/comments/thread-card.tsx";
import type { TextRange } from "../components/desk/text-marks.ts";

export interface RemarksHere {
  readonly cards: readonly CardThread[];
  /** Only words that stand in this text as they do on the server: it may have been edited since it was fetched. */
  readonly marks: readonly TextRange[];
}

/** `body` is what is printed; null while it is fetched. */
export function remarksHere(
  comments: MonthComments | null,
  entryId: string | null,
  body: readonly Block[] | null,
): RemarksHere {
  const own = (comments?.threads ?? []).filter((thread) => thread.entryId === entryId);
  const cards = own.map((thread) => cardOf(thread, thread.placed?.placing ?? null));
  if (body === null) return { cards, marks: [] };
  const flat = joinBlocks(body.map(blockText));
  const here = cards.filter(({ placing }, index) => {
    const place = placing?.kind === "placed" ? placing.place : null;
    return place !== null && wordsAt(flat, place) === own[index]?.placed?.words;
  });
  return { cards, marks: commentMarks(here, wordLengths(body), null) };
}
