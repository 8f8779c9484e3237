/**
 * What is reviewed as one piece: an entry, or the words around the entries
 * (title, introduction, closing words), which are published like the rest and
 * pass under the same eyes.
 */
import { canonicalDigest } from "../report/canonical-digest.ts";
import { entryDigest } from "../report/digest.ts";
import { type Block, type Entry, NO_PLACE, type Report, type Source } from "../report/model.ts";
import { blockWords, citationsOf } from "../report/text.ts";
import { claimBinding, sourceBinding } from "./bindings.ts";
import { citedSentences } from "./cited-sentence.ts";

/** Stands for title, introduction and closing words wherever an entry is named. No entry has it: ids have a character. */
export const STANDING_ID = "";

/** One citation as a claim that a reviewer can check. */
export interface Claim {
  readonly citationId: string;
  readonly sourceId: string;
  readonly sentence: string;
  /** What a tick is bound to: sentence and address. */
  readonly binding: string;
}

export interface ReviewUnit {
  /** An entry's id, or `STANDING_ID`. */
  readonly id: string;
  /** What an approval is bound to. */
  readonly digest: string;
  /** Each once, in order of first citation. */
  readonly sourceIds: readonly string[];
  readonly claims: readonly Claim[];
}

/** Entries in reading order, then the words around them when there are any. */
export function reviewUnits(report: Report): readonly ReviewUnit[] {
  const sources = new Map(report.sources.map((source) => [source.id, source]));
  const sourceOf = (id: string) => sources.get(id);
  const units = report.entries.map((entry) => unitOf(entry, entryDigest(entry, sourceOf), sourceOf));
  const { title, intro, closing } = report.report;
  const standing = { ...NAMELESS, body: [...intro, ...closing] };
  if ((title ?? "").trim() === "" && isEmpty(standing.body)) return units;
  const digest = canonicalDigest({
    version: "standing-digest/1",
    title,
    intro: entryDigest({ ...NAMELESS, body: intro }, sourceOf),
    closing: entryDigest({ ...NAMELESS, body: closing }, sourceOf),
  });
  return [...units, unitOf(standing, digest, sourceOf)];
}

const NAMELESS: Entry = {
  id: STANDING_ID,
  date: null,
  place: NO_PLACE,
  lead: null,
  people: [],
  law: [],
  topics: [],
  body: [],
};

function isEmpty(blocks: readonly Block[]): boolean {
  return blocks.every(
    (block) => blockWords(block).trim() === "" && block.content.every((one) => one.type === "text"),
  );
}

function unitOf(entry: Entry, digest: string, sourceOf: (id: string) => Source | undefined): ReviewUnit {
  const claims = citedSentences(entry).map((cited) => {
    const source = sourceOf(cited.sourceId);
    const binding = claimBinding(cited, entry, source ? sourceBinding(source) : null);
    return { citationId: cited.citationId, sourceId: cited.sourceId, sentence: cited.sentence, binding };
  });
  const sourceIds = [...new Set(citationsOf(entry).map((citation) => citation.sourceId))];
  return { id: entry.id, digest, sourceIds, claims };
}
