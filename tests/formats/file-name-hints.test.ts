/** A file's name is asked last, and believed only where it says one thing. */
import { describe, expect, it } from "vitest";
import { fileNameHints } from "../../server/formats/read/file-name-hints.ts";
import { readReport } from "../../server/formats/read/read-report.ts";
import { tinyGazetteer } from "../factories/gazetteer.ts";

it.each([
  ["2031-03.en.txt", "2031-03", "en"],
  ["velmar-2031_11-RU.docx", "2031-11", "ru"],
  ["Chronicle 2031.04 (kk) final.html", "2031-04", "kk"],
  ["2031-03-17.txt", "2031-03", null],
  ["2031-13.txt", null, null],
  ["12031-031.txt", null, null],
  ["2031-03 to 2031-04.en-ru.txt", null, null],
  ["entries.txt", null, null],
  ["enough.russet.txt", null, null],
  ["Pasted text.en", null, null],
])("%s says %s and %s", (name, month, language) => {
  expect(fileNameHints(name)).toEqual({ month, language });
});

describe("reading a file", () => {
  const read = async (name: string, text: string, month: string | null = null) => {
    let count = 0;
    const options = {
      month,
      language: null,
      gazetteer: async () => tinyGazetteer,
      newId: () => `id-${++count}`,
    };
    return (await readReport(new TextEncoder().encode(text), name, options)).report;
  };
  const UNSAID = "March 3, Tarn, a man was fined in the city.";

  it("takes the month from its name where the text says none", async () => {
    expect(await read("2031-03.en.txt", UNSAID)).toMatchObject({ month: "2031-03", language: "en" });
  });

  it("believes the text, and before it the person, more than the name", async () => {
    expect(await read("2030-01.txt", `Review for March 2031\n\n${UNSAID}`)).toMatchObject({
      month: "2031-03",
    });
    expect(await read("2030-01.ru.txt", UNSAID, "2031-03")).toMatchObject({
      month: "2031-03",
      language: "en",
    });
  });
});
