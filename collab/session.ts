/**
 * One socket from its upgrade to its end: reads frames, keeps the sender to
 * its rate, lets `decide` say what each message may do, and sends. Whatever
 * goes wrong in here ends this socket and nothing else.
 */
import { randomUUID } from "node:crypto";
import type { WebSocket } from "ws";
import { CLOSE_CODES, type CloseReason } from "../server/domain/document/wire.ts";
import type { Admission, Clock } from "../server/ports.ts";
import { type Decision, decide } from "./decide.ts";
import { presenceFrame, refusedFrame } from "./frames.ts";
import type { CollabLimits } from "./limits.ts";
import { type ClientMessage, MalformedFrame, readMessage } from "./messages.ts";
import type { TellOperator } from "./notices.ts";
import type { Member, Room } from "./room.ts";
import { type Bucket, debtMs, fullBucket, spend } from "./token-bucket.ts";

export interface SessionDeps {
  readonly limits: CollabLimits;
  readonly clock: Clock;
  readonly tell: TellOperator;
  readonly onEnded: (session: Session) => void;
}

/** Answering a state vector may encode a whole document; the rest costs by the byte. */
const STATE_VECTOR_COST = 20;
const BYTES_PER_TOKEN = 16 * 1024;

export class Session implements Member {
  readonly connectionId = randomUUID();
  readonly docId: string;
  admission: Admission;
  readonly #ws: WebSocket;
  readonly #deps: SessionDeps;
  #room: Room | null = null;
  #hasSentState = false;
  #heldMark: number | null = null;
  #bucket: Bucket;
  #resumeTimer: NodeJS.Timeout | null = null;
  #isEnded = false;
  #isAlive = true;

  /** Reads nothing until it has entered a room: what the client sends meanwhile waits in its own kernel. */
  constructor(ws: WebSocket, docId: string, admission: Admission, deps: SessionDeps) {
    this.docId = docId;
    this.admission = admission;
    this.#ws = ws;
    this.#deps = deps;
    this.#bucket = fullBucket(deps.limits, deps.clock.now());
    ws.pause();
    ws.on("message", (data, isBinary) => this.#onMessage(data, isBinary));
    ws.on("pong", () => {
      this.#isAlive = true;
    });
    // An oversized or ill-formed frame: ws closes by itself, with the standard's code.
    ws.on("error", () => this.#leave());
    ws.on("close", () => this.#leave());
  }

  get isEnded(): boolean {
    return this.#isEnded;
  }

  enter(room: Room): void {
    this.#room = room;
    room.join(this);
    if (!this.#isEnded) this.#ws.resume();
  }

  send(frame: Uint8Array): void {
    if (this.#isEnded || this.#ws.readyState !== this.#ws.OPEN) return;
    if (this.#ws.bufferedAmount > this.#deps.limits.bufferedBytes) {
      this.end("too-slow");
      return;
    }
    this.#ws.send(frame);
  }

  end(reason: CloseReason, detail?: string): void {
    if (this.#isEnded) return;
    if (detail !== undefined) this.send(refusedFrame(reason, detail));
    this.#leave();
    this.#ws.close(CLOSE_CODES[reason], reason);
    // To hear the other side's close frame; what else arrives is ignored.
    this.#ws.resume();
  }

  /** For shutting down: no edit is taken that could not be finished. */
  stopReading(): void {
    this.#ws.pause();
    this.#room = null;
  }

  cut(): void {
    this.#leave();
    this.#ws.terminate();
  }

  /** Cuts a peer that has not answered since the last check, and asks again. */
  checkAlive(): void {
    if (!this.#isAlive) {
      this.cut();
      return;
    }
    this.#isAlive = false;
    if (this.#ws.readyState === this.#ws.OPEN) this.#ws.ping();
  }

  heartbeat(): void {
    this.send(presenceFrame([]));
  }

  #leave(): void {
    if (this.#isEnded) return;
    this.#isEnded = true;
    if (this.#resumeTimer) clearTimeout(this.#resumeTimer);
    this.#room?.leave(this);
    this.#room = null;
    this.#deps.onEnded(this);
  }

  #onMessage(data: unknown, isBinary: boolean): void {
    const room = this.#room;
    if (this.#isEnded || room === null) return;
    this.#isAlive = true;
    try {
      if (!isBinary || !(data instanceof Uint8Array)) throw new MalformedFrame("not binary");
      const message = readMessage(data);
      if (!this.#pay(message, data.length)) return;
      const standing = { canWrite: this.admission.canWrite, hasSentState: this.#hasSentState };
      this.#carryOut(decide(message, standing, this.#deps.limits), room);
    } catch (error) {
      if (error instanceof MalformedFrame) {
        this.end("malformed", error.message);
        return;
      }
      this.#deps.tell({ kind: "handler-failed", docId: this.docId, error });
      this.end("server-failed");
    }
  }

  #carryOut(decision: Decision, room: Room): void {
    switch (decision.do) {
      case "drop":
        return;
      case "send-state":
        return room.sendState(this, decision.vector);
      case "apply-state":
        room.receive(this, decision.update);
        return this.#afterState(room);
      case "apply-update":
        return room.receive(this, decision.update);
      case "hold-mark":
        this.#heldMark = decision.n;
        return;
      case "answer-mark":
        return room.mark(this, decision.n);
      case "show":
        return room.show(this, decision.claims);
      case "send-presence":
        return room.sendPresence(this);
      case "refuse":
        return this.end(decision.reason, decision.detail);
    }
  }

  #afterState(room: Room): void {
    if (this.#isEnded) return;
    this.#hasSentState = true;
    if (this.#heldMark !== null) room.mark(this, this.#heldMark);
    this.#heldMark = null;
  }

  /** False when the sender is far beyond its rate. Slightly beyond it, we only stop reading for a while. */
  #pay(message: ClientMessage, bytes: number): boolean {
    const { limits, clock } = this.#deps;
    const cost = (message.type === "state-vector" ? STATE_VECTOR_COST : 1) + bytes / BYTES_PER_TOKEN;
    this.#bucket = spend(this.#bucket, cost, clock.now(), limits);
    if (this.#bucket.tokens < -limits.burst) {
      this.end("too-fast", "more than this connection may send");
      return false;
    }
    const wait = debtMs(this.#bucket, limits);
    if (wait > 0 && this.#resumeTimer === null) {
      this.#ws.pause();
      this.#resumeTimer = setTimeout(() => {
        this.#resumeTimer = null;
        this.#ws.resume();
      }, wait);
    }
    return true;
  }
}
