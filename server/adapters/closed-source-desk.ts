/** Stands where nothing looks after sources: a use case that asks for it fails, and says so. */
import { DomainError } from "../domain/errors.ts";
import type { SourceDesk } from "../ports/source-desk.ts";

function closed(): never {
  throw new DomainError(
    "SOURCES_CLOSED",
    "Sources are not looked after here; nothing was checked and nothing kept.",
  );
}

export const closedSourceDesk: SourceDesk = {
  probe: { look: async () => closed() },
  reader: { read: async () => null, close: async () => undefined },
  copies: { put: async () => closed(), get: async () => closed() },
  jobs: { enqueue: async () => closed(), enqueueSave: async () => closed() },
  turns: { hold: async () => closed() },
  warc: { write: () => closed() },
  archive: { isOn: false, save: async () => ({ ok: false, why: "off" }) },
  saves: { of: () => null, note: () => undefined },
  published: { list: async () => [], of: async () => null },
  waiting: () => new Map(),
};
