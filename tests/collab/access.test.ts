/** Who gets in, who is put out, and with which word. */
import { afterEach, describe, expect, it } from "vitest";
import { type ConnectOptions, closeHouses, house, type Person } from "./kit/house.ts";
import { aMoment, until } from "./kit/until.ts";

afterEach(closeHouses);

describe("at the door", () => {
  it.each<[string, string | null, Partial<Person>, ConnectOptions, number, string]>([
    ["a stranger", null, {}, {}, 4401, "signed-out"],
    ["somebody signed out", "aida", { isSignedIn: false }, {}, 4401, "signed-out"],
    ["somebody of another team", "aida", { isMember: false }, {}, 4403, "not-a-member"],
    ["a document that is not there", "aida", {}, { docId: "nothing" }, 4404, "no-such-document"],
    ["another lineage", "aida", {}, { lineage: "lineage-0" }, 4409, "other-lineage"],
    ["an older schema", "aida", {}, { schema: 2 }, 4426, "other-schema"],
    ["a schema that is no number", "aida", {}, { schema: "x" }, 4426, "other-schema"],
    ["a reader with an older schema", "aida", { canWrite: false }, { schema: 2 }, 4426, "other-schema"],
  ])("%s is told why", async (_name, person, rights, options, code, reason) => {
    const at = await house();
    if (person) at.person(person, rights);
    const client = await at.raw(person, options);
    expect(await client.ending()).toEqual({ code, reason });
    expect(client.frames).toEqual([]);
  });

  it.each([
    ["another origin", { origin: "https://evil.example" }, "HTTP 403"],
    ["another path", { docId: "a/b" }, "HTTP 404"],
  ])("%s does not even get a socket", async (_name, options, refusal) => {
    const at = await house();
    await expect(at.raw("aida", options)).rejects.toThrow(refusal);
  });

  it("a gatekeeper without a database means: later", async () => {
    const at = await house();
    at.gatekeeper.isBroken = true;
    await expect(at.raw("aida")).rejects.toThrow("HTTP 503");
    expect(at.notices).toMatchObject([{ kind: "admission-failed" }]);
    at.gatekeeper.isBroken = false;
    const client = await at.raw("aida");
    expect((await client.greet()).share.size).toBeGreaterThan(0);
  });

  it("a gatekeeper that never answers means: later", async () => {
    const at = await house({ limits: { answerMs: 20 } });
    at.gatekeeper.gate = new Promise(() => undefined);
    await expect(at.raw("aida")).rejects.toThrow("HTTP 503");
  });

  it("only so many may wait for an answer", async () => {
    const at = await house({ limits: { handshakes: 2 } });
    let open = () => undefined as void;
    at.gatekeeper.gate = new Promise((resolve) => {
      open = resolve;
    });
    const waiting = [at.raw("p1"), at.raw("p2")];
    await aMoment();
    await expect(at.raw("p3")).rejects.toThrow("HTTP 503");
    open();
    expect(await Promise.all(waiting)).toHaveLength(2);
  });

  it("a real client stops trying, and its screen says why", async () => {
    const at = await house();
    const editor = at.editor("aida", { lineage: "lineage-0" });
    await until(() => editor.saves.state.kind === "refused", "the refusal");
    expect(editor.saves.state).toMatchObject({ reason: "other-lineage" });
    expect(editor.provider.shouldConnect).toBe(false);
  });
});

describe("inside", () => {
  it.each<[string, Partial<Person>, number, string]>([
    ["signing out", { isSignedIn: false }, 4401, "signed-out"],
    ["leaving the team", { isMember: false }, 4403, "not-a-member"],
    ["becoming a reader", { canWrite: false }, 4410, "access-changed"],
  ])("%s closes that person's sockets at once, and nobody else's", async (_name, change, code, reason) => {
    const at = await house();
    const [one, two, other] = [await at.raw("aida"), await at.raw("aida"), await at.raw("baur")];
    for (const client of [one, two, other]) await client.greet();
    at.change("aida", change);
    expect(await one.ending()).toEqual({ code, reason });
    expect(await two.ending()).toEqual({ code, reason });
    await aMoment();
    expect(other.closed).toBeNull();
  });

  it("a reader who becomes a writer is asked to come in again", async () => {
    const at = await house();
    at.person("aida", { canWrite: false });
    const client = await at.raw("aida");
    await client.greet();
    at.change("aida", { canWrite: true });
    expect((await client.ending()).reason).toBe("access-changed");
  });

  it("a change nobody announced is found within a minute", async () => {
    const at = await house();
    const client = await at.raw("aida");
    await client.greet();
    at.person("aida", { isSignedIn: false });
    at.clockShift += 25_000;
    await aMoment();
    expect(client.closed).toBeNull();
    at.clockShift += 36_000;
    expect((await client.ending()).code).toBe(4401);
  });

  it("a change of name reaches the others without closing anything", async () => {
    const at = await house();
    const client = await at.raw("aida");
    await client.greet();
    at.change("aida", { name: "Aida B." });
    await until(() => at.collab.presence("doc")[0]?.name === "Aida B.", "the new name");
    expect(client.closed).toBeNull();
  });

  it("when the gatekeeper cannot say, everybody asked about must come in again", async () => {
    const at = await house();
    const client = await at.raw("aida");
    await client.greet();
    at.gatekeeper.isBroken = true;
    at.change("aida", {});
    expect(await client.ending()).toEqual({ code: 1013, reason: "try-again" });
  });

  it("somebody signed out while on the way in does not stay", async () => {
    const at = await house();
    let open = () => undefined as void;
    at.gatekeeper.gate = new Promise((resolve) => {
      open = resolve;
    });
    const coming = at.raw("aida");
    await aMoment();
    // The gatekeeper has looked already, and its answer is on the way.
    at.change("aida", { isSignedIn: false });
    open();
    expect((await (await coming).ending()).code).toBe(4401);
  });

  it("what was changed while the question was out is asked again", async () => {
    const at = await house();
    const client = await at.raw("aida");
    await client.greet();
    let open = () => undefined as void;
    at.gatekeeper.gate = new Promise((resolve) => {
      open = resolve;
    });
    at.change("aida", { name: "Aida B." });
    await aMoment();
    at.change("aida", { isSignedIn: false });
    open();
    expect((await client.ending()).code).toBe(4401);
  });
});
