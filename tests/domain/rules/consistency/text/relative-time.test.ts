/** C10: words for a day that only make sense on another. */
import { describe, expect, it } from "vitest";
import type { Block, Language } from "../../../../../server/domain/report/model.ts";
import { relativeTime } from "../../../../../server/domain/rules/consistency/text/relative-time.ts";
import { findingsOf, messagesOf } from "../../../../factories/findings.ts";
import { cite, entry, report } from "../../../../factories/report.ts";

function told(text: string, language: Language = "en"): readonly string[] {
  return messagesOf(relativeTime, report({ header: { language } }, entry("2023-09-05", text, cite(1))));
}

const SAYS: Readonly<Record<Language, readonly (readonly [text: string, words: string])[]>> = {
  en: [
    ["He was fined yesterday.", "yesterday"],
    ["Yesterday he was fined.", "yesterday"],
    ["The fair, which began today, is closed", "today"],
    ["The trial goes on tomorrow", "tomorrow"],
    ["It was recently closed", "recently"],
    ["was beaten two years ago", "two years ago"],
    ["They sent a letter the day before", "the day before"],
    ["He was seen the previous day.", "the previous day"],
    ["as early as last year in the west", "last year"],
    ["next week the court sits", "next week"],
    ["He left this morning", "this morning"],
    ["the third summons in recent days", "in recent days"],
    ["He said: “No.” Today he is silent.", "today"],
  ],
  ru: [
    ["Вчера его оштрафовали.", "вчера"],
    ["Суд пройдёт завтра", "завтра"],
    ["на прошлой неделе его вызвали", "на прошлой неделе"],
    ["объявил голодовку неделю назад", "неделю назад"],
    ["недавно открыли музей", "недавно"],
    ["два года назад", "два года назад"],
    ["накануне суд отклонил жалобу", "накануне"],
    ["на сегодняшний день", "сегодняшний"],
    ["в следующем году", "в следующем году"],
  ],
  kk: [
    ["Ол кеше ұсталды.", "кеше"],
    ["Бүгін сот отырысы өтті", "бүгін"],
    ["өткен аптада шақырылды", "өткен аптада"],
    ["екі жыл бұрын сотталды", "екі жыл бұрын"],
  ],
};

const SILENT: Readonly<Record<Language, readonly string[]>> = {
  en: [
    "He was fined on September 4.",
    "Orlin T., who went on hunger strike a week ago, is ill.",
    "They sent the ministry a petition. A like letter was handed in the day before.",
    "The summons which he had received the previous day was void.",
    "She was released two weeks earlier than the court had said.",
    "“He was fined yesterday”, his lawyer said.",
    "He wrote: «today or tomorrow» and left",
    'the banner "Not today" was taken',
    "He said: “I saw him yesterday",
    "The Steppe Today portal was blocked.",
    "the last week of his term",
    "in the last month of pregnancy",
    "the day before the trial",
    "next to the court",
    "the yesterdays of a nation",
  ],
  ru: [
    "«Вчера его били», сказал адвокат.",
    "накануне выборов",
    "Суд отклонил жалобу, которую адвокат подал накануне",
    "Орлин Т., объявивший голодовку, заболел; неделю назад он писал домой",
    "на завтрак дали хлеб",
    "вечером 4 сентября",
    "до сих пор",
  ],
  kk: ["«Кеше ұрды», деді ол.", "кешенді тексеру", "ертеңгілік өтті", "4 қыркүйекте"],
};

describe.each(Object.entries(SAYS))("%s", (language, cases) => {
  it.each(cases)("%s", (text, words) => {
    expect(told(text, language as Language)).toEqual([`“${words}” will not read well later; write the date`]);
  });
});

describe.each(Object.entries(SILENT))("%s is silent", (language, cases) => {
  it.each(cases)("%s", (text) => {
    expect(told(text, language as Language)).toEqual([]);
  });
});

it("tells one entry once, each word once, at most four", () => {
  const [found] = findingsOf(
    relativeTime,
    report(entry("2023-09-05", "Today, tomorrow, today.", "\n", "Yesterday and last week; next year.")),
  );
  expect(found).toMatchObject({ severity: "info", entryId: "e1", fix: null });
  expect(found?.message).toBe(
    "“today”, “tomorrow”, “yesterday” and “last week” will not read well later; write the date",
  );
});

it("leaves a paragraph that is a quotation alone", () => {
  const month = report(entry("2023-09-05", "He was fined yesterday."));
  const asQuotation = (block: Block): Block => ({ ...block, type: "quotation" });
  const quoted = {
    ...month,
    entries: month.entries.map((one) => ({ ...one, body: one.body.map(asQuotation) })),
  };
  expect(messagesOf(relativeTime, month)).toHaveLength(1);
  expect(messagesOf(relativeTime, quoted)).toEqual([]);
});
