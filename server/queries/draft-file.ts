/** The month as it stands at this moment, as a file that says it is a draft. */
import type { Month } from "../domain/calendar/day.ts";
import type { Actor } from "../domain/policy/actor.ts";
import { notFound } from "../domain/policy/demand.ts";
import type { Deps } from "../ports/deps.ts";
import { DRAFT_FORMATS, type DraftFormat } from "../ports/drafting.ts";
import { reportForDesk } from "./report-for-desk.ts";

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
export async function draftFile(
  deps: Pick<Deps, "storage" | "documents" | "drafting" | "clock">,
  actor: Actor,
  input: { readonly slug: string; readonly month: Month; readonly format: string },
): Promise<DraftFile> {
  const format = DRAFT_FORMATS.find((one) => one === input.format);
  if (!format) throw notFound();
  const { docId, slug, month, language } = await reportForDesk(deps, actor, input);
  const read = await deps.documents.read(docId);
  if (!read) throw notFound();
  const today = new Date(deps.clock.now()).toISOString().slice(0, 10);
  try {
    const bytes = await deps.drafting.print({ doc: read.doc, month, language }, format, today);
    return { fileName: `${slug}-${month}-DRAFT.${format}`, mediaType: MEDIA_TYPES[format], bytes };
  } finally {
    read.doc.destroy();
  }
}
