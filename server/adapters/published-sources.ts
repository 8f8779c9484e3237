/**
 * What published months rest on: the web sources of each report's newest
 * edition that was not withdrawn. An edition knows its sources by public ids
 * only; the report's document says which of its sources those are.
 */
import type { Pool } from "pg";
import * as z from "zod";
import { sourceListings } from "../domain/document/document-shape.ts";
import { listed } from "../domain/document/listing.ts";
import { publicId } from "../domain/edition/freeze-report.ts";
import type { LiveDocuments } from "../ports/live-documents.ts";
import type { PublishedReport, PublishedSources } from "../ports/published-sources.ts";

const NEWEST = `
SELECT DISTINCT ON (edition.report_id) edition.report_id, report.doc_id, edition_file.bytes
FROM edition
JOIN report ON report.id = edition.report_id
JOIN edition_file ON edition_file.edition_id = edition.id AND edition_file.kind = 'json'
LEFT JOIN withdrawal ON withdrawal.edition_id = edition.id
WHERE withdrawal.edition_id IS NULL
ORDER BY edition.report_id, edition.n DESC`;

interface NewestRow {
  readonly report_id: string;
  readonly doc_id: string;
  readonly bytes: Uint8Array;
}

/** What is looked at of the frozen file; the whole was checked when it was made. */
const frozenSources = z.object({
  sources: z.array(z.object({ id: z.string(), url: z.string().nullable() })),
});

export function createPublishedSources(pool: Pool, documents: Pick<LiveDocuments, "read">): PublishedSources {
  async function targetsOf({
    report_id: reportId,
    doc_id: docId,
    bytes,
  }: NewestRow): Promise<PublishedReport> {
    const { sources } = frozenSources.parse(JSON.parse(new TextDecoder().decode(bytes)));
    const own = await ownIds(reportId, docId);
    const targets = sources.flatMap(({ id, url }) =>
      url === null ? [] : [{ sourceId: own.get(id) ?? id, url }],
    );
    return { reportId, targets };
  }

  /** Public id → the document's own, deleted sources included. */
  async function ownIds(reportId: string, docId: string): Promise<ReadonlyMap<string, string>> {
    const read = await documents.read(docId);
    if (!read) return new Map();
    try {
      const ids = [...listed(sourceListings(read.doc))].map(([id]) => id);
      return new Map(ids.map((id) => [publicId(reportId, "source", id), id]));
    } finally {
      read.doc.destroy();
    }
  }

  return {
    async list() {
      const { rows } = await pool.query<NewestRow>(NEWEST);
      const reports: PublishedReport[] = [];
      // One after the other: each opens a document.
      for (const row of rows) reports.push(await targetsOf(row));
      return reports;
    },
  };
}
