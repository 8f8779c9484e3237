/**
 * The server's own way to the shared documents, open or not: the same rooms,
 * the same judge, the same log as everybody's edits. A room opened for it is
 * put away later like any other.
 */
import { randomUUID } from "node:crypto";
import { DomainError } from "../server/domain/errors.ts";
import type { LiveDocuments } from "../server/ports/live-documents.ts";
import type { Room } from "./room.ts";
import type { Rooms } from "./rooms.ts";

/** A room that fails is replaced by one from the log; when that fails as well, the database is to blame. */
const TRIES = 3;

export function createLiveDocuments(
  rooms: Pick<Rooms, "open" | "get">,
  isClosing: () => boolean,
): LiveDocuments {
  async function open(docId: string): Promise<Room | null> {
    for (let tries = 0; tries < TRIES; tries++) {
      const room = isClosing() ? null : await rooms.open(docId);
      if (isClosing()) {
        throw new DomainError(
          "HOUSE_CLOSING",
          "Chronicle Desk is being stopped, so nothing was changed. Try again when it is open.",
        );
      }
      if (room === null || !room.isClosed) return room;
    }
    throw unreachable();
  }

  return {
    async read(docId, look) {
      for (let tries = 0; tries < TRIES; tries++) {
        const room = await open(docId);
        if (room === null) return null;
        const { seq, durable } = room.standing();
        const seen = room.look((doc) => look({ doc, seq, updates: () => room.updates() }));
        if (await durable()) return seen;
      }
      throw unreachable();
    },

    announce: (docId) => rooms.get(docId)?.announce(),

    async edit(docId, personId, change, options = {}) {
      const room = await open(docId);
      if (room === null) {
        throw new DomainError("NOT_FOUND", "There is no such report (any more); nothing was changed.");
      }
      const outcome = room.write({ ...options, personId, connectionId: `server:${randomUUID()}` }, change);
      if (outcome?.kind === "threw") throw outcome.error;
      if (outcome?.kind === "refused") {
        throw new DomainError(
          "EDIT_REFUSED",
          `This change would leave the report in a state it must not be in (${outcome.detail}), so nothing was changed.`,
          outcome.reason,
        );
      }
      if (outcome === null) throw unreachable();
      const { seq, durable } = room.standing();
      if (await durable()) return { seq };
      throw new DomainError(
        "DATABASE_UNAVAILABLE",
        "The database did not answer, so it is uncertain whether this change was kept. Look at the report in a moment, and repeat the change if it is missing.",
      );
    },
  };
}

function unreachable(): DomainError {
  return new DomainError(
    "DATABASE_UNAVAILABLE",
    "The report could not be opened just now; nothing was changed. Try again in a moment.",
  );
}
