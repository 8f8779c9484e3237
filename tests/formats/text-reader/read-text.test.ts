import { describe, expect, it } from "vitest";
import { DomainError } from "../../../server/domain/errors.ts";
import { citationsOf, printedText } from "../../../server/domain/report/text.ts";
import { readMonth } from "../../factories/read-month.ts";

const month = { month: "2031-03", language: "en" } as const;
const read = (...lines: readonly string[]) => readMonth(lines.join("\n"), month);
const reasons = (report: ReturnType<typeof read>) =>
  report.setAside.map(({ line, reason }) => [line, reason]);

describe("day headings", () => {
  const report = read(
    "Monday, March 3",
    "",
    "Tarn: The court fined a man[1].",
    "",
    "A teacher was detained at the station and held for a day[2].",
    "She was released without charge.",
    "",
    "4 March:",
    "",
    "Police broke up a meeting[3].",
    "",
    "[1] https://herald.example/1",
    "[2] https://herald.example/2",
    "[3] https://herald.example/3",
  );

  it("give their day to every entry under them, one entry per closing marker", () => {
    expect(report.entries.map((entry) => [entry.date?.start, printedText(entry)])).toEqual([
      ["2031-03-03", "Tarn: The court fined a man[1]."],
      [
        "2031-03-03",
        "A teacher was detained at the station and held for a day[2].\nShe was released without charge.",
      ],
      ["2031-03-04", "Police broke up a meeting[3]."],
    ]);
    expect(report.entries[0]?.place.settlement).toBe("Tarn");
  });

  it("are set aside with their line", () => {
    expect(reasons(report)).toEqual([
      [1, "day heading"],
      [8, "day heading"],
    ]);
  });
});

describe("what stands around the entries", () => {
  const report = read(
    "Skip to content",
    "Human Rights Chronicle, March 2031",
    "This chronicle is kept by three people and rests on open sources, named below each of its entries.",
    "March 3, Tarn, a man was fined[1].",
    "Sources:",
    "[1] https://herald.example/1",
    "",
    "Share",
    "If you know more about any of these cases, write to the editors of this chronicle at any time.",
    "2031 Tarn",
  );

  it("becomes title, introduction and closing words, and is accounted for line by line", () => {
    expect(report.report.title).toBe("Human Rights Chronicle, March 2031");
    expect(report.report.intro).toHaveLength(1);
    expect(report.report.closing).toHaveLength(1);
    expect(reasons(report)).toEqual([
      [1, "site navigation"],
      [2, "title of the report"],
      [3, "introduction"],
      [5, "heading of the notes"],
      [8, "sharing"],
      [9, "closing words"],
      [10, "after the last source"],
    ]);
  });

  it("says the month when nobody else does", () => {
    const text = "Chronicle for March 2031\n\nMarch 3, Tarn, a man was fined[1].\n\n[1] https://a.example/1";
    expect(readMonth(text).report).toMatchObject({ month: "2031-03", language: "en" });
  });
});

describe("notes", () => {
  it("may be wrapped, numbered lists, bare addresses, documents, testimonies, withheld or empty", () => {
    const report = read(
      "March 3, Tarn, one[1], two[2], three[3], four[4], five[5], six[6], seven[7].",
      "[1] Tarn Herald, “A fine”,",
      "5 March 2031 https://herald.example/1.",
      "[2] https://herald.example/(2)",
      "[3] Decision of the Tarn city court of 2 March",
      "[4] Interview with the sister of the detained man",
      "[5] Name withheld at the source's request",
      "[6]",
      "[7] https://herald.example/7 https://web.archive.org/web/20310305000000/https://herald.example/7",
    );
    expect(
      report.sources.map(({ kind, url, title, archiveUrl }) => ({ kind, url, title, archiveUrl })),
    ).toEqual([
      {
        kind: "web",
        url: "https://herald.example/1",
        title: "Tarn Herald, “A fine”, 5 March 2031",
        archiveUrl: null,
      },
      { kind: "web", url: "https://herald.example/(2)", title: null, archiveUrl: null },
      { kind: "document", url: null, title: "Decision of the Tarn city court of 2 March", archiveUrl: null },
      {
        kind: "testimony",
        url: null,
        title: "Interview with the sister of the detained man",
        archiveUrl: null,
      },
      { kind: "withheld", url: null, title: "Name withheld at the source's request", archiveUrl: null },
      { kind: "missing", url: null, title: null, archiveUrl: null },
      {
        kind: "web",
        url: "https://herald.example/7",
        title: null,
        archiveUrl: "https://web.archive.org/web/20310305000000/https://herald.example/7",
      },
    ]);
  });

  it.each([
    ["[Source missing]", "missing"],
    ["▲ Source missing", "missing"],
    ["Источник не раскрывается.", "withheld"],
    ["Дереккөз көрсетілмеген", "missing"],
  ])("that say what our own writers say of nothing, “%s”, are %s", (words, kind) => {
    const report = read("March 3, Tarn, one[1].", `[1] ${words}`);
    expect(report.sources.map((source) => [source.kind, source.title])).toEqual([[kind, null]]);
  });

  it("that nobody cites stay, that are missing are made, that repeat are told", () => {
    const report = read(
      "March 3, Tarn, one[1], two[3].",
      "[1] https://herald.example/1",
      "[1] https://herald.example/again",
      "[2] https://herald.example/2",
    );
    expect(report.sources.map(({ kind, numbers, url }) => [kind, numbers, url])).toEqual([
      ["web", [1], "https://herald.example/1"],
      ["web", [], "https://herald.example/again"],
      ["web", [], "https://herald.example/2"],
      ["missing", [3], null],
    ]);
    expect(report.findings.map((one) => one.message)).toEqual([
      "Line 3 is a second note with the number 1; every marker [1] was taken for the first, so look which of the two is meant.",
    ]);
  });

  it("without numbers are counted under their heading, and said to be", () => {
    const report = read(
      "March 3, Tarn, one[1], two[2].",
      "Sources",
      "https://a.example/1",
      "https://a.example/2",
    );
    expect(report.sources.map(({ numbers, url }) => [numbers, url])).toEqual([
      [[1], "https://a.example/1"],
      [[2], "https://a.example/2"],
    ]);
    expect(report.findings).toHaveLength(2);
  });

  it("are one source when two markers show one number", () => {
    const report = read("March 3, Tarn, one[1], again[1].", "[1] https://a.example/1");
    expect(report.sources).toHaveLength(1);
    const citations = report.entries.flatMap((entry) => citationsOf(entry));
    expect(citations.map((one) => [one.number, one.sourceId])).toEqual([
      [1, report.sources[0]?.id],
      [1, report.sources[0]?.id],
    ]);
    expect(new Set(citations.map((one) => one.id)).size).toBe(2);
  });
});

describe("entries", () => {
  it("leave a year in brackets alone", () => {
    const report = read(
      "March 3, Tarn, “he said so [2023]”, a witness recalled[1].",
      "[1] https://a.example/1",
    );
    expect(report.entries[0] && citationsOf(report.entries[0])).toHaveLength(1);
  });

  it("keep a second paragraph that opens with a day in the middle of a sentence", () => {
    const report = read(
      "March 3, Tarn, the trial of a teacher began.",
      "March 5 was the day of the verdict, two years of prison[1].",
      "[1] https://a.example/1",
    );
    expect(report.entries).toHaveLength(1);
    expect(report.entries[0]?.body).toHaveLength(2);
  });

  it("take an undated paragraph behind a finished entry, and say so", () => {
    const report = read(
      "March 3, Tarn, the trial began[1].",
      "The prosecutor asked for nine years, the lawyer for acquittal.",
      "[1] https://a.example/1",
    );
    expect(report.entries).toHaveLength(1);
    expect(report.findings.map((one) => one.ruleId)).toEqual(["I03"]);
  });

  it("name a town nobody has listed, which the file itself shows to be one, in one doubt", () => {
    const report = read("March 3, Sornwick, a fine.", "", "March 4, Sornwick, an arrest.");
    expect(report.entries.map((entry) => entry.place.settlement)).toEqual(["Sornwick", "Sornwick"]);
    expect(report.findings.map((one) => [one.ruleId, one.message, one.entryId])).toEqual([
      [
        "I02",
        "“Sornwick” is in no list of places; it was taken as a settlement in 2 entries.",
        report.entries[0]?.id,
      ],
    ]);
  });

  it("find people, law and topics in their words", () => {
    const report = read(
      "March 3, Tarn, human rights defender Orlanova B. was sentenced to a fine under Article 174, Part 2 of the Criminal Code of the RV[1].",
      "[1] https://a.example/1",
    );
    const [entry] = report.entries;
    expect(entry?.people).toEqual([{ name: "Orlanova B.", role: "human rights defender" }]);
    expect(entry?.law.map(({ code, article, part }) => [code, article, part])).toEqual([
      ["criminal", "174", "2"],
    ]);
    expect(entry?.topics).toContain("trial");
  });
});

describe("what cannot be read", () => {
  const codeOf = (run: () => unknown) => {
    try {
      run();
    } catch (error) {
      return error instanceof DomainError ? error.code : String(error);
    }
    return "no error";
  };

  it("is refused with a code", () => {
    expect(codeOf(() => read("No date anywhere in this file, only a sentence."))).toBe("INPUT_NO_ENTRIES");
    expect(codeOf(() => readMonth("March 3, Tarn, a man was fined in the city."))).toBe("MONTH_UNKNOWN");
    expect(codeOf(() => readMonth("1234567890 1234567890", { month: "2031-03" }))).toBe("LANGUAGE_UNKNOWN");
  });
});
