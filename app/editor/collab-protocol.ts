/**
 * The browser's half of our additions to y-websocket: marks that ask "is it
 * saved?", the answers, and refusals. Attach it to a provider right after
 * creating the provider, so that its own update listener runs first and a
 * mark always leaves behind the edit it speaks of.
 */
import * as decoding from "lib0/decoding";
import * as encoding from "lib0/encoding";
import { encodeAwarenessUpdate } from "y-protocols/awareness";
import type { WebsocketProvider } from "y-websocket";
import {
  beginSaveTracking,
  isFinalClose,
  MESSAGE,
  type SaveEvent,
  type SaveState,
  saveState,
  trackSave,
} from "../../server/domain/document/wire.ts";

/** Edits typed within this many milliseconds share one mark. */
const MARK_DELAY = 40;

export interface SaveFollower {
  readonly state: SaveState;
  stop(): void;
}

interface FollowOptions {
  /** True when the document was filled from the browser's storage before connecting. */
  readonly mayHoldUnsaved?: boolean;
  readonly onState?: (state: SaveState) => void;
  /** Something kept beside the document may be new: the server said so, or the connection was away. */
  readonly onNews?: () => void;
}

export function followSaves(provider: WebsocketProvider, options: FollowOptions = {}): SaveFollower {
  let tracking = beginSaveTracking(options.mayHoldUnsaved ?? false);
  let timer: ReturnType<typeof setTimeout> | null = null;

  function tell(event: SaveEvent): void {
    tracking = trackSave(tracking, event);
    options.onState?.(saveState(tracking));
  }

  function sendMark(): void {
    timer = null;
    const socket = provider.ws;
    if (!provider.wsconnected || socket === null || socket.readyState !== socket.OPEN) return;
    const encoder = encoding.createEncoder();
    encoding.writeVarUint(encoder, MESSAGE.mark);
    encoding.writeVarUint(encoder, tracking.edits);
    socket.send(encoding.toUint8Array(encoder));
  }

  function onUpdate(_update: Uint8Array, origin: unknown): void {
    if (origin === provider) return;
    tell({ type: "edited" });
    timer ??= setTimeout(sendMark, MARK_DELAY);
  }

  function onSync(isSynced: boolean): void {
    if (isSynced) options.onNews?.();
    tell({ type: isSynced ? "online" : "offline" });
    // The server answers it only after our own state has reached it, so nothing typed offline is forgotten.
    if (isSynced && tracking.edits > tracking.saved) sendMark();
  }

  const onStatus = ({ status }: { status: string }) => {
    if (status === "disconnected") tell({ type: "offline" });
  };
  const onClosed = ({ code, reason }: { code: number; reason: string }) => {
    tell({ type: "refused", reason: code === 1009 ? "too-large" : reason, detail: "" });
  };

  provider.shouldReconnect = (event) => !isFinalClose(event.code);
  provider.messageHandlers[MESSAGE.saved] = (_encoder, decoder) => {
    tell({ type: "saved", upTo: decoding.readVarUint(decoder) });
  };
  provider.messageHandlers[MESSAGE.news] = () => options.onNews?.();
  provider.messageHandlers[MESSAGE.refused] = (_encoder, decoder) => {
    const reason = decoding.readVarString(decoder);
    tell({ type: "refused", reason, detail: decoding.readVarString(decoder) });
  };
  provider.doc.on("update", onUpdate);
  provider.on("sync", onSync);
  provider.on("status", onStatus);
  provider.on("closed", onClosed);

  return {
    get state() {
      return saveState(tracking);
    },
    stop() {
      if (timer !== null) clearTimeout(timer);
      provider.doc.off("update", onUpdate);
      provider.off("sync", onSync);
      provider.off("status", onStatus);
      provider.off("closed", onClosed);
    },
  };
}

interface AwarenessChange {
  readonly added: number[];
  readonly updated: number[];
  readonly removed: number[];
}

/**
 * Stops the stock provider from sending everybody's presence back to the server: with 300 people in a room that is
 * 300 frames for each one that arrives. The server ignores them; this saves the traffic.
 */
export function quietenPresence(provider: WebsocketProvider): void {
  const stock = provider._awarenessUpdateHandler;
  provider.awareness.off("update", stock);
  // The provider takes this very property off again when it is destroyed.
  provider._awarenessUpdateHandler = ({ added, updated, removed }: AwarenessChange) => {
    const own = provider.awareness.clientID;
    if (![...added, ...updated, ...removed].includes(own)) return;
    const socket = provider.ws;
    if (!provider.wsconnected || socket === null || socket.readyState !== socket.OPEN) return;
    const encoder = encoding.createEncoder();
    encoding.writeVarUint(encoder, MESSAGE.presence);
    encoding.writeVarUint8Array(encoder, encodeAwarenessUpdate(provider.awareness, [own]));
    socket.send(encoding.toUint8Array(encoder));
  };
  provider.awareness.on("update", provider._awarenessUpdateHandler);
}
