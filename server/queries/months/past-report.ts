/** A month, or one entry of it, as it was after an update; and what changed between two points. */
import type { Month } from "../../domain/calendar/day.ts";
import {
  type EntryAt,
  type EntryDifference,
  entryDifference,
} from "../../domain/difference/entry-difference.ts";
import { type ReportDifference, reportDifference } from "../../domain/difference/report-difference.ts";
import { readDocument } from "../../domain/document/document-reader.ts";
import { type AuthoredStretch, authoredText } from "../../domain/history/authored-text.ts";
import type { Actor } from "../../domain/policy/actor.ts";
import { notFound } from "../../domain/policy/demand.ts";
import type { Report } from "../../domain/report/model.ts";
import type { Deps } from "../../ports/deps.ts";
import { personNames } from "../people/person-names.ts";
import { type ReportForDesk, reportForDesk } from "./report-for-desk.ts";

type PastDeps = Pick<Deps, "storage" | "history">;

interface OfMonth {
  readonly slug: string;
  readonly month: Month;
}

/** @throws DomainError NOT_FOUND, also for a point the log has not reached */
export async function reportAt(
  deps: PastDeps,
  actor: Actor,
  { seq, ...input }: OfMonth & { readonly seq: number },
): Promise<Report> {
  return readAt(deps, await reportForDesk(deps, actor, input), seq);
}

/** @throws DomainError NOT_FOUND */
export async function monthDifference(
  deps: PastDeps,
  actor: Actor,
  { from, to, ...input }: OfMonth & { readonly from: number; readonly to: number },
): Promise<ReportDifference> {
  const desk = await reportForDesk(deps, actor, input);
  return reportDifference(await readAt(deps, desk, from), await readAt(deps, desk, to));
}

interface EntryPast {
  /** The entry at the later point; null when it was not there. */
  readonly after: EntryAt | null;
  readonly before: EntryAt | null;
  readonly difference: EntryDifference;
  /** The later point's words by who wrote them, a list for each block. */
  readonly authored: readonly (readonly AuthoredStretch[])[];
  readonly names: Readonly<Record<string, string>>;
}

/** @throws DomainError NOT_FOUND, also when the entry was at neither point */
export async function entryPast(
  deps: PastDeps,
  actor: Actor,
  {
    entryId,
    from,
    to,
    ...input
  }: OfMonth & { readonly entryId: string; readonly from: number; readonly to: number },
): Promise<EntryPast> {
  const desk = await reportForDesk(deps, actor, input);
  const before = entryIn(await readAt(deps, desk, from), entryId);
  const doc = await documentAt(deps, desk, to);
  try {
    const after = entryIn(readDocument(doc, factsOf(desk)), entryId);
    if (!before && !after) throw notFound();
    const index = await deps.history.authorship(desk.docId, to);
    const authored = after ? authoredText(doc, entryId, index) : [];
    const people = authored.flat().flatMap(({ author }) => author?.personIds ?? []);
    const difference = entryDifference(before, after);
    return { before, after, difference, authored, names: await personNames(deps.storage, people) };
  } finally {
    doc.destroy();
  }
}

function entryIn({ entries, sources }: Report, entryId: string): EntryAt | null {
  const entry = entries.find((one) => one.id === entryId);
  if (!entry) return null;
  const cited = new Set(
    entry.body.flatMap(({ content }) =>
      content.flatMap((one) => (one.type === "citation" ? [one.sourceId] : [])),
    ),
  );
  return { entry, sources: sources.filter((source) => cited.has(source.id)) };
}

const factsOf = ({ month, language }: ReportForDesk) => ({ month, language, numbering: "citation" as const });

async function documentAt({ history }: PastDeps, { docId }: ReportForDesk, seq: number) {
  const doc = Number.isSafeInteger(seq) ? await history.at(docId, seq) : null;
  if (!doc) throw notFound();
  return doc;
}

async function readAt(deps: PastDeps, desk: ReportForDesk, seq: number): Promise<Report> {
  const doc = await documentAt(deps, desk, seq);
  try {
    return readDocument(doc, factsOf(desk));
  } finally {
    doc.destroy();
  }
}
