/** A reader reads: nothing a reader sends changes anything. */
import { afterEach, describe, expect, it } from "vitest";
import * as Y from "yjs";
import { SYNC } from "../../server/domain/document/wire.ts";
import { docFrom, textOf, type } from "./kit/document.ts";
import { closeHouses, house } from "./kit/house.ts";
import { syncFrame, updateFrame, updatesOf } from "./kit/raw-client.ts";
import { aMoment, until } from "./kit/until.ts";

afterEach(closeHouses);

async function readerAt() {
  const at = await house();
  at.person("reader", { canWrite: false });
  return { at, client: await at.raw("reader") };
}

describe("a reader", () => {
  it("is not asked for its state", async () => {
    const { client } = await readerAt();
    await client.greet();
    const steps = client.frames.filter((frame) => frame[0] === 0).map((frame) => frame[1]);
    expect(steps).toEqual([SYNC.state]);
  });

  it("follows what writers write", async () => {
    const { at } = await readerAt();
    const reader = at.editor("reader");
    const writer = at.editor("aida");
    await until(() => reader.provider.synced && writer.provider.synced, "both to be in step");
    type(writer.doc, " News.");
    await until(() => textOf(reader.doc) === "Seed. News.", "the reader to see it");
  });

  it.each([
    ["an update that inserts", (doc: Y.Doc) => type(doc, " Mine."), SYNC.update],
    ["an update that deletes", (doc: Y.Doc) => doc.getXmlFragment("b:one").delete(0, 1), SYNC.update],
    ["a state with insertions", (doc: Y.Doc) => type(doc, " Mine."), SYNC.state],
    ["a state with deletions", (doc: Y.Doc) => doc.getXmlFragment("b:one").delete(0, 1), SYNC.state],
  ])("changes nothing with %s", async (_name, change, stepNumber) => {
    const { at, client } = await readerAt();
    const writer = at.editor("aida");
    await until(() => writer.provider.synced, "the writer to be in step");
    const doc = await client.greet();
    const updates = updatesOf(doc, change);
    const bytes = stepNumber === SYNC.state ? Y.encodeStateAsUpdate(doc) : Y.mergeUpdates(updates);
    client.send(syncFrame(stepNumber, bytes));
    await aMoment();
    // Something after it has passed through the same room.
    type(writer.doc, " News.");
    await until(() => writer.saves.state.kind === "saved", "the writer to be saved");
    expect(textOf(writer.doc)).toBe("Seed. News.");
    expect(textOf(docFrom(at.log.updates("doc")))).toBe("Seed. News.");
    expect(at.log.written.get("doc")?.some((row) => row.personId === "reader")).toBe(false);
    expect(client.closed).toBeNull();
  });

  it("keeps its own scribbles to itself", async () => {
    const { at } = await readerAt();
    const reader = at.editor("reader");
    await until(() => reader.provider.synced, "the reader to be in step");
    type(reader.doc, " Scribble.");
    await aMoment();
    expect(reader.saves.state).toEqual({ kind: "saving", unsaved: 1 });
    expect(at.log.appends).toBe(0);
  });

  it("may send what is not an update at all: it stays unread", async () => {
    const { at, client } = await readerAt();
    await client.greet();
    client.send(updateFrame(Uint8Array.of(255, 255, 255, 255)));
    client.send(updateFrame(new Uint8Array(2 * 1024 * 1024)));
    await aMoment();
    expect(client.closed).toBeNull();
    expect(at.notices).toEqual([]);
  });
});
