/** Looks a house over after each step, past its own commands: the document, the files, the chain. */
import { createHash } from "node:crypto";
import { unzipSync } from "fflate";
import { expect } from "vitest";
import { auditFaults } from "../../../server/domain/audit/audit-event.ts";
import { sourceFields } from "../../../server/domain/document/document-shape.ts";
import { readCopy } from "../../factories/read-copy.ts";
import { type Book, content, exists, unitOf, wordsOf } from "./book.ts";
import type { Game } from "./game.ts";
import { ENTRIES, UNITS } from "./steps.ts";
import { textOf, tokensIn } from "./window.ts";

interface KeptFile {
  readonly n: number;
  readonly kind: string;
  readonly bytes: Uint8Array;
}

async function keptFiles({ desk }: Game): Promise<readonly KeptFile[]> {
  const { rows } = await desk.house.database.pool.query<KeptFile>(
    "SELECT n, kind, bytes FROM edition_file JOIN edition ON edition.id = edition_id WHERE report_id = $1",
    [desk.reportId],
  );
  return rows;
}

const hashOf = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");

export async function keepHashes(game: Game): Promise<void> {
  for (const { n, kind, bytes } of await keptFiles(game)) {
    const key = `${n} ${kind}`;
    if (!game.published.has(key)) game.published.set(key, hashOf(bytes));
  }
}

/** Every word of the edition just published was answered for; gives its words. */
export async function checkEdition(game: Game, n: number): Promise<ReadonlySet<string>> {
  const { book } = game;
  const files = new Map((await keptFiles(game)).filter((one) => one.n === n).map((one) => [one.kind, one]));
  const bytesOf = (kind: string) => files.get(kind)?.bytes ?? new Uint8Array();
  const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
  const json = JSON.parse(text(bytesOf("json"))) as { report: { title: unknown }; entries: unknown[] };
  expect(json.report.title ?? "", "the month's title").toBe(book.heading);
  expect(json.entries, "entries").toHaveLength(ENTRIES.length);
  for (const [index, id] of ENTRIES.entries()) {
    const printed = new Set(tokensIn(JSON.stringify(json.entries[index])));
    expect(printed, `words of ${id}`).toEqual(wordsOf(book, id));
  }
  for (const id of UNITS)
    if (exists(book, id))
      expect([...unitOf(book, id).answered], `what was answered for in ${id}`).toContain(content(book, id));
  const now = new Set(UNITS.flatMap((id) => tokensIn(content(book, id))));
  expect(new Set(tokensIn(text(bytesOf("json")))), "words of the data").toEqual(now);
  // The list of corrections repeats words of the edition before, unless that was withdrawn.
  const last = book.editions.at(-1);
  const allowed = new Set([...now, ...(last && !last.isWithdrawn ? last.tokens : [])]);
  const word = Object.values(unzipSync(bytesOf("docx")))
    .map(text)
    .join("\n");
  for (const [kind, whole] of [
    ["page", text(bytesOf("html"))],
    ["Word file", word],
  ] as const) {
    const printed = new Set(tokensIn(whole));
    expect(
      [...printed].filter((token) => !allowed.has(token)),
      `unanswered words of the ${kind}`,
    ).toEqual([]);
    expect(
      [...now].filter((token) => !printed.has(token)),
      `words the ${kind} lacks`,
    ).toEqual([]);
  }
  return now;
}

/** The document says what the bookkeeping says, no published byte has changed, and the chain holds every act. */
export async function lookOver(game: Game): Promise<void> {
  const { book, desk, published } = game;
  const { storage, documents } = desk.house.deps;
  const read = await readCopy(documents, desk.docId);
  if (!read) throw new Error("the document is gone");
  const { doc } = read;
  for (const id of ENTRIES)
    expect(new Set(tokensIn(String(textOf(doc, id).toJSON()))), `words in ${id}`).toEqual(wordsOf(book, id));
  for (const [id, title] of book.titles) expect(sourceFields(doc, id).get("title")).toBe(title);
  doc.destroy();
  const hashes = new Map(
    (await keptFiles(game)).map(({ n, kind, bytes }) => [`${n} ${kind}`, hashOf(bytes)]),
  );
  expect(hashes, "published files").toEqual(published);
  checkChain(book, await storage.audit.chain(desk.teamId));
}

function checkChain(book: Book, chain: Parameters<typeof auditFaults>[0]): void {
  expect(
    chain.map((one) => one.kind),
    "the audit log",
  ).toEqual(book.audit);
  expect(auditFaults(chain)).toEqual([]);
  const links = chain.map((one, index) => one.previous === (chain[index - 1]?.hash ?? ""));
  expect(links.every(Boolean), "each link follows from the one before").toBe(true);
}
