/**
 * Every bound of the collaboration server in one value, so that tests shorten
 * what they wait for and operators see what they may rely on. Sizes are bytes,
 * times are milliseconds.
 */
export interface CollabLimits {
  /** One WebSocket message; larger ones end the socket with 1009. */
  readonly frameBytes: number;
  /** One live edit. A client's whole state after time offline is bounded by the frame alone. */
  readonly updateBytes: number;
  /** Authors' ids in one update: Yjs compares concurrent insertions at one place pairwise. */
  readonly clientsPerUpdate: number;
  /** One person's presence as JSON. */
  readonly presenceBytes: number;
  /** Presence is gathered this long and sent in one frame: the others hear of each person at most 10 times a second. */
  readonly presenceMs: number;
  /** Edits are gathered at most this long before they are sent to the others. */
  readonly coalesceMs: number;
  readonly socketsPerDocument: number;
  /** Handshakes waiting for their admission, over all documents. */
  readonly handshakes: number;
  /** Unsent output of one socket, beyond which it is closed to come back later. */
  readonly bufferedBytes: number;
  /** Accepted and not yet durable, for one document. */
  readonly pendingBytes: number;
  /** Messages a socket may send at once, and how many a second it earns back. */
  readonly burst: number;
  readonly perSecond: number;
  /** Refused contents of one person within a minute, after which that person waits. */
  readonly refusalsPerMinute: number;
  /** How often deadlines are looked at. */
  readonly tickMs: number;
  readonly livenessMs: number;
  /** A frame without news, because y-websocket leaves after 30 s without a message. */
  readonly heartbeatMs: number;
  readonly readmitMs: number;
  /** How long the gatekeeper may take to answer. */
  readonly answerMs: number;
  /** A document nobody has open leaves memory after this long. */
  readonly idleMs: number;
  /** How long shutting down waits for commits. */
  readonly drainMs: number;
  /** After the first close frame, before the connection is cut. */
  readonly closeMs: number;
  /** The log is compacted when this much has been appended since. */
  readonly compactUpdates: number;
  readonly compactBytes: number;
}

const KIB = 1024;
const MIB = 1024 * KIB;

export const DEFAULT_LIMITS: CollabLimits = {
  frameBytes: 8 * MIB,
  updateBytes: MIB,
  clientsPerUpdate: 1000,
  presenceBytes: 4 * KIB,
  presenceMs: 100,
  coalesceMs: 16,
  socketsPerDocument: 300,
  handshakes: 1000,
  bufferedBytes: 4 * MIB,
  pendingBytes: 32 * MIB,
  burst: 1000,
  perSecond: 100,
  refusalsPerMinute: 3,
  tickMs: 1000,
  livenessMs: 30_000,
  heartbeatMs: 10_000,
  readmitMs: 60_000,
  answerMs: 4000,
  idleMs: 60_000,
  drainMs: 10_000,
  closeMs: 5000,
  compactUpdates: 2000,
  compactBytes: 2 * MIB,
};
