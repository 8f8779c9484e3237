/**
 * One timer for everything that must happen by a certain time: heartbeats,
 * pings, asking about access again, putting quiet documents away. Times are
 * read from the clock port, so that tests move them.
 */
import type { Clock } from "../server/ports.ts";
import type { Access } from "./access.ts";
import type { CollabLimits } from "./limits.ts";
import type { Rooms } from "./rooms.ts";
import type { Session } from "./session.ts";

export class Deadlines {
  readonly #limits: CollabLimits;
  readonly #clock: Clock;
  readonly #sessions: ReadonlySet<Session>;
  readonly #access: Access;
  readonly #rooms: Rooms;
  readonly #timer: NodeJS.Timeout;
  #nextHeartbeat: number;
  #nextLiveness: number;

  constructor(
    limits: CollabLimits,
    clock: Clock,
    sessions: ReadonlySet<Session>,
    access: Access,
    rooms: Rooms,
  ) {
    this.#limits = limits;
    this.#clock = clock;
    this.#sessions = sessions;
    this.#access = access;
    this.#rooms = rooms;
    this.#nextHeartbeat = clock.now() + limits.heartbeatMs;
    this.#nextLiveness = clock.now() + limits.livenessMs;
    this.#timer = setInterval(() => this.#look(), limits.tickMs);
    // The HTTP server keeps the process alive, not this.
    this.#timer.unref();
  }

  stop(): void {
    clearInterval(this.#timer);
  }

  #look(): void {
    const now = this.#clock.now();
    if (now >= this.#nextHeartbeat) {
      this.#nextHeartbeat = now + this.#limits.heartbeatMs;
      for (const session of this.#sessions) session.heartbeat();
    }
    if (now >= this.#nextLiveness) {
      this.#nextLiveness = now + this.#limits.livenessMs;
      for (const session of this.#sessions) session.checkAlive();
    }
    this.#access.checkDue();
    this.#rooms.unloadIdle();
  }
}
