/** An entry's address on the desk. The part behind # stays in the browser: no server needs to know which entry is read. */
import { isDocumentId } from "../../server/domain/document/document-shape.ts";

export function entryAddress(slug: string, month: string, entryId: string): string {
  return `/desk/${slug}/${month}#entry=${encodeURIComponent(entryId)}`;
}

/** The entry a `location.hash` names; null for none. */
export function entryInHash(hash: string): string | null {
  const named = new URLSearchParams(hash.replace(/^#/, "")).get("entry");
  return isDocumentId(named) ? named : null;
}
