/** Who is shown to whom, and as what. */
import * as decoding from "lib0/decoding";
import { afterEach, describe, expect, it } from "vitest";
import { quietenPresence } from "../../app/editor/collab-protocol.ts";
import { presenceState } from "../../collab/presence-state.ts";
import { MESSAGE } from "../../server/domain/document/wire.ts";
import { closeHouses, type House, house } from "./kit/house.ts";
import { presenceFrame, type RawClient } from "./kit/raw-client.ts";
import { aMoment, until } from "./kit/until.ts";

afterEach(closeHouses);

interface Shown {
  readonly clientId: number;
  readonly state: unknown;
}

/** Everything a socket was told about presence, in order. */
function told(client: RawClient): Shown[] {
  return client.of(MESSAGE.presence).flatMap((decoder) => {
    const inner = decoding.createDecoder(decoding.readVarUint8Array(decoder));
    return Array.from({ length: decoding.readVarUint(inner) }, () => {
      const clientId = decoding.readVarUint(inner);
      decoding.readVarUint(inner);
      return { clientId, state: JSON.parse(decoding.readVarString(inner)) };
    });
  });
}

const cursorAt = (clock: number) => {
  const position = { type: null, tname: null, item: { client: 1, clock }, assoc: 0 };
  return { anchor: position, head: position };
};

async function two(at: House): Promise<[RawClient, RawClient]> {
  const [aida, baur] = [await at.raw("aida"), await at.raw("baur")];
  await aida.greet();
  await baur.greet();
  return [aida, baur];
}

describe("a person", () => {
  it("appears under the server's name and colour, whatever they say", async () => {
    const at = await house();
    const [aida, baur] = await two(at);
    const lie = { personId: "baur", name: "Baur", color: "red" };
    aida.send(presenceFrame([11, { user: lie, cursor: cursorAt(0), place: "one", secret: "x" }]));
    await until(() => told(baur).length > 0, "the other to be told");
    expect(told(baur)).toEqual([
      {
        clientId: 11,
        state: {
          user: { personId: "aida", name: "Name of aida", color: expect.stringMatching(/^#[0-9a-f]{6}$/) },
          cursor: cursorAt(0),
          place: "one",
        },
      },
    ]);
    await aMoment();
    expect(told(aida)).toEqual([]);
  });

  it("is shown to those who come later and to those who ask", async () => {
    const at = await house();
    const [aida] = await two(at);
    aida.send(presenceFrame([11, { place: "one" }]));
    await aMoment();
    const late = await at.raw("late");
    await until(() => told(late).length === 1, "the latecomer to be told");
    late.send(Uint8Array.of(MESSAGE.presenceQuery));
    await until(() => told(late).length === 2, "the answer");
    expect(told(late).map((each) => each.clientId)).toEqual([11, 11]);
  });

  it("disappears with the socket, and is seen again at once on return with the same id", async () => {
    const at = await house();
    const [aida, baur] = await two(at);
    aida.send(presenceFrame([11, { place: "one" }]));
    await until(() => told(baur).length === 1, "the other to be told");
    aida.destroy();
    await until(() => told(baur).at(-1)?.state === null, "the disappearance");
    const again = await at.raw("aida");
    again.send(presenceFrame([11, { place: "two" }]));
    await until(() => told(baur).length === 3, "the return");
    expect(told(baur)[2]?.state).toMatchObject({ place: "two" });
  });

  it("speaks for one id only, the first", async () => {
    const at = await house();
    const [aida, baur] = await two(at);
    aida.send(presenceFrame([11, { place: "one" }]));
    aida.send(presenceFrame([12, { place: "two" }]));
    aida.send(presenceFrame([12, { place: "two" }], [11, { place: "three" }]));
    await until(() => told(baur).some((each) => JSON.stringify(each.state).includes("three")), "the last");
    expect(told(baur).every((each) => each.clientId === 11)).toBe(true);
  });

  it("cannot speak for another, present or gone", async () => {
    const at = await house();
    const [aida, baur] = await two(at);
    const watcher = await at.raw("watcher");
    aida.send(presenceFrame([11, { place: "one" }]));
    await until(() => told(watcher).length === 1, "the watcher to be told");
    baur.send(presenceFrame([11, { place: "stolen" }]));
    baur.send(presenceFrame([11, null]));
    aida.destroy();
    await until(() => told(watcher).at(-1)?.state === null, "the disappearance");
    baur.send(presenceFrame([11, { place: "stolen" }], [22, { place: "own" }]));
    await until(() => told(watcher).some((each) => each.clientId === 22), "the other's own");
    expect(JSON.stringify(told(watcher))).not.toContain("stolen");
  });

  it("with more than 4 KB to say is not heard", async () => {
    const at = await house();
    const [aida, baur] = await two(at);
    aida.send(presenceFrame([11, { place: "one", filler: "x".repeat(4096) }]));
    aida.send(presenceFrame([11, { place: "two" }]));
    await until(() => told(baur).length > 0, "the other to be told");
    await aMoment();
    expect(told(baur).map((each) => each.state)).toMatchObject([{ place: "two" }]);
    expect(aida.closed).toBeNull();
  });

  it("who says much in a short time is heard with the last word", async () => {
    const at = await house({ limits: { presenceMs: 150 } });
    const [aida, baur] = await two(at);
    for (let i = 0; i <= 100; i++) aida.send(presenceFrame([11, { place: `p${i}` }]));
    await until(
      () => told(baur).some((each) => JSON.stringify(each.state).includes('"p100"')),
      "the last word",
    );
    // One gathering holds all that arrives within it; a slow machine may need a few.
    expect(told(baur).length).toBeLessThan(20);
  });
});

describe("real clients", () => {
  it("see each other, with the server's names, and see who leaves", async () => {
    const at = await house();
    const [aida, baur] = [at.editor("aida"), at.editor("baur")];
    aida.provider.awareness.setLocalStateField("user", { name: "Somebody else" });
    const seen = () => baur.provider.awareness.getStates().get(aida.doc.clientID);
    await until(() => seen(), "aida to be seen");
    expect(seen()).toMatchObject({ user: { personId: "aida", name: "Name of aida" } });
    expect(at.collab.presence("doc").map(({ personId, canWrite }) => ({ personId, canWrite }))).toEqual(
      expect.arrayContaining([
        { personId: "aida", canWrite: true },
        { personId: "baur", canWrite: true },
      ]),
    );
    aida.provider.disconnect();
    await until(() => !seen(), "aida to be gone");
    aida.provider.connect();
    await until(() => seen(), "aida to be back");
  });

  it("made quiet, are seen as before and send nobody's presence but their own", async () => {
    const at = await house();
    const [aida, baur] = [at.editor("aida"), at.editor("baur")];
    quietenPresence(aida.provider);
    quietenPresence(baur.provider);
    await until(() => aida.provider.synced && baur.provider.synced, "both to be in step");
    const sent: Uint8Array[] = [];
    const socket = baur.provider.ws;
    const send = socket?.send.bind(socket);
    if (socket && send) {
      socket.send = (data) => {
        if (data instanceof Uint8Array) sent.push(data);
        send(data);
      };
    }
    for (const place of ["one", "two"]) {
      aida.provider.awareness.setLocalStateField("place", place);
      await until(
        () => baur.provider.awareness.getStates().get(aida.doc.clientID)?.place === place,
        "the place to be seen",
      );
    }
    expect(sent).toEqual([]);
    baur.provider.awareness.setLocalStateField("place", "three");
    await until(
      () => aida.provider.awareness.getStates().get(baur.doc.clientID)?.place === "three",
      "the other's place to be seen",
    );
    expect(sent.map((frame) => frame[0])).toEqual([MESSAGE.presence]);
  });

  it("hear something at least every heartbeat, without which they would leave", async () => {
    const at = await house({ limits: { heartbeatMs: 1000 } });
    const client = await at.raw("aida");
    await client.greet();
    const before = client.frames.length;
    at.clockShift += 1001;
    await until(() => client.frames.length > before, "a heartbeat");
    expect([...(client.frames[before] ?? [])]).toEqual([MESSAGE.presence, 1, 0]);
  });
});

describe("a presence state", () => {
  const user = { personId: "p", name: "P", color: "#000000" };
  const read = (said: unknown) =>
    presenceState(typeof said === "string" ? said : JSON.stringify(said), user, (name) => name === "b:one");
  const id = { client: 1, clock: 2 };

  it.each([
    ["an item", { item: id }],
    ["the end of a nested type", { type: id, assoc: -1 }],
    ["the end of a root", { tname: "b:one", type: null, item: null, assoc: 0 }],
  ])("keeps a cursor at %s", (_name, position) => {
    expect(read({ cursor: { anchor: position, head: position } })?.cursor).toEqual({
      anchor: position,
      head: position,
    });
  });

  it.each([
    ["nothing", null],
    ["a string", "x"],
    ["a list", []],
    ["no head", { anchor: { item: id } }],
    ["an empty position", { anchor: {}, head: {} }],
    ["a null position", { anchor: null, head: null }],
    ["an unknown root", { anchor: { tname: "b:two" }, head: { tname: "b:two" } }],
    ["a negative clock", { anchor: { item: { client: 1, clock: -1 } }, head: { item: id } }],
    ["a clock that is text", { anchor: { item: { client: 1, clock: "2" } }, head: { item: id } }],
    ["an id with extras", { anchor: { item: { ...id, x: 1 } }, head: { item: id } }],
    ["extras", { anchor: { item: id }, head: { item: id }, html: "<b>" }],
    ["a position with extras", { anchor: { item: id, x: 1 }, head: { item: id } }],
    ["half a side", { anchor: { item: id, assoc: 0.5 }, head: { item: id } }],
  ])("drops a cursor that is %s", (_name, cursor) => {
    expect(read({ cursor })).toEqual({ user, cursor: null, place: null });
  });

  it.each([
    ["not JSON", "{", undefined],
    ["a number", "1", undefined],
    ["a list", "[]", undefined],
    ["gone", "null", null],
    ["with a place too long", { place: "x".repeat(101) }, { user, cursor: null, place: null }],
    ["with a place that is no text", { place: {} }, { user, cursor: null, place: null }],
    ["with a prototype", '{"__proto__":{"place":"x"}}', { user, cursor: null, place: null }],
  ])("%s", (_name, said, expected) => {
    expect(read(said)).toEqual(expected);
  });
});
