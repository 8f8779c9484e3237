/**
 * Words that crossed with a removal. Somebody joins two paragraphs, makes one
 * a quotation or clears an entry, and a colleague, offline or a moment ago,
 * has written into what goes: Yjs lets those words go with it, unseen by
 * anybody. Here they are noticed, with the place they had, so that they can be
 * put back. What was removed by somebody who had it before them stays removed.
 *
 * Of a removal, its update names every character its author knew. Whatever
 * else went with it is what this is about.
 */
import * as Y from "yjs";
import { rootNamed } from "../document-shape.ts";
import { elementPiece, type Piece, piecesBefore, wordPieces } from "./pieces.ts";
import { createRemovedTexts, type PlaceInText, type RemovedText } from "./removed-texts.ts";

type DecodedUpdate = ReturnType<typeof Y.decodeUpdate>;
type Struct = DecodedUpdate["structs"][number];

/** Words, and citations by their attributes. */
type PassageContent = readonly (string | ReadonlyMap<string, unknown>)[];

export interface CrossedPassage {
  /** The top-level name of the text it belongs to. */
  readonly root: string;
  readonly content: PassageContent;
  /** What stood directly before and behind, at most `CONTEXT` units each. */
  readonly prefix: string;
  readonly suffix: string;
  /** The end of what stood directly before, if that was put back as well. */
  readonly after: Y.RelativePosition | null;
  /** To be told where the passage ends now. */
  readonly settle: (home: Y.RelativePosition) => void;
  /** How many blocks had begun before it. */
  readonly block: number;
  /** The author's id in Yjs. */
  readonly client: number;
}

/** A place among the pieces, and how deep it is. */
interface Spot extends PlaceInText {
  readonly depth: number;
}

const CONTEXT = 48;

export interface CrossedWords {
  /** What the update's words hang on and nobody here remembers; empty when it can be applied. */
  unknownPlaces(doc: Y.Doc, update: DecodedUpdate): readonly Y.ID[];
  /** Finds those places in the document's log, from its first update on. */
  recall(history: AsyncIterable<Uint8Array>, places: readonly Y.ID[]): Promise<void>;
  /** To be called in `afterTransaction`, with the update that made the transaction if it came from outside. */
  note(transaction: Y.Transaction, update: DecodedUpdate | null): void;
  /** What went unseen since the last call. */
  take(): readonly CrossedPassage[];
}

export function createCrossedWords(): CrossedWords {
  const removed = createRemovedTexts();
  let touched = new Set<RemovedText>();

  function remember(transaction: Y.Transaction, seen: DecodedUpdate["ds"] | null): readonly RemovedText[] {
    return textsWithRemovals(transaction).map(([root, type]) => {
      const text = { root, pieces: piecesBefore(type, transaction, seen) };
      removed.add(text);
      return text;
    });
  }

  /** Where in a removed text the struct's content stood for its author. */
  function spotFor({ id, origin, rightOrigin, parent }: Y.Item, skipped: number): Spot | null {
    const left = skipped > 0 ? Y.createID(id.client, id.clock + skipped - 1) : origin;
    if (left !== null) return behind(left);
    if (rightOrigin !== null) return before(rightOrigin);
    return parent instanceof Y.ID ? inside(parent) : null;
  }

  function behind(id: Y.ID): Spot | null {
    const found = cut(id, 1);
    if (!found) return null;
    const { pieces } = found.text;
    const depth = pieces[found.index]?.depth ?? 0;
    let index = found.index + 1;
    while ((pieces[index]?.depth ?? 0) > depth) index += 1;
    return { text: found.text, index, depth };
  }

  function before(id: Y.ID): Spot | null {
    const found = cut(id, 0);
    return found && { ...found, depth: found.text.pieces[found.index]?.depth ?? 0 };
  }

  function inside(id: Y.ID): Spot | null {
    const found = removed.find(id);
    if (!found) return null;
    const depth = found.text.pieces[found.index]?.depth ?? 0;
    return { text: found.text, index: found.index + 1, depth: depth + 1 };
  }

  /** The piece with the id, parted so that nothing of it stands behind (1) or before (0) the id. */
  function cut(id: Y.ID, side: 0 | 1): PlaceInText | null {
    const found = removed.find(id);
    const piece = found?.text.pieces[found.index];
    if (!found || !piece) return null;
    const at = id.clock - piece.clock + side;
    if (at <= 0 || at >= piece.length) return found;
    const head = { ...piece, length: at, words: piece.words.slice(0, at) };
    const tail = {
      ...piece,
      clock: piece.clock + at,
      length: piece.length - at,
      words: piece.words.slice(at),
    };
    found.text.pieces.splice(found.index, 1, head, tail);
    return side === 1 ? found : { ...found, index: found.index + 1 };
  }

  function addLate(transaction: Y.Transaction, { structs, ds }: DecodedUpdate): void {
    let waiting = structs.filter((one): one is Y.Item => isLate(transaction, one, ds));
    for (let placed = 1; placed > 0; ) {
      const still = waiting.filter((one) => !placeLate(transaction, one, ds));
      placed = waiting.length - still.length;
      waiting = still;
    }
  }

  function placeLate(transaction: Y.Transaction, struct: Y.Item, seen: DecodedUpdate["ds"]): boolean {
    const { id, content, parent, parentSub } = struct;
    const isUnseen = (clock: number) => !Y.isDeleted(seen, Y.createID(id.client, clock));
    if (parentSub !== null) {
      const found = parent instanceof Y.ID ? removed.find(parent) : null;
      found?.text.pieces[found.index]?.citation?.set(parentSub, content.getContent()[0]);
      return found !== null;
    }
    const skipped = Math.max(0, (transaction.beforeState.get(id.client) ?? 0) - id.clock);
    const spot = spotFor(struct, skipped);
    if (spot === null) return false;
    const { depth, index, text } = spot;
    const pieces =
      content instanceof Y.ContentString
        ? wordPieces(id, content.str, skipped, depth, isUnseen)
        : [elementPiece(struct, depth, isUnseen(id.clock))];
    text.pieces.splice(index, 0, ...pieces);
    touched.add(text);
    return true;
  }

  return {
    unknownPlaces(doc, { structs, ds }) {
      return structs.flatMap((struct) => {
        const place =
          struct instanceof Y.Item && !isAllRemoved(struct, ds) ? forgottenPlace(doc, struct) : null;
        return place && removed.find(place) === null ? [place] : [];
      });
    },
    async recall(history, places) {
      const doc = new Y.Doc({ gc: false });
      doc.on("afterTransaction", (transaction: Y.Transaction) => {
        for (const [root, type] of textsWithRemovals(transaction)) {
          const pieces = piecesBefore(type, transaction, null);
          const isAsked = ({ client, clock, length }: Piece) =>
            places.some((id) => id.client === client && clock <= id.clock && id.clock < clock + length);
          if (pieces.some(isAsked)) removed.add({ root, pieces });
        }
      });
      for await (const update of history) Y.applyUpdate(doc, update);
      doc.destroy();
    },
    note(transaction, update) {
      for (const text of remember(transaction, update?.ds ?? null)) touched.add(text);
      if (update) addLate(transaction, update);
    },
    take() {
      if (touched.size === 0) return [];
      const passages = [...touched].flatMap(passagesIn);
      touched = new Set();
      return passages;
    },
  };
}

/** The id that the struct hangs on, if what stood under it is gone; null when it still has its place. */
function forgottenPlace(doc: Y.Doc, { origin, rightOrigin, parent }: Y.Item): Y.ID | null {
  const neighbour = origin ?? rightOrigin;
  if (neighbour !== null) return held(doc, neighbour) instanceof Y.GC ? neighbour : null;
  if (!(parent instanceof Y.ID)) return null;
  const element = held(doc, parent);
  const isGone = element instanceof Y.GC || (element instanceof Y.Item && element.deleted);
  return isGone ? parent : null;
}

/** What the document has under the id; null when it is new to it. */
function held(doc: Y.Doc, { client, clock }: Y.ID): Y.GC | Y.Item | null {
  const structs = doc.store.clients.get(client);
  if (!structs || clock >= Y.getState(doc.store, client)) return null;
  return structs[Y.findIndexSS(structs, clock)] ?? null;
}

function isAllRemoved({ id, length }: Struct, removals: DecodedUpdate["ds"]): boolean {
  for (let at = 0; at < length; at++)
    if (!Y.isDeleted(removals, Y.createID(id.client, id.clock + at))) return false;
  return true;
}

/** Words, an element, or what an element says of itself; marks are let go. */
function carriesWords({ content, parentSub }: Y.Item): boolean {
  return content instanceof Y.ContentString || content instanceof Y.ContentType || parentSub !== null;
}

/** New with this transaction, and gone with it though its author did not remove it. */
function isLate(transaction: Y.Transaction, struct: Struct, removals: DecodedUpdate["ds"]): boolean {
  if (!(struct instanceof Y.Item) || !carriesWords(struct)) return false;
  const { id, length } = struct;
  const known = transaction.beforeState.get(id.client) ?? 0;
  if (id.clock + length <= known) return false;
  const now = held(transaction.doc, Y.createID(id.client, Math.max(id.clock, known)));
  return now?.deleted === true && !isAllRemoved(struct, removals);
}

/** Texts of the report in which an element or a stretch between citations went. */
function textsWithRemovals(transaction: Y.Transaction): [string, Y.AbstractType<unknown>][] {
  if (transaction.deleteSet.clients.size === 0) return [];
  const roots = new Map<Y.AbstractType<unknown>, string>();
  Y.iterateDeletedStructs(transaction, transaction.deleteSet, (struct) => {
    if (!(struct instanceof Y.Item) || !(struct.content instanceof Y.ContentType)) return;
    if (struct.parentSub !== null) return;
    const root = rootOf(struct);
    if (root === null || roots.has(root)) return;
    const name = Y.findRootTypeKey(root);
    const kind = rootNamed(name)?.kind;
    if (kind === "body" || kind === "standing") roots.set(root, name);
  });
  return [...roots].map(([type, name]) => [name, type]);
}

function rootOf(item: Y.Item): Y.AbstractType<unknown> | null {
  let { parent } = item;
  while (parent instanceof Y.AbstractType) {
    if (parent._item === null) return parent;
    parent = parent._item.parent;
  }
  return null;
}

/** Takes the unseen pieces out as passages; from then on they are words like the others. */
function passagesIn({ root, pieces }: RemovedText): CrossedPassage[] {
  const passages: CrossedPassage[] = [];
  let prefix = "";
  let after: Y.RelativePosition | null = null;
  let block = 0;
  for (let at = 0; at < pieces.length; at++) {
    const piece = pieces[at];
    if (piece?.isBlock) block += 1;
    if (!piece?.isUnseen) {
      prefix += piece?.words ?? "";
      if (piece && (piece.words !== "" || piece.isBlock)) after = piece.home;
      continue;
    }
    const run: Piece[] = [];
    let end = at;
    for (; end < pieces.length && belongs(pieces[end]); end++) {
      const one = pieces[end];
      if (one?.isUnseen) run.push(one);
    }
    const suffix = pieces.slice(end).reduce((text, { words }) => text + words, "");
    const content = run.map(({ words, citation }) => citation ?? words);
    const context = { prefix: prefix.slice(-CONTEXT), suffix: suffix.slice(0, CONTEXT) };
    const last = run.at(-1) ?? piece;
    const settle = (home: Y.RelativePosition) => {
      last.home = home;
    };
    passages.push({ root, content: joined(content), ...context, after, settle, block, client: piece.client });
    after = null;
    for (const one of run) {
      one.isUnseen = false;
      prefix += one.words;
    }
    at = end - 1;
  }
  return passages;
}

/** Unseen, or the start of a text between two unseen ones. */
function belongs(piece: Piece | undefined): boolean {
  return piece !== undefined && (piece.isUnseen || (piece.words === "" && !piece.isBlock && !piece.citation));
}

function joined(content: PassageContent): PassageContent {
  const out: (string | ReadonlyMap<string, unknown>)[] = [];
  for (const one of content) {
    const last = out.at(-1);
    if (typeof one === "string" && typeof last === "string") out[out.length - 1] = last + one;
    else out.push(one);
  }
  return out;
}
