/**
 * Works off an order to a public web archive: asks, waits until the archive's
 * own index names the copy, and writes its address into the source as an edit
 * of whoever asked. Words a person put there meanwhile stay.
 */
import { fillSource } from "../../domain/document/fill-source.ts";
import { can } from "../../domain/policy/can.ts";
import type { Deps } from "../../ports/deps.ts";
import type { PublicSave, PublicSaveOrder } from "../../ports/public-archive.ts";

type SaveDeps = Pick<Deps, "storage" | "documents" | "sources">;

/** Done again after a crash: a copy that was taken since the order counts, so the archive is asked once. */
export async function savePublicly(deps: SaveDeps, order: PublicSaveOrder): Promise<void> {
  const { archive, saves } = deps.sources;
  const { url } = order;
  saves.note(order, { url, state: "asked", archiveUrl: null });
  const answer = await archive.save(url, order.askedAt);
  if (!answer.ok) {
    const state = answer.why === "not-confirmed" ? "not-confirmed" : "refused";
    saves.note(order, { url, state, archiveUrl: null });
    return;
  }
  const { archiveUrl } = answer;
  const state = await writeAddress(deps, order, archiveUrl);
  saves.note(order, { url, state, archiveUrl });
}

async function writeAddress(
  { storage, documents }: SaveDeps,
  { reportId, sourceId, url, personId }: PublicSaveOrder,
  archiveUrl: string,
): Promise<PublicSave["state"]> {
  const report = await storage.reports.findById(reportId);
  const memberships = await storage.members.ofPerson(personId);
  // Who lost the right to write while the archive took its time writes nothing.
  if (!report || !can({ memberships }, "writeReport", report).ok) return "kept-own";
  let isWritten = false;
  await documents.edit(report.docId, personId, (doc) => {
    isWritten = fillSource(doc, sourceId, url, { archiveUrl });
  });
  return isWritten ? "saved" : "kept-own";
}
