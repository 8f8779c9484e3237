/**
 * What to do with one message, decided from the message, the sender's right
 * and what the sender has told us so far. The whole of "read-only" is here.
 */
import type { CloseReason } from "../server/domain/document/wire.ts";
import type { CollabLimits } from "./limits.ts";
import type { ClientMessage, PresenceClaim } from "./messages.ts";

export interface Standing {
  readonly canWrite: boolean;
  /** Whether the client's own state (step 2) has arrived on this socket. */
  readonly hasSentState: boolean;
}

export type Decision =
  | { readonly do: "drop" }
  | { readonly do: "send-state"; readonly vector: Uint8Array }
  | { readonly do: "apply-state"; readonly update: Uint8Array }
  | { readonly do: "apply-update"; readonly update: Uint8Array }
  | { readonly do: "hold-mark"; readonly n: number }
  | { readonly do: "answer-mark"; readonly n: number }
  | { readonly do: "show"; readonly claims: readonly PresenceClaim[] }
  | { readonly do: "send-presence" }
  | { readonly do: "refuse"; readonly reason: CloseReason; readonly detail: string };

const DROP: Decision = { do: "drop" };

export function decide(message: ClientMessage, standing: Standing, limits: CollabLimits): Decision {
  switch (message.type) {
    case "state-vector":
      return { do: "send-state", vector: message.vector };
    case "presence":
      return { do: "show", claims: message.claims };
    case "presence-query":
      return { do: "send-presence" };
    case "state":
      // A reader's state always names deletions, so there is nothing in it to tell apart: it stays unread.
      return standing.canWrite ? { do: "apply-state", update: message.update } : DROP;
    case "update":
      return standing.canWrite ? decideUpdate(message.update, standing, limits) : DROP;
    case "mark":
      return standing.canWrite ? decideMark(message.n, standing) : DROP;
  }
}

function decideUpdate(update: Uint8Array, standing: Standing, limits: CollabLimits): Decision {
  // Typed before the client answered our state vector: its answer, made later, holds this edit and all it rests on.
  if (!standing.hasSentState) return DROP;
  if (update.length <= limits.updateBytes) return { do: "apply-update", update };
  return { do: "refuse", reason: "too-large", detail: `${update.length} bytes in one edit` };
}

/** A mark that arrives before the client's state speaks of edits that may be only in that state. */
function decideMark(n: number, standing: Standing): Decision {
  return standing.hasSentState ? { do: "answer-mark", n } : { do: "hold-mark", n };
}
