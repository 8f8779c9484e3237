import { describe, expect, it } from "vitest";
import { createHyperlinks, linkTarget } from "../../../server/formats/write/docx/hyperlinks.ts";

describe("linkTarget", () => {
  it.each([
    ["https://news.example.org/a?b=1&c=2#d", "https://news.example.org/a?b=1&c=2#d"],
    ["https://example.org/статья/ә", "https://example.org/статья/ә"],
    ["https://example.org/a|b`c^{d}", "https://example.org/a%7Cb%60c%5E%7Bd%7D"],
    ["https://example.org/50%off?x=%41", "https://example.org/50%25off?x=%41"],
    ["https://example.org:99999/", null],
    ["https://[1:2", null],
  ])("%s → %s", (url, target) => expect(linkTarget(url)).toBe(target));
});

describe("createHyperlinks", () => {
  it("keeps one relationship for a page, however often it is linked", () => {
    const links = createHyperlinks();
    const runs = [
      links.run("https://a.example/1"),
      links.run("https://b.example/2"),
      links.run("https://a.example/1"),
    ];
    expect(runs.map((run) => /r:id="(\w+)"/.exec(run)?.[1])).toEqual(["rIdLink1", "rIdLink2", "rIdLink1"]);
    expect(links.relationships().match(/<Relationship /g)).toHaveLength(2);
  });

  it("prints what cannot be a target as text", () => {
    const links = createHyperlinks();
    expect(links.run("https://[1:2")).toBe('<w:r><w:t xml:space="preserve">https://[1:2</w:t></w:r>');
    expect(links.relationships()).not.toContain("<Relationship ");
  });
});
