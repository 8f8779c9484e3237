/** The server's own reading and writing of a month that people have open, on PostgreSQL and real sockets. */
import { randomUUID } from "node:crypto";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import WebSocket from "ws";
import { WebsocketProvider } from "y-websocket";
import * as Y from "yjs";
import { followSaves } from "../../app/editor/collab-protocol.ts";
import { loadDocument } from "../../collab/live-document.ts";
import { addEntry } from "../../server/domain/document/add-entry.ts";
import { bodyText, entryListings, reportFields } from "../../server/domain/document/document-shape.ts";
import { setReportTitle } from "../../server/domain/document/set-report-title.ts";
import { DomainError } from "../../server/domain/errors.ts";
import { createLateDocuments } from "../../server/late-documents.ts";
import { until } from "../collab/kit/until.ts";
import { readCopy } from "../factories/read-copy.ts";
import { type TestPerson, testHouse } from "./house.ts";
import { refusal } from "./refused.ts";

const ORIGIN = "https://desk.example.org";
const house = testHouse(ORIGIN, { liveDocuments: true, limits: { idleMs: 1, tickMs: 5 } });
let http: Server;
let editor: TestPerson;
let docId = "";
let lineage = "";
const opened: { destroy(): void }[] = [];

beforeAll(async () => {
  http = createServer();
  http.on("upgrade", (req, socket, head) => house().collab.handleUpgrade(req, socket, head));
  await new Promise<void>((resolve) => http.listen(0, "127.0.0.1", resolve));
});

afterAll(() => new Promise((resolve) => http.close(resolve)));

beforeEach(async () => {
  const teamId = await house().addTeam();
  editor = await house().addPerson(teamId, "editor");
  const { slug } = await house().addChronicle(teamId);
  const blank = { slug, month: "2031-03", proposal: null };
  ({ docId } = await house().commands.createReport(await editor.actor(), blank));
  lineage = (await house().updateLog.load(docId))?.lineage ?? "";
});

afterEach(() => {
  for (const each of opened.splice(0)) each.destroy();
});

const documents = () => house().deps.documents;
const author = () => ({ personId: editor.personId, now: 0 });
const titleOf = (doc: Y.Doc) => reportFields(doc).get("title");

/** What the log alone holds. */
async function logged() {
  const { state, tail = [], ...rest } = (await house().updateLog.load(docId)) ?? {};
  const updates = tail.map((row) => row.update);
  return { doc: loadDocument(state ? [state, ...updates] : updates), tail, ...rest };
}

/** The editor's window, as y-websocket opens it. */
async function open() {
  const doc = new Y.Doc();
  class CookieSocket extends WebSocket {
    constructor(url: string | URL) {
      super(url, { origin: ORIGIN, headers: { cookie: editor.cookie } });
    }
  }
  const { port } = http.address() as AddressInfo;
  const provider = new WebsocketProvider(`ws://127.0.0.1:${port}/collab`, docId, doc, {
    WebSocketPolyfill: CookieSocket as unknown as typeof globalThis.WebSocket,
    disableBc: true,
    params: { lineage, schema: "1" },
  });
  const saves = followSaves(provider);
  opened.push({
    destroy() {
      saves.stop();
      provider.destroy();
      doc.destroy();
    },
  });
  await until(() => provider.synced, "the window to be in step");
  return { doc, saves };
}

describe("an edit by the server", () => {
  it("appears in an open window, and in the log under its author", async () => {
    const { doc } = await open();
    const { seq } = await documents().edit(docId, editor.personId, (live) => setReportTitle(live, "March"));
    await until(() => titleOf(doc) === "March", "the title to arrive");
    expect(titleOf((await logged()).doc)).toBe("March");
    const rows = await house().database.prisma.docUpdate.findMany({
      where: { docId },
      orderBy: { seq: "asc" },
    });
    expect(rows.at(-1)).toMatchObject({ seq: BigInt(seq), personId: editor.personId });
    expect(rows.at(-1)?.connectionId).toMatch(/^server:[0-9a-f-]{36}$/u);
  });

  it("needs nobody at the document, and is there for the next who come", async () => {
    await documents().edit(docId, editor.personId, (doc) =>
      addEntry(doc, { id: "e1", beforeId: null }, author()),
    );
    const { doc } = await open();
    expect(entryListings(doc).has("e1")).toBe(true);
  });

  it("is one row however much it changes, and none when it changes nothing", async () => {
    const before = (await readCopy(documents(), docId))?.seq ?? 0;
    const { seq } = await documents().edit(docId, editor.personId, (doc) => {
      for (const id of ["e1", "e2", "e3"]) addEntry(doc, { id, beforeId: null }, author());
    });
    expect(seq).toBe(before + 1);
    expect(await documents().edit(docId, editor.personId, () => undefined)).toEqual({ seq });
    expect((await logged()).tail).toHaveLength(seq);
  });

  it("that the document's schema forbids is refused and changes nothing", async () => {
    const { doc } = await open();
    const before = Y.encodeStateAsUpdate((await logged()).doc);
    const work = documents().edit(docId, editor.personId, (live) => {
      setReportTitle(live, "A title that would be fine");
      bodyText(live, "no-such-entry").insert(0, [new Y.XmlElement("script")]);
    });
    expect(await refusal(work)).toBe("EDIT_REFUSED");
    expect(Y.encodeStateAsUpdate((await logged()).doc)).toEqual(before);
    expect(titleOf((await readCopy(documents(), docId))?.doc ?? new Y.Doc())).not.toBe(
      "A title that would be fine",
    );
    await documents().edit(docId, editor.personId, (live) => setReportTitle(live, "Later"));
    await until(() => titleOf(doc) === "Later", "the next edit to arrive");
    expect(entryListings(doc).size).toBe(0);
  });

  it("that throws half-way through changes nothing, and its error comes through", async () => {
    const before = Y.encodeStateAsUpdate((await logged()).doc);
    const work = documents().edit(docId, editor.personId, (live) => {
      setReportTitle(live, "Half");
      throw new DomainError("EDIT_NOT_POSSIBLE", "The entry is gone.");
    });
    expect(await refusal(work)).toBe("EDIT_NOT_POSSIBLE");
    expect(Y.encodeStateAsUpdate((await logged()).doc)).toEqual(before);
    const { seq } = (await readCopy(documents(), docId)) ?? {};
    expect(await documents().edit(docId, editor.personId, () => undefined)).toEqual({ seq });
  });

  it("loses nothing of what is typed at the same moment, and nothing of itself", async () => {
    const windows = await Promise.all([open(), open()]);
    await documents().edit(docId, editor.personId, (doc) =>
      addEntry(doc, { id: "e0", beforeId: null }, author()),
    );
    await until(() => windows.every(({ doc }) => entryListings(doc).has("e0")), "the entry to arrive");
    const edits: Promise<unknown>[] = [];
    for (let round = 1; round <= 40; round++) {
      windows.forEach(({ doc }, who) => {
        const paragraph = bodyText(doc, "e0").get(0);
        if (paragraph instanceof Y.XmlElement) paragraph.push([new Y.XmlText(`[${who}.${round}]`)]);
      });
      const id = `s${round}`;
      edits.push(
        documents().edit(docId, editor.personId, (doc) => addEntry(doc, { id, beforeId: null }, author())),
      );
      await new Promise((resolve) => setTimeout(resolve, 1));
    }
    await Promise.all(edits);
    await until(() => windows.every(({ saves }) => saves.state.kind === "saved"), "everything to be saved");
    const { doc } = await logged();
    expect(entryListings(doc).size).toBe(41);
    const text = bodyText(doc, "e0").toString();
    for (let round = 1; round <= 40; round++) {
      for (const who of [0, 1]) expect(text.split(`[${who}.${round}]`)).toHaveLength(2);
    }
    await until(
      () =>
        windows.every(
          (each) => bodyText(each.doc, "e0").toString() === text && entryListings(each.doc).size === 41,
        ),
      "the windows to agree with the log",
    );
  });

  it("goes nowhere without a document", async () => {
    const work = documents().edit(randomUUID(), editor.personId, () => undefined);
    expect(await refusal(work)).toBe("NOT_FOUND");
  });
});

describe("reading", () => {
  it("holds what was typed a moment ago, durably, and is what the log says at its number", async () => {
    const [writer, watcher] = await Promise.all([open(), open()]);
    for (let i = 0; i < 200; i++) reportFields(writer.doc).set("title", `Title ${i}`);
    // Others are shown an edit before it is in the log.
    await until(() => titleOf(watcher.doc) === "Title 199", "the burst to be accepted");
    const read = await readCopy(documents(), docId);
    if (!read) throw new Error("the document is gone");
    expect(titleOf(read.doc)).toBe("Title 199");
    const upTo = (await logged()).tail.filter((row) => row.seq <= read.seq).map((row) => row.update);
    expect(upTo).toHaveLength(read.seq);
    const summed = loadDocument(upTo);
    expect(Y.encodeStateVector(summed)).toEqual(Y.encodeStateVector(read.doc));
    expect(reportFields(summed).toJSON()).toEqual(reportFields(read.doc).toJSON());
  });

  it("while people write, is always the sum of the log up to its number", async () => {
    const { doc } = await open();
    const reads: ReturnType<typeof readCopy>[] = [];
    for (let i = 0; i < 100; i++) {
      reportFields(doc).set("title", `Title ${i}`);
      if (i % 10 === 0) reads.push(readCopy(documents(), docId));
      await new Promise((resolve) => setTimeout(resolve, 1));
    }
    for (const read of await Promise.all(reads)) {
      if (!read) throw new Error("the document is gone");
      const upTo = (await logged()).tail.filter((row) => row.seq <= read.seq).map((row) => row.update);
      expect(Y.encodeStateVector(loadDocument(upTo))).toEqual(Y.encodeStateVector(read.doc));
      expect(titleOf(loadDocument(upTo))).toEqual(titleOf(read.doc));
    }
  });

  it("gives a copy: changing it changes nothing", async () => {
    const read = await readCopy(documents(), docId);
    if (!read) throw new Error("the document is gone");
    setReportTitle(read.doc, "Mine alone");
    expect(titleOf((await logged()).doc)).not.toBe("Mine alone");
    expect(titleOf((await readCopy(documents(), docId))?.doc ?? new Y.Doc())).not.toBe("Mine alone");
  });

  it("knows the number also after the log was compacted and the room put away", async () => {
    const { seq } = await documents().edit(docId, editor.personId, (doc) => setReportTitle(doc, "March"));
    const { doc } = await logged();
    await house().updateLog.compact(docId, seq, Y.encodeStateAsUpdate(doc));
    // The room leaves memory when it has been quiet: this house waits one millisecond.
    await new Promise((resolve) => setTimeout(resolve, 50));
    const read = await readCopy(documents(), docId);
    expect(read?.seq).toBe(seq);
    expect(titleOf(read?.doc ?? new Y.Doc())).toBe("March");
  });

  it("is null without a document", async () => {
    expect(await readCopy(documents(), randomUUID())).toBeNull();
    expect(await readCopy(documents(), "no uuid")).toBeNull();
  });
});

describe("documents that nobody serves", () => {
  it("say so instead of doing nothing", async () => {
    const late = createLateDocuments();
    await expect(readCopy(late, docId)).rejects.toThrow(/not open/u);
    await expect(late.edit(docId, editor.personId, () => undefined)).rejects.toThrow(/not open/u);
  });
});
