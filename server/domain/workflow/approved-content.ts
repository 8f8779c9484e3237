/** What an approval approved, kept with it, so that what changed since can be shown whatever became of the text. */
import { type Entry, NO_PLACE, type Report, type Source } from "../report/model.ts";
import { type ReviewUnit, STANDING_ID } from "./review-unit.ts";

export interface UnitContent {
  /** Of the words around the entries: `lead` is the title, `body` introduction and closing words. */
  readonly entry: Entry;
  /** Those it cites, in order of first citation. */
  readonly sources: readonly Source[];
}

export function unitContent(report: Report, unit: Pick<ReviewUnit, "id" | "sourceIds">): UnitContent {
  const { title, intro, closing } = report.report;
  const standing: Entry = {
    id: STANDING_ID,
    date: null,
    place: NO_PLACE,
    lead: title,
    people: [],
    law: [],
    topics: [],
    body: [...intro, ...closing],
  };
  const entry = report.entries.find((one) => one.id === unit.id) ?? standing;
  const sources = unit.sourceIds.flatMap((id) => report.sources.filter((source) => source.id === id));
  return { entry, sources };
}

export function writeContent(content: UnitContent): string {
  return JSON.stringify(content);
}

/** Only what `writeContent` wrote is ever read. */
export function readContent(text: string): UnitContent {
  return JSON.parse(text) as UnitContent;
}
