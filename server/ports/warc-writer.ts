/** Writes kept copies as one WARC file, the form in which archives and courts exchange web pages (ISO 28500). */
import type { CopyRow } from "./check-store.ts";

export interface CopyToExport {
  readonly copy: CopyRow;
  readonly bytes: Uint8Array;
}

export interface WarcWriter {
  /** Gzipped record by record. The same copies give the same bytes. */
  write(copies: AsyncIterable<CopyToExport>): AsyncIterable<Uint8Array>;
}
