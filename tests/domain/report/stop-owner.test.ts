/** A stop that belongs to an initial or an abbreviation, and one that ends a sentence. */
import { describe, expect, it } from "vitest";
import { isOwnedStop } from "../../../server/domain/report/stop-owner.ts";

describe("isOwnedStop", () => {
  it.each([
    ["said Akhmetova A.", true],
    ["said Akhmetova Zh.", true],
    ["сказала Ахметова Ж.", true],
    ["сказал Иванов Дж.", true],
    ["of bread, etc.", true],
    ["и т.д.", true],
    ["и т. п.", true],
    ["at 5 p.m.", true],
    ["в 2023 г.", true],
    ["A.", true],
    ["Code of the RK.", false],
    ["said he.", false],
    ["сказал он.", false],
    ["EC-166/4.", false],
    ["in 2023.", false],
    ["he left (so he said).", false],
    ["д.", false],
    ["no stop", false],
    [".", false],
    ["", false],
  ])("%s → %s", (text, expected) => {
    expect(isOwnedStop(text, text.length - 1)).toBe(expected);
  });
});
