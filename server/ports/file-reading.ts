/** Reads a file into a proposed report, where it holds nobody up: a large one takes a second and more. */
import type { Month } from "../domain/calendar/day.ts";
import type { FileLine } from "../domain/import/file-line.ts";
import type { Language, Report } from "../domain/report/model.ts";

export interface FileToRead {
  readonly bytes: Uint8Array;
  /** Its ending says the format. */
  readonly fileName: string;
  /** Null where the file is to say it. */
  readonly month: Month | null;
  readonly language: Language | null;
}

export interface ProposedReport {
  readonly report: Report;
  /** The file as it came, in its order; none of a report .json, which is no text. */
  readonly lines: readonly FileLine[];
}

export interface FileReading {
  /** @throws DomainError every refusal of a reader, and READING_STOPPED for a file that takes too long or too much memory */
  read(file: FileToRead): Promise<ProposedReport>;
}
