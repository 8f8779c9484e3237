/** The file as a validator and a machine elsewhere see it: valid, and the same bytes everywhere. */
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildSync } from "esbuild";
import { HtmlValidate } from "html-validate";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { report } from "../../factories/report.ts";
import { write } from "./parsed-page.ts";
import { sampleMonth } from "./sample-month.ts";

describe("html-validate", () => {
  const validator = new HtmlValidate({
    root: true,
    extends: ["html-validate:recommended", "html-validate:a11y"],
  });
  const languages = ["en", "ru", "kk"] as const;
  const numberings = ["citation", "source"] as const;

  test.each(languages.flatMap((language) => numberings.map((numbering) => [language, numbering] as const)))(
    "finds nothing (%s, numbered by %s)",
    async (language, numbering) => {
      const { results } = await validator.validateString(write(sampleMonth(language), { numbering }));
      expect(
        results.flatMap(({ messages }) => messages.map(({ ruleId, message }) => [ruleId, message])),
      ).toEqual([]);
    },
  );

  test("finds nothing in an empty report", async () => {
    const { valid } = await validator.validateString(write(report()));
    expect(valid).toBe(true);
  });
});

describe("another machine", () => {
  let folder: string;
  let program: string;

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "html-writer-"));
    program = join(folder, "write.mjs");
    const source = join(import.meta.dirname, "../../../server/formats/write/html/write-html.ts");
    const writer = join(folder, "writer.mjs");
    buildSync({
      entryPoints: [source],
      bundle: true,
      platform: "node",
      format: "esm",
      outfile: writer,
      logLevel: "error",
    });
    writeFileSync(join(folder, "report.json"), JSON.stringify(sampleMonth("kk")));
    writeFileSync(
      program,
      `import { readFileSync } from "node:fs";
import { writeHtml } from "./writer.mjs";
const report = JSON.parse(readFileSync(new URL("report.json", import.meta.url), "utf8"));
process.stdout.write(writeHtml(report, { printedLeadOf: null, numbering: "citation", notes: "footnotes" }));`,
    );
  });

  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  test.each([
    ["Pacific/Kiritimati", "C"],
    ["America/Los_Angeles", "ru_RU.UTF-8"],
    ["Asia/Almaty", "sv_SE.UTF-8"],
  ])("in %s with locale %s writes the same bytes", (TZ, locale) => {
    const env = { PATH: process.env.PATH, NODE_ENV: "test" as const, TZ, LC_ALL: locale, LANG: locale };
    const html = execFileSync(process.execPath, [program], { env, encoding: "utf8" });
    expect(html).toBe(write(sampleMonth("kk")));
  });
});
