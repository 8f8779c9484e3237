/**
 * Ids for a report that leaves the command line: UUIDs (version 8) made from
 * the month and a counter, never from the text. The same file converts to the
 * same bytes every time, and a permalink survives a corrected word. Reports
 * that live in a database get random ids instead.
 */
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";

export function createReportIds(month: string | null): () => string {
  let count = 0;
  return () => {
    const hash = bytesToHex(sha256(utf8ToBytes(`chronicle-report/1\n${month ?? ""}\n${++count}`)));
    const variant = ((Number.parseInt(hash.charAt(16), 16) & 0x3) | 0x8).toString(16);
    return `${hash.slice(0, 8)}-${hash.slice(8, 12)}-8${hash.slice(13, 16)}-${variant}${hash.slice(17, 20)}-${hash.slice(20, 32)}`;
  };
}
