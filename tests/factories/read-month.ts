/** Reads a text the way the command line does, with the small gazetteer and countable ids. */
import type { Language, Report } from "../../server/domain/report/model.ts";
import { proposeReport } from "../../server/formats/read/proposal/propose-report.ts";
import { readText } from "../../server/formats/read/text/read-text.ts";
import { tinyGazetteer } from "./gazetteer.ts";

export function countingIds(): () => string {
  let count = 0;
  return () => `id-${++count}`;
}

export function readMonth(text: string, options: { month?: string; language?: Language } = {}): Report {
  return proposeReport(readText(text), {
    month: options.month ?? null,
    language: options.language ?? null,
    gazetteer: tinyGazetteer,
    newId: countingIds(),
  });
}
