/** C08: an outlet, a hashtag or a unit in several forms. */
import { describe, expect, it } from "vitest";
import { nameForms } from "../../../../../server/domain/rules/consistency/text/name-forms.ts";
import { messagesOf } from "../../../../factories/findings.ts";
import { cite, entry, report } from "../../../../factories/report.ts";
import { fixedTexts } from "./fixed-text.ts";

function about(...texts: readonly string[]) {
  return report(...texts.map((text) => entry("2023-09-05", text)));
}

describe("is silent about", () => {
  it.each([
    ["#Aqtobe2022 began", "#Aqtobe2022 ended"],
    ["a fine of 67 thousand tenge", "a fine of 103500 tenge"],
    ["tg. is short", "the tenge fell"],
    ["a fine of 103500 tenge.", "a fine of 5 tenge, paid"],
    ["journalist Baltin", "the journalist Sarina"],
    ["Radio Zhetisu reported", "the Radio Zhetisu journalist"],
    ["the newspaper “Steppe”", "a walk in the Steppe"],
    ["“Steppe” newspaper", "«Steppe» newspaper"],
    ["Radio Zhetisu", "TV Zhetisu"],
    ["its radio “Alatau”", "its radio “Zhetisu”"],
  ])("%s / %s", (...texts) => {
    expect(messagesOf(nameForms, about(...texts))).toEqual([]);
  });
});

describe("hashtags", () => {
  const month = about(
    "during #saryarqa2021 R.",
    "in #Saryarqa2021, then #Saryarqa2021",
    "after #saryarqa2021",
    "#saryarqa2021",
  );
  it("are one whatever their capitals", () => {
    expect(messagesOf(nameForms, month)).toEqual([
      "“#Saryarqa2021” here, “#saryarqa2021” in 3 other places; use one form",
    ]);
    expect(fixedTexts(nameForms, month)[1]).toBe("in #saryarqa2021, then #saryarqa2021");
  });
});

describe("units", () => {
  it.each([
    ["a fine of 500 tg under", "a fine of 500 tenge under"],
    ["a fine of 500 tg. under", "a fine of 500 tenge under"],
    ["a fine of 500 tg. Under", "a fine of 500 tenge. Under"],
    ["a fine of 500 tg.", "a fine of 500 tenge."],
    ["a fine of 500tg was", "a fine of 500 tenge was"],
    ["a fine of 2 million KZT (big)", "a fine of 2 million tenge (big)"],
    ["a fine of 500\u00a0tg", "a fine of 500\u00a0tenge"],
  ])("%s → %s", (odd, right) => {
    const month = about("fined 10 tenge", "fined 20 tenge", odd);
    expect(messagesOf(nameForms, month)).toHaveLength(1);
    expect(fixedTexts(nameForms, month)[2]).toBe(right);
  });
  it("keep a sentence's stop before a marker", () => {
    const month = report(entry(null, "fined 10 tenge, 20 tenge"), entry(null, "fined 500 tg.", cite(1)));
    expect(messagesOf(nameForms, month)).toEqual(["“tg” here, “tenge” in 2 other places; use one form"]);
    expect(fixedTexts(nameForms, month)[1]).toBe("fined 500 tenge.");
  });
  it("do not double a stop when the short form is the common one", () => {
    const month = about("5 tg. and 6 tg. more", "a fine of 7 tenge.");
    expect(fixedTexts(nameForms, month)[1]).toBe("a fine of 7 tg.");
  });
  it("are told in Russian", () => {
    const month = about("штраф 10 тенге, 20 тенге", "штраф 67 тыс. тг. за пикет");
    expect(fixedTexts(nameForms, month)[1]).toBe("штраф 67 тыс. тенге за пикет");
  });
  it("are percentages too", () => {
    const month = about("rose by 5%, then 6%", "fell by 7 percent");
    expect(fixedTexts(nameForms, month)[1]).toBe("fell by 7%");
  });
});

describe("outlets", () => {
  it.each([
    ["a question of radio “Zhetisu” about", "a question of Zhetisu Radio about"],
    ["the journalist of “Radio Zhetisu” came", "the journalist of Zhetisu Radio came"],
    ["reporters of Radio Zhetisu came", "reporters of Zhetisu Radio came"],
    ["the “Zhetisu” radio came", "the Zhetisu Radio came"],
    ["the Zhetisu radio came", "the Zhetisu Radio came"],
  ])("Radio and TV names in any order and quotation: %s", (odd, right) => {
    const month = about("Zhetisu Radio came", "the building of Zhetisu Radio", odd);
    expect(messagesOf(nameForms, month)).toHaveLength(1);
    expect(fixedTexts(nameForms, month)[2]).toBe(right);
  });
  it("show the text's own quotation marks, inside marks of another kind", () => {
    expect(messagesOf(nameForms, about("Zhetisu Radio came", "radio “Zhetisu” came"))).toEqual([
      "«radio “Zhetisu”» here, “Zhetisu Radio” in 1 other place; use one form",
    ]);
    expect(messagesOf(nameForms, about("радио «Жетісу»", "радио Жетісу"))).toEqual([
      "“радио Жетісу” here, “радио «Жетісу»” in 1 other place; use one form",
    ]);
  });
  it("go the way most of them have it, quotation marks and capitals aside", () => {
    const month = about(
      "Zhetisu Radio came",
      "radio “Zhetisu” came",
      "“Radio Zhetisu” came",
      "Radio “Zhetisu”",
    );
    expect(messagesOf(nameForms, month)[0]).toBe(
      "“Zhetisu Radio” here, «radio “Zhetisu”» in 3 other places; use one form",
    );
    expect(fixedTexts(nameForms, month)).toEqual([
      "radio “Zhetisu” came",
      "radio “Zhetisu” came",
      "radio “Zhetisu” came",
      "radio “Zhetisu”",
    ]);
  });
  it("take the first used of two equally common", () => {
    const month = about("Radio Zhetisu came", "Zhetisu Radio came");
    expect(fixedTexts(nameForms, month)[1]).toBe("Radio Zhetisu came");
  });
  it.each([
    ["“SteppeTAG” correspondent Sarina G.", "a correspondent of SteppeTAG"],
    ["the edition “Dala.Media” closed", "Dala.Media journalists"],
    ["корреспондент «СтепьТАГ» Сарина", "журналист СтепьТАГ вышел"],
  ])("with and without quotation marks beside a word of the trade: %s / %s", (...texts) => {
    expect(messagesOf(nameForms, about(...texts))).toHaveLength(1);
  });
});
