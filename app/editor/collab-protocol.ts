/**
 * The browser's half of our additions to y-websocket: marks that ask "is it
 * saved?", the answers, and refusals. Attach it to a provider right after
 * creating the provider: it takes over when edits are sent, so that a mark
 * always leaves behind the edit it speaks of.
 */
import * as decoding from "lib0/decoding";
import * as encoding from "lib0/encoding";
import { encodeAwarenessUpdate } from "y-protocols/awareness";
import type { WebsocketProvider } from "y-websocket";
import { mergeUpdates } from "yjs";
import {
  beginSaveTracking,
  isFinalClose,
  MESSAGE,
  type SaveEvent,
  type SaveState,
  SYNC,
  saveState,
  trackSave,
} from "../../server/domain/document/wire.ts";
import { type GatheredUpdates, gatherUpdates } from "./gathered-updates.ts";
import { restsOn } from "./rests-on.ts";

/** Milliseconds after which an edit leaves: the letter is painted by then. */
const SEND_DELAY = 20;

/** Edits typed within this many milliseconds share one mark. */
const MARK_DELAY = 40;

export interface SaveFollower {
  readonly state: SaveState;
  /** Sends at once what would be sent in a moment. */
  flush(): void;
  stop(): void;
}

interface FollowOptions {
  /** True when the document was filled from the browser's storage before connecting. */
  readonly mayHoldUnsaved?: boolean;
  readonly onState?: (state: SaveState) => void;
  /**
   * For a document nobody writes in before the server's state is in it: gets that state as it came. Until then nothing
   * listens to the document, because Yjs encodes the whole state anew for whoever does.
   */
  readonly onFirstState?: (state: Uint8Array) => void;
  /** Something kept beside the document may be new: the server said so, or the connection was away. */
  readonly onNews?: () => void;
}

export function followSaves(provider: WebsocketProvider, options: FollowOptions = {}): SaveFollower {
  let tracking = beginSaveTracking(options.mayHoldUnsaved ?? false);
  let timer: ReturnType<typeof setTimeout> | null = null;
  /** Edits that were not called saved yet, as they were made. */
  let unsaved: { readonly edit: number; readonly update: Uint8Array }[] = [];
  let sending: GatheredUpdates | null = null;
  const { doc } = provider;
  const send = provider._updateHandler;

  function tell(event: SaveEvent): void {
    tracking = trackSave(tracking, event);
    if (event.type === "saved") unsaved = unsaved.filter(({ edit }) => edit > tracking.saved);
    options.onState?.(saveState(tracking));
  }

  function sendMark(): void {
    timer = null;
    sending?.flush();
    const socket = provider.ws;
    if (!provider.wsconnected || socket === null || socket.readyState !== socket.OPEN) return;
    const encoder = encoding.createEncoder();
    encoding.writeVarUint(encoder, MESSAGE.mark);
    encoding.writeVarUint(encoder, tracking.edits);
    socket.send(encoding.toUint8Array(encoder));
  }

  /**
   * Our state names every deletion this window knows of, also of words that arrived after the paragraph they were for
   * had been removed here, unsent. The edits as they were made name only what was seen, so they go first.
   */
  function sendUnsaved(serverVector: Uint8Array): void {
    if (unsaved.length === 0) return;
    const update = mergeUpdates(unsaved.map((one) => one.update));
    const socket = provider.ws;
    if (socket?.readyState !== socket?.OPEN || !restsOn(update, serverVector)) return;
    const encoder = encoding.createEncoder();
    encoding.writeVarUint(encoder, MESSAGE.sync);
    encoding.writeVarUint(encoder, SYNC.state);
    encoding.writeVarUint8Array(encoder, update);
    socket?.send(encoding.toUint8Array(encoder));
  }

  function onUpdate(update: Uint8Array, origin: unknown): void {
    if (origin === provider) return;
    tell({ type: "edited" });
    unsaved.push({ edit: tracking.edits, update });
    timer ??= setTimeout(sendMark, MARK_DELAY);
  }

  function listen(): void {
    doc.on("update", onUpdate);
    sending = gatherUpdates(doc, SEND_DELAY, (updates) => {
      for (const { bytes, origin } of updates) send(bytes, origin);
    });
  }

  function onSync(isSynced: boolean): void {
    if (isSynced && sending === null) listen();
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
  const stockSync = provider.messageHandlers[MESSAGE.sync];
  provider.messageHandlers[MESSAGE.sync] = (encoder, decoder, ...rest) => {
    const at = decoder.pos;
    const kind = decoding.readVarUint(decoder);
    const content = decoding.readVarUint8Array(decoder);
    const isFirst = sending === null;
    if (kind === SYNC.stateVector) {
      sendUnsaved(content);
      // A copy without entries may hold words all the same: they are in the answer, and nobody has counted them.
      if (isFirst && doc.store.clients.size > 0) tell({ type: "edited" });
    }
    decoder.pos = at;
    stockSync?.(encoder, decoder, ...rest);
    // It is in the document by now, so that whoever begins to listen does not hear of it.
    if (kind === SYNC.state && isFirst) options.onFirstState?.(content);
  };
  provider.messageHandlers[MESSAGE.news] = () => options.onNews?.();
  provider.messageHandlers[MESSAGE.refused] = (_encoder, decoder) => {
    const reason = decoding.readVarString(decoder);
    tell({ type: "refused", reason, detail: decoding.readVarString(decoder) });
  };
  doc.off("update", send);
  if (!options.onFirstState) listen();
  provider.on("sync", onSync);
  provider.on("status", onStatus);
  provider.on("closed", onClosed);

  return {
    get state() {
      return saveState(tracking);
    },
    flush: () => sending?.flush(),
    stop() {
      if (timer !== null) clearTimeout(timer);
      sending?.flush();
      sending?.stop();
      doc.off("update", onUpdate);
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
