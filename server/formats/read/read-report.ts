/**
 * The one door for files: bytes and a name in, a proposed report out. The
 * format is taken from the name's ending and checked against the bytes; Word
 * and HTML readers are loaded only when such a file comes.
 */
import { DomainError } from "../../domain/errors.ts";
import type { Gazetteer } from "../../domain/places/gazetteer.ts";
import type { Report } from "../../domain/report/model.ts";
import { fileNameHints } from "./file-name-hints.ts";
import { readJson } from "./json/read-json.ts";
import type { ProposeOptions } from "./proposal/propose-report.ts";
import type { RawDocument } from "./raw.ts";
import { decodeHtml } from "./text/decode-html.ts";
import { decodeText } from "./text/decode-text.ts";
import { readText } from "./text/read-text.ts";

/** Uploads larger than this are refused before they are looked at. */
const MAX_INPUT_BYTES = 10 * 1024 * 1024;
/** A report of our own may hold findings and fixes besides its text. */
const MAX_JSON_BYTES = 32 * 1024 * 1024;

export const INPUT_ENDINGS = [".txt", ".md", ".html", ".htm", ".docx", ".json"] as const;
export type InputEnding = (typeof INPUT_ENDINGS)[number];

function inputEnding(fileName: string): InputEnding | null {
  const lower = fileName.toLowerCase();
  return INPUT_ENDINGS.find((ending) => lower.endsWith(ending)) ?? null;
}

/** How many bytes a file of this name may have. @throws DomainError INPUT_UNKNOWN_FORMAT, INPUT_TOO_LARGE */
export function checkInputSize(fileName: string, bytes: number): void {
  const ending = inputEnding(fileName);
  if (ending === null) {
    throw new DomainError(
      "INPUT_UNKNOWN_FORMAT",
      "A month comes as .txt, .html, .docx or a report .json; save it so and try again.",
    );
  }
  const most = ending === ".json" ? MAX_JSON_BYTES : MAX_INPUT_BYTES;
  if (bytes > most) {
    const mib = (size: number) => `${Math.ceil(size / 1024 / 1024)} MB`;
    throw new DomainError(
      "INPUT_TOO_LARGE",
      `The file has ${mib(bytes)} and at most ${mib(most)} are read; a month of text is far smaller, so look whether it is the right file.`,
    );
  }
}

/** @throws DomainError for anything that cannot be read; nothing is ever taken in part without saying so */
/** As for a proposal, but the gazetteer is made only when a file needs one. */
export interface ReadOptions extends Omit<ProposeOptions, "gazetteer" | "hints"> {
  readonly gazetteer: () => Promise<Gazetteer>;
}

export async function readReport(bytes: Uint8Array, fileName: string, options: ReadOptions): Promise<Report> {
  return (await readFile(bytes, fileName, options)).report;
}

export interface ReadFile {
  readonly report: Report;
  /** What the report was proposed from; null for a report .json, which proposes itself. */
  readonly raw: RawDocument | null;
}

/** @throws DomainError for anything that cannot be read */
export async function readFile(bytes: Uint8Array, fileName: string, options: ReadOptions): Promise<ReadFile> {
  checkInputSize(fileName, bytes.length);
  const ending = inputEnding(fileName);
  if (ending === ".json") return { report: await readJson(decodeText(bytes).text), raw: null };
  const raw = await readRaw(bytes, ending);
  return { report: await propose(raw, { ...options, hints: fileNameHints(fileName) }), raw };
}

async function readRaw(bytes: Uint8Array, ending: InputEnding | null): Promise<RawDocument> {
  switch (ending) {
    case ".docx": {
      const { readDocx } = await import("./docx/read-docx.ts");
      return readDocx(bytes);
    }
    case ".html":
    case ".htm": {
      const { readHtml } = await import("./html/read-html.ts");
      return readHtml(decodeHtml(bytes).text);
    }
    default: {
      const { text, doubt } = decodeText(bytes);
      return readText(text, doubt);
    }
  }
}

async function propose(
  raw: RawDocument,
  options: ReadOptions & Pick<ProposeOptions, "hints">,
): Promise<Report> {
  const { proposeReport } = await import("./proposal/propose-report.ts");
  return proposeReport(raw, { ...options, gazetteer: await options.gazetteer() });
}
