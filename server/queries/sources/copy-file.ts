/** The bytes of one kept copy of a month as they came, to be taken home. */
import { z } from "zod";
import type { Actor } from "../../domain/policy/actor.ts";
import { notFound } from "../../domain/policy/demand.ts";
import type { Deps } from "../../ports/deps.ts";
import { reportForDesk } from "../months/report-for-desk.ts";

export interface CopyFile {
  readonly fileName: string;
  readonly bytes: Uint8Array;
}

const idSchema = z.uuid();

/** Named after its day and its bytes. @throws DomainError NOT_FOUND */
export async function copyFile(
  deps: Pick<Deps, "storage" | "sources">,
  actor: Actor,
  { copyId, ...where }: { readonly slug: string; readonly month: string; readonly copyId: string },
): Promise<CopyFile> {
  const { reportId } = await reportForDesk(deps, actor, where);
  const copy = idSchema.safeParse(copyId).success ? await deps.storage.checks.findCopy(copyId) : null;
  const bytes = copy?.reportId === reportId ? await deps.sources.copies.get(copy.bytesSha256) : null;
  if (!copy || !bytes) throw notFound();
  const day = new Date(copy.takenAt).toISOString().slice(0, 10);
  const name = `copy-${day}-${copy.bytesSha256.slice(0, 12)}`;
  return { fileName: `${name}.${endingOf(copy.mediaType)}`, bytes };
}

function endingOf(mediaType: string): string {
  if (/html/iu.test(mediaType)) return "html";
  if (/pdf/iu.test(mediaType)) return "pdf";
  return /^text\//iu.test(mediaType) ? "txt" : "bin";
}
