/**
 * Undo of one's own doing and nobody else's, over the whole document: words,
 * fields, sources, order. Entries and sources are never taken out of their
 * lists, which the server would refuse; what undoing an addition means is that
 * the entry is deleted, and the source too when nobody cites it.
 */
import { defaultDeleteFilter, ySyncPluginKey } from "@tiptap/y-tiptap";
import * as Y from "yjs";
import type { Authorship } from "../../server/domain/document/add-entry.ts";
import { citedSources } from "../../server/domain/document/cited-sources.ts";
import { deleteEntry, restoreEntry } from "../../server/domain/document/delete-entry.ts";
import { deleteSource, restoreSource } from "../../server/domain/document/delete-source.ts";
import {
  entryListings,
  type FieldMap,
  rootNamed,
  sourceListings,
} from "../../server/domain/document/document-shape.ts";
import { isLive, listingOf } from "../../server/domain/document/reading-order.ts";

/** The origin of what the person does outside the text: fields, fixes, moves. */
export const BY_HAND = { name: "by hand" } as const;

/** What follows from undoing; not undone itself. */
const CONSEQUENCE = { name: "consequence of undoing" } as const;

export interface OwnUndo {
  readonly manager: Y.UndoManager;
  /** One step of the person's: `change` is undone as a whole. Throws what `change` throws. */
  step<Result>(change: () => Result): Result;
  /** The entry the undone step was about; null when there is none, undefined when nothing could be undone. */
  undo(): string | null | undefined;
  redo(): string | null | undefined;
  destroy(): void;
}

const ADDED = "added";
interface Added {
  readonly entries: readonly string[];
  readonly sources: readonly string[];
}

/** Blocks with words in them stay: they may be somebody else's words by now. */
const KEPT_BLOCKS = new Set(["paragraph", "quotation"]);

type PoppedType = "undo" | "redo";
interface StackEvent {
  readonly stackItem: { readonly meta: Map<unknown, unknown> };
  readonly type: PoppedType;
  readonly changedParentTypes: ReadonlyMap<unknown, readonly Y.YEvent<Y.AbstractType<unknown>>[]>;
}

export function createOwnUndo(doc: Y.Doc, author: () => Authorship): OwnUndo {
  const lists = { entries: entryListings(doc), sources: sourceListings(doc) };
  const isListing = (item: Y.Item) => item.parent === lists.entries || item.parent === lists.sources;
  const manager = new Y.UndoManager(doc, {
    trackedOrigins: new Set<unknown>([ySyncPluginKey, BY_HAND]),
    deleteFilter: (item) => !isListing(item) && defaultDeleteFilter(item, KEPT_BLOCKS),
    // The editor opens a transaction also when only the caret moves: as a step it would end what can be done again.
    captureTransaction: ({ meta, changed }) => changed.size > 0 && meta.get("addToHistory") !== false,
  });
  let place: string | null = null;

  function rememberAdded({ stackItem, changedParentTypes }: StackEvent): void {
    if (manager.undoing || manager.redoing) return;
    const known = stackItem.meta.get(ADDED) as Added | undefined;
    const entries = [...(known?.entries ?? []), ...addedKeys(lists.entries, changedParentTypes)];
    const sources = [...(known?.sources ?? []), ...addedKeys(lists.sources, changedParentTypes)];
    stackItem.meta.set(ADDED, { entries, sources } satisfies Added);
  }

  function settleAdded({ stackItem, type, changedParentTypes }: StackEvent): void {
    place = placeOf(changedParentTypes);
    const added = stackItem.meta.get(ADDED) as Added | undefined;
    if (!added) return;
    const opposite = type === "undo" ? manager.redoStack : manager.undoStack;
    opposite.at(-1)?.meta.set(ADDED, added);
    doc.transact(() => (type === "undo" ? takeOut(added) : putBack(added)), CONSEQUENCE);
  }

  function takeOut({ entries, sources }: Added): void {
    for (const id of entries) if (isLive(lists.entries, id)) deleteEntry(doc, id);
    const cited = citedSources(doc);
    for (const id of sources) if (isLive(lists.sources, id) && !cited.has(id)) deleteSource(doc, id);
  }

  function putBack({ entries, sources }: Added): void {
    for (const id of entries) if (listingOf(lists.entries, id)) restoreEntry(doc, id, author());
    for (const id of sources) if (listingOf(lists.sources, id)) restoreSource(doc, id, author());
  }

  function placeOf(changed: StackEvent["changedParentTypes"]): string | null {
    for (const [name, type] of doc.share) {
      const root = rootNamed(name);
      if ((root?.kind === "body" || root?.kind === "entry") && changed.has(type)) return root.id;
    }
    for (const event of changed.get(lists.entries) ?? [])
      if (event instanceof Y.YMapEvent) for (const id of event.keysChanged) return id;
    return null;
  }

  manager.on("stack-item-added", rememberAdded as never);
  manager.on("stack-item-updated", rememberAdded as never);
  manager.on("stack-item-popped", settleAdded as never);

  function take(what: PoppedType): string | null | undefined {
    place = null;
    return manager[what]() === null ? undefined : place;
  }

  return {
    manager,
    step(change) {
      manager.stopCapturing();
      try {
        return doc.transact(change, BY_HAND);
      } finally {
        manager.stopCapturing();
      }
    },
    undo: () => take("undo"),
    redo: () => take("redo"),
    destroy: () => manager.destroy(),
  };
}

/** Keys that a step gave to the list for the first time. */
function addedKeys(list: FieldMap, changed: StackEvent["changedParentTypes"]): readonly string[] {
  const own = (changed.get(list) ?? []).filter((event) => event.target === list);
  return own.flatMap((event) =>
    [...event.changes.keys].flatMap(([id, change]) => (change.action === "add" ? [id] : [])),
  );
}
