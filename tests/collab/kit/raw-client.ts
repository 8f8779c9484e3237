/** A WebSocket client without manners, for attacks and for looking at the wire. */
import * as decoding from "lib0/decoding";
import * as encoding from "lib0/encoding";
import WebSocket from "ws";
import * as Y from "yjs";
import { MESSAGE, SYNC } from "../../../server/domain/document/wire.ts";
import { until } from "./until.ts";

export interface Closed {
  readonly code: number;
  readonly reason: string;
}

export class RawClient {
  readonly ws: WebSocket;
  /** Resolves when open; rejects with "HTTP <status>" when the upgrade was refused. */
  readonly opened: Promise<void>;
  readonly frames: Uint8Array[] = [];
  closed: Closed | null = null;

  constructor(url: string, options: WebSocket.ClientOptions) {
    this.ws = new WebSocket(url, options);
    this.opened = new Promise((resolve, reject) => {
      this.ws.on("open", resolve);
      this.ws.on("unexpected-response", (_req, res) => {
        this.ws.terminate();
        reject(new Error(`HTTP ${res.statusCode}`));
      });
      this.ws.on("error", reject);
    });
    this.opened.catch(() => undefined);
    this.ws.on("message", (data) => {
      if (data instanceof Uint8Array) this.frames.push(Uint8Array.from(data));
    });
    this.ws.on("close", (code, reason) => {
      this.closed = { code, reason: reason.toString() };
    });
  }

  async ending(): Promise<Closed> {
    return until(() => this.closed, "the socket to close");
  }

  send(frame: Uint8Array | string): void {
    this.ws.send(frame);
  }

  destroy(): void {
    this.ws.terminate();
  }

  /** Frames of one message type, without the type number. */
  of(type: number): decoding.Decoder[] {
    return this.frames.flatMap((frame) => {
      const decoder = decoding.createDecoder(frame);
      return decoding.readVarUint(decoder) === type ? [decoder] : [];
    });
  }

  /** The document as this socket was told it. */
  doc(): Y.Doc {
    const doc = new Y.Doc();
    for (const decoder of this.of(MESSAGE.sync)) {
      if (decoding.readVarUint(decoder) !== SYNC.stateVector) {
        Y.applyUpdate(doc, decoding.readVarUint8Array(decoder));
      }
    }
    return doc;
  }

  saved(): number[] {
    return this.of(MESSAGE.saved).map((decoder) => decoding.readVarUint(decoder));
  }

  refusals(): string[] {
    return this.of(MESSAGE.refused).map((decoder) => decoding.readVarString(decoder));
  }

  /** Does what an honest client does first: asks for the state and says what it has. */
  async greet(state: Uint8Array = EMPTY_UPDATE): Promise<Y.Doc> {
    this.send(syncFrame(SYNC.stateVector, Uint8Array.of(0)));
    this.send(syncFrame(SYNC.state, state));
    await until(() => this.doc().store.clients.size > 0, "the state to arrive");
    return this.doc();
  }
}

export const EMPTY_UPDATE = Uint8Array.of(0, 0);

export function syncFrame(step: number, bytes: Uint8Array): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, MESSAGE.sync);
  encoding.writeVarUint(encoder, step);
  encoding.writeVarUint8Array(encoder, bytes);
  return encoding.toUint8Array(encoder);
}

export const updateFrame = (update: Uint8Array) => syncFrame(SYNC.update, update);

export function markFrame(n: number): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, MESSAGE.mark);
  encoding.writeVarUint(encoder, n);
  return encoding.toUint8Array(encoder);
}

export function presenceFrame(...claims: [clientId: number, state: unknown][]): Uint8Array {
  const inner = encoding.createEncoder();
  encoding.writeVarUint(inner, claims.length);
  for (const [clientId, state] of claims) {
    encoding.writeVarUint(inner, clientId);
    encoding.writeVarUint(inner, 1);
    encoding.writeVarString(inner, typeof state === "string" ? state : JSON.stringify(state));
  }
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, MESSAGE.presence);
  encoding.writeVarUint8Array(encoder, encoding.toUint8Array(inner));
  return encoding.toUint8Array(encoder);
}

/** The updates that `change` makes to `doc`. */
export function updatesOf(doc: Y.Doc, change: (doc: Y.Doc) => void): Uint8Array[] {
  const updates: Uint8Array[] = [];
  const collect = (update: Uint8Array) => updates.push(update);
  doc.on("update", collect);
  change(doc);
  doc.off("update", collect);
  return updates;
}
