/** The same report gives the same bytes: on every run, in every zone. */
import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { join } from "node:path";
import { promisify } from "node:util";
import { build } from "esbuild";
import { expect, it } from "vitest";
import { writeDocx } from "../../../server/formats/write/docx/write-docx.ts";
import { DEFAULT_PRINT_OPTIONS } from "../../../server/formats/write/print-options.ts";
import { month } from "./months.ts";
import { inFolder } from "./tools.ts";

const run = promisify(execFile);

it("is the same in one process and in others on opposite sides of the date line", async () => {
  const what = month({ entries: 40, sources: 20 });
  const [first, second] = [
    await writeDocx(what, DEFAULT_PRINT_OPTIONS),
    await writeDocx(what, DEFAULT_PRINT_OPTIONS),
  ];
  expect(Buffer.compare(first, second)).toBe(0);

  const digest = createHash("sha256").update(first).digest("hex");
  await inFolder(async (folder) => {
    const outfile = join(folder, "print.mjs");
    const child = join(import.meta.dirname, "print-in-child.ts");
    await build({
      entryPoints: [child],
      outfile,
      bundle: true,
      platform: "node",
      format: "esm",
      logLevel: "error",
    });
    for (const [zone, minutes] of [
      ["Pacific/Kiritimati", 640],
      ["America/New_York", 300],
    ] as const) {
      const { stdout } = await run(process.execPath, [outfile], { env: { ...process.env, TZ: zone } });
      expect(stdout, zone).toBe(`${digest} ${minutes}`);
    }
  });
});

it("stamps every file in the package with the ZIP epoch and puts the content types first", async () => {
  const docx = await writeDocx(month({ entries: 2 }), DEFAULT_PRINT_OPTIONS);
  const view = new DataView(docx.buffer, docx.byteOffset, docx.byteLength);
  const times: number[] = [];
  for (let at = 0; at + 16 < docx.length; at++)
    if (view.getUint32(at, true) === 0x02014b50) times.push(view.getUint32(at + 12, true));
  expect(times.length).toBeGreaterThan(10);
  // 1 January 1980, 12:00, as MS-DOS writes it.
  expect(new Set(times)).toEqual(new Set([(((1 << 5) | 1) << 16) | (12 << 11)]));
  expect(new TextDecoder().decode(docx.subarray(30, 30 + 19))).toBe("[Content_Types].xml");
});
