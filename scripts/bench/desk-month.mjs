/** A long month for the desk: the sample month's entries again and again, with ids, sources and citations of their own. */
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";

/** Writes nothing but `path`; gives the month as `chronicle-report/1`. */
export function longMonth(root, path, count) {
  const cli = join(root, "server/cli/bin.mjs");
  const sample = join(root, "prisma/demo/2031-03.en.txt");
  execFileSync(process.execPath, [cli, "convert", sample, "--month", "2031-03", "--to", "json", "-o", path]);
  const month = JSON.parse(readFileSync(path, "utf8"));
  const rounds = Math.ceil(count / month.entries.length);
  const copies = Array.from({ length: rounds }, (_, round) => copyOf(month, round));
  const entries = copies
    .flatMap((copy) => copy.entries)
    .slice(0, count)
    .sort((a, b) => startOf(a) - startOf(b));
  const cited = new Set(entries.flatMap(citations).map((one) => one.sourceId));
  const sources = copies.flatMap((copy) => copy.sources).filter((source) => cited.has(source.id));
  return { ...month, ...numbered(entries, sources), findings: [], setAside: [] };
}

const startOf = (entry) => Date.parse(entry.date?.start ?? "2031-03-31");
const citations = (entry) =>
  entry.body.flatMap((block) => block.content.filter((inline) => inline.type === "citation"));

function copyOf(month, round) {
  const named = (id) => `${id.slice(0, 56)}-${round}`;
  const entries = month.entries.map((entry) => ({
    ...entry,
    id: named(entry.id),
    body: entry.body.map((block) => ({
      ...block,
      content: block.content.map((inline) =>
        inline.type === "citation"
          ? { ...inline, id: named(inline.id), sourceId: named(inline.sourceId) }
          : inline,
      ),
    })),
  }));
  const sources = month.sources.map((source) => ({
    ...source,
    id: named(source.id),
    url: source.url && `${source.url}?copy=${round}`,
  }));
  return { entries, sources };
}

/** One number for each citation, in reading order. */
function numbered(entries, sources) {
  const numbers = new Map();
  let next = 1;
  for (const citation of entries.flatMap(citations)) {
    citation.number = next++;
    numbers.set(citation.sourceId, [...(numbers.get(citation.sourceId) ?? []), citation.number]);
  }
  return {
    entries,
    sources: sources.map((source) => ({ ...source, numbers: numbers.get(source.id) ?? [] })),
  };
}
