/** A compacted log says what the log said. */
import fc from "fast-check";
import { afterEach, describe, expect, it } from "vitest";
import * as Y from "yjs";
import { areSameDocuments, compactLog } from "../../collab/compaction.ts";
import { loadDocument } from "../../collab/live-document.ts";
import { docFrom, paragraph, seedUpdate, textOf, type } from "./kit/document.ts";
import { closeHouses, house } from "./kit/house.ts";
import { MemoryLog } from "./kit/memory-log.ts";
import { until } from "./kit/until.ts";

afterEach(closeHouses);

const writer = fc.nat(2);
const action = fc.oneof(
  fc.record({
    do: fc.constant("insert" as const),
    writer,
    at: fc.nat(40),
    text: fc.string({ minLength: 1, maxLength: 5 }),
  }),
  fc.record({
    do: fc.constant("delete" as const),
    writer,
    at: fc.nat(40),
    length: fc.integer({ min: 1, max: 6 }),
  }),
  fc.record({
    do: fc.constant("bold" as const),
    writer,
    at: fc.nat(40),
    length: fc.integer({ min: 1, max: 6 }),
    on: fc.boolean(),
  }),
  fc.record({
    do: fc.constant("field" as const),
    writer,
    key: fc.constantFrom("a", "b"),
    value: fc.integer(),
  }),
  fc.record({ do: fc.constant("paragraph" as const), writer }),
  fc.record({ do: fc.constant("meet" as const), writer }),
);
type Action = typeof action extends fc.Arbitrary<infer Value> ? Value : never;

function firstText(doc: Y.Doc): Y.XmlText | null {
  const node = doc.getXmlFragment("b:one").get(0);
  const text = node instanceof Y.XmlElement ? node.get(0) : null;
  return text instanceof Y.XmlText ? text : null;
}

function act(doc: Y.Doc, each: Action): void {
  const text = firstText(doc);
  if (each.do === "field") doc.getMap("e:one").set(each.key, each.value);
  if (each.do === "paragraph") paragraph(doc, "one", "new");
  if (!text) return;
  const at = "at" in each ? Math.min(each.at, text.length) : 0;
  const length = "length" in each ? Math.min(each.length, text.length - at) : 0;
  if (each.do === "insert") text.insert(at, each.text);
  if (each.do === "delete" && length > 0) text.delete(at, length);
  if (each.do === "bold" && length > 0) text.format(at, length, { bold: each.on ? {} : null });
}

/** Three writers who meet now and then, all their updates in the order in which they were made. */
function history(actions: readonly Action[]): Uint8Array[] {
  const seed = seedUpdate("Words to begin with.");
  const updates = [seed];
  const docs = [1, 2, 3].map((clientId) => {
    const doc = docFrom([seed]);
    doc.clientID = clientId;
    doc.on("update", (update: Uint8Array, origin: unknown) => {
      if (origin !== "meeting") updates.push(update);
    });
    return doc;
  });
  for (const each of actions) {
    const doc = docs[each.writer];
    if (!doc) continue;
    if (each.do !== "meet") act(doc, each);
    else for (const other of docs) Y.applyUpdate(doc, Y.encodeStateAsUpdate(other), "meeting");
  }
  return updates;
}

async function logOf(updates: readonly Uint8Array[]): Promise<MemoryLog> {
  const log = new MemoryLog();
  log.seed("doc", "l", 3);
  for (const update of updates) await log.append("doc", [{ update, personId: "p", connectionId: "c" }]);
  return log;
}

describe("compacting", () => {
  it("keeps every state vector, deletion and word, on any history and again on top of itself", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(action, { maxLength: 60 }), fc.nat(60), async (actions, cut) => {
        const updates = history(actions);
        const log = await logOf(updates.slice(0, cut + 1));
        for (const rest of [updates.slice(cut + 1), []]) {
          await compactLog(log, "doc");
          expect((await log.load("doc"))?.tail).toEqual([]);
          for (const update of rest) await log.append("doc", [{ update, personId: "p", connectionId: "c" }]);
        }
        await compactLog(log, "doc");
        const [compacted, whole] = [loadDocument(log.updates("doc")), loadDocument(updates)];
        expect(areSameDocuments(whole, compacted)).toBe(true);
        expect(Y.encodeStateVector(compacted)).toEqual(Y.encodeStateVector(whole));
        expect(compacted.getXmlFragment("b:one").toString()).toBe(whole.getXmlFragment("b:one").toString());
        expect(compacted.getMap("e:one").toJSON()).toEqual(whole.getMap("e:one").toJSON());
        expect(log.written.get("doc")).toHaveLength(updates.length);
      }),
      { numRuns: 150 },
    );
  });

  it("has nothing to do where there is no tail or no document", async () => {
    const log = await logOf([]);
    expect(await compactLog(log, "doc")).toBeNull();
    expect(await compactLog(log, "nothing")).toBeNull();
    expect(log.compactions).toBe(0);
  });

  it("does not touch a log that lacks a part", async () => {
    const updates = history([
      { do: "insert", writer: 0, at: 0, text: "one" },
      { do: "insert", writer: 0, at: 0, text: "two" },
    ]);
    const log = await logOf(updates.filter((_, i) => i !== 1));
    await expect(compactLog(log, "doc")).rejects.toThrow("lacks a part");
    expect(log.compactions).toBe(0);
  });

  it.each<[string, (doc: Y.Doc) => Uint8Array]>([
    ["lost the last words", () => seedUpdate("Words to begin with.")],
    ["an extra word", (doc) => Y.mergeUpdates([Y.encodeStateAsUpdate(doc), seedUpdate("More.")])],
    ["lost everything", () => Y.encodeStateAsUpdate(new Y.Doc())],
  ])("does not touch the log when the new state has %s", async (_name, encode) => {
    const log = await logOf(
      history([
        { do: "insert", writer: 0, at: 0, text: "one" },
        { do: "delete", writer: 0, at: 2, length: 2 },
      ]),
    );
    const before = await log.load("doc");
    await expect(compactLog(log, "doc", encode)).rejects.toThrow();
    expect(await log.load("doc")).toEqual(before);
  });

  it.each<[string, (doc: Y.Doc) => void]>([
    ["a word more", (doc) => type(doc, "x")],
    ["a word less", (doc) => firstText(doc)?.delete(0, 1)],
    ["another field", (doc) => doc.getMap("e:one").set("a", 1)],
  ])("tells documents apart by %s", (_name, change) => {
    const [one, two] = [docFrom([seedUpdate()]), new Y.Doc()];
    Y.applyUpdate(two, Y.encodeStateAsUpdate(one));
    expect(areSameDocuments(one, two)).toBe(true);
    change(two);
    expect(areSameDocuments(one, two)).toBe(false);
  });
});

describe("a room", () => {
  it("compacts while people write, and the next to come sees it all", async () => {
    const at = await house({ limits: { compactUpdates: 10 } });
    const editor = at.editor("aida");
    await until(() => editor.provider.synced, "it to be in step");
    for (let i = 0; i < 60; i++) {
      type(editor.doc, `${i} `);
      if (i % 3 === 0) await until(() => editor.saves.state.kind === "saved", "it to be saved");
    }
    await until(() => editor.saves.state.kind === "saved", "all to be saved");
    await until(() => at.log.compactions > 1, "compaction");
    expect(at.notices.filter((notice) => notice.kind !== "compacted")).toEqual([]);
    expect(textOf(docFrom(at.log.updates("doc")))).toBe(textOf(editor.doc));
    await at.crash();
    const late = at.editor("late");
    await until(() => textOf(late.doc) === textOf(editor.doc), "the next to see it all");
  });

  it("compacts a longish tail when it is put away", async () => {
    const at = await house({ limits: { idleMs: 0 } });
    const client = at.editor("aida");
    await until(() => client.provider.synced, "it to be in step");
    for (let i = 0; i < 120; i++) {
      type(client.doc, ".");
      await until(() => client.saves.state.kind === "saved" || i % 20 !== 0, "it to be saved");
    }
    await until(() => client.saves.state.kind === "saved", "all to be saved");
    expect(at.log.compactions).toBe(0);
    client.provider.disconnect();
    await until(() => at.log.compactions === 1, "compaction");
    expect(textOf(docFrom(at.log.updates("doc")))).toBe(textOf(client.doc));
  });

  it("goes on when compaction fails", async () => {
    const at = await house({ limits: { compactUpdates: 2 } });
    at.log.compact = async () => {
      throw new Error("disk full");
    };
    const editor = at.editor("aida");
    await until(() => editor.provider.synced, "it to be in step");
    type(editor.doc, "1");
    await until(() => editor.saves.state.kind === "saved", "it to be saved");
    await until(() => at.notices.some((notice) => notice.kind === "compaction-failed"), "the failure");
    type(editor.doc, "2");
    await until(() => editor.saves.state.kind === "saved", "the next to be saved");
    expect(textOf(docFrom(at.log.updates("doc")))).toBe("Seed.12");
  });
});
