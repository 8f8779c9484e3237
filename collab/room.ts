/**
 * One open document and the people at it. An edit goes: judged by the live
 * document → to the others → into the log → "saved" to its author. If the log
 * fails, everybody is sent away to come back, and the room is thrown away:
 * the next one starts from what the log really holds.
 */

import type { Doc, ID } from "yjs";
import type { CrossedPassage } from "../server/domain/document/crossed/crossed-words.ts";
import { putBack } from "../server/domain/document/crossed/put-back.ts";
import type { CloseReason } from "../server/domain/document/wire.ts";
import type { Admission, Clock, LoadedDocument, NewUpdate, UpdateLog } from "../server/ports.ts";
import { Authors } from "./authors.ts";
import { CommitQueue } from "./commit-queue.ts";
import { newsFrame, savedFrame, stateFrame, stateVectorFrame, updateFrame } from "./frames.ts";
import type { CollabLimits } from "./limits.ts";
import { LiveDocument, type WriteOutcome } from "./live-document.ts";
import { Marks } from "./marks.ts";
import type { PresenceClaim } from "./messages.ts";
import type { TellOperator } from "./notices.ts";
import { Outbox } from "./outbox.ts";
import { Presence } from "./presence.ts";
import { Turns } from "./turns.ts";
import type { DocumentValidator } from "./validator.ts";

/** One socket, as its room sees it. */
export interface Member {
  readonly connectionId: string;
  readonly admission: Admission;
  send(frame: Uint8Array): void;
  /** `detail` goes to the client in a "refused" message before the close. */
  end(reason: CloseReason, detail?: string): void;
}

export interface RoomDeps {
  readonly log: UpdateLog;
  readonly clock: Clock;
  readonly validator: DocumentValidator;
  readonly limits: CollabLimits;
  readonly tell: TellOperator;
  /** The room is unusable: nobody may enter it any more. */
  readonly onFailed: (room: Room) => void;
  /** This much was appended since the last compaction. */
  readonly onGrown: (room: Room) => void;
}

/** Where the document stands: all that was accepted up to now. */
export interface Standing {
  /** The log's number for the last of it. */
  readonly seq: number;
  /** True when all of it is in the log, and nothing else is; false when the room failed before. */
  durable(): Promise<boolean>;
}

const EMPTY_VECTOR = Uint8Array.of(0);

/** A keystroke in the log, roughly. */
const BYTES_PER_UPDATE = 100;

export class Room {
  readonly docId: string;
  readonly lineage: string;
  readonly schemaVersion: number;
  readonly #deps: RoomDeps;
  readonly #document: LiveDocument;
  readonly #members = new Map<string, Member>();
  /** Those who asked for the state; the others could not use an edit yet. */
  readonly #followers = new Map<string, Member>();
  readonly #queue: CommitQueue;
  readonly #outbox: Outbox;
  readonly #presence: Presence;
  readonly #marks = new Marks<Member>();
  readonly #authors = new Authors();
  readonly #turns = new Turns<Member>();
  #presenceTimer: NodeJS.Timeout | null = null;
  /** The log's number when the room was opened; every accepted edit is one more. */
  readonly #seqAtOpening: number;
  #grownUpdates: number;
  #grownBytes: number;
  #idleSince: number;
  #isClosed = false;
  #isInStep = true;

  /** Throws if the log's bytes do not make a document. */
  constructor(docId: string, loaded: LoadedDocument, deps: RoomDeps) {
    const { limits, clock } = deps;
    this.docId = docId;
    this.lineage = loaded.lineage;
    this.schemaVersion = loaded.schemaVersion;
    this.#deps = deps;
    const tail = loaded.tail.map((row) => row.update);
    const history = loaded.state ? [loaded.state, ...tail] : tail;
    this.#document = new LiveDocument(history, deps.validator, limits.clientsPerUpdate);
    this.#seqAtOpening = loaded.tail.at(-1)?.seq ?? loaded.stateSeq;
    this.#grownUpdates = tail.length;
    this.#grownBytes = tail.reduce((sum, update) => sum + update.length, 0);
    this.#idleSince = clock.now();
    this.#queue = new CommitQueue((batch) => deps.log.append(docId, batch), {
      committed: (batch, seq) => this.#onCommitted(batch, seq),
      failed: (error) => this.#fail("commit-failed", error),
    });
    this.#outbox = new Outbox(limits.coalesceMs, () => this.#followers.values());
    this.#presence = new Presence(clock, limits.presenceBytes, (name) => this.#document.hasRoot(name));
  }

  get size(): number {
    return this.#members.size;
  }

  /** Updates in the log that the next one to load must replay one by one, as far as this room knows. */
  get grown(): number {
    return this.#grownUpdates;
  }

  get isClosed(): boolean {
    return this.#isClosed;
  }

  /** Nobody has been here for `ms` and nothing waits for the log. */
  isIdle(ms: number): boolean {
    const hasWork = !this.#turns.isIdle || !this.#queue.isIdle;
    return this.size === 0 && !hasWork && this.#deps.clock.now() - this.#idleSince >= ms;
  }

  /** One admission for each open socket. */
  admissions(): Admission[] {
    return [...this.#members.values()].map((member) => member.admission);
  }

  join(member: Member): void {
    this.#members.set(member.connectionId, member);
    // Asking a reader for what we lack would only make it send what we must not read.
    if (member.admission.canWrite) member.send(stateVectorFrame(this.#document.stateVector));
    this.sendPresence(member);
  }

  leave(member: Member): void {
    if (!this.#members.delete(member.connectionId)) return;
    this.#followers.delete(member.connectionId);
    this.#marks.forget(member);
    this.#presence.leave(member.connectionId);
    this.#schedulePresence();
    if (this.size === 0) this.#idleSince = this.#deps.clock.now();
  }

  /** Throws on a malformed vector. */
  sendState(member: Member, vector: Uint8Array): void {
    const { state, rest } = this.#document.stateFor(vector);
    member.send(stateFrame(state));
    if (rest) member.send(updateFrame(rest));
    this.#followers.set(member.connectionId, member);
  }

  receive(member: Member, update: Uint8Array): void {
    this.#turns.take(member, () => this.#receive(member, update, false));
  }

  /** The same for a change by the server itself. Null when the room failed over it. */
  write(author: Omit<NewUpdate, "update">, work: (doc: Doc) => void): WriteOutcome | null {
    this.#idleSince = this.#deps.clock.now();
    const outcome = this.#unlessBroken(() => this.#document.write(work));
    if (outcome?.kind === "changed") this.#accept({ ...author, update: outcome.update });
    return outcome;
  }

  /** Something kept beside the document is new. */
  announce(): void {
    for (const member of this.#members.values()) member.send(newsFrame());
  }

  standing(): Standing {
    this.#idleSince = this.#deps.clock.now();
    const { added } = this.#queue;
    return {
      seq: this.#seqAtOpening + added,
      durable: async () => (await this.#queue.reached(added)) && this.#isInStep,
    };
  }

  /** `look` only reads, in this turn, and keeps nothing of the document. */
  look<Seen>(look: (doc: Doc) => Seen): Seen {
    return this.#document.look(look);
  }

  /** All of the document as of now; together these make it. */
  updates(): readonly Uint8Array[] {
    const { state, rest } = this.#document.stateFor(EMPTY_VECTOR);
    return rest ? [state, rest] : [state];
  }

  /** Waits for all that the room has accepted, which includes all that this member has sent. */
  mark(member: Member, n: number): void {
    this.#turns.take(member, () => {
      if (!this.#members.has(member.connectionId)) return;
      this.#marks.add(member, n, this.#queue.added);
      this.#answerMarks();
    });
  }

  show(member: Member, claims: readonly PresenceClaim[]): void {
    this.#presence.show(member, claims);
    this.#schedulePresence();
  }

  sendPresence(member: Member): void {
    const frame = this.#presence.frameFor(member.connectionId);
    if (frame) member.send(frame);
  }

  /** Sends what is gathered and waits until everything accepted is durable and answered for. */
  async drain(): Promise<void> {
    await this.#turns.settled;
    this.#outbox.flush();
    await this.#queue.settled();
  }

  /** Lets go of everything; nothing may be pending that must not be lost. */
  close(): void {
    this.#isClosed = true;
    this.#queue.abandon();
    this.#outbox.discard();
    if (this.#presenceTimer) clearTimeout(this.#presenceTimer);
    this.#document.destroy();
  }

  #receive(member: Member, update: Uint8Array, isRecalled: boolean): void {
    if (this.#isClosed) return;
    const { connectionId, admission } = member;
    const { personId } = admission;
    const outcome = this.#unlessBroken(() => this.#document.apply(update, isRecalled));
    if (outcome?.kind === "needs-history") return this.#recall(member, update, outcome.places);
    if (outcome?.kind === "changed") {
      this.#authors.note(outcome.update, personId);
      this.#accept({ update: outcome.update, personId, connectionId });
      for (const passage of outcome.crossed) this.#putBack(passage, member);
    }
    if (outcome?.kind !== "refused") return;
    const { reason, detail } = outcome;
    this.#deps.tell({ kind: "edit-refused", docId: this.docId, personId, connectionId, reason, detail });
    member.end(reason, detail);
  }

  /** The update is taken when the history has said where its words belong. */
  #recall(member: Member, update: Uint8Array, places: readonly ID[]): void {
    const history = () => this.#document.recall(this.#deps.log.history(this.docId), places);
    const take = () => this.#receive(member, update, true);
    this.#turns.hold(member, history, take, (error) => this.#fail("document-failed", error));
  }

  /** In the name of whoever wrote the words, as far as this room knows, else of whoever's edit it was. */
  #putBack(passage: CrossedPassage, member: Member): void {
    const personId = this.#authors.of(passage.client) ?? member.admission.personId;
    const author = { personId, connectionId: `put-back:${member.connectionId}` };
    const outcome = this.write(author, (doc) => putBack(doc, passage));
    if (outcome?.kind === "changed") return;
    const reason = outcome?.kind ?? "failed";
    const detail = outcome?.kind === "refused" ? outcome.detail : "words that crossed with a removal";
    this.#deps.tell({ kind: "edit-refused", docId: this.docId, ...author, reason, detail });
  }

  #accept(update: NewUpdate): void {
    this.#outbox.add(update.connectionId, update.update);
    this.#queue.add(update);
    if (this.#queue.pendingBytes > this.#deps.limits.pendingBytes) {
      this.#fail("commit-failed", new Error("The log does not keep up with the edits."));
    }
  }

  /** Null when the document itself broke: then what it holds may not be what the log holds, and it must go. */
  #unlessBroken<Result>(act: () => Result): Result | null {
    try {
      return act();
    } catch (error) {
      this.#fail("document-failed", error);
      return null;
    }
  }

  #schedulePresence(): void {
    if (this.#isClosed || !this.#presence.hasNews) return;
    this.#presenceTimer ??= setTimeout(() => {
      this.#presenceTimer = null;
      const frameFor = this.#presence.takeNews();
      for (const member of this.#members.values()) {
        const frame = frameFor(member.connectionId);
        if (frame) member.send(frame);
      }
    }, this.#deps.limits.presenceMs);
  }

  #answerMarks(): void {
    for (const [member, n] of this.#marks.takeDue(this.#queue.committed)) member.send(savedFrame(n));
  }

  #onCommitted(batch: readonly { readonly update: Uint8Array }[], seq: number): void {
    this.#answerMarks();
    if (seq !== this.#seqAtOpening + this.#queue.committed) {
      this.#isInStep = false;
      // What others wrote is in the log and not in here; the next room will have both.
      return this.#fail("document-failed", new Error("Somebody else writes into this document's log."));
    }
    this.#grownUpdates += batch.length;
    for (const { update } of batch) this.#grownBytes += update.length;
    const { compactUpdates, compactBytes } = this.#deps.limits;
    // Compacting holds everybody up for as long as loading twice: the larger the document, the more rarely.
    const enough = Math.max(compactUpdates, this.#document.baseBytes / BYTES_PER_UPDATE);
    if (this.#grownUpdates < enough && this.#grownBytes < compactBytes) return;
    this.#grownUpdates = 0;
    this.#grownBytes = 0;
    this.#deps.onGrown(this);
  }

  #fail(kind: "commit-failed" | "document-failed", error: unknown): void {
    if (this.#isClosed) return;
    this.close();
    this.#deps.tell({ kind, docId: this.docId, error });
    this.#deps.onFailed(this);
    for (const member of [...this.#members.values()]) member.end("try-again");
  }
}
