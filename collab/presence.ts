/**
 * Who shows what in one document. One socket speaks for one Yjs client, bound
 * at its first word; what it says about others is ignored. News is gathered
 * and sent in one frame, in which nobody finds themselves.
 *
 * The clocks are the server's (milliseconds, always rising): with the client's
 * own, someone who reconnects stays invisible until the next renewal.
 */
import type { Admission, Clock } from "../server/ports.ts";
import { presenceEntry, presenceFrame } from "./frames.ts";
import { identityOf } from "./identity.ts";
import type { PresenceClaim } from "./messages.ts";
import { presenceState } from "./presence-state.ts";

export interface PresenceSpeaker {
  readonly connectionId: string;
  readonly admission: Admission;
}

interface Holder {
  readonly personId: string;
  /** Null while the person's socket is away; the id stays theirs. */
  connectionId: string | null;
  /** The newest awareness entry, to send to those who come later; null when nothing is shown. */
  entry: Uint8Array | null;
}

/** Ids of people who left are remembered this far, so that nobody takes over their carets. */
const MAX_HOLDERS = 5000;

export class Presence {
  readonly #clock: Clock;
  readonly #maxBytes: number;
  readonly #hasRoot: (name: string) => boolean;
  readonly #holders = new Map<number, Holder>();
  readonly #clientOf = new Map<string, number>();
  readonly #news = new Map<number, Uint8Array>();
  #lastClock = 0;

  constructor(clock: Clock, maxBytes: number, hasRoot: (name: string) => boolean) {
    this.#clock = clock;
    this.#maxBytes = maxBytes;
    this.#hasRoot = hasRoot;
  }

  get hasNews(): boolean {
    return this.#news.size > 0;
  }

  show(speaker: PresenceSpeaker, claims: readonly PresenceClaim[]): void {
    const clientId = this.#clientOf.get(speaker.connectionId) ?? this.#bind(speaker, claims);
    const claim = claims.find((each) => each.clientId === clientId);
    const holder = clientId === undefined ? undefined : this.#holders.get(clientId);
    if (!claim || !holder || Buffer.byteLength(claim.json) > this.#maxBytes) return;
    const state = presenceState(claim.json, identityOf(speaker.admission), this.#hasRoot);
    if (state === undefined) return;
    this.#publish(claim.clientId, holder, state === null ? null : JSON.stringify(state));
  }

  /** The socket is gone: so is what it showed. */
  leave(connectionId: string): void {
    const clientId = this.#clientOf.get(connectionId);
    if (clientId === undefined) return;
    this.#clientOf.delete(connectionId);
    const holder = this.#holders.get(clientId);
    if (!holder) return;
    holder.connectionId = null;
    if (holder.entry !== null) this.#publish(clientId, holder, null);
  }

  /** Everything shown now, for one who comes or asks; null when there is nothing. */
  frameFor(connectionId: string): Uint8Array | null {
    const entries: Uint8Array[] = [];
    for (const holder of this.#holders.values()) {
      if (holder.entry !== null && holder.connectionId !== connectionId) entries.push(holder.entry);
    }
    return entries.length > 0 ? presenceFrame(entries) : null;
  }

  /** The gathered news, as a function from a socket to its frame (null: nothing new for that one). */
  takeNews(): (connectionId: string) => Uint8Array | null {
    const news = new Map(this.#news);
    this.#news.clear();
    const everything = presenceFrame([...news.values()]);
    return (connectionId) => {
      const own = this.#clientOf.get(connectionId);
      if (own === undefined || !news.has(own)) return everything;
      const others = [...news].filter(([clientId]) => clientId !== own).map(([, entry]) => entry);
      return others.length > 0 ? presenceFrame(others) : null;
    };
  }

  #publish(clientId: number, holder: Holder, json: string | null): void {
    this.#lastClock = Math.max(this.#lastClock + 1, this.#clock.now());
    const entry = presenceEntry(clientId, this.#lastClock, json ?? "null");
    holder.entry = json === null ? null : entry;
    this.#news.set(clientId, entry);
  }

  /** The first id said that is free or this person's own from an earlier socket. */
  #bind(speaker: PresenceSpeaker, claims: readonly PresenceClaim[]): number | undefined {
    const { personId } = speaker.admission;
    for (const { clientId, json } of claims) {
      if (json === "null") continue;
      const holder = this.#holders.get(clientId);
      if (holder && holder.personId !== personId) continue;
      if (holder?.connectionId) this.#clientOf.delete(holder.connectionId);
      this.#holders.delete(clientId);
      this.#forgetOldest();
      this.#holders.set(clientId, {
        personId,
        connectionId: speaker.connectionId,
        entry: holder?.entry ?? null,
      });
      this.#clientOf.set(speaker.connectionId, clientId);
      return clientId;
    }
    return undefined;
  }

  #forgetOldest(): void {
    if (this.#holders.size < MAX_HOLDERS) return;
    for (const [clientId, holder] of this.#holders) {
      if (holder.connectionId !== null) continue;
      this.#holders.delete(clientId);
      return;
    }
  }
}
