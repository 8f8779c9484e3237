import { describe, expect, it } from "vitest";
import { ordinalText } from "../../../server/formats/read/html/ordinal-text.ts";

describe("the n-th number of a list", () => {
  it.each([
    [7, "decimal", "7"],
    [7, "decimalZero", "07"],
    [27, "lower-alpha", "aa"],
    [28, "upper-latin", "AB"],
    [27, "lowerLetter", "aa"],
    [28, "upperLetter", "BB"],
    [7, "russianLower", "ж"],
    [29, "russianUpper", "АА"],
    [1994, "lower-roman", "mcmxciv"],
    [9, "upperRoman", "IX"],
    [4_000, "upperRoman", "4000"],
    [0, "lower-alpha", "0"],
    [-2, "decimal", "-2"],
    [3, "chineseCounting", "3"],
  ])("%i as %s is %s", (value, format, text) => {
    expect(ordinalText(value, format)).toBe(text);
  });
});
