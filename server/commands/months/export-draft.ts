/** The month as it stands at this moment, as a file that says it is a draft. Who took it is written down. */
import type { Month } from "../../domain/calendar/day.ts";
import type { Actor } from "../../domain/policy/actor.ts";
import { can } from "../../domain/policy/can.ts";
import { demand, notFound } from "../../domain/policy/demand.ts";
import type { Deps } from "../../ports/deps.ts";
import { DRAFT_FORMATS, type DraftFormat } from "../../ports/drafting.ts";

const MEDIA_TYPES: Readonly<Record<DraftFormat, string>> = {
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  json: "application/json; charset=utf-8",
  txt: "text/plain; charset=utf-8",
};

export interface DraftFile {
  /** ASCII; names the chronicle, the month and that it is a draft. */
  readonly fileName: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

/** Anybody who may read the month may have it. @throws DomainError NOT_FOUND, DRAFT_NOT_MADE */
export async function exportDraft(
  { storage, documents, drafting, clock }: Pick<Deps, "storage" | "documents" | "drafting" | "clock">,
  actor: Actor,
  { slug, month, format: asked }: { readonly slug: string; readonly month: Month; readonly format: string },
): Promise<DraftFile> {
  const format = DRAFT_FORMATS.find((one) => one === asked);
  const chronicle = await storage.chronicles.findBySlug(slug);
  if (!format || !chronicle) throw notFound();
  const { id, teamId, language } = chronicle;
  demand(can(actor, "readReport", chronicle));
  const report = await storage.reports.find(id, month);
  const updates = report && (await documents.read(report.docId, (standing) => standing.updates()));
  if (!updates) throw notFound();
  const at = clock.now();
  const today = new Date(at).toISOString().slice(0, 10);
  const bytes = await drafting.print({ updates, month, language }, format, today);
  const facts = { reportId: report.id, format };
  await storage.transaction(({ audit }) =>
    audit.add({ teamId, kind: "export", personId: actor.personId, at, facts }),
  );
  return { fileName: `${slug}-${month}-DRAFT.${format}`, mediaType: MEDIA_TYPES[format], bytes };
}
