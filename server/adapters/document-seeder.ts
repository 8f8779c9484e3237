/** Seeds shared documents in the form this version of the house writes, each with a random lineage. */
import { randomUUID } from "node:crypto";
import { SCHEMA_VERSION } from "../domain/document/document-shape.ts";
import { seedDocument } from "../formats/ydoc/seed-document.ts";
import type { DocumentSeeder } from "../ports/document-seeder.ts";

export const documentSeeder: DocumentSeeder = {
  seed: (report, { personId, at }) => ({
    seed: seedDocument(report, { personId, now: at }),
    lineage: randomUUID(),
    schemaVersion: SCHEMA_VERSION,
  }),
};
