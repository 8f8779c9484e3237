/** Opens documents the way tests need them. */
import * as Y from "yjs";
import { type ReportFacts, readDocument } from "../../../server/domain/document/document-reader.ts";
import type { Report } from "../../../server/domain/report/model.ts";
import { seedDocument } from "../../../server/formats/ydoc/seed-document.ts";

export const AUTHOR = { personId: "p1", now: 1_700_000_000_000 };
export const FACTS: ReportFacts = { month: "2023-09", language: "en", numbering: "citation" };

export function openUpdate(update: Uint8Array, clientId?: number): Y.Doc {
  const doc = new Y.Doc();
  if (clientId !== undefined) doc.clientID = clientId;
  Y.applyUpdate(doc, update);
  return doc;
}

export function openSeeded(report: Report, clientId?: number): Y.Doc {
  return openUpdate(seedDocument(report, AUTHOR), clientId);
}

export function readAs(doc: Y.Doc, report: Report, numbering: ReportFacts["numbering"] = "citation"): Report {
  const { month, language } = report.report;
  return readDocument(doc, { month, language, numbering });
}

/** Sends both what the other lacks. */
export function exchange(a: Y.Doc, b: Y.Doc): void {
  const forB = Y.encodeStateAsUpdate(a, Y.encodeStateVector(b));
  const forA = Y.encodeStateAsUpdate(b, Y.encodeStateVector(a));
  Y.applyUpdate(a, forA);
  Y.applyUpdate(b, forB);
}

/** Ids that count, with a name of their own for each replica. */
export function countingIds(prefix: string): () => string {
  let count = 0;
  return () => `${prefix}${++count}`;
}
