/** People write together through real y-websocket clients, and nothing is lost. */
import { afterEach, describe, expect, it } from "vitest";
import * as Y from "yjs";
import { MESSAGE, SYNC } from "../../server/domain/document/wire.ts";
import { docFrom, paragraph, seedUpdate, textOf, type } from "./kit/document.ts";
import { closeHouses, house, LINEAGE, SCHEMA } from "./kit/house.ts";
import { syncFrame, updateFrame, updatesOf } from "./kit/raw-client.ts";
import { aMoment, until } from "./kit/until.ts";

afterEach(closeHouses);

const isSaved = (editor: { saves: { state: { kind: string } } }) => editor.saves.state.kind === "saved";

describe("two writers", () => {
  it("see each other's words and end with the same text", async () => {
    const at = await house();
    const [aida, baur] = [at.editor("aida"), at.editor("baur")];
    await until(() => aida.provider.synced && baur.provider.synced, "both to be in step");
    for (let i = 0; i < 20; i++) {
      type(aida.doc, "a");
      type(baur.doc, "b");
      if (i % 5 === 0) await aMoment(3);
    }
    await until(() => isSaved(aida) && isSaved(baur), "both to be saved");
    await until(() => textOf(aida.doc) === textOf(baur.doc), "both to agree");
    const text = textOf(aida.doc);
    expect(text.replaceAll("b", "").length).toBe("Seed.".length + 20);
    expect(text.replaceAll("a", "").length).toBe("Seed.".length + 20);
    expect(textOf(docFrom(at.log.updates("doc")))).toBe(text);
  });

  it("each stand in the log under their own name, one connection each", async () => {
    const at = await house({ limits: { coalesceMs: 20 } });
    const [aida, baur] = [at.editor("aida"), at.editor("baur")];
    await until(() => aida.provider.synced && baur.provider.synced, "both to be in step");
    type(aida.doc, "from aida");
    type(baur.doc, "from baur");
    await until(() => isSaved(aida) && isSaved(baur), "both to be saved");
    const rows = at.log.written.get("doc")?.filter((row) => row.personId !== "seed") ?? [];
    for (const person of ["aida", "baur"]) {
      const own = rows.filter((row) => row.personId === person);
      expect(own.length).toBeGreaterThan(0);
      expect(new Set(own.map((row) => row.connectionId)).size).toBe(1);
      const bytes = Buffer.concat(own.map((row) => row.update)).toString("latin1");
      expect(bytes).toContain(`from ${person}`);
      expect(bytes).not.toContain(person === "aida" ? "from baur" : "from aida");
    }
  });

  it("merge what one wrote offline with what the other wrote meanwhile", async () => {
    const at = await house();
    const [aida, baur] = [at.editor("aida"), at.editor("baur")];
    await until(() => aida.provider.synced && baur.provider.synced, "both to be in step");
    aida.provider.disconnect();
    type(aida.doc, " Written on a train.");
    paragraph(aida.doc, "two", "A new entry.");
    type(baur.doc, " Written at the desk.");
    expect(aida.saves.state).toEqual({ kind: "offline", unsaved: 2 });
    await until(() => isSaved(baur), "the one at the desk to be saved");
    aida.provider.connect();
    await until(() => isSaved(aida), "the offline words to be saved");
    await until(() => textOf(baur.doc, "two") === "A new entry.", "the other to see them");
    for (const doc of [aida.doc, baur.doc, docFrom(at.log.updates("doc"))]) {
      expect(textOf(doc)).toContain(" Written on a train.");
      expect(textOf(doc)).toContain(" Written at the desk.");
    }
    expect(textOf(aida.doc)).toBe(textOf(baur.doc));
  });

  it("are not sent away for what they type while they come back", async () => {
    const at = await house();
    const { doc, provider, saves } = at.editor("aida");
    await until(() => provider.synced, "it to be in step");
    provider.disconnect();
    type(doc, " Offline.");
    await until(() => at.collab.presence("doc").length === 0, "the room to be empty");
    at.clockShift += 61_000;
    await aMoment(40);
    const release = at.log.holdLoads();
    const closed: unknown[] = [];
    provider.on("connection-close", (event) => closed.push(event?.reason));
    provider.connect();
    await until(() => provider.wsconnected, "the socket to open");
    for (const letter of "Again") {
      type(doc, letter);
      await aMoment(25);
    }
    release();
    await until(() => saves.state.kind === "saved", "it to be saved");
    expect(closed).toEqual([]);
    expect(at.notices).toEqual([]);
    expect(textOf(docFrom(at.log.updates("doc")))).toBe("Seed. Offline.Again");
  });

  it("never get their own edit back", async () => {
    const at = await house({ limits: { coalesceMs: 30 } });
    const [aida, baur] = [await at.raw("aida"), await at.raw("baur")];
    const [docA, docB] = [await aida.greet(), await baur.greet()];
    const [before, beforeB] = [aida.frames.length, baur.frames.length];
    for (const update of updatesOf(docA, (doc) => type(doc, "AAAA"))) aida.send(updateFrame(update));
    for (const update of updatesOf(docB, (doc) => type(doc, "BBBB"))) baur.send(updateFrame(update));
    await until(
      () => textOf(aida.doc()).includes("BBBB") && textOf(baur.doc()).includes("AAAA"),
      "both to hear",
    );
    const heard = (frames: Uint8Array[]) => Buffer.concat(frames).toString("latin1");
    expect(heard(aida.frames.slice(before))).not.toContain("AAAA");
    expect(heard(baur.frames.slice(beforeB))).not.toContain("BBBB");
  });
});

describe("documents", () => {
  it("do not hear of one another", async () => {
    const at = await house();
    at.log.seed("other", LINEAGE, SCHEMA, seedUpdate("Other."));
    const here = at.editor("aida");
    const there = at.editor("baur", { docId: "other" });
    await until(() => here.provider.synced && there.provider.synced, "both to be in step");
    type(here.doc, " Only here.");
    type(there.doc, " Only there.");
    await until(() => isSaved(here) && isSaved(there), "both to be saved");
    await aMoment();
    expect(textOf(here.doc)).toBe("Seed. Only here.");
    expect(textOf(there.doc)).toBe("Other. Only there.");
    expect(textOf(docFrom(at.log.updates("other")))).toBe("Other. Only there.");
    expect(at.collab.presence("doc").map((person) => person.personId)).toEqual(["aida"]);
    expect(at.collab.presence("other").map((person) => person.personId)).toEqual(["baur"]);
    expect(at.collab.presence("none")).toEqual([]);
  });

  it("are loaded once however many come together", async () => {
    const at = await house();
    const release = at.log.holdLoads();
    const editors = Array.from({ length: 12 }, (_, i) => at.editor(`p${i}`));
    await until(() => at.log.loads > 0, "the load to begin");
    await aMoment();
    expect(editors.some((editor) => editor.provider.synced)).toBe(false);
    release();
    await until(() => editors.every((editor) => editor.provider.synced), "all to be in step");
    expect(at.log.loads).toBe(1);
    expect(editors.every((editor) => textOf(editor.doc) === "Seed.")).toBe(true);
  });

  it("that could not be loaded are tried afresh", async () => {
    const at = await house();
    at.log.failLoads = true;
    const editor = at.editor("aida");
    await until(() => at.notices.some((notice) => notice.kind === "load-failed"), "the load to fail");
    at.log.failLoads = false;
    await until(() => editor.provider.synced, "the editor to get in after all");
    expect(textOf(editor.doc)).toBe("Seed.");
  });

  it("leave memory when quiet, and come back", async () => {
    const at = await house();
    const first = at.editor("aida");
    await until(() => first.provider.synced, "the first to be in step");
    type(first.doc, " Kept.");
    await until(() => isSaved(first), "it to be saved");
    first.provider.disconnect();
    await until(() => at.collab.presence("doc").length === 0, "the room to be empty");
    expect(at.log.loads).toBe(1);
    at.clockShift += 59_000;
    await aMoment(40);
    const second = at.editor("baur");
    await until(() => second.provider.synced, "the second to be in step");
    expect(at.log.loads).toBe(1);
    second.provider.disconnect();
    await until(() => at.collab.presence("doc").length === 0, "the room to be empty again");
    at.clockShift += 61_000;
    await aMoment(40);
    const third = at.editor("dana");
    await until(() => third.provider.synced, "the third to be in step");
    expect(at.log.loads).toBe(2);
    expect(textOf(third.doc)).toBe("Seed. Kept.");
  });

  it("stay in memory while something waits for the log", async () => {
    const at = await house({ limits: { idleMs: 0 } });
    const editor = await at.raw("aida");
    const doc = await editor.greet();
    const release = at.log.holdAppends();
    for (const update of updatesOf(doc, (each) => type(each, " Late."))) editor.send(updateFrame(update));
    await until(() => at.log.appends > 0, "the append to begin");
    editor.destroy();
    await until(() => at.collab.presence("doc").length === 0, "the room to be empty");
    await aMoment(40);
    const next = at.editor("baur");
    await until(() => next.provider.synced, "the next to be in step");
    expect(textOf(next.doc)).toBe("Seed. Late.");
    expect(at.log.loads).toBe(1);
    release();
    await until(() => textOf(docFrom(at.log.updates("doc"))) === "Seed. Late.", "the log to have it");
  });
});

it("a client that is up to date is sent nothing it has", async () => {
  const at = await house();
  const held = docFrom(at.log.updates("doc"));
  const client = await at.raw("aida");
  client.send(syncFrame(SYNC.stateVector, Y.encodeStateVector(held)));
  await until(() => client.of(MESSAGE.sync).length === 2, "question and answer");
  expect(Buffer.concat(client.frames).toString("latin1")).not.toContain("Seed.");
});
