/**
 * The digest an approval is bound to: it changes when a word, mark, field or
 * source of the entry changes, and only then. Ids, numbers and the way an
 * editor's program cuts text into runs say nothing to a reader and do not count.
 */
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import { type Canonical, canonicalJson } from "./canonical-json.ts";
import type { Block, Entry, Mark, Source } from "./model.ts";
import { citationsOf } from "./text.ts";

/** Changes whenever the text below would differ for the same entry: old approvals then go stale. */
const VERSION = "entry-digest/1";

/** Sets have no order and no doubles. */
function asSet(items: readonly Canonical[]): readonly Canonical[] {
  const texts = new Map(items.map((item) => [canonicalJson(item), item]));
  return [...texts.keys()].sort().map((text) => texts.get(text) ?? null);
}

function markNames(marks: readonly Mark[]): readonly string[] {
  return [...new Set(marks.map((mark) => mark.type))].sort();
}

/** Runs under the same marks joined, empty ones dropped; a citation is its source's index among the cited. */
function canonicalBlock(block: Block, indexOf: ReadonlyMap<string, number>): Canonical {
  const content: Canonical[] = [];
  let run: { text: string; marks: readonly string[] } | null = null;
  for (const inline of block.content) {
    if (inline.type === "citation") {
      run = null;
      content.push({ source: indexOf.get(inline.sourceId) ?? null, locator: inline.locator });
    } else if (inline.text !== "") {
      const marks = markNames(inline.marks);
      if (run && run.marks.join() === marks.join()) {
        run = { text: run.text + inline.text, marks };
        content[content.length - 1] = run;
      } else {
        run = { text: inline.text, marks };
        content.push(run);
      }
    }
  }
  return { type: block.type, content };
}

/** What a reader of the source list sees; null for a source that is not in the report. */
function canonicalSource(source: Source | undefined): Canonical {
  if (!source) return null;
  const { id: _id, numbers: _numbers, ...bibliographic } = source;
  return bibliographic;
}

/** The text the digest is taken of: canonical JSON of fields, body and cited sources in order of first citation. */
function canonicalEntry(entry: Entry, sourceOf: (sourceId: string) => Source | undefined): string {
  const cited = [...new Set(citationsOf(entry).map((citation) => citation.sourceId))];
  const indexOf = new Map(cited.map((sourceId, index) => [sourceId, index]));
  return canonicalJson({
    version: VERSION,
    date: entry.date,
    place: entry.place,
    lead: entry.lead,
    people: asSet(entry.people),
    law: asSet(entry.law),
    topics: asSet(entry.topics),
    body: entry.body.map((block) => canonicalBlock(block, indexOf)),
    sources: cited.map((sourceId) => canonicalSource(sourceOf(sourceId))),
  });
}

/** SHA-256 of `canonicalEntry`, as 64 lower-case hexadecimal digits. */
export function entryDigest(entry: Entry, sourceOf: (sourceId: string) => Source | undefined): string {
  return bytesToHex(sha256(utf8ToBytes(canonicalEntry(entry, sourceOf))));
}
