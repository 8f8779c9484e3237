/** The phrase language, one line a feature. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bareWords, phraseFinder } from "../../../server/domain/topics/phrases.ts";

describe("bareWords", () => {
  it.each([
    ["The court, sentenced Bekov A. He left.", "^ the court sentenced bekov a he left . "],
    ["the prosecutor’s office", "^ the prosecutor office "],
    ["pre-trial detention", "^ pre-trial detention "],
    ["Ещё раз… и всё", "^ еще раз . и все "],
    ["“We know,” he said", "^ “ we know he said "],
    ["one\ntwo", "^ one . two "],
    ["", "^ "],
  ])("%s", (text, bare) => {
    expect(bareWords(text)).toBe(bare);
  });
});

describe("phrases", () => {
  it.each<[phrase: string, text: string, found: boolean]>([
    ["detained by", "He was detained by police", true],
    ["detained by", "He was detained nearby", false],
    ["tortur*", "They were tortured", true],
    ["tortur*", "A contorture", false],
    ["taken ~2 police", "taken to the police", true],
    ["taken ~2 police", "taken to the old brick police station", false],
    ["taken ~2 police", "taken home. The police", false],
    ["taken ~12 police", "taken on the same day and by the same road to the police", true],
    ["(was|were) arrested", "They were arrested", true],
    ["told the? court", "he told court", true],
    ["told (the|a)? ~1 court", "he told the city court", true],
    ["# days", "for 15 days", true],
    ["# days", "for many days", false],
    ["^ ~2 stated that", "The lawyer stated that", true],
    ["^ ~2 stated that", "She said. The lawyer stated that", false],
    ["^ “", "«Мы знаем»", true],
    ["^ “", "He said “so”", false],
  ])("%s in: %s", (phrase, text, found) => {
    expect(phraseFinder([phrase]).find(bareWords(text)) !== null).toBe(found);
  });

  it("gives back the words it found", () => {
    expect(phraseFinder(["held ~1 rally"]).find(bareWords("They held a rally there"))).toBe("held a rally");
  });

  it("sets aside what only looks like it, and sees the real thing beside it", () => {
    const strike = phraseFinder(["strike"], ["hunger strike"]);
    expect(strike.find(bareWords("on hunger strike"))).toBeNull();
    expect(strike.find(bareWords("on hunger strike while miners strike"))).toBe("strike");
  });

  it("finds a plain word in any text exactly when the text has it as a word", () => {
    const word = fc.constantFrom("strike", "strikes", "a", ".", ",", "hunger");
    fc.assert(
      fc.property(fc.array(word, { maxLength: 12 }), (parts) => {
        const found = phraseFinder(["strike"]).find(bareWords(parts.join(" ")));
        expect(found !== null).toBe(parts.includes("strike"));
      }),
    );
  });
});
