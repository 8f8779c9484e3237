/** What the reading thread does with one file; pure work on bytes, so that it can run in any thread. */
import { randomUUID } from "node:crypto";
import { DomainError, type ErrorCode } from "../../domain/errors.ts";
import { builtInGazetteer } from "../../domain/places/built-in-gazetteer.ts";
import { fileLines } from "../../formats/read/file-lines.ts";
import { readFile } from "../../formats/read/read-report.ts";
import type { FileToRead, ProposedReport } from "../../ports/file-reading.ts";

/** An error does not cross to another thread as what it was. */
export type ReadAnswer =
  | { readonly proposed: ProposedReport }
  | {
      readonly refused: {
        readonly code: ErrorCode;
        readonly message: string;
        readonly details: string | null;
      };
    };

export async function runReadJob({ bytes, fileName, month, language }: FileToRead): Promise<ReadAnswer> {
  try {
    const options = { month, language, gazetteer: async () => builtInGazetteer(), newId: () => randomUUID() };
    const { report, raw } = await readFile(bytes, fileName, options);
    return { proposed: { report, lines: raw ? fileLines(raw) : [] } };
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    const { code, message, details } = error;
    return { refused: { code, message, details } };
  }
}
