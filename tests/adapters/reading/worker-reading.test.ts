/** Reading in a real thread, built as the server is built. */
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";
import { afterAll, beforeAll, expect, it } from "vitest";
import { createFileReading } from "../../../server/adapters/reading/worker-reading.ts";
import { DomainError } from "../../../server/domain/errors.ts";
import { sampleMonth } from "../../fixtures/months.ts";

let folder = "";
let worker: URL;

beforeAll(async () => {
  // Inside the project, where the thread finds its packages.
  await mkdir("build", { recursive: true });
  folder = await mkdtemp(join("build", "reading-"));
  const outfile = join(folder, "read-worker.mjs");
  await build({
    entryPoints: ["server/adapters/reading/read-worker.ts"],
    outfile,
    bundle: true,
    format: "esm",
    platform: "node",
    target: "node20",
    packages: "external",
    logLevel: "error",
  });
  worker = pathToFileURL(outfile);
});

afterAll(() => rm(folder, { recursive: true, force: true }));

/** A thread that does something else. */
async function otherWorker(code: string): Promise<URL> {
  const file = join(await mkdtemp(join(folder, "thread-")), "thread.mjs");
  await writeFile(file, code);
  return pathToFileURL(file);
}

const { bytes, fileName, expected } = sampleMonth("en");
const file = { bytes, fileName, month: "2031-03", language: null };
const code = (error: unknown) => (error instanceof DomainError ? error.code : error);

it("reads a file whole, with its lines, and leaves the bytes to whoever gave them", async () => {
  const { report, lines } = await createFileReading({ worker }).read(file);
  expect(report.entries).toHaveLength(expected.entries);
  expect(lines[0]).toEqual({ line: 1, text: expected.setAside[0], role: "text", addresses: [] });
  expect(file.bytes.length).toBeGreaterThan(1000);
});

it("passes a reader's refusal on as what it is", async () => {
  const refused = await createFileReading({ worker })
    .read({ ...file, fileName: "velmar.txt", month: null })
    .catch((error) => error);
  expect(code(refused)).toBe("MONTH_UNKNOWN");
  expect(refused.message).toMatch(/does not say which month/u);
});

it.each([
  ["takes too long", "for (;;) {}"],
  ["takes too much memory", "const all = []; for (;;) all.push(new Array(1e6).fill({}));"],
  ["fails", "throw new Error('broken')"],
  ["ends without an answer", "process.exit(0)"],
])("is stopped when it %s, and the next file is read", async (_, does) => {
  const other = await otherWorker(does);
  const reading = createFileReading({ worker: other, patience: 1500, memory: 64, most: 1 });
  expect(await reading.read(file).catch(code)).toBe("READING_STOPPED");
  expect(await reading.read(file).catch(code)).toBe("READING_STOPPED");
});

it("reads so many at a time and no more, and all of them in the end", async () => {
  const answer = { proposed: { report: null, lines: [] } };
  const log = join(await mkdtemp(join(folder, "log-")), "log");
  const other = await otherWorker(`
    import { appendFileSync } from "node:fs";
    import { parentPort } from "node:worker_threads";
    appendFileSync(${JSON.stringify(log)}, "+");
    setTimeout(() => {
      appendFileSync(${JSON.stringify(log)}, "-");
      parentPort.postMessage(${JSON.stringify(answer)});
    }, 50);
  `);
  const reading = createFileReading({ worker: other, most: 2 });
  await Promise.all(Array.from({ length: 6 }, () => reading.read(file)));
  let most = 0;
  let running = 0;
  const signs = await readFile(log, "utf8");
  for (const sign of signs) {
    running += sign === "+" ? 1 : -1;
    most = Math.max(most, running);
  }
  expect([signs.length, running, most]).toEqual([12, 0, 2]);
});
