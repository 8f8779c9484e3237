/** What a person is told when the thing they decided about is no longer what they saw. */
import { entryParts, STANDING_PARTS, sourceParts } from "../document/document-shape.ts";
import { DomainError } from "../errors.ts";
import { type ReviewUnit, STANDING_ID } from "./review-unit.ts";

export type ChangedField = "words" | "fields" | "sources";

export interface ChangedEntry {
  /** `STANDING_ID` for the words around the entries. */
  readonly entryId: string;
  readonly fields: readonly ChangedField[];
}

export class ChangedSince extends DomainError {
  readonly changed: readonly ChangedEntry[];

  constructor(changed: readonly ChangedEntry[]) {
    const count = changed.length;
    const what = count > 1 ? `${count} entries have` : "This has";
    super(
      "CHANGED_SINCE",
      `${what} changed since you looked, so nothing was done. Look at it as it is now, and decide again.`,
      JSON.stringify(changed),
    );
    this.name = "ChangedSince";
    this.changed = changed;
  }
}

/** Which of the units changed, by the parts of the document that were touched since the person looked. */
export function changedEntries(
  units: readonly Pick<ReviewUnit, "id" | "sourceIds">[],
  touched: ReadonlySet<string>,
): readonly ChangedEntry[] {
  const isTouched = (parts: readonly string[]) => parts.some((part) => touched.has(part));
  return units.flatMap(({ id, sourceIds }) => {
    const [fields = [], words = []] =
      id === STANDING_ID ? [[], STANDING_PARTS] : [entryParts(id).slice(0, 1), entryParts(id).slice(1)];
    const changed: ChangedField[] = [];
    if (isTouched(words)) changed.push("words");
    if (isTouched(fields)) changed.push("fields");
    if (isTouched(sourceIds.flatMap(sourceParts))) changed.push("sources");
    return changed.length > 0 ? [{ entryId: id, fields: changed }] : [];
  });
}
