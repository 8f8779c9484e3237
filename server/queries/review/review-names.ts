/** What entries and sources are called on the screens of review and publication, where they are listed without their text. */
import type { Actor } from "../../domain/policy/actor.ts";
import type { Entry, Source } from "../../domain/report/model.ts";
import { houseLead } from "../../domain/report/print-lead.ts";
import { blockWords } from "../../domain/report/text.ts";
import { type ReviewDeps, type ReviewInput, readReview } from "./read-review.ts";

export interface NamedEntry {
  /** Empty for the words around the entries. */
  readonly entryId: string;
  /** 1-based; null for the words around the entries. */
  readonly ordinal: number | null;
  /** Date and place as printed; empty when it has neither. */
  readonly lead: string;
  /** How its text begins. */
  readonly words: string;
}

export interface ReviewNames {
  /** In reading order. */
  readonly entries: readonly NamedEntry[];
  /** By id. */
  readonly sources: { readonly [sourceId: string]: string };
  /** Sentences by entry and citation: `${entryId} ${citationId}`. */
  readonly sentences: { readonly [claim: string]: string };
}

const MOST_WORDS = 120;

/** @throws DomainError NOT_FOUND */
export async function reviewNames(deps: ReviewDeps, actor: Actor, input: ReviewInput): Promise<ReviewNames> {
  const { found, read } = await readReview(deps, actor, input);
  const { report, units } = read;
  const byId = new Map(report.entries.map((entry, index) => [entry.id, { entry, ordinal: index + 1 }]));
  const { title, intro, closing } = report.report;
  const around: Pick<Entry, "body"> = { body: [...intro, ...closing] };
  return {
    entries: units.map(({ id }) => {
      const known = byId.get(id);
      if (!known) return { entryId: id, ordinal: null, lead: title ?? "", words: openingWords(around) };
      const lead = houseLead(known.entry, found.language, found.month).replace(/:\s*$/u, "");
      return { entryId: id, ordinal: known.ordinal, lead, words: openingWords(known.entry) };
    }),
    sources: Object.fromEntries(report.sources.map((source) => [source.id, sourceName(source)])),
    sentences: Object.fromEntries(
      units.flatMap(({ id, claims }) => claims.map((one) => [`${id} ${one.citationId}`, one.sentence])),
    ),
  };
}

function openingWords({ body }: Pick<Entry, "body">): string {
  const first = body.map((block) => blockWords(block).trim()).find((words) => words !== "") ?? "";
  return first.length <= MOST_WORDS ? first : `${first.slice(0, MOST_WORDS).trimEnd()}…`;
}

function sourceName({ title, outlet, url }: Source): string {
  const name = [outlet, title].filter((part) => part !== null && part.trim() !== "").join(", ");
  return name === "" ? (url ?? "") : name;
}
