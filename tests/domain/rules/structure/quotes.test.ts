/** S13: quotation marks without a partner, or with another family's. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Language } from "../../../../server/domain/report/model.ts";
import { quotes } from "../../../../server/domain/rules/structure/quotes.ts";
import { messagesOf } from "../../../factories/findings.ts";
import { cite, entry, report } from "../../../factories/report.ts";
import { textAfterFixes } from "./one-click.ts";

const one = (text: string, language: Language = "en", lead: string | null = null) => {
  const paragraphs = text.split("¶").flatMap((words, index) => (index === 0 ? [words] : ["\n", words]));
  return report(entry("2023-09-05", { lead }, ...paragraphs), { header: { language } });
};

describe("is content with", () => {
  it.each<[string, Language?]>([
    ["“We know,” she said, “and we wait.”"],
    ["“He said ‘cover up’ and left.”"],
    ["The “Alga” and “Bota” parties."],
    ["“A “nested” name.”"],
    ["„So“ and „so”.", "ru"],
    ["«Мы ждём», — сказала она.", "ru"],
    ["«Партия “Имя” и „Имя“».", "ru"],
    ["Общественный «Фонд «Имя» закрыт.", "ru"],
    ['Партия "Фонд "Имя" закрыта.', "ru"],
    ['"We know," she said, "and wait."'],
    ["The men’s and workers’ strike in the ’90s; O’Hara didn’t."],
    ["The men's and workers' strike in the '90s; O'Hara didn't."],
    ["‘the people’s voice’"],
    ["Oʻzbek o‘zbek va g‘alaba."],
    ['A pipe of 5" and 7" was found.'],
    ['He said "yes ".'],
    ["“It begins.¶“It goes on.¶“It ends.”"],
    ["“It begins.¶It ends.”"],
    ["«Начало.¶«Продолжение.¶«Конец».", "ru"],
    ["‹Имя› и «Имя ‹Имя› имя».", "ru"],
  ])("%s", (text, language = "en") => {
    expect(messagesOf(quotes, one(text, language))).toEqual([]);
  });

  it("a quotation that begins in the lead", () => {
    expect(messagesOf(quotes, one("it said” and fell silent.", "en", "September 5: “"))).toEqual([]);
  });
});

describe("accuses", () => {
  it.each<[string, readonly string[], Language?]>([
    ["“We know, she said.", ["Quote never closes: “We know, she said."]],
    ["We know”, she said.", ["Quote never opens: We know”"]],
    ["“Seen the video», she said.", ["Quote opens with “ and closes with »: “Seen the video», she said."]],
    [
      "«Видели видео”, — сказала.",
      ["Quote opens with « and closes with ”: «Видели видео”, — сказала."],
      "ru",
    ],
    ['“Seen the video", she said.', ['Quote opens with “ and closes with ": “Seen the video", she said.']],
    ["“Seen the video“, she said.", ["Quote opens with “ and closes with “: “Seen the video“, she said."]],
    [
      "“The case of N: “They use “such a word” to guide.”",
      ["Quote never closes: “The case of N: “They use “such a word”…"],
    ],
    ["“He said ‘cover up” and left.", ["Quote never closes: ‘cover up” and left."]],
    ["«Мы видели «Имя» и долго шли потом домой.", [], "ru"],
    ["«Мы видели, как «Имя» горит.", ["Quote never closes: «Мы видели, как «Имя» горит."], "ru"],
    ['"We saw the "Name" burn.', ['Quote never closes: "We saw the "Name" burn.']],
    ["“One.¶“Two.", ["Quote never closes: “One."]],
    ["«Бір. “Екі», — деді.", ["Quote never closes: “Екі», — деді."], "kk"],
  ])("%s", (text, expected, language = "en") => {
    expect(messagesOf(quotes, one(text, language))).toEqual(expected);
  });
});

describe("closes where there is no doubt", () => {
  it.each([
    ["“Seen the video», she said.", "“Seen the video”, she said."],
    ["«Видели видео”, — сказала.", "«Видели видео», — сказала."],
    ["The answer: “We know of nothing.", "The answer: “We know of nothing”."],
    ["The answer: «Ничего не знаем", "The answer: «Ничего не знаем»"],
    [
      "The answer: “We know of nothing”. And more: “So it goes.",
      "The answer: “We know of nothing”. And more: “So it goes”.",
    ],
    ["The answer: “We know of nothing, said the ministry.", null],
    ["“Anti-Name activists were detained.", null],
  ])("%s → %s", (text, expected) => {
    expect(textAfterFixes(quotes, one(text))).toEqual([expected ?? text]);
  });

  it.each([
    ["We know", ".", "The answer: “We know”[1]."],
    ["We know.", "", "The answer: “We know.”[1]"],
    ["We know ", ".", "The answer: “We know” [1]."],
  ])("beside a marker: %j", (words, after, expected) => {
    const before = report(entry("2023-09-05", `The answer: “${words}`, cite(1), after));
    expect(textAfterFixes(quotes, before)).toEqual([expected]);
  });
});

it("stops reading after twenty problems", () => {
  expect(messagesOf(quotes, one("“".repeat(3000) + "»".repeat(3000)))).toHaveLength(36);
});

it("is content with any well-formed nesting", () => {
  const pairs = ["“”", "«»", "„“", "‹›"] as const;
  const { quoted } = fc.letrec<{ quoted: string }>((tie) => ({
    quoted: fc
      .tuple(fc.constantFrom(...pairs), fc.oneof({ maxDepth: 3 }, fc.constant("word one"), tie("quoted")))
      .map(([pair, inner]) => `${pair[0]}some ${inner} more${pair[1]}`),
  }));
  fc.assert(
    fc.property(fc.array(quoted, { maxLength: 4 }), (passages) => {
      expect(messagesOf(quotes, one(`He said ${passages.join(", then ")}.`))).toEqual([]);
    }),
  );
});

it("accuses when any one closing mark of a family is lost", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 6 }), fc.nat(5), (count, which) => {
      const words = Array.from({ length: count }, (_, at) =>
        at === which % count ? `“word ${at},` : `“word ${at}”,`,
      );
      expect(messagesOf(quotes, one(`He said ${words.join(" then ")} and left.`))).toHaveLength(1);
    }),
  );
});
