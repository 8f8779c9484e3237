/** S09: openings that are not in house form, and dates in figures. */
import { describe, expect, it } from "vitest";
import type { Language } from "../../../../server/domain/report/model.ts";
import { dateForm } from "../../../../server/domain/rules/structure/date-form.ts";
import { messagesOf } from "../../../factories/findings.ts";
import { cite, entry, report } from "../../../factories/report.ts";
import { afterFixes, textAfterFixes } from "./one-click.ts";

const withLead = (lead: string | null, language: Language = "en") =>
  report(entry("2023-09-05", { lead }, "the court sat", cite(1), "."), { header: { language } });

describe("the lead", () => {
  it.each<[Language, string, string | null]>([
    ["en", "September 5, Kesh region, Tarn, ", null],
    ["en", "September 5–7, Tarn: ", null],
    ["en", "September 5, 2022, ", null],
    ["en", "5 September, Tarn, ", "the day stands before the month"],
    ["en", "On September 5, Tarn, ", "it opens with “On”"],
    ["en", "On September 5, in Tarn, ", "it opens with “On”, the place opens with “in”"],
    ["en", "September 5, the Kesh region, ", "the place opens with an article"],
    ["en", "Tarn, September 5, ", "the place stands before the date"],
    ["en", "05.09.2023, Tarn, ", "the date is in figures"],
    ["en", "Tarn, ", null],
    ["ru", "5 сентября, г. Тарн, ", null],
    ["ru", "Тарн, 5 сентября, ", "the place stands before the date"],
    ["ru", "05.09.23, Тарн: ", "the date is in figures"],
    ["kk", "5 қыркүйек, Тарн қаласы, ", null],
    ["kk", "Тарн, 5 қыркүйек, ", "the place stands before the date"],
  ])("%s %j", (language, lead, found) => {
    const one = withLead(lead, language);
    expect(messagesOf(dateForm, one)).toEqual(found === null ? [] : [`Unusual date form: ${found}`]);
    expect(afterFixes(dateForm, one).entries[0]?.lead).toBe(found === null ? lead : null);
  });

  it("asks nothing of an entry born here", () => {
    expect(messagesOf(dateForm, withLead(null))).toEqual([]);
  });

  it("keeps a lead when no field says the day", () => {
    const one = report(entry(null, { lead: "5 September, Tarn, " }, "the court sat", cite(1), "."));
    expect(messagesOf(dateForm, one)).toHaveLength(1);
    expect(afterFixes(dateForm, one).entries[0]?.lead).toBe("5 September, Tarn, ");
  });
});

describe("figures in the text", () => {
  it.each<[Language, string, string]>([
    ["en", "A march on 15.09.23 was refused.", "A march on September 15 was refused."],
    ["en", "A march on 15.09.22 was refused.", "A march on September 15, 2022 was refused."],
    ["en", "A march on 15.01.24 is planned.", "A march on January 15, 2024 is planned."],
    ["en", "A march on 15/09/2022 was refused.", "A march on September 15, 2022 was refused."],
    ["en", "Since 2023-09-02 and till 30.09.2023.", "Since September 2 and till September 30."],
    ["ru", "Акция 15.09.2023 г. не согласована.", "Акция 15 сентября не согласована."],
    ["ru", "Акция назначена на 15.09.2023 г.", "Акция назначена на 15 сентября."],
    ["ru", "Назначено на 15.09.2022 года.", "Назначено на 15 сентября 2022 года."],
    ["kk", "Шеру 15.09.2023 күні өтті.", "Шеру 15 қыркүйек күні өтті."],
  ])("%s %s", (language, words, expected) => {
    const one = report(entry("2023-09-05", words, cite(1)), { header: { language } });
    expect(messagesOf(dateForm, one)).toHaveLength(1);
    expect(textAfterFixes(dateForm, one)).toEqual([`${expected}[1]`]);
  });

  it("names what it found, and does not choose between two readings", () => {
    const one = report(entry("2023-09-05", "On 03/04/2023 and on 15.09.23.", cite(1)));
    expect(messagesOf(dateForm, one)).toEqual(["Unusual date form: 03/04/2023, 15.09.23"]);
    expect(textAfterFixes(dateForm, one)).toEqual(["On 03/04/2023 and on September 15.[1]"]);
  });

  it.each([
    "Facility EC-166/4, case 7517-23-00-3/99.",
    "See https://news.example.org/2023-09-15/page or /15.09.23/.",
    "The case 31.31.2023 and the fine of 12.500.000.",
    "Version 1.2.3 of the law, paragraph 10.12.1234.5.",
  ])("leaves %j alone", (words) => {
    expect(messagesOf(dateForm, report(entry("2023-09-05", words, cite(1))))).toEqual([]);
  });
});
