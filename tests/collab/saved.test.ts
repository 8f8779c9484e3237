/** "Saved" is said when it is true and not before. */
import { afterEach, describe, expect, it } from "vitest";
import * as Y from "yjs";
import { docFrom, paragraph, textOf, type } from "./kit/document.ts";
import { closeHouses, type House, house } from "./kit/house.ts";
import {
  EMPTY_UPDATE,
  markFrame,
  type RawClient,
  syncFrame,
  updateFrame,
  updatesOf,
} from "./kit/raw-client.ts";
import { aMoment, until } from "./kit/until.ts";

afterEach(closeHouses);

async function writer(
  at: House,
  name = "aida",
): Promise<{ client: RawClient; edit: (text: string) => void }> {
  const client = await at.raw(name);
  const doc = await client.greet();
  const edit = (text: string) => {
    for (const update of updatesOf(doc, (each) => type(each, text))) client.send(updateFrame(update));
  };
  return { client, edit };
}

describe("a mark", () => {
  it("with nothing before it is answered", async () => {
    const { client } = await writer(await house());
    client.send(markFrame(0));
    expect(await until(() => client.saved()[0] !== undefined, "an answer")).toBe(true);
    expect(client.saved()).toEqual([0]);
  });

  it("waits until the append has resolved", async () => {
    const at = await house();
    const { client, edit } = await writer(at);
    const release = at.log.holdAppends();
    edit(" Held.");
    client.send(markFrame(1));
    await until(() => at.log.appends === 1, "the append to begin");
    await aMoment();
    expect(client.saved()).toEqual([]);
    expect(textOf(docFrom(at.log.updates("doc")))).toBe("Seed.");
    release();
    await until(() => client.saved().length > 0, "the answer");
    expect(client.saved()).toEqual([1]);
    expect(textOf(docFrom(at.log.updates("doc")))).toBe("Seed. Held.");
  });

  it("is not answered by the append before its own", async () => {
    const at = await house();
    const { client, edit } = await writer(at);
    const releaseFirst = at.log.holdAppends();
    edit(" First.");
    client.send(markFrame(1));
    await until(() => at.log.appends === 1, "the first append to begin");
    const releaseSecond = at.log.holdAppends();
    edit(" Second.");
    client.send(markFrame(2));
    await aMoment();
    releaseFirst();
    await until(() => at.log.appends === 2, "the second append to begin");
    await aMoment();
    expect(client.saved()).toEqual([1]);
    releaseSecond();
    await until(() => client.saved().length > 1, "the second answer");
    expect(client.saved()).toEqual([1, 2]);
  });

  it("of somebody who repeats another's edit waits for that other's append", async () => {
    const at = await house();
    const [{ client: aida }, { client: baur }] = [await writer(at, "aida"), await writer(at, "baur")];
    const [update = EMPTY_UPDATE] = updatesOf(aida.doc(), (doc) => type(doc, " Same."));
    const release = at.log.holdAppends();
    aida.send(updateFrame(update));
    await until(() => at.log.appends === 1, "the append to begin");
    baur.send(updateFrame(update));
    baur.send(markFrame(7));
    await aMoment();
    expect(baur.saved()).toEqual([]);
    release();
    await until(() => baur.saved().length > 0, "the answer");
    expect(at.log.written.get("doc")?.filter((row) => row.personId === "baur")).toEqual([]);
  });

  it("sent before the client's own state waits for that state", async () => {
    const at = await house();
    const client = await at.raw("aida");
    const offline = docFrom(at.log.updates("doc"));
    const [update = EMPTY_UPDATE] = updatesOf(offline, (doc) => type(doc, " Offline."));
    client.send(updateFrame(update));
    client.send(markFrame(4));
    await aMoment();
    expect(client.saved()).toEqual([]);
    expect(at.log.appends).toBe(0);
    const release = at.log.holdAppends();
    client.send(syncFrame(1, Y.encodeStateAsUpdate(offline)));
    await until(() => at.log.appends === 1, "the append to begin");
    await aMoment();
    expect(client.saved()).toEqual([]);
    release();
    await until(() => client.saved().length > 0, "the answer");
    expect(client.saved()).toEqual([4]);
    expect(textOf(docFrom(at.log.updates("doc")))).toBe("Seed. Offline.");
  });

  it("covers an edit that only deletes, which no state vector shows", async () => {
    const at = await house();
    const { client } = await writer(at);
    const doc = client.doc();
    const before = Y.encodeStateVector(doc);
    const [update = EMPTY_UPDATE] = updatesOf(doc, (each) => each.getXmlFragment("b:one").delete(0, 1));
    expect(Y.encodeStateVector(doc)).toEqual(before);
    const release = at.log.holdAppends();
    client.send(updateFrame(update));
    client.send(markFrame(1));
    await aMoment();
    expect(client.saved()).toEqual([]);
    release();
    await until(() => client.saved().length > 0, "the answer");
    expect(textOf(docFrom(at.log.updates("doc")))).toBe("");
  });

  it("is never answered when the append failed", async () => {
    const at = await house();
    const { client, edit } = await writer(at);
    at.log.failNextAppend("refused");
    edit(" Lost.");
    client.send(markFrame(1));
    expect(await client.ending()).toEqual({ code: 1013, reason: "try-again" });
    expect(client.saved()).toEqual([]);
  });

  it("from a reader is not answered, for a reader has nothing to save", async () => {
    const at = await house();
    at.person("reader", { canWrite: false });
    const client = await at.raw("reader");
    await client.greet();
    client.send(markFrame(1));
    await aMoment();
    expect(client.saved()).toEqual([]);
    expect(client.closed).toBeNull();
  });
});

describe("the editor's screen", () => {
  it("says saving while the log is slow, and saved after", async () => {
    const at = await house();
    const { doc, provider, saves } = at.editor("aida");
    expect(saves.state).toEqual({ kind: "offline", unsaved: 0 });
    await until(() => provider.synced, "it to be in step");
    expect(saves.state).toEqual({ kind: "saved" });
    const release = at.log.holdAppends();
    type(doc, "1");
    type(doc, "2");
    expect(saves.state).toEqual({ kind: "saving", unsaved: 2 });
    await until(() => at.log.appends === 1, "the append to begin");
    await aMoment(100);
    expect(saves.state).toEqual({ kind: "saving", unsaved: 2 });
    release();
    await until(() => saves.state.kind === "saved", "it to be saved");
    expect(textOf(docFrom(at.log.updates("doc")))).toBe("Seed.12");
  });

  it("gets the first state as it came, once, and is heard from then on", async () => {
    const at = await house();
    const states: Uint8Array[] = [];
    const heard: Uint8Array[] = [];
    const doc = new Y.Doc();
    const { provider, saves } = at.editor("aida", {
      doc,
      follow: {
        onFirstState(state) {
          states.push(state);
          doc.on("update", (update: Uint8Array) => heard.push(update));
        },
      },
    });
    await until(() => provider.synced, "it to be in step");
    expect(heard).toEqual([]);
    expect(states.map((state) => textOf(docFrom([state])))).toEqual(["Seed."]);
    type(doc, " Heard.");
    expect(saves.state).toEqual({ kind: "saving", unsaved: 1 });
    await until(() => saves.state.kind === "saved", "it to be saved");
    expect(textOf(docFrom(at.log.updates("doc")))).toBe("Seed. Heard.");

    provider.disconnect();
    type(doc, " Away.");
    provider.connect();
    await until(() => saves.state.kind === "saved", "it to be saved again");
    expect(textOf(docFrom(at.log.updates("doc")))).toBe("Seed. Heard. Away.");
    expect(states).toHaveLength(1);
  });

  it("asks about words that were in the document before the first state, however they came there", async () => {
    const at = await house();
    const doc = docFrom(at.log.updates("doc"));
    type(doc, " From a drawer.");
    const { provider, saves } = at.editor("aida", { doc, follow: { onFirstState() {} } });
    const release = at.log.holdAppends();
    await until(() => provider.synced, "it to be in step");
    await aMoment(100);
    expect(saves.state).toEqual({ kind: "saving", unsaved: 1 });
    release();
    await until(() => saves.state.kind === "saved", "it to be saved");
    expect(textOf(docFrom(at.log.updates("doc")))).toBe("Seed. From a drawer.");
  });

  it("sends at once what waits to be sent when the window closes", async () => {
    const at = await house();
    const { doc, provider, saves } = at.editor("aida");
    await until(() => provider.synced, "it to be in step");
    type(doc, " Last.");
    saves.stop();
    provider.destroy();
    await until(() => textOf(docFrom(at.log.updates("doc"))) === "Seed. Last.", "the words to be in the log");
  });

  it("says refused, with the reason, when the content may not be", async () => {
    const at = await house();
    const { doc, provider, saves } = at.editor("aida");
    await until(() => provider.synced, "it to be in step");
    paragraph(doc, "one", "x", "iframe");
    await until(() => saves.state.kind === "refused", "the refusal");
    expect(saves.state).toEqual({
      kind: "refused",
      reason: "content-refused",
      detail: "unknown node iframe",
      unsaved: 1,
    });
    await until(() => !provider.shouldConnect, "it to stop trying");
  });
});

describe("a failed append", () => {
  it.each(["refused", "answer-lost"] as const)("(%s) loses nobody's words", async (fault) => {
    const at = await house();
    const [aida, baur] = [at.editor("aida"), at.editor("baur")];
    await until(() => aida.provider.synced && baur.provider.synced, "both to be in step");
    at.log.failNextAppend(fault);
    type(aida.doc, " From aida.");
    type(baur.doc, " From baur.");
    await until(() => at.notices.some((notice) => notice.kind === "commit-failed"), "the failure");
    await until(
      () => aida.saves.state.kind === "saved" && baur.saves.state.kind === "saved",
      "both to be saved",
    );
    await until(() => textOf(aida.doc) === textOf(baur.doc), "both to agree");
    const text = textOf(docFrom(at.log.updates("doc")));
    expect(text).toBe(textOf(aida.doc));
    expect(text.split(" From aida.")).toHaveLength(2);
    expect(text.split(" From baur.")).toHaveLength(2);
    expect(at.log.loads).toBeGreaterThan(1);
  });

  it("when the log falls too far behind counts as failed", async () => {
    const at = await house({ limits: { pendingBytes: 1000 } });
    const { client, edit } = await writer(at);
    at.log.holdAppends();
    edit("x".repeat(1100));
    expect((await client.ending()).code).toBe(1013);
  });
});
