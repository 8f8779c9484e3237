/** A month's past at a glance: what was named, approved and published, who was at work when, and what was deleted. */
import type { Month } from "../../domain/calendar/day.ts";
import { readDocument } from "../../domain/document/document-reader.ts";
import { bodyText, entryFields, entryListings, listingPart } from "../../domain/document/document-shape.ts";
import { readEntryFields } from "../../domain/document/entry-fields.ts";
import { listed } from "../../domain/document/listing.ts";
import { readBlocks } from "../../domain/document/read-blocks.ts";
import type { DeletedEntry, HistoryTimeline } from "../../domain/history/point.ts";
import type { Actor } from "../../domain/policy/actor.ts";
import { can } from "../../domain/policy/can.ts";
import { notFound } from "../../domain/policy/demand.ts";
import { bodyWords } from "../../domain/report/text.ts";
import type { Deps } from "../../ports/deps.ts";
import type { StandingDocument } from "../../ports/live-documents.ts";
import type { FoundReport } from "../../ports/report-store.ts";
import { personNames } from "../people/person-names.ts";
import { reportForDesk } from "./report-for-desk.ts";

type HistoryDeps = Pick<Deps, "storage" | "documents" | "openReports">;

const FIRST_WORDS = 140;

/** @throws DomainError NOT_FOUND */
export async function historyTimeline(
  deps: HistoryDeps,
  actor: Actor,
  input: { readonly slug: string; readonly month: Month },
): Promise<HistoryTimeline> {
  const { reportId, docId, teamId, month, language } = await reportForDesk(deps, actor, input);
  const { storage } = deps;
  const found = await storage.reports.findById(reportId);
  const facts = { month, language, numbering: "citation" as const };
  const read = await deps.documents.read(docId, ({ doc, seq }) => ({
    lastSeq: seq,
    entries: readDocument(doc, facts).entries,
    gone: goneEntries(doc),
  }));
  if (!found || !read) throw notFound();
  const { lastSeq, entries, gone } = read;
  const sittings = await storage.history.sittings(docId);
  const points = await storage.history.points(reportId);
  const deleted = await withDeletion(deps, found, gone);
  const people = [
    ...points.map((point) => point.personId),
    ...sittings.flatMap((sitting) => sitting.personIds),
    ...deleted.flatMap((one) => (one.deleted ? [one.deleted.personId] : [])),
  ];
  return {
    lastSeq,
    points,
    sittings,
    entries: entries.map(({ id, date, place }) => ({ entryId: id, date, place })),
    deleted,
    names: await personNames(storage, people),
    mayWrite: can(actor, "writeReport", { teamId }).ok,
  };
}

function firstWords(words: string): string {
  if (words.length <= FIRST_WORDS) return words;
  return `${words.slice(0, FIRST_WORDS).replace(/\s+\S*$/u, "")}…`;
}

type GoneEntry = Omit<DeletedEntry, "deleted">;

function goneEntries(doc: StandingDocument["doc"]): readonly GoneEntry[] {
  return [...listed(entryListings(doc))].flatMap(([entryId, { deleted, reason = null }]) => {
    if (!deleted) return [];
    const fields = readEntryFields(entryFields(doc, entryId));
    const words = bodyWords({ ...fields, id: entryId, body: readBlocks(bodyText(doc, entryId)) });
    return [{ entryId, date: fields.date, place: fields.place, words: firstWords(words), reason }];
  });
}

/** With who deleted it, and when in the log. */
async function withDeletion(
  { storage, openReports }: HistoryDeps,
  found: FoundReport,
  gone: readonly GoneEntry[],
): Promise<readonly DeletedEntry[]> {
  if (gone.length === 0) return [];
  const read = await openReports.read(found);
  const ledger = read?.authorship.ledger;
  return Promise.all(
    gone.map(async (entry): Promise<DeletedEntry> => {
      const part = listingPart(entry.entryId);
      // Nothing touches the listing of a deleted entry but its deletion.
      const seq = Math.max(
        0,
        ...(ledger?.peopleOf(part) ?? []).map((id) => ledger?.lastTouch(id, part) ?? 0),
      );
      const author = seq > 0 ? await storage.history.authorOf(found.docId, seq) : null;
      return { ...entry, deleted: author && { seq, ...author } };
    }),
  );
}
