/** Edition files from the worker as the server's bundle has it: the same bytes in every process, zone and language. */
import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { build } from "esbuild";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createEditionDrafter } from "../../../server/adapters/drafting-edition/edition-drafter.ts";
import { EDITION_FILES, type EditionFiles } from "../../../server/domain/edition/edition-files.ts";
import { makeEditionFiles } from "../../../server/formats/edition/make-edition-files.ts";
import { refusal } from "../../integration/refused.ts";
import { FACTS, FROZEN } from "./sample-edition.ts";

const run = promisify(execFile);
let folder = "";
const place = (name: string) => join(folder, name);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "chronicle-edition-"));
  const program = join(import.meta.dirname, "draft-in-child.ts");
  for (const [entry, name] of [
    ["server/adapters/drafting-edition/edition-worker.ts", "edition-worker.mjs"],
    [program, "program.mjs"],
  ] as const)
    await build({
      entryPoints: [entry],
      outfile: place(name),
      bundle: true,
      format: "esm",
      platform: "node",
      logLevel: "error",
    });
  await writeFile(place("dies.mjs"), "process.exit(3);");
  await writeFile(place("throws.mjs"), 'throw new Error("no memory");');
}, 120_000);

afterAll(() => rm(folder, { recursive: true, force: true }));

const worker = (name: string) => pathToFileURL(place(name));
const digests = (files: EditionFiles) =>
  EDITION_FILES.map((kind) => createHash("sha256").update(files[kind]).digest("hex")).join(" ");

describe("an edition's files", () => {
  it("are the same from the worker as from the thread that asks", async () => {
    const made = await createEditionDrafter(worker("edition-worker.mjs")).draft(FROZEN, FACTS);
    expect(digests(made)).toBe(digests(await makeEditionFiles(FROZEN, FACTS)));
    const without = await createEditionDrafter(worker("not-there.mjs")).draft(FROZEN, FACTS);
    expect(digests(without)).toBe(digests(made));
  });

  it.each([
    ["Pacific/Kiritimati", "kk_KZ.UTF-8"],
    ["America/New_York", "C"],
    ["Africa/Cairo", "ar_EG.UTF-8"],
  ])(
    "are the same in a process in %s that speaks %s",
    async (TZ, LANG) => {
      const env = { ...process.env, TZ, LANG, LC_ALL: LANG };
      const { stdout } = await run(process.execPath, [place("program.mjs")], { env });
      const [zone, ...rest] = stdout.split(" ");
      expect(zone).toBe(TZ);
      expect(rest.join(" ")).toBe(digests(await makeEditionFiles(FROZEN, FACTS)));
    },
    60_000,
  );
});

describe("a worker that fails", () => {
  it.each(["dies.mjs", "throws.mjs"])("publishes nothing, and says so (%s)", async (name) => {
    const drafter = createEditionDrafter(worker(name));
    expect(await refusal(drafter.draft(FROZEN, FACTS))).toBe("EDITION_NOT_MADE");
    expect(await refusal(drafter.draft(FROZEN, FACTS))).toBe("EDITION_NOT_MADE");
  });
});
