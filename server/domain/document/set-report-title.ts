/** Sets the report's title; null takes it away. */
import type { Doc } from "yjs";
import { reportFields } from "./document-shape.ts";
import { writeField } from "./write-fields.ts";

export function setReportTitle(doc: Doc, title: string | null): void {
  writeField(reportFields(doc), "title", title);
}
