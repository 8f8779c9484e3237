/**
 * The open documents. Each is loaded once however many ask for it together,
 * stays while anybody is there or anything waits for the log, and leaves
 * memory when it has been quiet for a while.
 */

import { compactLog } from "./compaction.ts";
import type { RoomDeps } from "./room.ts";
import { Room } from "./room.ts";

/** Worth shortening when a document is put away, though it was not worth a pause while people wrote. */
const COMPACT_ON_UNLOAD = 100;

export class Rooms {
  readonly #deps: Omit<RoomDeps, "onFailed" | "onGrown">;
  readonly #open = new Map<string, Promise<Room | null>>();
  readonly #loaded = new Map<string, Room>();
  readonly #compacting = new Set<string>();

  constructor(deps: Omit<RoomDeps, "onFailed" | "onGrown">) {
    this.#deps = deps;
  }

  /** Null when there is no such document. Rejects when it could not be loaded; the next call tries afresh. */
  open(docId: string): Promise<Room | null> {
    const known = this.#open.get(docId);
    if (known) return known;
    const opening = this.#load(docId);
    this.#open.set(docId, opening);
    const forget = () => {
      if (this.#open.get(docId) === opening) this.#open.delete(docId);
    };
    opening.then((room) => {
      if (room === null || room.isClosed) forget();
    }, forget);
    return opening;
  }

  get(docId: string): Room | null {
    return this.#loaded.get(docId) ?? null;
  }

  all(): Room[] {
    return [...this.#loaded.values()];
  }

  unloadIdle(): void {
    for (const room of this.#loaded.values()) {
      if (!room.isIdle(this.#deps.limits.idleMs)) continue;
      this.#remove(room);
      room.close();
      if (room.grown >= COMPACT_ON_UNLOAD) void this.compact(room.docId);
    }
  }

  async compact(docId: string): Promise<void> {
    if (this.#compacting.has(docId)) return;
    this.#compacting.add(docId);
    try {
      const done = await compactLog(this.#deps.log, docId);
      if (done) this.#deps.tell({ kind: "compacted", docId, ...done });
    } catch (error) {
      // The log is as it was, only longer than it need be; the next time comes with the next edits.
      this.#deps.tell({ kind: "compaction-failed", docId, error });
    } finally {
      this.#compacting.delete(docId);
    }
  }

  async #load(docId: string): Promise<Room | null> {
    const loaded = await this.#deps.log.load(docId);
    if (loaded === null) return null;
    const room = new Room(docId, loaded, {
      ...this.#deps,
      onFailed: (failed) => this.#remove(failed),
      onGrown: (grown) => void this.compact(grown.docId),
    });
    this.#loaded.set(docId, room);
    return room;
  }

  #remove(room: Room): void {
    if (this.#loaded.get(room.docId) !== room) return;
    this.#loaded.delete(room.docId);
    this.#open.delete(room.docId);
  }
}
