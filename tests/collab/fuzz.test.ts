/**
 * Broken frames by the thousand, from a seeded generator: they end their own
 * socket at most. Most go straight into a session over a socket made of
 * nothing, because opening a real one for each takes a millisecond.
 */
import { EventEmitter } from "node:events";
import { afterEach, describe, expect, it } from "vitest";
import type { WebSocket } from "ws";
import * as Y from "yjs";
import { DEFAULT_LIMITS } from "../../collab/limits.ts";
import type { CollabNotice } from "../../collab/notices.ts";
import { Rooms } from "../../collab/rooms.ts";
import { Session } from "../../collab/session.ts";
import { bodyLength, broken, corpus, FRAMES, random } from "./kit/broken-frames.ts";
import { docFrom, paragraphsOnly, seedUpdate, textOf, type } from "./kit/document.ts";
import { closeHouses, house } from "./kit/house.ts";
import { MemoryLog } from "./kit/memory-log.ts";
import { syncFrame } from "./kit/raw-client.ts";
import { until } from "./kit/until.ts";

afterEach(closeHouses);

/** As much of a WebSocket as a session touches. */
class NoSocket extends EventEmitter {
  readonly OPEN = 1;
  readonly readyState = 1;
  readonly bufferedAmount = 0;
  closedWith: number | null = null;
  send(): void {}
  pause(): void {}
  resume(): void {}
  ping(): void {}
  terminate(): void {}
  close(code: number): void {
    this.closedWith = code;
  }
}

async function fuzz(canWrite: boolean, count: number, seed: number) {
  const log = new MemoryLog();
  log.seed("doc", "lineage-1", 3, seedUpdate());
  const notices: CollabNotice[] = [];
  const tell = (notice: CollabNotice) => notices.push(notice);
  const clock = { now: () => 0 };
  const limits = { ...DEFAULT_LIMITS, burst: 1e9, coalesceMs: 0, presenceMs: 0, compactUpdates: 1e9 };
  const rooms = new Rooms({ log, clock, validator: paragraphsOnly, limits, tell });
  const next = random(seed);
  let frames = corpus(log.updates("doc"));
  const codes = new Map<number, number>();
  let socket: NoSocket | null = null;
  for (let i = 0; i < count; i++) {
    const room = await rooms.open("doc");
    if (!room) throw new Error("the room is gone");
    if (socket === null) {
      socket = new NoSocket();
      const admission = { personId: "aida", sessionId: "s", name: "Aida", canWrite };
      const ws = socket as unknown as WebSocket;
      new Session(ws, "doc", admission, { limits, clock, tell, onEnded: () => undefined }).enter(room);
      socket.emit("message", Buffer.from(syncFrame(1, Uint8Array.of(0, 0))), true);
    }
    const frame = frames[Math.floor(next() * frames.length)] ?? new Uint8Array();
    socket.emit("message", Buffer.from(broken(frame, next)), true);
    if (socket.closedWith !== null) {
      codes.set(socket.closedWith, (codes.get(socket.closedWith) ?? 0) + 1);
      socket = null;
    }
    // Now and then the document moves on, and the frames with it.
    if (i % 2000 === 1999) frames = corpus(log.updates("doc"));
  }
  const room = await rooms.open("doc");
  await room?.drain();
  return { log, notices, codes, room };
}

describe("broken frames by the thousand", () => {
  it("from a reader change nothing", async () => {
    const { log, notices, codes } = await fuzz(false, FRAMES, 1);
    expect(log.appends).toBe(0);
    expect(log.loads).toBe(1);
    expect(notices).toEqual([]);
    expect([...codes.keys()]).toEqual([4400]);
  });

  it("from a writer leave a document that is whole, valid and the same as its log", async () => {
    const { log, notices, codes, room } = await fuzz(true, FRAMES, 2);
    expect(notices.filter((notice) => notice.kind !== "edit-refused")).toEqual([]);
    expect([...codes.keys()].sort()).toEqual(expect.arrayContaining([4400, 4509]));
    expect([...codes.keys()].every((code) => code >= 4400)).toBe(true);
    const logged = docFrom(log.updates("doc"));
    expect(logged.store.pendingStructs).toBeNull();
    expect(logged.store.pendingDs).toBeNull();
    const live = new Y.Doc();
    room?.sendState(
      {
        connectionId: "watcher",
        admission: { personId: "w", sessionId: "s", name: "W", canWrite: false },
        send: (frame) => Y.applyUpdate(live, frame.slice(frame.length - bodyLength(frame))),
        end: () => undefined,
      },
      Uint8Array.of(0),
    );
    expect(Y.encodeStateVector(live)).toEqual(Y.encodeStateVector(logged));
    expect(textOf(live)).toBe(textOf(logged));
    expect(
      live
        .getXmlFragment("b:one")
        .toString()
        .replaceAll(/<\/?paragraph>/g, ""),
    ).not.toMatch(/<[a-z]/);
  });
});

describe("over real sockets", () => {
  it("broken frames of a reader, a writer and a stranger disturb nobody", async () => {
    const at = await house({ limits: { refusalsPerMinute: 1e9, burst: 1e6 } });
    at.person("reader", { canWrite: false });
    at.person("stranger", { isMember: false });
    const honest = at.editor("honest");
    await until(() => honest.provider.synced, "the honest one to be in step");
    const next = random(3);
    const frames = corpus(at.log.updates("doc"));
    for (const person of ["reader", "writer", "stranger"]) {
      for (let i = 0; i < 60; i++) {
        const client = await at.raw(person);
        client.send(syncFrame(1, Uint8Array.of(0, 0)));
        for (let k = 0; k < 10 && client.closed === null; k++) {
          client.send(broken(frames[Math.floor(next() * frames.length)] ?? new Uint8Array(), next));
        }
        client.ws.close();
        await client.ending();
      }
    }
    type(honest.doc, " Still here.");
    await until(() => honest.saves.state.kind === "saved", "the honest one to be saved");
    const rows = at.log.written.get("doc") ?? [];
    expect(rows.some((row) => row.personId === "reader" || row.personId === "stranger")).toBe(false);
    expect(textOf(docFrom(at.log.updates("doc")))).toContain(" Still here.");
    expect(at.notices.every((notice) => notice.kind === "edit-refused")).toBe(true);
  });
});
