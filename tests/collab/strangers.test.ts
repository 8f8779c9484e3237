/**
 * People and programs that do not belong here, over real sockets: whatever
 * they send, and whenever, changes nothing and disturbs nobody.
 */
import { connect } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import * as Y from "yjs";
import { broken, corpus, FRAMES, mutate, random } from "./kit/broken-frames.ts";
import { docFrom } from "./kit/document.ts";
import { type ConnectOptions, closeHouses, type House, house, LINEAGE, SCHEMA } from "./kit/house.ts";
import { RawClient } from "./kit/raw-client.ts";
import { aMoment, until } from "./kit/until.ts";

afterEach(closeHouses);

const FRAMES_PER_SOCKET = 100;

/** Who has no business here, and how far they get: the status of the refused upgrade, or the close code behind it. */
const STRANGERS = [
  { who: "nobody who is signed in", person: null, options: {}, end: 4401 },
  { who: "a member of no team", person: "stranger", options: {}, end: 4403 },
  { who: "a page of another site", person: "editor", options: { origin: "https://evil.example" }, end: 403 },
  {
    who: "somebody at a document that is not there",
    person: "editor",
    options: { docId: "gone" },
    end: 4404,
  },
  {
    who: "somebody with another document's lineage",
    person: "editor",
    options: { lineage: "other" },
    end: 4409,
  },
  { who: "somebody with another schema", person: "editor", options: { schema: 99 }, end: 4426 },
] as const;

/** Of each kind; a tenth of the frames, for a socket costs more than a call. */
const SOCKETS = Math.ceil(FRAMES / 10 / FRAMES_PER_SOCKET);

describe("from a stranger over real sockets", () => {
  it.each(STRANGERS)(
    "$who: nothing of many broken and whole frames is read",
    async ({ person, options, end }) => {
      const at = await house();
      at.person("stranger", { isMember: false });
      at.person("editor");
      const before = Y.encodeStateAsUpdate(docFrom(at.log.updates("doc")));
      const next = random(end);
      const frames = corpus(at.log.updates("doc"));
      const ends = new Set<number>();
      for (let socket = 0; socket < SOCKETS; socket++) {
        const client = rawClient(at, person, options);
        const refusedWith = await client.opened.then(
          () => null,
          (error: Error) => Number(/^HTTP (\d+)$/u.exec(error.message)?.[1]),
        );
        for (let i = 0; refusedWith === null && i < FRAMES_PER_SOCKET; i++) {
          const frame = frames[Math.floor(next() * frames.length)] ?? new Uint8Array();
          client.send(next() < 0.2 ? frame : broken(frame, next));
        }
        ends.add(refusedWith ?? (await client.ending()).code);
        client.destroy();
      }
      expect([...ends]).toEqual([end]);
      expect(at.log.appends).toBe(0);
      expect(Y.encodeStateAsUpdate(docFrom(at.log.updates("doc")))).toEqual(before);
      expect(at.notices).toEqual([]);
      const honest = at.editor("editor");
      await until(() => honest.provider.synced, "an honest one to be let in");
    },
  );

  it("bytes that are no handshake, or come before it is answered, end their own connection at most", async () => {
    const at = await house();
    const { open, gate } = gatekeeping();
    at.person("editor");
    at.gatekeeper.gate = gate;
    const next = random(7);
    const frames = corpus(at.log.updates("doc"));
    const handshake = (path: string) =>
      `GET ${path} HTTP/1.1\r\nHost: desk.example\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\nSec-WebSocket-Version: 13\r\nOrigin: https://desk.example\r\nCookie: session=nobody\r\n\r\n`;
    const ended: Promise<unknown>[] = [];
    for (let i = 0; i < 200; i++) {
      const socket = connect(at.port, "127.0.0.1");
      socket.on("error", () => undefined);
      ended.push(new Promise((done) => socket.once("close", done)));
      // Read, or the other end's closing is never seen.
      socket.resume();
      const path = `/collab/doc?lineage=${LINEAGE}&schema=${SCHEMA}`;
      const start =
        i % 3 === 0
          ? Buffer.from(mutate(Buffer.from(handshake(path)), next))
          : Buffer.from(i % 3 === 1 ? handshake(path) : "");
      const rest = Array.from({ length: 20 }, () =>
        broken(frames[Math.floor(next() * frames.length)] ?? new Uint8Array(), next),
      );
      socket.write(Buffer.concat([start, ...rest]));
      socket.end();
    }
    await aMoment();
    open();
    await Promise.all(ended);
    expect(at.log.appends).toBe(0);
    const honest = at.editor("editor");
    await until(() => honest.provider.synced, "an honest one to be let in");
    expect(at.notices).toEqual([]);
  });
});

function gatekeeping(): { readonly open: () => void; readonly gate: Promise<void> } {
  let open = (): void => undefined;
  const gate = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { open: () => open(), gate };
}

/** Not awaited until it opens: what it says may come before it is let in. */
function rawClient(at: House, person: string | null, options: ConnectOptions): RawClient {
  return new RawClient(at.url(options), {
    origin: options.origin ?? "https://desk.example",
    ...(person === null ? {} : { headers: { cookie: `session=${person}` } }),
  });
}
