/** Drafts to correct: a text read as the command line reads it, with ids a test can name. */
import type { Correction } from "../../../server/domain/import/correct-draft.ts";
import { correctDraft } from "../../../server/domain/import/correct-draft.ts";
import type { CorrectionTools, ImportDraft } from "../../../server/domain/import/draft.ts";
import { openDraft } from "../../../server/domain/import/open-draft.ts";
import { typedText } from "../../../server/domain/import/retype-body.ts";
import type { Language } from "../../../server/domain/report/model.ts";
import { fileLines } from "../../../server/formats/read/file-lines.ts";
import { proposeReport } from "../../../server/formats/read/proposal/propose-report.ts";
import { readText } from "../../../server/formats/read/text/read-text.ts";
import { tinyGazetteer } from "../../factories/gazetteer.ts";
import { countingIds } from "../../factories/read-month.ts";

export function draftOf(text: string, language: Language = "en"): ImportDraft {
  const raw = readText(text);
  const options = { month: "2031-03", language, gazetteer: tinyGazetteer, newId: countingIds() };
  return openDraft(proposeReport(raw, options), fileLines(raw));
}

export function tools(): CorrectionTools {
  let count = 0;
  return { gazetteer: tinyGazetteer, newId: () => `new-${++count}` };
}

export function corrected(draft: ImportDraft, ...corrections: readonly Correction[]): ImportDraft {
  const use = tools();
  return corrections.reduce((before, one) => correctDraft(before, one, use), draft);
}

/** The entry's id by its place in the month, counted from 1. */
export function entryId(draft: ImportDraft, ordinal: number): string {
  const entry = draft.report.entries[ordinal - 1];
  if (!entry) throw new Error(`the draft has no entry ${ordinal}`);
  return entry.id;
}

/** "2031-03-02 | lead | body" of each entry. */
export function shown(draft: ImportDraft): readonly string[] {
  return draft.report.entries.map(
    ({ date, lead, body }) => `${date?.start ?? "-"} | ${lead ?? ""} | ${typedText(body)}`,
  );
}

/** Three entries, two sources, a missing one, a title and a line of a site. */
export const MONTH = `Velmar rights chronicle, March 2031
March 2, Tarn: The court sat late[1].
March 3, Tarn: Two people were fined[2]. They went home[3].
March 5, Tarn: A rally was held.
It ended at noon.

[1] https://radio.example/1
[2] Radio Tarn, https://radio.example/2
`;
