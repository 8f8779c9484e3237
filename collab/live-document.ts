/**
 * One document in memory and the only way to change it. An edit is applied,
 * then judged; if it fails, the document is rebuilt from everything accepted
 * before, so that nothing refused is ever seen, sent or logged. Rebuilding is
 * dear and rare, accepting is cheap and constant.
 *
 * What goes out is not the bytes that came in but what they changed, as Yjs
 * writes it: repetitions and padding do not reach the log.
 */
import * as decoding from "lib0/decoding";
import * as Y from "yjs";
import { type CrossedPassage, createCrossedWords } from "../server/domain/document/crossed/crossed-words.ts";
import { type DecodedUpdate, inspectUpdate, type UpdateFault } from "./inspect-update.ts";
import type { DocumentValidator } from "./validator.ts";

export type Outcome =
  | {
      readonly kind: "changed";
      readonly update: Uint8Array;
      /** Words, known ones or the update's own, that went with what somebody else removed. They are to be put back. */
      readonly crossed: readonly CrossedPassage[];
    }
  /** All of it was known. */
  | { readonly kind: "unchanged" }
  | ({ readonly kind: "refused" } & UpdateFault);

/** The update hangs on what was removed long ago; the log's history must be read to know where that was. */
export interface NeedsHistory {
  readonly kind: "needs-history";
  readonly places: readonly Y.ID[];
}

export type WriteOutcome = Outcome | { readonly kind: "threw"; readonly error: unknown };

/** Beyond these, what was accepted is folded into the base. A fold costs one encoding of the document. */
const FOLD_UPDATES = 5000;
const FOLD_BYTES = 1024 * 1024;
const FOLD_UPDATES_BEFORE_SENDING = 200;
const MAX_ANSWERS = 8;

const isEmptyVector = (vector: Uint8Array) => vector.length === 1 && vector[0] === 0;

export class LiveDocument {
  readonly #validator: DocumentValidator;
  readonly #maxClients: number;
  #doc: Y.Doc;
  /** `#base` and then `#since` make the document. */
  #base: Uint8Array;
  #since: Uint8Array[] = [];
  #sinceBytes = 0;
  #changes: Uint8Array[] = [];
  #objection: string | null = null;
  readonly #crossed = createCrossedWords();
  /** The update that is being applied. */
  #incoming: DecodedUpdate | null = null;
  /** Answers to state vectors, until the next change: after a restart everybody asks the same. */
  readonly #answers = new Map<string, Uint8Array>();

  /** Throws if `history` is damaged or lacks a part. */
  constructor(history: readonly Uint8Array[], validator: DocumentValidator, maxClients: number) {
    this.#validator = validator;
    this.#maxClients = maxClients;
    this.#doc = this.#build(history);
    this.#base = Y.encodeStateAsUpdate(this.#doc);
  }

  get stateVector(): Uint8Array {
    return Y.encodeStateVector(this.#doc);
  }

  /** The size of the whole document, as of when it was last folded. */
  get baseBytes(): number {
    return this.#base.length;
  }

  hasRoot(name: string): boolean {
    return this.#doc.share.has(name);
  }

  /** Nothing has changed after "needs-history"; with `isRecalled` the update is taken even if history did not help. */
  apply(update: Uint8Array, isRecalled = false): Outcome | NeedsHistory {
    const inspected = inspectUpdate(this.#doc, update, this.#maxClients);
    if ("fault" in inspected) return { kind: "refused", ...inspected.fault };
    const places = isRecalled ? [] : this.#crossed.unknownPlaces(this.#doc, inspected.decoded);
    if (places.length > 0) return { kind: "needs-history", places };
    this.#incoming = inspected.decoded;
    const fault = this.#tryApply(update);
    this.#incoming = null;
    return this.#settle(fault);
  }

  /** Looks these places up in the document's log, from its first update on. */
  recall(history: AsyncIterable<Uint8Array>, places: readonly Y.ID[]): Promise<void> {
    return this.#crossed.recall(history, places);
  }

  /**
   * Lets `work` write into the document itself, in one transaction, and judges what came of it like any other edit.
   * After "threw" everything is as it was.
   */
  write(work: (doc: Y.Doc) => void): WriteOutcome {
    this.#objection = null;
    try {
      this.#doc.transact(() => work(this.#doc));
    } catch (error) {
      if (this.#changes.length > 0) this.#rebuild();
      return { kind: "threw", error };
    }
    return this.#settle(this.#stateFault());
  }

  /**
   * Lets `look` read the document itself, which costs nothing. Throws when it wrote, and then all is as it was; roots
   * that it only asked for are forgotten, as they are nobody's.
   */
  look<Seen>(look: (doc: Y.Doc) => Seen): Seen {
    const { share } = this.#doc;
    const known = share.size;
    let wrote = false;
    let seen: Seen;
    try {
      seen = look(this.#doc);
    } finally {
      for (const name of [...share.keys()].slice(known)) share.delete(name);
      wrote = this.#changes.length > 0;
      if (wrote) this.#rebuild();
    }
    if (wrote) throw new Error("whoever only looks at a document must not write in it");
    return seen;
  }

  /**
   * What brings a client with this state vector up to date: a whole state and, perhaps, one more update. Someone new
   * gets the base as it lies there, so that a crowd at the door costs nothing. Throws on a malformed vector.
   */
  stateFor(vector: Uint8Array): { readonly state: Uint8Array; readonly rest: Uint8Array | null } {
    if (isEmptyVector(vector)) {
      if (this.#since.length > FOLD_UPDATES_BEFORE_SENDING) this.#fold();
      return { state: this.#base, rest: this.#answer("", () => mergeAll(this.#since)) };
    }
    const key = Buffer.from(vector).toString("latin1");
    const state = this.#answer(key, () => Y.encodeStateAsUpdate(this.#doc, vector));
    return { state: state ?? this.#base, rest: null };
  }

  destroy(): void {
    this.#doc.destroy();
  }

  #answer(key: string, make: () => Uint8Array | null): Uint8Array | null {
    const known = this.#answers.get(key);
    if (known) return known;
    const made = make();
    if (made && this.#answers.size < MAX_ANSWERS) this.#answers.set(key, made);
    return made;
  }

  #tryApply(update: Uint8Array): UpdateFault | null {
    this.#objection = null;
    try {
      const decoder = decoding.createDecoder(update);
      Y.readUpdate(decoder, this.#doc);
      // An update of the other encoding (V2) may read as a short one with something behind it.
      if (decoding.hasContent(decoder)) return { reason: "malformed", detail: "bytes after the end" };
    } catch {
      return { reason: "malformed", detail: "not applicable" };
    }
    return this.#stateFault();
  }

  #stateFault(): UpdateFault | null {
    const { pendingStructs, pendingDs } = this.#doc.store;
    if (pendingStructs || pendingDs) return { reason: "out-of-step", detail: "rests on something unknown" };
    return this.#objection === null ? null : { reason: "content-refused", detail: this.#objection };
  }

  /** Keeps what the document has just become, or goes back to what it was. */
  #settle(fault: UpdateFault | null): Outcome {
    const crossed = this.#crossed.take();
    if (fault) {
      this.#rebuild();
      return { kind: "refused", ...fault };
    }
    const changes = this.#changes;
    this.#changes = [];
    const change = changes.length > 1 ? Y.mergeUpdates(changes) : changes[0];
    if (change === undefined) return { kind: "unchanged" };
    this.#remember(change);
    return { kind: "changed", update: change, crossed };
  }

  #judge(transaction: Y.Transaction): void {
    try {
      this.#objection ??= this.#validator({ doc: this.#doc, transaction });
    } catch (error) {
      this.#objection = `could not be checked: ${error instanceof Error ? error.message : "unknown"}`;
    }
  }

  #build(history: readonly Uint8Array[]): Y.Doc {
    const doc = loadDocument(history);
    doc.on("afterTransaction", (transaction: Y.Transaction) => {
      this.#judge(transaction);
      // An update makes one transaction; what Yjs tidies up behind it is nobody's.
      this.#crossed.note(transaction, this.#incoming);
      this.#incoming = null;
    });
    doc.on("update", (update: Uint8Array) => this.#changes.push(update));
    return doc;
  }

  #rebuild(): void {
    this.#doc.destroy();
    this.#doc = this.#build([this.#base, ...this.#since]);
    this.#changes = [];
    this.#answers.clear();
  }

  #remember(change: Uint8Array): void {
    this.#answers.clear();
    this.#since.push(change);
    this.#sinceBytes += change.length;
    if (this.#since.length > FOLD_UPDATES || this.#sinceBytes > FOLD_BYTES) this.#fold();
  }

  #fold(): void {
    this.#base = Y.encodeStateAsUpdate(this.#doc);
    this.#since = [];
    this.#sinceBytes = 0;
    this.#answers.clear();
  }
}

function mergeAll(updates: Uint8Array[]): Uint8Array | null {
  return updates.length > 1 ? Y.mergeUpdates(updates) : (updates[0] ?? null);
}

/**
 * A document from its updates, in one transaction: faster, and no tidying of formats happens between the parts.
 * Throws if one is damaged or rests on something that is not there.
 */
export function loadDocument(history: readonly Uint8Array[]): Y.Doc {
  const doc = new Y.Doc();
  doc.transact(() => {
    for (const update of history) Y.applyUpdate(doc, update);
  });
  if (doc.store.pendingStructs || doc.store.pendingDs) {
    throw new Error("The document's log lacks a part of its history.");
  }
  return doc;
}
