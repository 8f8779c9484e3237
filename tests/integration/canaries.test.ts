/**
 * Words planted wherever the house keeps what is not the world's. None may be
 * in any byte that a stranger can fetch: pages, files, feeds, headers, notices
 * of withdrawal, refusals.
 */
import { randomUUID } from "node:crypto";
import { createServer, request, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { unzipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { makeAnchor } from "../../server/domain/anchors/anchor.ts";
import { deleteEntry } from "../../server/domain/document/delete-entry.ts";
import { replaceText } from "../../server/domain/document/replace-text.ts";
import { createPublicPages } from "../../server/http/public/public-pages.ts";
import { readCopy } from "../factories/read-copy.ts";
import { cite, entry, report, source } from "../factories/report.ts";
import { type TestPerson, testHouse } from "./house.ts";
import { type Desk, openDesk } from "./review-kit.ts";
import { placeOf } from "./review-model/window.ts";

const house = testHouse("https://desk.example.org", { liveDocuments: true });
const planted: string[] = [];

/** One word, of which no other has a part. */
function canary(what: string): string {
  planted.push(what);
  return `Canary${what}Yranac`;
}

let server: Server;
let desk: Desk;
let editor: TestPerson;
let reviewer: TestPerson;
let publisher: TestPerson;
let reader: TestPerson;

const proposal = () =>
  report(
    entry("2023-09-04", "The district court of Tarn opened the hearing in public.", cite(1), {
      id: `entry-${canary("EntryId")}`,
      lead: `September 4, ${canary("OldLead")}: `,
    }),
    entry("2023-09-05", "The appeal of the teachers of Velm was heard and granted.", cite(2), { id: "e2" }),
    entry("2023-09-06", "A march through the centre of Osk ended without arrests.", cite(3), { id: "e3" }),
    {
      sources: [
        source(1, { title: "Page 1" }),
        source(2, {
          kind: "withheld",
          url: `https://example.org/${canary("WithheldUrl")}`,
          title: canary("WithheldTitle"),
          outlet: canary("WithheldOutlet"),
          author: canary("WithheldAuthor"),
          note: canary("WithheldNote"),
          archiveUrl: `https://example.org/${canary("WithheldArchive")}`,
        }),
        source(3, { title: "Page 3" }),
        source(4, { title: canary("UncitedSource"), note: canary("UncitedNote") }),
      ],
    },
  );

async function suggest(entryId: string, quote: string, replacement: string): Promise<string> {
  const read = await readCopy(house().deps.documents, desk.docId);
  if (!read) throw new Error("the document is gone");
  const at = placeOf(read.doc, entryId, quote);
  const place = { from: { block: 0, offset: at }, to: { block: 0, offset: at + quote.length } };
  const anchor = makeAnchor(read.doc, entryId, place);
  if (!anchor) throw new Error(`“${quote}” is not in ${entryId}`);
  const base64 = (bytes: Uint8Array | null) => bytes && Buffer.from(bytes).toString("base64");
  const { threadId } = await house().commands.suggestEdit(await reader.actor(), {
    reportId: desk.reportId,
    entryId,
    anchor: { ...anchor, start: base64(anchor.start), end: base64(anchor.end) },
    replacement,
    text: canary(`SuggestionText${replacement.length}`),
  });
  return threadId;
}

async function remark(entryId: string): Promise<void> {
  const { commands } = house();
  const { reportId } = desk;
  const comment = { reportId, entryId, anchor: null, text: canary("Comment") };
  const { threadId } = await commands.addComment(await reader.actor(), comment);
  await commands.replyToComment(await editor.actor(), { threadId, text: canary("Reply") });
  const declined = await suggest("e3", "march", canary("DeclinedWords"));
  await commands.declineSuggestion(await editor.actor(), { threadId: declined, word: canary("DeclinedWhy") });
  await suggest("e3", "centre", canary("OpenWords"));
  await commands.nameVersion(await editor.actor(), { reportId, seq: 1, name: canary("VersionName") });
}

async function keepOfSources(): Promise<void> {
  const { checks } = house().deps.storage;
  const { reportId } = desk;
  const at = house().clock.now();
  const url = `https://example.org/${canary("CopyUrl")}`;
  await checks.addHandCheck({
    reportId,
    sourceId: "s1",
    url,
    personId: editor.personId,
    at,
    note: canary("HandNote"),
  });
  await checks.addCopy({
    id: randomUUID(),
    reportId,
    sourceId: "s1",
    url,
    origin: "uploaded",
    takenAt: at,
    takenById: editor.personId,
    mediaType: "text/html",
    status: 200,
    isTruncated: false,
    bytesSha256: "a".repeat(64),
    byteLength: 3,
    headers: { server: canary("CopyHeader") },
    headersSha256: "b".repeat(64),
    chain: [],
    text: canary("CopyText"),
    textSha256: "c".repeat(64),
    state: "ok",
    reason: "answered",
    checker: "link-check/1",
  });
}

async function waiveAll(reason: string): Promise<void> {
  const actor = await publisher.actor();
  const { reportId } = desk;
  const { blocking, seq } = await house().queries.publishGate(actor, { reportId });
  const lines = blocking.map(({ key, binding }) => ({ key, binding }));
  if (lines.length > 0) await house().commands.waiveFinding(actor, { reportId, lines, reason, seq });
}

async function erase(entryId: string, words: string): Promise<void> {
  await house().deps.documents.edit(desk.docId, editor.personId, (doc) => {
    const from = placeOf(doc, entryId, words);
    replaceText(doc, { entryId, block: 0, from, to: from + words.length, text: "" });
  });
}

beforeAll(async () => {
  const pages = createPublicPages(house());
  server = createServer((req, res) => pages(req, res, () => res.writeHead(299).end("not the public's")));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  desk = await openDesk(house(), proposal());
  [editor, reviewer, publisher, reader] = (await Promise.all(
    (["editor", "reviewer", "publisher", "reader"] as const).map((role) => desk.person(role)),
  )) as [TestPerson, TestPerson, TestPerson, TestPerson];
  const { commands, deps, database } = house();
  for (const [name, person] of Object.entries({ editor, reviewer, publisher, reader })) {
    await deps.storage.people.change(person.personId, { name: canary(`NameOf${name}`) });
    const email = `${canary(`MailOf${name}`).toLowerCase()}@example.org`;
    await database.prisma.person.update({ where: { id: person.personId }, data: { email } });
  }
  await database.prisma.team.update({ where: { id: desk.teamId }, data: { name: canary("TeamName") } });
  const first = `entry-${canary("EntryId")}`;
  const { reportId } = desk;
  await remark(first);
  await keepOfSources();
  // Words that an edition printed and that were taken back with it.
  const withdrawn = ` ${canary("WithdrawnWords")}`;
  await desk.write(editor, "e3", withdrawn);
  await desk.write(editor, "e2", ` ${canary("OfDeletedEntry")}`);
  await waiveAll(canary("WaiverReason"));
  await desk.publish(publisher);
  const edition = { reportId, n: 1, reason: canary("WithdrawalReason") };
  await commands.withdrawEdition(await publisher.actor(), edition);
  await commands.reopenReport(await publisher.actor(), { reportId, reason: canary("ReopeningReason") });
  await erase("e3", withdrawn);
  const deleted = ` ${canary("DeletedWords")}`;
  await desk.write(editor, "e3", deleted);
  await erase("e3", deleted);
  await deps.documents.edit(desk.docId, editor.personId, (doc) =>
    deleteEntry(doc, "e2", canary("SetAsideReason")),
  );
  await desk.submit(editor, first);
  await desk.requestChanges(reviewer, first, canary("RequestReason"));
  await desk.passAll(editor, reviewer);
  await waiveAll(canary("SecondWaiver"));
  await desk.publish(publisher);
  await commands.reopenReport(await publisher.actor(), { reportId, reason: "A mistake." });
  await desk.write(editor, first, " The hall was full.");
  await desk.passAll(editor, reviewer);
  await waiveAll(canary("ThirdWaiver"));
  await desk.publish(publisher);
  // Written after publication, and not published.
  await desk.write(editor, first, ` ${canary("Draft")}`);
}, 120_000);

afterAll(() => new Promise((resolve) => server.close(resolve)));

/** Status, headers and everything in the body, unpacked, as one text. */
function fetched(path: string, method = "GET"): Promise<{ status: number; text: string }> {
  const { port } = server.address() as AddressInfo;
  return new Promise((resolve, reject) => {
    const asked = request({ port, host: "127.0.0.1", path, method }, (answer) => {
      const parts: Buffer[] = [];
      answer.on("data", (part: Buffer) => parts.push(part));
      answer.on("end", () => {
        const bytes = new Uint8Array(Buffer.concat(parts));
        const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
        const files = isZip ? Object.entries(unzipSync(bytes)) : [["", bytes] as const];
        const body = files.map(([name, file]) => name + new TextDecoder().decode(file)).join("\n");
        resolve({ status: answer.statusCode ?? 0, text: answer.rawHeaders.join("\n") + body });
      });
    });
    asked.once("error", reject);
    asked.end();
  });
}

const month = ["", ".html", ".json", ".docx"];
const numbered = [1, 2, 3, 4].flatMap((n) => month.map((ending) => `/${n}${ending}`));
const ADDRESSES: readonly (readonly [chronicle: string, rest: string])[] = [
  ["", "/"],
  ...["", "/", "/feed.xml", "/feed.json"].map((rest) => ["slug", rest] as const),
  ...[...month, ...numbered].map((rest) => ["slug", `/2023-09${rest}`] as const),
  ...["/2023-08", "/2023-9", "/2023-09/x", "/2023-09/1.exe", "/%00", "/2023-09/../../"].map(
    (rest) => ["slug", rest] as const,
  ),
];

describe("nothing of the inside", () => {
  it.each(ADDRESSES)("is in what %s%s answers", async (chronicle, rest) => {
    const path = `${chronicle === "" ? "" : `/${desk.slug}`}${rest}`;
    const ids = [desk.teamId, desk.reportId, desk.docId, editor, reviewer, publisher, reader].map((one) =>
      typeof one === "string" ? one : one.personId,
    );
    for (const method of ["GET", "HEAD", "OPTIONS"]) {
      const { text } = await fetched(path, method);
      expect(text.match(/canary\w+/giu) ?? []).toEqual([]);
      for (const id of ids) expect(text).not.toContain(id);
    }
  });

  it("is so because there was something to find, in editions that are there", async () => {
    expect(planted.length).toBeGreaterThan(30);
    const statuses = await Promise.all(
      [
        "/2023-09",
        "/2023-09.docx",
        "/2023-09/1",
        "/2023-09/1.json",
        "/2023-09/2",
        "/2023-09/3.json",
        "/2023-09/4",
      ].map(async (rest) => (await fetched(`/${desk.slug}${rest}`)).status),
    );
    expect(statuses).toEqual([200, 200, 410, 410, 200, 200, 404]);
    const kept = await house().deps.storage.editions.fileOf(desk.reportId, 1, "json");
    expect(new TextDecoder().decode(kept?.bytes)).toContain("CanaryWithdrawnWordsYranac");
  });
});
