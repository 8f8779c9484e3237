/** Every bound holds, and costs only the one who broke it. */
import { afterEach, describe, expect, it } from "vitest";
import { debtMs, fullBucket, spend } from "../../collab/token-bucket.ts";
import { docFrom, paragraph, textOf, type } from "./kit/document.ts";
import { closeHouses, house } from "./kit/house.ts";
import { markFrame, presenceFrame, updateFrame, updatesOf } from "./kit/raw-client.ts";
import { aMoment, until } from "./kit/until.ts";

afterEach(closeHouses);

const MIB = 1024 * 1024;

describe("sizes", () => {
  it("a frame of more than 8 MB ends its socket with the standard's code", async () => {
    const at = await house();
    const [big, other] = [await at.raw("aida"), at.editor("baur")];
    await big.greet();
    big.send(new Uint8Array(8 * MIB + 1));
    expect((await big.ending()).code).toBe(1009);
    await until(() => other.provider.synced, "the other to be undisturbed");
    await until(() => at.collab.presence("doc").length === 1, "the room to know");
  });

  it("an edit of more than 1 MB is refused; as part of a state it is not", async () => {
    const at = await house();
    const client = await at.raw("aida");
    const doc = await client.greet();
    const [update = new Uint8Array()] = updatesOf(doc, (each) => type(each, "x".repeat(MIB)));
    client.send(updateFrame(update));
    expect(await client.ending()).toEqual({ code: 4413, reason: "too-large" });
    expect(client.refusals()).toEqual(["too-large"]);
    expect(at.log.appends).toBe(0);

    const offline = at.editor("aida", { doc });
    await until(() => offline.provider.synced, "it to be in step");
    await until(() => textOf(docFrom(at.log.updates("doc"))).length > MIB, "the state to be taken");
  });

  it("text frames are refused", async () => {
    const at = await house();
    const client = await at.raw("aida");
    await client.greet();
    client.send("hello");
    expect(await client.ending()).toEqual({ code: 4400, reason: "malformed" });
  });
});

describe("a slow consumer", () => {
  it("is closed to come back later; the others lose nothing", async () => {
    const at = await house({ limits: { bufferedBytes: 64 * 1024, burst: 1e6, closeMs: 50 } });
    const [slow, fast, writer] = [await at.raw("slow"), await at.raw("fast"), await at.raw("writer")];
    await slow.greet();
    await fast.greet();
    const doc = await writer.greet();
    slow.ws.pause();
    const isIn = () => at.collab.presence("doc").some((person) => person.personId === "slow");
    let sent = 0;
    while (isIn() && sent < 400) {
      for (const update of updatesOf(doc, (each) => type(each, "y".repeat(100_000)))) {
        writer.send(updateFrame(update));
      }
      sent += 1;
      await aMoment(2);
    }
    await until(() => !isIn(), "the slow one to be put out");
    slow.ws.resume();
    const { code } = await slow.ending();
    // 4508 when the close frame still gets through, 1006 when the connection had to be cut.
    expect([4508, 1006]).toContain(code);
    await until(
      () => fast.frames.length > 0 && textOf(fast.doc()) === textOf(doc),
      "the fast one to have it all",
    );
    expect(fast.closed).toBeNull();
    expect(writer.closed).toBeNull();
  }, 60_000);
});

describe("sockets", () => {
  it("no more than 300 for one document", async () => {
    const at = await house();
    const clients = await Promise.all(Array.from({ length: 300 }, (_, i) => at.raw(`p${i}`)));
    await until(() => at.collab.presence("doc").length === 300, "all to be in");
    const late = await at.raw("late");
    expect(await late.ending()).toEqual({ code: 1013, reason: "try-again" });
    expect(clients.every((client) => client.closed === null)).toBe(true);
    clients[0]?.destroy();
    await until(() => at.collab.presence("doc").length === 299, "one to be gone");
    const next = await at.raw("next");
    expect((await next.greet()).share.size).toBeGreaterThan(0);
  });

  it("that do not answer a ping are cut", async () => {
    const at = await house();
    const [dead, alive] = [await at.raw("dead"), await at.raw("alive")];
    await dead.greet();
    await alive.greet();
    dead.ws.pause();
    let pings = 0;
    alive.ws.on("ping", () => {
      pings += 1;
    });
    at.clockShift += 30_001;
    await until(() => pings === 1, "the first ping");
    await aMoment();
    at.clockShift += 30_001;
    await until(() => at.collab.presence("doc").length === 1, "the dead one to be cut");
    expect(at.collab.presence("doc")[0]?.personId).toBe("alive");
    expect(alive.closed).toBeNull();
  });
});

describe("the rate", () => {
  it("beyond it a socket is read more slowly, and every edit still arrives", async () => {
    const at = await house({ limits: { burst: 50, perSecond: 400 } });
    const client = await at.raw("aida");
    const doc = await client.greet();
    for (let i = 0; i < 70; i++) {
      for (const update of updatesOf(doc, (each) => type(each, "z"))) client.send(updateFrame(update));
    }
    client.send(markFrame(70));
    await until(() => client.saved().length > 0, "all to be saved");
    expect(textOf(docFrom(at.log.updates("doc")))).toBe(`Seed.${"z".repeat(70)}`);
    expect(client.closed).toBeNull();
  });

  it("far beyond it a socket is closed", async () => {
    const at = await house({ limits: { burst: 50, perSecond: 1 } });
    const client = await at.raw("aida");
    await client.greet();
    for (let i = 0; i < 2000; i++) client.send(presenceFrame([1, { place: `${i}` }]));
    expect(await client.ending()).toEqual({ code: 4429, reason: "too-fast" });
  });

  it.each([
    ["full", 0, 0, 10],
    ["after spending", 4, 0, 6],
    ["in debt", 25, 0, -15],
    ["refilled", 25, 500, -10],
    ["never over full", 0, 60_000, 10],
    ["with a clock that steps back", 4, -60_000, 6],
  ])("a bucket %s", (_name, cost, later, tokens) => {
    const rate = { burst: 10, perSecond: 10 };
    const spent = spend(fullBucket(rate, 1_000_000), cost, 1_000_000, rate);
    const then = spend(spent, 0, 1_000_000 + later, rate);
    expect(then.tokens).toBe(tokens);
    expect(debtMs(then, rate)).toBe(tokens < 0 ? -tokens * 100 : 0);
  });
});

describe("content", () => {
  it("that the schema does not know closes only its sender, and nobody ever sees it", async () => {
    const at = await house();
    const [bad, good] = [await at.raw("bad"), at.editor("good")];
    const doc = await bad.greet();
    await until(() => good.provider.synced, "the other to be in step");
    let closes = 0;
    good.provider.on("connection-close", () => {
      closes += 1;
    });
    type(good.doc, " Before.");
    const updates = updatesOf(doc, (each) =>
      each.transact(() => {
        paragraph(each, "one", "Innocent.");
        paragraph(each, "one", "Evil.", "iframe");
      }),
    );
    for (const update of updates) bad.send(updateFrame(update));
    expect(await bad.ending()).toEqual({ code: 4422, reason: "content-refused" });
    expect(bad.refusals()).toEqual(["content-refused"]);
    type(good.doc, " After.");
    await until(() => good.saves.state.kind === "saved", "the other to be saved");
    await aMoment();
    for (const each of [good.doc, docFrom(at.log.updates("doc"))]) {
      expect(textOf(each)).toBe("Seed. Before. After.");
      expect(each.getXmlFragment("b:one").toString()).not.toContain("iframe");
    }
    expect(at.log.written.get("doc")?.some((row) => row.personId === "bad")).toBe(false);
    expect(closes).toBe(0);
    const late = at.editor("late");
    await until(() => textOf(late.doc) === "Seed. Before. After.", "a latecomer to see the same");
    expect(at.notices).toMatchObject([
      { kind: "edit-refused", personId: "bad", detail: "unknown node iframe" },
    ]);
  });

  it("refused three times in a minute bars its author for the rest of it", async () => {
    const at = await house();
    const offend = async () => {
      const client = await at.raw("bad");
      const doc = await client.greet();
      for (const update of updatesOf(doc, (each) => paragraph(each, "one", "x", "iframe"))) {
        client.send(updateFrame(update));
      }
      return client.ending();
    };
    for (let i = 0; i < 3; i++) expect((await offend()).code).toBe(4422);
    expect(await (await at.raw("bad")).ending()).toEqual({ code: 4429, reason: "too-fast" });
    at.clockShift += 60_001;
    expect((await offend()).code).toBe(4422);
    expect((await (await at.raw("good")).greet()).share.size).toBeGreaterThan(0);
  });

  it("that rests on something unknown sends its author back to get in step", async () => {
    const at = await house();
    const client = await at.raw("aida");
    const doc = await client.greet();
    const [, second = new Uint8Array()] = updatesOf(doc, (each) => {
      type(each, "first");
      type(each, "second");
    });
    client.send(updateFrame(second));
    expect(await client.ending()).toEqual({ code: 4509, reason: "out-of-step" });
    expect(at.log.appends).toBe(0);
  });
});
