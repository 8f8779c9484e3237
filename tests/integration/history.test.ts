/** A month's past on PostgreSQL: any point, any difference, names, authors, and entries brought back. */
import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import * as Y from "yjs";
import { addEntry } from "../../server/domain/document/add-entry.ts";
import { deleteEntry } from "../../server/domain/document/delete-entry.ts";
import { bodyText, reportFields } from "../../server/domain/document/document-shape.ts";
import { replaceText } from "../../server/domain/document/replace-text.ts";
import { setEntry } from "../../server/domain/document/set-entry.ts";
import { setReportTitle } from "../../server/domain/document/set-report-title.ts";
import type { Block } from "../../server/domain/report/model.ts";
import { readCopy } from "../factories/read-copy.ts";
import { type TestPerson, testHouse } from "./house.ts";
import { refusal } from "./refused.ts";

const house = testHouse("https://desk.example.org", { liveDocuments: true });
const MONTH = "2031-03";
const PLACE = { country: null, region: "Velmar", district: null, settlement: null, facility: null };

let slug = "";
let reportId = "";
let docId = "";
let teamId = "";
let editor: TestPerson;

beforeEach(async () => {
  teamId = await house().addTeam();
  editor = await house().addPerson(teamId, "editor");
  ({ slug } = await house().addChronicle(teamId));
  const blank = { slug, month: MONTH, proposal: null };
  ({ docId } = await house().commands.createReport(await editor.actor(), blank));
  const desk = await house().queries.reportForDesk(await editor.actor(), blank);
  reportId = desk.reportId;
});

const author = () => ({ personId: editor.personId, now: 0 });
const month = () => ({ slug, month: MONTH });

async function write(change: (doc: Y.Doc) => void, who = editor): Promise<number> {
  return (await house().deps.documents.edit(docId, who.personId, change)).seq;
}

function add(id: string, words: string): Promise<number> {
  const body: Block[] = [{ type: "paragraph", content: [{ type: "text", text: words, marks: [] }] }];
  return write((doc) => addEntry(doc, { id, beforeId: null, body, fields: { place: PLACE } }, author()));
}

const replace = (id: string, from: number, to: number, text: string, who = editor) =>
  write((doc) => replaceText(doc, { entryId: id, block: 0, from, to, text }), who);

async function wordsAt(seq: number, id = "e1"): Promise<string | null> {
  const { entries } = await house().queries.reportAt(await editor.actor(), { ...month(), seq });
  const entry = entries.find((one) => one.id === id);
  return entry
    ? entry.body
        .flatMap((block) => block.content.map((one) => (one.type === "text" ? one.text : "*")))
        .join("")
    : null;
}

const timeline = async (who = editor) => house().queries.historyTimeline(await who.actor(), month());

describe("the month at a point", () => {
  it("is what it was after each update, also once the log was compacted", async () => {
    const first = await add("e1", "He was fined.");
    const second = await replace("e1", 7, 12, "beaten");
    const third = await write((doc) => deleteEntry(doc, "e1"));
    for (const compacted of [false, true]) {
      if (compacted) {
        const read = await readCopy(house().deps.documents, docId);
        if (read) await house().updateLog.compact(docId, third, Y.encodeStateAsUpdate(read.doc));
      }
      expect(await wordsAt(first)).toBe("He was fined.");
      expect(await wordsAt(second)).toBe("He was beaten.");
      expect(await wordsAt(third)).toBeNull();
    }
    // The next compaction leaves the state it replaces for history to begin at.
    const fourth = await add("e2", "Held.");
    const read = await readCopy(house().deps.documents, docId);
    if (read) await house().updateLog.compact(docId, fourth, Y.encodeStateAsUpdate(read.doc));
    const kept = await house().database.prisma.historySnapshot.findMany({ where: { docId } });
    expect(kept.map((row) => Number(row.seq))).toEqual([third]);
    expect(await wordsAt(second)).toBe("He was beaten.");
  });

  it("beyond the log's end, before its beginning, or of another team is not there", async () => {
    const last = await add("e1", "He was fined.");
    const actor = await editor.actor();
    for (const seq of [0, -1, 1.5, last + 1])
      expect(await refusal(house().queries.reportAt(actor, { ...month(), seq }))).toBe("NOT_FOUND");
    const stranger = await (await house().addPerson(await house().addTeam(), "editor")).actor();
    const range = { ...month(), from: 1, to: last };
    const { queries, commands } = house();
    for (const work of [
      async () => queries.reportAt(stranger, { ...month(), seq: last }),
      async () => queries.monthDifference(stranger, range),
      async () => queries.entryPast(stranger, { ...range, entryId: "e1" }),
      async () => queries.historyTimeline(stranger, month()),
      async () => commands.nameVersion(stranger, { reportId, seq: null, name: "Mine" }),
      async () => commands.restoreEntryVersion(stranger, { reportId, entryId: "e1", seq: last }),
      async () => commands.bringBackEntry(stranger, { reportId, entryId: "e1" }),
    ])
      expect(await refusal(work())).toBe("NOT_FOUND");
  });

  it("on a long log keeps states on the way, and reads every point right from them", async () => {
    await add("e1", "0");
    const { pool, prisma } = house().database;
    const read = await readCopy(house().deps.documents, docId);
    if (!read) throw new Error("the document is gone");
    const rows: { seq: number; update: Uint8Array }[] = [];
    read.doc.on("update", (update: Uint8Array) => rows.push({ seq: read.seq + rows.length + 1, update }));
    for (let n = 1; n <= 9_000; n++) setReportTitle(read.doc, `Title ${n}`);
    await pool.query(
      `INSERT INTO doc_update (doc_id, seq, update, person_id, connection_id)
       SELECT $1, item.seq, item.update, $4, 'test' FROM unnest($2::bigint[], $3::bytea[]) AS item(seq, update)`,
      [docId, rows.map((row) => row.seq), rows.map((row) => Buffer.from(row.update)), editor.personId],
    );
    await prisma.docState.update({ where: { docId }, data: { lastSeq: BigInt(read.seq + rows.length) } });
    const titleAt = async (seq: number) => {
      const doc = await house().deps.history.at(docId, seq);
      return doc && reportFields(doc).get("title");
    };
    for (const n of [9_000, 1, 4_000, 8_123, 3_998, 8_999])
      expect(await titleAt(read.seq + n)).toBe(`Title ${n}`);
    const kept = await prisma.historySnapshot.findMany({
      where: { docId },
      select: { seq: true },
      orderBy: { seq: "asc" },
    });
    expect(kept.map((row) => Number(row.seq))).toEqual([4_000, 8_000]);
  });
});

describe("the difference", () => {
  it("of a month names entries that came, went and changed", async () => {
    await add("e1", "He was fined.");
    const from = await add("e2", "She was held.");
    await replace("e1", 7, 12, "beaten");
    await write((doc) => deleteEntry(doc, "e2"));
    const to = await add("e3", "They were tried.");
    const { entries } = await house().queries.monthDifference(await editor.actor(), { ...month(), from, to });
    expect(entries.map(({ entryId, change }) => [entryId, change])).toEqual([
      ["e1", "changed"],
      ["e3", "added"],
      ["e2", "removed"],
    ]);
  });

  it("of an entry shows words and fields, and whose words they are", async () => {
    const other = await house().addPerson(teamId, "editor");
    const from = await add("e1", "He was fined.");
    await replace("e1", 12, 12, " twice", other);
    const to = await write((doc) => setEntry(doc, "e1", { topics: ["torture"] }));
    const past = await house().queries.entryPast(await editor.actor(), {
      ...month(),
      entryId: "e1",
      from,
      to,
    });
    expect(past.difference.words.filter(({ change }) => change === "added")).toEqual([
      { change: "added", pieces: [{ kind: "text", text: " twice", marks: [] }] },
    ]);
    expect(past.difference.fields).toEqual([{ field: "topics", removed: [], added: ["torture"] }]);
    expect(past.authored[0]?.map(({ text, author: who }) => [text, who?.personIds])).toEqual([
      ["He was fined", [editor.personId]],
      [" twice", [other.personId]],
      [".", [editor.personId]],
    ]);
    expect(past.names[other.personId]).toBe("Aru Bekova");
  });
});

describe("the timeline", () => {
  it("holds named versions, and who was at work when", async () => {
    const seq = await add("e1", "He was fined.");
    const { prisma } = house().database;
    const hourAgo = new Date(Date.now() - 3_600_000);
    await prisma.docUpdate.updateMany({ where: { docId, seq: { lt: seq } }, data: { at: hourAgo } });
    const named = await house().commands.nameVersion(await editor.actor(), {
      reportId,
      seq: null,
      name: "Before the lawyer",
    });
    expect(named.seq).toBe(seq);
    const { points, sittings, names, lastSeq } = await timeline();
    expect(lastSeq).toBe(seq);
    expect(points).toMatchObject([
      { kind: "named", name: "Before the lawyer", seq, personId: editor.personId },
    ]);
    expect(sittings.map(({ firstSeq, lastSeq: end }) => [firstSeq, end])).toEqual([
      [seq, seq],
      [1, seq - 1],
    ]);
    expect(names[editor.personId]).toBe("Aru Bekova");
  });

  it("holds approvals and editions as points, the newest first", async () => {
    const seq = await add("e1", "He was fined.");
    const { personId } = editor;
    const { prisma } = house().database;
    const at = new Date(5_000);
    const said = { reportId, entryId: "e1", digest: "d", seq: BigInt(seq), sourceIds: [], personId, at };
    for (const action of ["submit", "approve"])
      await prisma.entryReview.create({ data: { ...said, action } });
    await prisma.edition.create({
      data: {
        id: randomUUID(),
        reportId,
        n: 1,
        digest: "d",
        corrections: "[]",
        basis: "{}",
        isAlone: false,
        seq: BigInt(seq),
        publishedAt: new Date(6_000),
        publishedById: personId,
      },
    });
    const by = { seq, personId };
    expect((await timeline()).points).toEqual([
      { ...by, kind: "edition", n: 1, at: 6_000 },
      { ...by, kind: "approval", entryId: "e1", at: 5_000 },
    ]);
  });

  it("is for every member; naming and restoring is for editors", async () => {
    const seq = await add("e1", "He was fined.");
    const reader = await house().addPerson(teamId, "reader", "reviewer", "publisher", "admin");
    expect((await timeline(reader)).mayWrite).toBe(false);
    const actor = await reader.actor();
    const { commands } = house();
    for (const work of [
      async () => commands.nameVersion(actor, { reportId, seq, name: "Mine" }),
      async () => commands.restoreEntryVersion(actor, { reportId, entryId: "e1", seq }),
      async () => commands.bringBackEntry(actor, { reportId, entryId: "e1" }),
    ])
      expect(await refusal(work())).toBe("NOT_ALLOWED");
  });

  it("refuses a name without words, and a point that is not there", async () => {
    const actor = await editor.actor();
    const name = (seq: number | null, words: string) =>
      house().commands.nameVersion(actor, { reportId, seq, name: words });
    expect(await refusal(name(null, "  "))).toBe("FORM_INVALID");
    expect(await refusal(name(99_999, "Later"))).toBe("NOT_FOUND");
  });

  it("lists deleted entries with who deleted them, and gives them back", async () => {
    await add("e1", "He was fined.");
    const other = await house().addPerson(teamId, "editor");
    const seq = await write((doc) => deleteEntry(doc, "e1"), other);
    expect((await timeline()).deleted).toMatchObject([
      { entryId: "e1", words: "He was fined.", place: PLACE, deleted: { seq, personId: other.personId } },
    ]);
    await house().commands.bringBackEntry(await editor.actor(), { reportId, entryId: "e1" });
    expect((await timeline()).deleted).toEqual([]);
    const read = await readCopy(house().deps.documents, docId);
    expect(read && bodyText(read.doc, "e1").toString()).toContain("He was fined.");
  });
});

describe("restoring an entry", () => {
  it("makes it what it was, as an edit in the editor's name that can be looked at in turn", async () => {
    const first = await add("e1", "He was fined.");
    const changed = await replace("e1", 7, 12, "beaten");
    await house().commands.restoreEntryVersion(await editor.actor(), { reportId, entryId: "e1", seq: first });
    expect(await wordsAt(changed)).toBe("He was beaten.");
    expect(await wordsAt(changed + 1)).toBe("He was fined.");
    const row = await house().deps.storage.history.authorOf(docId, changed + 1);
    expect(row?.personId).toBe(editor.personId);
  });

  it("that was not there then is refused and changes nothing", async () => {
    const before = await add("e1", "He was fined.");
    const after = await add("e2", "She was held.");
    const work = house().commands.restoreEntryVersion(await editor.actor(), {
      reportId,
      entryId: "e2",
      seq: before,
    });
    expect(await refusal(work)).toBe("NOT_FOUND");
    const gone = house().commands.bringBackEntry(await editor.actor(), { reportId, entryId: randomUUID() });
    expect(await refusal(gone)).toBe("EDIT_NOT_POSSIBLE");
    expect((await timeline()).lastSeq).toBe(after);
  });
});
