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
SELECT DISTINCT ON (edition.report_id) edition.report_id, edition.id, edition.n, edition.published_at, report.doc_id
FROM edition
JOIN report ON report.id = edition.report_id
LEFT JOIN withdrawal ON withdrawal.edition_id = edition.id
WHERE withdrawal.edition_id IS NULL AND ($1::uuid IS NULL OR edition.report_id = $1::uuid)
ORDER BY edition.report_id, edition.n DESC`;

interface NewestRow {
  readonly report_id: string;
  readonly id: string;
  readonly n: number;
  readonly published_at: Date;
  readonly doc_id: string;
}

const FILE = "SELECT bytes FROM edition_file WHERE edition_id = $1::uuid AND kind = 'json'";

/** Editions whose sources are remembered: they never change. The one asked for first is forgotten first. */
const MOST = 200;

/** What is looked at of the frozen file; the whole was checked when it was made. */
const frozenSources = z.object({
  sources: z.array(z.object({ id: z.string(), url: z.string().nullable(), numbers: z.array(z.number()) })),
});

export function createPublishedSources(pool: Pool, documents: Pick<LiveDocuments, "read">): PublishedSources {
  const remembered = new Map<string, PublishedReport["targets"]>();

  async function targetsOf({ id: editionId, report_id: reportId, doc_id: docId }: NewestRow) {
    const known = remembered.get(editionId);
    if (known) return known;
    const { rows } = await pool.query<{ bytes: Uint8Array }>(FILE, [editionId]);
    const [file] = rows;
    if (!file) throw new Error(`edition ${editionId} has lost its json file`);
    const { sources } = frozenSources.parse(JSON.parse(new TextDecoder().decode(file.bytes)));
    const own = await ownIds(reportId, docId);
    const targets = sources.flatMap(({ id, url, numbers }) =>
      url === null ? [] : [{ sourceId: own.get(id) ?? id, url, numbers }],
    );
    remembered.set(editionId, targets);
    for (const oldest of remembered.keys()) {
      if (remembered.size <= MOST) break;
      remembered.delete(oldest);
    }
    return targets;
  }

  async function newest(reportId: string | null): Promise<readonly PublishedReport[]> {
    const { rows } = await pool.query<NewestRow>(NEWEST, [reportId]);
    const reports: PublishedReport[] = [];
    // One after the other: each opens a document.
    for (const row of rows) {
      const { report_id, id: editionId, n, published_at: at } = row;
      const targets = await targetsOf(row);
      reports.push({ reportId: report_id, editionId, n, publishedAt: at.getTime(), targets });
    }
    return reports;
  }

  /** Public id → the document's own, deleted sources included. */
  async function ownIds(reportId: string, docId: string): Promise<ReadonlyMap<string, string>> {
    const ids = await documents.read(docId, ({ doc }) => [...listed(sourceListings(doc))].map(([id]) => id));
    return new Map(ids?.map((id) => [publicId(reportId, "source", id), id]));
  }

  return {
    list: () => newest(null),
    of: async (reportId) => (await newest(reportId))[0] ?? null,
  };
}
