/** Reads the file a command was given, the way both commands do it. What only some files need is loaded for those. */
import { readInputFile } from "../adapters/files.ts";
import { isMonth } from "../domain/calendar/day.ts";
import type { Numbering } from "../domain/citations/numbering.ts";
import { DomainError } from "../domain/errors.ts";
import type { Gazetteer } from "../domain/places/gazetteer.ts";
import type { Language, Report } from "../domain/report/model.ts";
import { checkInputSize, readReport } from "../formats/read/read-report.ts";
import { createReportIds } from "./report-ids.ts";

export interface OpenOptions {
  readonly month?: string;
  readonly language?: string;
  readonly numbering?: string;
  /** A team's own places, in a JSON file. */
  readonly places?: string;
}

export interface OpenedReport {
  readonly report: Report;
  /** Made when first asked for. */
  readonly gazetteer: () => Promise<Gazetteer>;
  readonly numbering: Numbering;
}

const LANGUAGES: readonly Language[] = ["en", "ru", "kk"];

/** @throws DomainError for options that make no sense and for anything that cannot be read */
export async function openReport(path: string, options: OpenOptions): Promise<OpenedReport> {
  const month = options.month ?? null;
  if (month !== null && !isMonth(month)) {
    throw new DomainError("MONTH_INVALID", `“${month}” is no month; write it as YYYY-MM, such as 2031-03.`);
  }
  const language = LANGUAGES.find((one) => one === options.language) ?? null;
  if (options.language !== undefined && language === null) {
    throw new DomainError(
      "LANGUAGE_UNKNOWN",
      `“${options.language}” is none of the languages en, ru and kk.`,
    );
  }
  const numbering = options.numbering ?? "citation";
  if (numbering !== "citation" && numbering !== "source") {
    throw new DomainError("USAGE", `“${numbering}” is no numbering; it is citation or source.`);
  }
  let opened: Promise<Gazetteer> | null = null;
  const gazetteer = () => {
    opened ??= import("./open-gazetteer.ts").then(({ openGazetteer }) => openGazetteer(options.places));
    return opened;
  };
  const bytes = await readInputFile(path, (size) => checkInputSize(path, size));
  const newId = createReportIds(month);
  const report = await readReport(bytes, path, { month, language, gazetteer, newId });
  return { report, gazetteer, numbering };
}
