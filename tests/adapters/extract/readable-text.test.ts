/** The words kept of a page are the words a person would mark as its text. */
import { describe, expect, it } from "vitest";
import { factsOf, markedText, pageBytes, SAVED_PAGES } from "./saved-page.ts";

function words(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** Harmonic mean of precision and recall over words with their counts. */
function wordF1(found: string, marked: string): number {
  const left = new Map<string, number>();
  for (const word of words(marked)) left.set(word, (left.get(word) ?? 0) + 1);
  let shared = 0;
  for (const word of words(found)) {
    const count = left.get(word) ?? 0;
    if (count === 0) continue;
    shared += 1;
    left.set(word, count - 1);
  }
  return (2 * shared) / (words(found).length + words(marked).length);
}

describe("readable text", () => {
  it.each(SAVED_PAGES)("of %s has a word-F1 of at least .95", (name) => {
    const { readable } = factsOf(pageBytes(name));
    expect(wordF1(readable ?? "", markedText(name))).toBeGreaterThanOrEqual(0.95);
  });

  it.each(SAVED_PAGES)("of %s keeps its paragraphs apart", (name) => {
    const { readable } = factsOf(pageBytes(name));
    expect(readable?.split("\n\n").length).toBeGreaterThanOrEqual(3);
  });

  it("of a page without running text is nothing", () => {
    expect(factsOf("<html><body></body></html>").readable).toBeNull();
    expect(factsOf("").readable).toBeNull();
  });

  it("holds no script, style or hidden words", () => {
    const { text, readable } = factsOf(
      `<html><body><article><p>${"Seen words stand here. ".repeat(20)}</p><script>evil()</script><style>.x{}</style><p hidden>hidden</p><p style="display: none">gone</p></article></body></html>`,
    );
    expect(`${text}${readable}`).not.toMatch(/evil|\.x|hidden|gone/u);
  });
});
