/** Makes one entry what it was at an earlier point, or brings a deleted one back: an edit like any other, in the editor's name. */
import { restoreEntry } from "../../domain/document/delete-entry.ts";
import { readDocument } from "../../domain/document/document-reader.ts";
import { restoreVersion } from "../../domain/history/restore-version.ts";
import type { Actor } from "../../domain/policy/actor.ts";
import { can } from "../../domain/policy/can.ts";
import { demand, notFound } from "../../domain/policy/demand.ts";
import type { Deps } from "../../ports/deps.ts";
import { freshActor } from "../people/fresh-actor.ts";
import { findReport } from "../review/in-review.ts";

type RestoreDeps = Pick<Deps, "storage" | "documents" | "history" | "clock">;

interface OfEntry {
  readonly reportId: string;
  readonly entryId: string;
}

/** @throws DomainError NOT_FOUND, also when the entry was not there then; NOT_ALLOWED, EDIT_NOT_POSSIBLE */
export async function restoreEntryVersion(
  deps: RestoreDeps,
  actor: Actor,
  { reportId, entryId, seq }: OfEntry & { readonly seq: number },
): Promise<void> {
  const found = await findReport(deps, actor, reportId);
  demand(can(await freshActor(deps.storage, actor), "writeReport", found));
  const past = Number.isSafeInteger(seq) ? await deps.history.at(found.docId, seq) : null;
  if (!past) throw notFound();
  const { month, language } = found;
  const { entries } = readDocument(past, { month, language, numbering: "citation" });
  past.destroy();
  const then = entries.find((entry) => entry.id === entryId);
  if (!then) throw notFound();
  const author = { personId: actor.personId, now: deps.clock.now() };
  await deps.documents.edit(found.docId, actor.personId, (doc) => restoreVersion(doc, then, author));
}

/** @throws DomainError NOT_FOUND, NOT_ALLOWED, EDIT_NOT_POSSIBLE */
export async function bringBackEntry(
  deps: RestoreDeps,
  actor: Actor,
  { reportId, entryId }: OfEntry,
): Promise<void> {
  const found = await findReport(deps, actor, reportId);
  demand(can(await freshActor(deps.storage, actor), "writeReport", found));
  const author = { personId: actor.personId, now: deps.clock.now() };
  await deps.documents.edit(found.docId, actor.personId, (doc) => restoreEntry(doc, entryId, author));
}
