import { spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readJson } from "../../server/formats/read/json/read-json.ts";
import { runCli, temporaryFolder } from "./run-cli.ts";

const MONTH =
  "March 3, Tarn city, a teacher was fined by the city court[1].\n\n[1] https://herald.example/1\n";
const folder = temporaryFolder();
const file = (name: string, content: string | Uint8Array = MONTH) => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};

describe("chronicle convert", () => {
  it.each([
    ["json", /^\{\n {2}"format": "chronicle-report\/1"/u],
    ["html", /^<!doctype html>/iu],
    ["txt", /^March 3, Tarn city, a teacher/u],
    ["docx", /^PK/u],
  ])("writes %s to a file and the same bytes to standard output, every time", async (target, start) => {
    const input = file("month.txt");
    const output = join(folder, `out.${target}`);
    const toFile = await runCli(["convert", input, "--month", "2031-03", "--to", target, "-o", output]);
    expect(toFile).toMatchObject({ code: 0, stderr: "" });
    expect(toFile.stdout).toHaveLength(0);
    const written = readFileSync(output);
    expect(written.toString("latin1")).toMatch(start);
    const other = { TZ: "Pacific/Kiritimati", LANG: "kk_KZ.UTF-8" };
    const toScreen = await runCli(["convert", input, "--month", "2031-03", "--to", target, "-o", "-"], other);
    expect(toScreen.stdout.equals(written)).toBe(true);
  });

  it("takes the format from the ending of -o, and its own JSON back as input", async () => {
    const json = join(folder, "again.json");
    await runCli(["convert", file("month.txt"), "--month", "2031-03", "-o", json]);
    const txt = await runCli(["convert", json, "--to", "txt"]);
    expect(txt.stdout.toString()).toContain("[1] https://herald.example/1");
    const second = await runCli(["convert", json, "--to", "json"]);
    expect(second.stdout.toString()).toBe(readFileSync(json, "utf8"));
  });

  it("prints opening words in house form, or as the file had them", async () => {
    const input = file("lead.txt", MONTH.replace("March 3, Tarn city,", "3 March, Tarn city:"));
    const options = ["--month", "2031-03", "--to", "html"];
    const house = (await runCli(["convert", input, ...options])).stdout.toString();
    const printed = (await runCli(["convert", input, ...options, "--as-printed"])).stdout.toString();
    const words = (html: string) => html.replace(/<[^>]+>/gu, "").replace(/\s+/gu, " ");
    expect(words(house)).toContain("March 3, Tarn: a teacher");
    expect(words(printed)).toContain("3 March, Tarn city: a teacher");
  });

  it("knows a team's own places, and names what is wrong with their list", async () => {
    const input = file("places.txt", MONTH.replace("Tarn city", "Tarn"));
    const tarn = {
      id: "vm.tarn",
      kind: "settlement",
      names: { en: ["Tarn"], ru: ["Тарн"], kk: ["Тарн"] },
      within: null,
    };
    const options = ["--month", "2031-03", "--to", "json", "--places"];
    const read = await runCli(["convert", input, ...options, file("places.json", JSON.stringify([tarn]))]);
    expect((await readJson(read.stdout.toString())).entries[0]?.place.settlement).toBe("Tarn");
    const wrong = await runCli(["convert", input, ...options, file("wrong.json", '[{"id":1}]')]);
    expect(wrong).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/^chronicle: .*wrong\.json: no list of places/u),
    });
  });

  it("lives with a reader that goes away", () => {
    const input = file("long.txt", MONTH.split("\n\n")[0]?.concat("\n\n").repeat(3000) ?? "");
    const command = `"${process.execPath}" server/cli/bin.mjs convert "${input}" --month 2031-03 --to json | head -c 10`;
    const result = spawnSync("bash", ["-c", `set -o pipefail; ${command}`], { encoding: "utf8" });
    expect(result.stderr).toBe("");
    expect(result.stdout).toBe('{\n  "forma');
  });
});

describe("chronicle convert, given what it cannot read", () => {
  const CASES: readonly (readonly [string, string | Uint8Array, readonly string[], RegExp])[] = [
    ["empty.txt", "", [], /empty/u],
    ["blank.txt", "\n \n", [], /blank lines/u],
    ["pdf.txt", "%PDF-1.7\n%âãÏÓ", [], /is a PDF/u],
    ["picture.html", Uint8Array.of(0x89, 0x50, 0x4e, 0x47), [], /is a picture/u],
    ["nothing.docx", "", [], /\S/u],
    ["text.docx", MONTH, [], /\S/u],
    ["cut.docx", Uint8Array.of(0x50, 0x4b, 3, 4, 20, 0, 0, 0), [], /\S/u],
    ["line.txt", `March 3, Tarn, ${"a".repeat(11 * 1024 * 1024)}`, [], /12 MB and at most 10 MB/u],
    ["long.txt", `March 3, Tarn, ${"word ".repeat(10_000)}`, [], /Line 1 has/u],
    ["month.xls", MONTH, [], /\.txt, \.html, \.docx/u],
    [
      "prose.txt",
      "Nothing here has a date at all, only words.",
      [],
      /No line of the file opens with a date/u,
    ],
    ["bad-month.txt", MONTH, ["--month", "2031-13"], /2031-13/u],
    ["bad-language.txt", MONTH, ["--language", "fr"], /fr/u],
    ["bad.json", "{}", [], /chronicle-report\/1/u],
  ];

  it.each(CASES)(
    "%s: one line that names the file, exit 2, nothing written",
    async (name, content, more, message) => {
      const input = file(name, content);
      const output = join(folder, "never.json");
      const month = more.includes("--month") ? [] : ["--month", "2031-03"];
      const result = await runCli(["convert", input, ...month, ...more, "--to", "json", "-o", output]);
      expect(result.code).toBe(2);
      expect(result.stdout).toHaveLength(0);
      expect(result.stderr).toMatch(/^chronicle: [^\n]+\n$/u);
      expect(result.stderr).toContain(name);
      expect(result.stderr).toMatch(message);
      expect(readdirSync(folder).filter((one) => one.includes("never"))).toEqual([]);
    },
  );

  it("asks for the month when neither the file nor the person says it", async () => {
    const result = await runCli(["convert", file("month.txt"), "--to", "json"]);
    expect(result).toMatchObject({ code: 2 });
    expect(result.stderr).toContain("--month YYYY-MM");
  });

  it("names a file that is not there, a folder, an option it does not know, and a missing format", async () => {
    expect((await runCli(["convert", join(folder, "none.txt"), "--to", "json"])).stderr).toContain(
      "no such file",
    );
    mkdirSync(join(folder, "folder.txt"), { recursive: true });
    expect((await runCli(["convert", join(folder, "folder.txt"), "--to", "json"])).stderr).toContain(
      "is a folder",
    );
    const unknown = await runCli(["convert", file("month.txt"), "--fast"]);
    expect(unknown.stderr).toMatch(/^chronicle: .*--fast.*\n$/u);
    expect(unknown.code).toBe(2);
    expect((await runCli(["convert", file("month.txt"), "--month", "2031-03"])).stderr).toContain(
      "--to json",
    );
  });

  it("leaves what stood in the output's place when it fails to write", async () => {
    const output = join(folder, "no-folder", "out.json");
    const result = await runCli([
      "convert",
      file("month.txt"),
      "--month",
      "2031-03",
      "--to",
      "json",
      "-o",
      output,
    ]);
    expect(result.stderr).toMatch(/no-folder.*folder to write to does not exist/u);
    const kept = file("kept.json", "kept");
    await runCli(["convert", file("empty.txt", ""), "--to", "json", "-o", kept]);
    expect(readFileSync(kept, "utf8")).toBe("kept");
  });

  it("writes to a device directly", async () => {
    const result = await runCli([
      "convert",
      file("month.txt"),
      "--month",
      "2031-03",
      "--to",
      "json",
      "-o",
      "/dev/null",
    ]);
    expect(result).toMatchObject({ code: 0, stderr: "" });
  });
});

describe("chronicle check", () => {
  it("exits 1 and names what blocks, entry by entry, with counts at the end", async () => {
    const input = file("blocked.txt", "March 3, Tarn city, a teacher was fined by the city court[1].\n");
    const result = await runCli(["check", input, "--month", "2031-03"]);
    expect(result.code).toBe(1);
    const lines = result.stdout.toString().trimEnd().split("\n");
    expect(lines[0]).toMatch(/^Entry 1 · March 3, Tarn: a teacher was fined/u);
    expect(lines.some((line) => /■ block S01 {2}Entry 1 has no source/u.test(line))).toBe(true);
    expect(lines.at(-2)).toBe("1 entry, 1 source (1 missing), 0 lines set aside.");
    expect(lines.at(-1)).toMatch(/^\d+ findings?: 1 block, /u);
  });

  it("exits 0 when nothing blocks", async () => {
    const result = await runCli(["check", file("month.txt"), "--month", "2031-03"]);
    expect(result).toMatchObject({ code: 0, stderr: "" });
  });

  it("gives programs the findings that convert writes", async () => {
    const input = file("month.txt");
    const checked = JSON.parse(
      (await runCli(["check", input, "--month", "2031-03", "--json"])).stdout.toString(),
    );
    const converted = await runCli(["convert", input, "--month", "2031-03", "--to", "json"]);
    expect(checked).toEqual((await readJson(converted.stdout.toString())).findings);
  });

  it("exits 2 when the input cannot be read", async () => {
    expect((await runCli(["check", join(folder, "none.txt")])).code).toBe(2);
  });
});
