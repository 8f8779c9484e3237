/** S04, S08 and S14: what is no entry, and where an entry happened. */
import { describe, expect, it } from "vitest";
import type { Language } from "../../../../server/domain/report/model.ts";
import { noPlace } from "../../../../server/domain/rules/structure/no-place.ts";
import { emptyEntry, notAnEntry } from "../../../../server/domain/rules/structure/not-an-entry.ts";
import { findingsOf, messagesOf } from "../../../factories/findings.ts";
import { tinyGazetteer } from "../../../factories/gazetteer.ts";
import { cite, entry, report } from "../../../factories/report.ts";
import { afterFixes } from "./one-click.ts";

describe("S04", () => {
  it.each([
    ["", 1],
    ["   ", 1],
    ["Nineteen letters...", 1],
    ["Twenty letters here.", 0],
  ])("%j → %i", (words, count) => {
    const one = report(entry("2023-09-05", { lead: "September 5, Northport, " }, words, cite(1)));
    expect(messagesOf(emptyEntry, one)).toEqual(Array(count).fill("Empty entry"));
    expect(afterFixes(emptyEntry, one).entries).toHaveLength(1 - count);
  });
});

describe("S14", () => {
  it.each<[string | null, string, readonly string[]]>([
    [null, "Skip to content", ["Not an entry: site navigation"]],
    [null, "Поделись, чтобы люди узнали:", ["Not an entry: sharing"]],
    ["September 5, ", "Read more", ["Not an entry: related links"]],
    ["September 5, ", "a site uses cookies to follow its readers, an expert said.", []],
    ["September 5, Northport, ", "the court sat.", []],
  ])("%j %j", (lead, words, expected) => {
    const one = report(entry("2023-09-05", { lead }, words));
    expect(messagesOf(notAnEntry, one)).toEqual(expected);
    const after = afterFixes(notAnEntry, one);
    expect(after.setAside.map(({ text }) => text)).toEqual(expected.map(() => (lead ?? "") + words));
  });
});

describe("S08", () => {
  it.each<[Language, string, string | null]>([
    ["en", "The court in Tarn sat for an hour.", "Tarn"],
    ["en", "The court in New Oster sat.", "New Oster"],
    ["en", "The court in the Kesh region sat.", "Kesh region"],
    ["en", "The court sat. In Tarn it rained.", null],
    ["en", "Said Tarn A. of the court.", null],
    ["en", "From Tarn to Harvel and near Harvel they walked.", null],
    ["en", "The whole country heard of the law.", null],
    ["en", "So wrote B. of a march in Harvel.", "Harvel"],
    ["en", "Herders will hold a rally in Tarn, where a summit is planned.", null],
    ["en", "A march in Tarn was announced for next Sunday.", null],
    ["ru", "Митинг пройдёт в г. Тарн через неделю.", null],
    ["ru", "Суд в г. Тарн заседал час.", "Тарн"],
    ["ru", "Суд рассмотрел дело, поступившее из Тарн.", "Тарн"],
    ["ru", "Тарн А. выступил в суде.", null],
  ])("%s: %s → %s", (language, words, proposed) => {
    const one = report(entry("2023-09-05", words, cite(1)), { header: { language } });
    expect(messagesOf(noPlace, one, tinyGazetteer)).toEqual(["No place"]);
    const { place } = afterFixes(noPlace, one, { gazetteer: tinyGazetteer }).entries[0] ?? {};
    expect(place?.settlement ?? place?.region ?? null).toBe(proposed);
  });

  it.each(["country", "region", "district", "settlement", "facility"])("is content with a %s", (field) => {
    const one = report(entry("2023-09-05", { place: { [field]: "Tarn" } }, "The court sat."));
    expect(findingsOf(noPlace, one)).toEqual([]);
  });
});
