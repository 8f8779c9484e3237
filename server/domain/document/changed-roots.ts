/**
 * Tells which top-level types a change reached, however deep it went. The
 * cheap half of reading again only what changed.
 */
import type * as Y from "yjs";

type AnyType = NonNullable<ReturnType<Y.Doc["share"]["get"]>>;

/**
 * Calls `onChange` after each transaction, once for every top-level type it touched, with its name; with null when the
 * name cannot be told and anything may have changed. Returns how to stop.
 */
export function watchRoots(doc: Y.Doc, onChange: (name: string | null) => void): () => void {
  const names = new WeakMap<AnyType, string>();
  const nameOf = (root: AnyType): string | null => {
    const known = names.get(root);
    if (known !== undefined) return known;
    for (const [name, type] of doc.share) names.set(type, name);
    // A type somebody declared between the change and now has been replaced.
    return names.get(root) ?? null;
  };
  const listener = (transaction: Y.Transaction) => {
    const roots = new Set<AnyType>();
    for (const type of transaction.changed.keys()) roots.add(rootOf(type));
    for (const root of roots) onChange(nameOf(root));
  };
  doc.on("afterTransaction", listener);
  return () => doc.off("afterTransaction", listener);
}

function rootOf(type: AnyType): AnyType {
  let at = type;
  for (let parent = at.parent; parent; parent = at.parent) at = parent;
  return at;
}
