/** The house closes in order: what was taken is finished and answered for. */
import { afterEach, describe, expect, it } from "vitest";
import { docFrom, textOf, type } from "./kit/document.ts";
import { closeHouses, house } from "./kit/house.ts";
import { markFrame, updateFrame, updatesOf } from "./kit/raw-client.ts";
import { aMoment, until } from "./kit/until.ts";

afterEach(closeHouses);

describe("shutting down", () => {
  it("finishes the commit, says saved, tells the others, and then closes with 1012", async () => {
    const at = await house({ limits: { coalesceMs: 10_000 } });
    const [writer, reader] = [await at.raw("aida"), await at.raw("baur")];
    const doc = await writer.greet();
    await reader.greet();
    const release = at.log.holdAppends();
    for (const update of updatesOf(doc, (each) => type(each, " Last words.")))
      writer.send(updateFrame(update));
    writer.send(markFrame(1));
    await until(() => at.log.appends === 1, "the append to begin");
    let isClosed = false;
    const closing = at.collab.close().then(() => {
      isClosed = true;
    });
    await aMoment();
    expect([isClosed, writer.closed, writer.saved()]).toEqual([false, null, []]);
    await expect(at.raw("late")).rejects.toThrow("HTTP 503");
    for (const update of updatesOf(doc, (each) => type(each, " Too late."))) writer.send(updateFrame(update));
    writer.send(markFrame(2));
    await aMoment();
    release();
    await closing;
    expect(await writer.ending()).toEqual({ code: 1012, reason: "server-stopping" });
    expect(await reader.ending()).toEqual({ code: 1012, reason: "server-stopping" });
    expect(writer.saved()).toEqual([1]);
    expect(textOf(reader.doc())).toBe("Seed. Last words.");
    expect(textOf(docFrom(at.log.updates("doc")))).toBe("Seed. Last words.");
  });

  it("does not wait for ever for a log that hangs", async () => {
    const at = await house({ limits: { drainMs: 50 } });
    const writer = await at.raw("aida");
    const doc = await writer.greet();
    at.log.holdAppends();
    for (const update of updatesOf(doc, (each) => type(each, " Hanging."))) writer.send(updateFrame(update));
    writer.send(markFrame(1));
    await until(() => at.log.appends === 1, "the append to begin");
    await at.collab.close();
    expect((await writer.ending()).code).toBe(1012);
    expect(writer.saved()).toEqual([]);
  });

  it("cuts a socket that does not answer the close", async () => {
    const at = await house({ limits: { closeMs: 30 } });
    const writer = await at.raw("aida");
    await writer.greet();
    writer.ws.pause();
    await at.collab.close();
    writer.ws.resume();
    expect([1012, 1006]).toContain((await writer.ending()).code);
  });

  it("sends away those whose document was still being loaded", async () => {
    const at = await house();
    const release = at.log.holdLoads();
    const waiting = await at.raw("aida");
    await until(() => at.log.loads === 1, "the load to begin");
    const closing = at.collab.close();
    expect((await waiting.ending()).code).toBe(1012);
    release();
    await closing;
  });

  it("can be asked for twice", async () => {
    const at = await house();
    await Promise.all([at.collab.close(), at.collab.close()]);
    await expect(at.raw("late")).rejects.toThrow("HTTP 503");
  });
});
