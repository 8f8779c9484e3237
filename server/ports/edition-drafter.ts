/** Makes an edition's files from its frozen text, where that holds nobody up. */
import type { EditionFacts } from "../domain/edition/edition-facts.ts";
import type { EditionFiles } from "../domain/edition/edition-files.ts";
import type { Report } from "../domain/report/model.ts";

export interface EditionDrafter {
  /** `report` is frozen. Whoever asks twice gets the same bytes. @throws DomainError EDITION_NOT_MADE */
  draft(report: Report, facts: EditionFacts): Promise<EditionFiles>;
}
