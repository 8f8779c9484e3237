/** S01 and S02: statements without a source, sources without a statement. */
import { describe, expect, it } from "vitest";
import type { Block, Source } from "../../../../server/domain/report/model.ts";
import { sourceMissing } from "../../../../server/domain/rules/structure/source-missing.ts";
import { sourceUncited } from "../../../../server/domain/rules/structure/source-uncited.ts";
import { findingsOf, messagesOf } from "../../../factories/findings.ts";
import { cite, entry, report, source } from "../../../factories/report.ts";
import { afterFixes } from "./one-click.ts";

describe("S01", () => {
  it.each<[Partial<Source>, readonly string[]]>([
    [{}, []],
    [{ kind: "withheld", url: null }, []],
    [{ kind: "document", url: null, title: "Ruling of 5 September" }, []],
    [{ kind: "document", url: null, note: "Ruling 2-17/23" }, []],
    [{ kind: "testimony", url: null, note: "Told to the team by a relative" }, []],
    [{ kind: "missing", url: null }, ["Entry 1 has no source: note 4 is missing"]],
    [{ url: null }, ["Entry 1 has no source: source 4 has no address"]],
    [{ url: " ", title: "A page" }, ["Entry 1 has no source: source 4 has no address"]],
    [{ kind: "document", url: null, title: "" }, ["Entry 1 has no source: source 4 names no document"]],
    [{ kind: "testimony", url: null }, ["Entry 1 has no source: source 4 says nothing of the testimony"]],
  ])("%j → %j", (fields, expected) => {
    const one = report(entry("2023-09-05", "The court sat", cite(4), "."), { sources: [source(4, fields)] });
    expect(messagesOf(sourceMissing, one)).toEqual(expected);
    expect(messagesOf(sourceMissing, afterFixes(sourceMissing, one))).toEqual([]);
  });

  it("accuses an entry that cites nothing, and marking it withheld cites something", () => {
    const one = report(entry("2023-09-05", "The court sat."));
    expect(messagesOf(sourceMissing, one)).toEqual(["Entry 1 has no source"]);
    const after = afterFixes(sourceMissing, one);
    expect(after.sources.map(({ kind }) => kind)).toEqual(["withheld"]);
    expect(messagesOf(sourceMissing, after)).toEqual([]);
  });

  it("tells each of an entry's citations", () => {
    const gone = { kind: "missing", url: null } as const;
    const one = report(entry("2023-09-05", "One", cite(1), ", two", cite(2), ", three", cite(3), "."), {
      sources: [source(1, gone), source(3, gone)],
    });
    expect(findingsOf(sourceMissing, one).map(({ number, message }) => [number, message])).toEqual([
      [1, "Entry 1: note 1 is missing"],
      [3, "Entry 1: note 3 is missing"],
    ]);
  });

  it("looks at the introduction and the closing words too", () => {
    const gone = { kind: "missing", url: null } as const;
    const one = report(entry("2023-09-05", "One", cite(1), "."), {
      header: { intro: wordsCiting("c9", "s9") },
      sources: [source(9, gone)],
    });
    expect(findingsOf(sourceMissing, one)).toMatchObject([
      {
        entryId: null,
        sourceId: "s9",
        message: "The introduction or the closing words: note 9 is missing",
      },
    ]);
  });

  it("survives a citation of a source that is not there", () => {
    const one = { ...report(entry("2023-09-05", "The court sat", cite(4), ".")), sources: [] };
    expect(messagesOf(sourceMissing, one)).toEqual(["Entry 1 has no source: note 4 is missing"]);
    expect(findingsOf(sourceMissing, one)[0]?.fix).toBeNull();
  });
});

function wordsCiting(id: string, sourceId: string): readonly Block[] {
  const citation = { type: "citation", id, sourceId, locator: null, number: 9 } as const;
  return [{ type: "paragraph", content: [{ type: "text", text: "As told before", marks: [] }, citation] }];
}

describe("S02", () => {
  const cited = entry("2023-09-05", "The court sat", cite(1), ".");

  it.each<[Source, readonly string[]]>([
    [source(1), []],
    [source(12), ["Source 12 is never cited"]],
    [source(12, { numbers: [] }), ["The source https://news.example.org/2023/09/12.html is never cited"]],
    [source(12, { numbers: [], title: "A ruling" }), ["The source A ruling is never cited"]],
    [source(12, { numbers: [], url: null }), ["A source is never cited"]],
    [source(12, { kind: "missing", url: null }), []],
    [source(12, { kind: "withheld", url: null }), ["Source 12 is never cited"]],
  ])("case %#", (extra, expected) => {
    const one = report(cited, { sources: [extra] });
    expect(messagesOf(sourceUncited, one)).toEqual(expected);
    const isAccused = expected.length > 0;
    expect(afterFixes(sourceUncited, one).sources).toHaveLength(one.sources.length - (isAccused ? 1 : 0));
  });

  it("counts a citation anywhere", () => {
    const one = report(cited, entry("2023-09-06", "It sat again", cite(12), "."), { sources: [source(12)] });
    expect(messagesOf(sourceUncited, one)).toEqual([]);
    const standing = report(cited, { header: { closing: wordsCiting("c9", "s12") }, sources: [source(12)] });
    expect(messagesOf(sourceUncited, standing)).toEqual([]);
  });
});
