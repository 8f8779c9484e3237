/** An edition's three files from its one frozen text. The same text and facts give the same bytes, whoever makes them. */
import type { EditionFacts } from "../../domain/edition/edition-facts.ts";
import type { EditionFiles } from "../../domain/edition/edition-files.ts";
import { titledReport } from "../../domain/edition/titled-report.ts";
import { bytesDigest } from "../../domain/report/canonical-digest.ts";
import type { Report } from "../../domain/report/model.ts";
import { writeDocx } from "../write/docx/write-docx.ts";
import { writeHtml } from "../write/html/write-html.ts";
import { writeJson } from "../write/json/write-json.ts";
import { DEFAULT_PRINT_OPTIONS } from "../write/print-options.ts";
import { editionFrame } from "./edition-frame.ts";

/** `report` is frozen; see freeze-report.ts. */
export async function makeEditionFiles(report: Report, facts: EditionFacts): Promise<EditionFiles> {
  const json = new TextEncoder().encode(writeJson(report));
  const titled = titledReport(report, facts.chronicleTitle);
  const docx = await writeDocx(titled, DEFAULT_PRINT_OPTIONS);
  const frame = editionFrame(facts, titled.report, {
    json: bytesDigest(json),
    docx: bytesDigest(docx),
  });
  const html = new TextEncoder().encode(writeHtml(titled, DEFAULT_PRINT_OPTIONS, frame));
  return { json, docx, html };
}
