import * as Y from "yjs";
import type { LiveDocuments } from "../../server/ports/live-documents.ts";

/** A copy of a shared document as it stands, and the log's number it is the sum of; null when there is none. */
export function readCopy(
  documents: Pick<LiveDocuments, "read">,
  docId: string,
): Promise<{ readonly doc: Y.Doc; readonly seq: number } | null> {
  return documents.read(docId, ({ doc: standing, seq }) => {
    const doc = new Y.Doc();
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(standing));
    return { doc, seq };
  });
}
