/** Reads the file a command was given and checks it, the way both commands do it. */
import { readInputFile } from "../adapters/files.ts";
import { isMonth } from "../domain/calendar/day.ts";
import type { Numbering } from "../domain/citations/numbering.ts";
import { DomainError } from "../domain/errors.ts";
import { builtInGazetteer } from "../domain/places/built-in-gazetteer.ts";
import { extendGazetteer } from "../domain/places/extend-gazetteer.ts";
import type { Gazetteer } from "../domain/places/gazetteer.ts";
import { knownPlacesSchema } from "../domain/places/known-place-schema.ts";
import { isImportDoubt } from "../domain/report/import-doubts.ts";
import type { Language, Report } from "../domain/report/model.ts";
import { ALL_RULES } from "../domain/rules/catalogue.ts";
import { createChecker } from "../domain/rules/engine.ts";
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
  readonly gazetteer: Gazetteer;
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
  const gazetteer = await openGazetteer(options.places);
  const bytes = await readInputFile(path, (size) => checkInputSize(path, size));
  const newId = createReportIds(month);
  const report = await readReport(bytes, path, { month, language, gazetteer, newId });
  return { report, gazetteer, numbering };
}

/** The built-in gazetteer with the team's own places, which a file lists as `knownPlaceSchema` says. */
async function openGazetteer(path: string | undefined): Promise<Gazetteer> {
  if (path === undefined) return builtInGazetteer();
  const naming = (error: DomainError) => new DomainError("USAGE", `${path}: ${error.message}`);
  const bytes = await readInputFile(path, (size) => checkInputSize(path, size)).catch((error: unknown) => {
    throw error instanceof DomainError ? naming(error) : error;
  });
  const parsed = knownPlacesSchema.safeParse(parseJson(new TextDecoder().decode(bytes)));
  if (parsed.success) return extendGazetteer(builtInGazetteer(), parsed.data);
  const issue = parsed.error.issues[0];
  throw naming(
    new DomainError(
      "USAGE",
      `no list of places: at ${issue?.path.join(".") || "the top"}, ${issue?.message}.`,
    ),
  );
}

/** Undefined, which no schema accepts, for what is no JSON. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The report with the findings of every offline rule behind the reader's doubts. */
export function withFindings({ report, gazetteer, numbering }: OpenedReport): Report {
  const checker = createChecker({ rules: ALL_RULES, gazetteer, numbering });
  const doubts = report.findings.filter(isImportDoubt);
  return { ...report, findings: [...doubts, ...checker.check(report)] };
}
