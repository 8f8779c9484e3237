/**
 * What the house needs from the world, as interfaces. Adapters implement them,
 * the container wires them once, tests run one contract suite on each.
 */

/** One change of a shared document as its author's socket sent it; Yjs update, V1 encoding. */
export interface NewUpdate {
  readonly update: Uint8Array;
  readonly personId: string;
  /** One per socket: contribution is taken from here, never from what a client claims. */
  readonly connectionId: string;
  /** Whose words the author put in, when they accepted somebody's suggestion: both have contributed. */
  readonly coAuthorId?: string;
}

export interface LoadedDocument {
  /** Random, given when the document was seeded; clients name it when they connect. */
  readonly lineage: string;
  readonly schemaVersion: number;
  /** The compacted state up to `seq`, or null before the first compaction. */
  readonly state: Uint8Array | null;
  readonly stateSeq: number;
  /** Updates behind the state, in order of their sequence numbers. */
  readonly tail: readonly { readonly seq: number; readonly update: Uint8Array }[];
}

/** The append-only log of a report's shared document. */
export interface UpdateLog {
  /** Null when there is no such document. */
  load(docId: string): Promise<LoadedDocument | null>;
  /** All of the batch or nothing; durable when it resolves. Returns the sequence number of the last one. */
  append(docId: string, batch: readonly NewUpdate[]): Promise<number>;
  /**
   * Replaces everything up to `upTo` by `state` in one transaction. The caller has verified that `state` says the
   * same as what it replaces. History rows stay for authorship; only loading gets shorter.
   */
  compact(docId: string, upTo: number, state: Uint8Array): Promise<void>;
  /** Every update from the first on, whatever was compacted. */
  history(docId: string): AsyncIterable<Uint8Array>;
}

/** Who stands behind a socket and what they may do with this document. */
export interface Admission {
  readonly personId: string;
  readonly sessionId: string;
  readonly name: string;
  readonly canWrite: boolean;
}

export type AdmissionResult =
  | { readonly ok: true; readonly admission: Admission }
  | { readonly ok: false; readonly reason: "signed-out" | "not-a-member" | "no-such-document" };

/** Decides who may open a document's socket; asked at the handshake, and again while the socket lives. */
export interface Gatekeeper {
  /** `cookie` is the request's Cookie header as it came. */
  admit(cookie: string | null, docId: string): Promise<AdmissionResult>;
  /** The same question later, for a socket already open. */
  readmit(admission: Admission, docId: string): Promise<AdmissionResult>;
}

/** Told when a person's sessions or roles change, so that open sockets are asked again at once. */
export interface AccessChanges {
  subscribe(listener: (personId: string) => void): () => void;
}

export interface Clock {
  /** Milliseconds since the Unix epoch. */
  now(): number;
}
