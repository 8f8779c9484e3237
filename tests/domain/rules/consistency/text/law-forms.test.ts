/** C07: one law in several forms. */
import { describe, expect, it } from "vitest";
import { applyEdit } from "../../../../../server/domain/report/apply-edit.ts";
import { bodyWords } from "../../../../../server/domain/report/text.ts";
import { lawForms } from "../../../../../server/domain/rules/consistency/text/law-forms.ts";
import { findingsOf, messagesOf } from "../../../../factories/findings.ts";
import { cite, entry, report } from "../../../../factories/report.ts";
import { fixedTexts } from "./fixed-text.ts";

const RU = { header: { language: "ru" as const } };

function about(...texts: readonly string[]) {
  return report(...texts.map((text) => entry("2023-09-05", text)));
}

describe("one form everywhere says nothing", () => {
  it.each([
    ["Article 272 of the Criminal Code of the RK", "Article 258 of the Criminal Code of the RK"],
    [
      "Article 272 of the Criminal Code of the RK",
      "Article 488 of the Code of Administrative Offences of the RK",
    ],
    ["Article 272 of the Criminal Code of the RK", "Article 272 of the Criminal Code"],
    ["Articles 405, 258 CC RK", "Articles 405 and 258 CC RK"],
    ["Article 5 of the Law “On Courts”", "Article 5 of the Law on Elections"],
    [
      "Article 105 of the Criminal Code of the RK",
      "Article 105 of the Criminal Code of the Russian Federation",
    ],
    ["по статье 174 Уголовного кодекса", "статья 174 Уголовный кодекс"],
  ])("%s / %s", (...texts) => {
    expect(messagesOf(lawForms, about(...texts))).toEqual([]);
  });
});

describe("the country's name", () => {
  const month = about(
    "Baltin Zh., Article 272 of the Criminal Code of the RK, was tried.",
    "Sarina G., Article 488 of the Code of Administrative Offences of the RK.",
    "Ospan T., Article 272 of the Criminal Code of the Republic of Kazakhstan.",
    "Ospan T., Article 258 of the Criminal Code of RK again.",
  );
  it("is told per entry with both forms and the count of the common one", () => {
    expect(findingsOf(lawForms, month).map(({ entryId, message }) => [entryId, message])).toEqual([
      ["e3", "“of the Republic of Kazakhstan” here, “of the RK” in 2 other places; use one form"],
      ["e4", "“of RK” here, “of the RK” in 2 other places; use one form"],
    ]);
  });
  it("is put right in place", () => {
    expect(fixedTexts(lawForms, month).slice(2)).toEqual([
      "Ospan T., Article 272 of the Criminal Code of the RK.",
      "Ospan T., Article 258 of the Criminal Code of the RK again.",
    ]);
    expect(findingsOf(lawForms, month).every(({ severity }) => severity === "info")).toBe(true);
  });
  it("is told in Russian and Kazakh too", () => {
    const russian = report(
      RU,
      entry(null, "ст. 405 УК РК, ст. 258 УК РК"),
      entry(null, "ст. 174 УК Республики Казахстан"),
    );
    expect(fixedTexts(lawForms, russian)[1]).toBe("ст. 174 УК РК");
    const kazakh = about("ҚР ҚК 405-бабы, ҚР ҚК 258-бабы", "Қазақстан Республикасының ҚК 174-бабы");
    expect(fixedTexts(lawForms, kazakh)[1]).toBe("ҚР ҚК 174-бабы");
  });
});

describe("the code's name", () => {
  it("goes to the common form", () => {
    const month = about(
      "Article 488 of the Code of Administrative Offences",
      "Article 434 of the Code of Administrative Offences",
      "Article 667 of the Administrative Code",
    );
    expect(messagesOf(lawForms, month)).toEqual([
      "“Administrative Code” here, “Code of Administrative Offences” in 2 other places; use one form",
    ]);
    expect(fixedTexts(lawForms, month)[2]).toBe("Article 667 of the Code of Administrative Offences");
  });
  it("takes a Russian abbreviation for the inflected name, and never the other way", () => {
    const toShort = about("ст. 174 УК", "ст. 258 УК", "по статье 405 Уголовного кодекса");
    expect(fixedTexts(lawForms, toShort)[2]).toBe("по статье 405 УК");
    const toLong = about("статья 174 Уголовного кодекса", "статья 258 Уголовного кодекса", "статья 405 УК");
    expect(messagesOf(lawForms, toLong)).toHaveLength(1);
    expect(fixedTexts(lawForms, toLong)[2]).toBe("статья 405 УК");
  });
});

describe("the order of a reference", () => {
  it("is the order most entries use for the same articles", () => {
    const month = report(
      entry("2023-09-01", "Articles 405, 258 of the Criminal Code", cite(1)),
      entry("2023-09-02", "Baltin Zh.", cite(2), ", Articles 258, 405 of the Criminal Code, is ill"),
      entry("2023-09-03", "Articles 405, 258 of the Criminal Code"),
    );
    expect(messagesOf(lawForms, month)).toEqual([
      "“Articles 258, 405” here, “Articles 405, 258” in 2 other places; use one form",
    ]);
    expect(fixedTexts(lawForms, month)[1]).toBe("Baltin Zh., Articles 405, 258 of the Criminal Code, is ill");
  });
  it("covers parts before and behind, and keeps a small first letter", () => {
    const month = about(
      "Article 405, Part 2 of the Criminal Code",
      "Article 405, Part 2 of the Criminal Code",
      "under article 405, Part 2 of the Criminal Code",
      "under part 2 of Article 405 of the Criminal Code",
    );
    expect(messagesOf(lawForms, month)).toEqual([
      "“part 2 of Article 405” here, “Article 405, Part 2” in 3 other places; use one form",
    ]);
    expect(fixedTexts(lawForms, month)[3]).toBe("under article 405, Part 2 of the Criminal Code");
  });
  it("permutes Russian numbers, but rewrites no inflected words", () => {
    const numbers = about("статьи 405, 258 УК", "статьи 405, 258 УК", "по статьям 258, 405 УК");
    expect(fixedTexts(lawForms, numbers)[2]).toBe("по статьям 405, 258 УК");
    const words = about("ст. 405 ч. 2 УК", "ст. 405 ч. 2 УК", "по части 2 статьи 405 УК");
    expect(messagesOf(lawForms, words)).toHaveLength(1);
    expect(fixedTexts(lawForms, words)[2]).toBe("по части 2 статьи 405 УК");
  });
  it("does not compare different laws with the same numbers", () => {
    expect(
      messagesOf(lawForms, about("Articles 405, 258 of the Criminal Code", "Articles 258, 405 of the CAO")),
    ).toEqual([]);
  });
});

it("puts every entry right with one click, in one edit", () => {
  const month = about(
    "Article 1 of the Criminal Code of the RK",
    "Article 2 of the Criminal Code of the RK",
    "Article 3 of the Criminal Code of RK",
    "Article 4 of the Criminal Code of the Republic of Kazakhstan",
  );
  const found = findingsOf(lawForms, month);
  expect(found.map((one) => one.fix?.label)).toEqual([
    "Use “of the RK” everywhere",
    "Use “of the RK” everywhere",
  ]);
  const options = { numbering: "citation" as const, newId: () => "new" };
  const [first] = found;
  const fixed = first?.fix ? applyEdit(month, first.fix.edit, options) : month;
  expect(messagesOf(lawForms, fixed)).toEqual([]);
  expect(fixed.entries.map(bodyWords)[3]).toBe("Article 4 of the Criminal Code of the RK");
});

it("takes the earlier of two equally common forms", () => {
  const month = about("Article 272 of the Criminal Code of RK", "Article 258 of the Criminal Code of the RK");
  expect(messagesOf(lawForms, month)).toEqual(["“of the RK” here, “of RK” in 1 other place; use one form"]);
});

it("puts all uses of one entry right at once", () => {
  const month = about(
    "Articles 1, 2 of the Criminal Code of the RK; Article 3 of the Criminal Code of the RK",
    "Article 4 of the Criminal Code of the RK",
    "Article 5 of the Criminal Code of RK and Article 6 of the Criminal Code of RK",
  );
  expect(messagesOf(lawForms, month)).toHaveLength(1);
  expect(fixedTexts(lawForms, month)[2]).toBe(
    "Article 5 of the Criminal Code of the RK and Article 6 of the Criminal Code of the RK",
  );
});
