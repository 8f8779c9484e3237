/**
 * For esbuild: puts a validator compiled from the published JSON Schema in the
 * place of `is-report-shaped.ts`. Ajv writes plain code, which answers at once,
 * where a schema library has first to be loaded and then to warm up.
 */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Ajv2020 } from "ajv/dist/2020.js";
import standaloneCode from "ajv/dist/standalone/index.js";

const root = join(fileURLToPath(import.meta.url), "..", "..");
const SCHEMA = join(root, "docs/chronicle-report-1.schema.json");

async function validatorCode() {
  const ajv = new Ajv2020({ strict: false, code: { source: true, esm: true } });
  ajv.addSchema(JSON.parse(await readFile(SCHEMA, "utf8")), "report");
  return standaloneCode.default(ajv, { isReportShaped: "report" });
}

export const compiledValidator = {
  name: "compiled-validator",
  setup(build) {
    build.onLoad({ filter: /read[\\/]json[\\/]is-report-shaped\.ts$/ }, async () => ({
      contents: await validatorCode(),
      loader: "js",
      resolveDir: root,
    }));
  },
};
