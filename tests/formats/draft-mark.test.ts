import { expect, it } from "vitest";
import type { Language } from "../../server/domain/report/model.ts";
import { reportSchema } from "../../server/domain/report/report-schema.ts";
import { markAsDraft } from "../../server/formats/write/draft-mark.ts";
import { entry, report } from "../factories/report.ts";

const month = (language: Language, title: string | null) => {
  const made = report(entry("2023-09-05", "The court sat."));
  const intro = [
    { type: "paragraph" as const, content: [{ type: "text" as const, text: "Every month.", marks: [] }] },
  ];
  return { ...made, report: { ...made.report, language, title, intro } };
};

it.each([
  ["en", null, "DRAFT · Chronicle, September 2023", "Draft of October 2, 2023: "],
  ["en", "Rights in September", "DRAFT · Rights in September", "Draft of October 2, 2023: "],
  ["ru", "Хроника", "ЧЕРНОВИК · Хроника", "Черновик от 2 октября 2023 года: "],
  ["kk", "Шежіре", "ЖОБА · Шежіре", "2023 жылғы 2 қазан жасалған жоба: "],
] as const)("says in the report's language (%s, %s) that it is a draft", (language, title, marked, words) => {
  const before = month(language, title);
  const { report: header, ...rest } = markAsDraft(before, "2023-10-02");
  expect(header.title).toBe(marked);
  expect(header.intro[0]?.content).toEqual([
    { type: "text", text: expect.stringContaining(words), marks: [{ type: "bold" }] },
  ]);
  expect(header.intro.slice(1)).toEqual(before.report.intro);
  const { report: _before, ...kept } = before;
  expect(rest).toEqual(kept);
  expect(reportSchema.safeParse({ report: header, ...rest }).success).toBe(true);
});
