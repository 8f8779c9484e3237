/**
 * A report as the first update of its shared document. Done once, on the
 * server, in the transaction that creates the report: seeding the same words a
 * second time into another history would double them.
 */
import * as Y from "yjs";
import type { Authorship } from "../../domain/document/add-entry.ts";
import {
  bodyText,
  entryFields,
  entryListings,
  type FieldMap,
  isDocumentId,
  reportFields,
  sourceFields,
  sourceListings,
  standingText,
} from "../../domain/document/document-shape.ts";
import { entryPairs } from "../../domain/document/entry-fields.ts";
import type { Listing } from "../../domain/document/listing.ts";
import { firstOrders } from "../../domain/document/reading-order.ts";
import { sourcePairs } from "../../domain/document/source-fields.ts";
import { withStorableUrls } from "../../domain/document/storable-source.ts";
import { toElements } from "../../domain/document/write-blocks.ts";
import { writeField, writeFields } from "../../domain/document/write-fields.ts";
import { DomainError } from "../../domain/errors.ts";
import type { Report } from "../../domain/report/model.ts";

/** The author of every seed, so that one report gives one sequence of bytes; editors' own ids are random. */
const SEED_CLIENT_ID = 1;

/**
 * One Yjs update, V1 encoding. Numbers, findings and lines set aside are not part of the document; month and language
 * are kept beside it. An address no browser should be given moves into its source's note. Throws DomainError
 * REPORT_INVALID when two entries, or two sources, bear one id.
 */
export function seedDocument(report: Report, author: Authorship): Uint8Array {
  const doc = new Y.Doc();
  doc.clientID = SEED_CLIENT_ID;
  doc.transact(() => {
    writeField(reportFields(doc), "title", report.report.title);
    standingText(doc, "intro").insert(0, toElements(report.report.intro));
    standingText(doc, "closing").insert(0, toElements(report.report.closing));
    list(entryListings(doc), report.entries, author);
    list(sourceListings(doc), report.sources, author);
    for (const entry of report.entries) {
      const pairs = entryPairs(entry);
      writeFields(entryFields(doc, entry.id), pairs.keys(), pairs);
      bodyText(doc, entry.id).insert(0, toElements(entry.body));
    }
    for (const source of report.sources) {
      const pairs = sourcePairs(withStorableUrls(source));
      writeFields(sourceFields(doc, source.id), pairs.keys(), pairs);
    }
  });
  const update = Y.encodeStateAsUpdate(doc);
  doc.destroy();
  return update;
}

function list(map: FieldMap, items: readonly { readonly id: string }[], author: Authorship): void {
  const orders = firstOrders(items.length);
  items.forEach(({ id }, index) => {
    if (map.has(id) || !isDocumentId(id))
      throw new DomainError("REPORT_INVALID", "The report uses one id twice, or an id that is none.", id);
    const listing: Listing = {
      order: orders[index] ?? "",
      createdAt: author.now,
      createdBy: author.personId,
    };
    map.set(id, listing);
  });
}
