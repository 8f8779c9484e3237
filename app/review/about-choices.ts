/** What a remark may be about, in the order it is offered: what is selected, the whole, each sentence. Pure. */
import type { TextPlace } from "../../server/domain/anchors/text-place.ts";
import type { Block } from "../../server/domain/report/model.ts";
import { CITATION_MARK } from "../../server/domain/report/text.ts";
import { anchorAt, type Stretch, stretchesOf } from "./remark-places.ts";

/** The value of the choice that is about no words in particular. */
export const WHOLE = "whole";

export interface AboutChoice {
  readonly value: string;
  /** Shortened; empty for the whole. */
  readonly shown: string;
  readonly stretch: Stretch | null;
}

const MOST_WORDS = 80;

/** A suggestion is about words of one paragraph without a citation between them. */
export function aboutChoices(
  kind: "comment" | "suggest",
  body: readonly Block[],
  selected: TextPlace | null,
): readonly AboutChoice[] {
  const words = selected ? (anchorAt(body, selected)?.quote ?? "") : "";
  const isFit = words !== "" && (kind === "comment" || !/[\n\uFFFC]/u.test(words));
  const chosen: readonly AboutChoice[] =
    selected && isFit
      ? [{ value: "selected", shown: short(words), stretch: { place: selected, words } }]
      : [];
  const whole: readonly AboutChoice[] =
    kind === "comment" ? [{ value: WHOLE, shown: "", stretch: null }] : [];
  const sentences = stretchesOf(body).map((stretch, index) => ({
    value: String(index),
    shown: short(stretch.words),
    stretch,
  }));
  return [...chosen, ...whole, ...sentences];
}

/** What is selected; else the whole for a comment, and for a suggestion the words before the citation. */
export function firstChoice(
  choices: readonly AboutChoice[],
  kind: "comment" | "suggest",
  body: readonly Block[],
  citationId: string | null,
): string {
  const [first] = choices;
  if (!first || kind === "comment" || first.value === "selected") return first?.value ?? "";
  const at = citationId === null ? null : placeOfCitation(body, citationId);
  const before = choices.findLast(({ stretch }) => {
    const to = stretch?.place.to;
    return at && to && (to.block < at.block || (to.block === at.block && to.offset <= at.offset));
  });
  return (before ?? first).value;
}

function placeOfCitation(body: readonly Block[], citationId: string): TextPlace["from"] | null {
  for (const [block, { content }] of body.entries()) {
    let offset = 0;
    for (const inline of content) {
      if (inline.type === "citation" && inline.id === citationId) return { block, offset };
      offset += inline.type === "text" ? inline.text.length : CITATION_MARK.length;
    }
  }
  return null;
}

function short(words: string): string {
  const shown = words.replaceAll(CITATION_MARK, "").replaceAll("\n", " ¶ ");
  return shown.length <= MOST_WORDS ? shown : `${shown.slice(0, MOST_WORDS).trimEnd()}…`;
}
