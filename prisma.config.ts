/** Prisma's command line: migrations through our own adapter, so that nothing is downloaded. */
import { defineConfig } from "prisma/config";
import { createMigrationAdapter } from "./server/adapters/prisma/migration-adapter.ts";

// Unset, Prisma would fall back to downloading an engine, even for commands that touch no database.
process.env.DATABASE_URL ??= "postgresql://unset@localhost:1/unset";
const url = process.env.DATABASE_URL;

export default defineConfig({
  experimental: { adapter: true },
  engine: "js",
  schema: "prisma/schema.prisma",
  adapter: async () => createMigrationAdapter(url),
});
