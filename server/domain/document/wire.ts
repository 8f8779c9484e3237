/**
 * What a browser and the shared document's server say to each other beyond
 * plain y-websocket: message numbers, why a socket was closed, and what
 * "saved" on the screen means. Pure and browser-safe; both sides import it.
 *
 * Types 0, 1 and 3 are y-websocket's own, 100 and above are ours:
 *   100 mark(n)                  client → server: "my n-th edit has left"
 *   101 saved(n)                 server → client: all that came before mark(n) is in the log, durably
 *   102 refused(reason, detail)  server → client, just before it closes the socket
 *   103 news                     server → client: something kept beside the document, such as comments, is new
 * `n` is a varuint, `reason` and `detail` are varstrings, in lib0's encoding.
 */
export const MESSAGE = {
  sync: 0,
  presence: 1,
  presenceQuery: 3,
  mark: 100,
  saved: 101,
  refused: 102,
  news: 103,
} as const;

/** The second number of a sync message (y-protocols calls them step 1, step 2 and update). */
export const SYNC = { stateVector: 0, state: 1, update: 2 } as const;

/**
 * Why the server closes a socket, as the close frame's reason, with its code. y-websocket tries again after every
 * code except 4400–4499, so those are for what trying again cannot cure.
 */
export const CLOSE_CODES = {
  malformed: 4400,
  "signed-out": 4401,
  "not-a-member": 4403,
  "no-such-document": 4404,
  "other-lineage": 4409,
  "access-changed": 4410,
  "conflicting-history": 4412,
  "too-large": 4413,
  "content-refused": 4422,
  "other-schema": 4426,
  "too-fast": 4429,
  "server-failed": 1011,
  "server-stopping": 1012,
  "try-again": 1013,
  "too-slow": 4508,
  "out-of-step": 4509,
} as const;

export type CloseReason = keyof typeof CLOSE_CODES;

/** 1009 is the WebSocket standard's "message too big": the same frame would only be sent again. */
export function isFinalClose(code: number): boolean {
  return code === 1009 || (code >= 4400 && code <= 4499);
}

/** What the screen shows about the safety of the person's words. */
export type SaveState =
  | { readonly kind: "saving"; readonly unsaved: number }
  | { readonly kind: "saved" }
  | { readonly kind: "offline"; readonly unsaved: number }
  | { readonly kind: "refused"; readonly reason: string; readonly detail: string; readonly unsaved: number };

/** Everything the screen's word depends on, as a value. */
export interface SaveTracking {
  /** Local edits since the page opened; the number of the newest one is what a mark carries. */
  readonly edits: number;
  /** All edits up to this one are durable. */
  readonly saved: number;
  /** In step with the server: connected and told its state. */
  readonly isOnline: boolean;
  readonly refusal: { readonly reason: string; readonly detail: string } | null;
}

export type SaveEvent =
  | { readonly type: "edited" }
  | { readonly type: "online" }
  | { readonly type: "offline" }
  | { readonly type: "saved"; readonly upTo: number }
  | { readonly type: "refused"; readonly reason: string; readonly detail: string };

/**
 * `mayHoldUnsaved`: the document was opened from the browser's own storage, which may hold words of an earlier visit
 * that never reached the server. They count as one unsaved edit until the server has answered for them.
 */
export function beginSaveTracking(mayHoldUnsaved: boolean): SaveTracking {
  return { edits: mayHoldUnsaved ? 1 : 0, saved: 0, isOnline: false, refusal: null };
}

export function trackSave(tracking: SaveTracking, event: SaveEvent): SaveTracking {
  switch (event.type) {
    case "edited":
      return { ...tracking, edits: tracking.edits + 1 };
    case "online":
      return { ...tracking, isOnline: true };
    case "offline":
      return { ...tracking, isOnline: false };
    case "saved":
      // Never beyond what was edited here, whatever number arrives.
      return { ...tracking, saved: Math.max(tracking.saved, Math.min(event.upTo, tracking.edits)) };
    case "refused":
      // The first refusal names the cause; the close that follows it only repeats it.
      return tracking.refusal
        ? tracking
        : { ...tracking, refusal: { reason: event.reason, detail: event.detail } };
  }
}

export function saveState(tracking: SaveTracking): SaveState {
  const unsaved = tracking.edits - tracking.saved;
  if (tracking.refusal) return { kind: "refused", ...tracking.refusal, unsaved };
  if (!tracking.isOnline) return { kind: "offline", unsaved };
  return unsaved > 0 ? { kind: "saving", unsaved } : { kind: "saved" };
}
