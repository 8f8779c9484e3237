/**
 * The shared documents before their server is there: use cases are wired first
 * and the sockets are opened with them, so the one is handed the other late.
 */
import type { LiveDocuments } from "./ports/live-documents.ts";

export interface LateDocuments extends LiveDocuments {
  /** From here on calls go to `documents`. */
  open(documents: LiveDocuments): void;
}

/** Until it is opened, reading and editing reject with a plain Error: whoever calls is wired too early. */
export function createLateDocuments(): LateDocuments {
  let opened: LiveDocuments | null = null;
  const there = (): LiveDocuments => {
    if (opened === null)
      throw new Error("The shared documents are not open: nothing serves them here (yet).");
    return opened;
  };
  return {
    open(documents) {
      opened = documents;
    },
    read: async (docId, look) => there().read(docId, look),
    edit: async (docId, personId, change, options) => there().edit(docId, personId, change, options),
    announce: (docId) => there().announce(docId),
  };
}
