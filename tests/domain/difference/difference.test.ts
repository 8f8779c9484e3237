/** What is said to have changed makes the one text into the other, whatever the script. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { entryDifference } from "../../../server/domain/difference/entry-difference.ts";
import { reportDifference } from "../../../server/domain/difference/report-difference.ts";
import { piecesOfText, sharedWords } from "../../../server/domain/difference/tokens.ts";
import {
  blockDifference,
  type ChangedStretch,
  hasChanged,
  type Piece,
  textDifference,
} from "../../../server/domain/difference/word-difference.ts";
import {
  type Block,
  type Citation,
  type Entry,
  NO_PLACE,
  type Report,
  type Source,
} from "../../../server/domain/report/model.ts";
import { report as draftReport, source as webSource } from "../../factories/report.ts";

const citation = (fields: Partial<Citation>): Citation => ({
  type: "citation",
  id: "c1",
  sourceId: "s1",
  locator: null,
  number: 1,
  ...fields,
});
const paragraph = (...parts: readonly (string | Citation)[]): Block => ({
  type: "paragraph",
  content: parts.map((part) => (typeof part === "string" ? { type: "text", text: part, marks: [] } : part)),
});
const entry = (fields: Partial<Entry>): Entry => ({
  id: "e1",
  date: null,
  place: NO_PLACE,
  lead: null,
  people: [],
  law: [],
  topics: [],
  body: [],
  ...fields,
});
const source = (fields: Partial<Source>): Source => webSource(1, fields);
const report = (fields: Partial<Report>): Report => ({ ...draftReport(), ...fields });

/** "[-was-]{+is+} stayed". */
function shown(stretches: readonly ChangedStretch[]): string {
  return stretches
    .map(({ change, pieces }) => {
      const text = pieces.map(pieceText).join("");
      if (change === "same") return text;
      return change === "added" ? `{+${text}+}` : `[-${text}-]`;
    })
    .join("");
}

function pieceText(piece: Piece): string {
  if (piece.kind === "end") return "¶";
  return piece.kind === "text" ? piece.text : `<${piece.sourceId}>`;
}

const side = (stretches: readonly ChangedStretch[], without: ChangedStretch["change"]) =>
  shown(stretches.filter(({ change }) => change !== without).map((one) => ({ ...one, change: "same" })));

describe("words", () => {
  it.each([
    ["He was fined.", "He was fined twice.", "He was fined{+ twice+}."],
    [
      "Суд оштрафовал его на 10 МРП.",
      "Суд оштрафовал её на 20 МРП.",
      "Суд оштрафовал [-его-]{+её+} на [-10-]{+20+} МРП.",
    ],
    [
      "Әділет министрі қызметкерді қамады.",
      "Әділет министрі қызметкерді босатты.",
      "Әділет министрі қызметкерді [-қамады-]{+босатты+}.",
    ],
    ["a well-known case", "a well known case", "a [-well-known-]{+well known+} case"],
    ["one, two, three four", "six, seven, eight four", "[-one, two, three-]{+six, seven, eight+} four"],
    ["the same", "the same", "the same"],
    ["", "new", "{+new+}"],
  ])("%j → %j", (before, after, expected) => {
    expect(shown(textDifference(before, after))).toBe(expected);
  });

  it("joined are the text again", () => {
    fc.assert(fc.property(fc.string({ unit: "binary" }), (text) => piecesOfText(text).join("") === text));
  });

  it("that are the same are counted whatever their order", () => {
    expect(sharedWords("a b c d", "d, c, b, a")).toBe(1);
    expect(sharedWords("a b", "c d")).toBe(0);
    expect(sharedWords("a a b", "a c c")).toBeCloseTo(1 / 3);
    expect(sharedWords("…", "…")).toBe(1);
  });
});

describe("a text", () => {
  const cited = (words: string, sourceId: string, number: number, more: string): Block =>
    paragraph(words, citation({ sourceId, number }), more);

  it("shows a citation as one unit, and not that its number moved", () => {
    const stretches = blockDifference([cited("Fined", "s1", 3, ".")], [cited("Fined", "s1", 9, ".")]);
    expect(hasChanged(stretches)).toBe(false);
    expect(shown(blockDifference([cited("Fined", "s1", 1, ".")], [cited("Fined", "s2", 1, ".")]))).toBe(
      "Fined[-<s1>-]{+<s2>+}.¶",
    );
  });

  it("shows a split and a change of marks", () => {
    expect(shown(blockDifference([paragraph("One. Two.")], [paragraph("One."), paragraph("Two.")]))).toMatch(
      /^One\.(\[- -\]\{\+¶\+\}|\{\+¶\+\}\[- -\])Two\.¶$/u,
    );
    const bold: Block = {
      type: "paragraph",
      content: [{ type: "text", text: "One", marks: [{ type: "bold" }] }],
    };
    expect(shown(blockDifference([paragraph("One")], [bold]))).toBe("[-One-]{+One+}¶");
  });

  it("always holds both sides whole", () => {
    const anyBlocks = fc.array(
      fc
        .array(
          fc.oneof(
            fc.constantFrom("суд ", "fined ", "him ", "— ", "қала, ", "a-b "),
            fc.constantFrom("s1", "s2").map((sourceId) => citation({ sourceId })),
          ),
          { maxLength: 8 },
        )
        .map((parts) => paragraph(...parts)),
      { maxLength: 4 },
    );
    fc.assert(
      fc.property(anyBlocks, anyBlocks, (before, after) => {
        const stretches = blockDifference(before, after);
        expect(side(stretches, "added")).toBe(side(blockDifference(before, before), "added"));
        expect(side(stretches, "removed")).toBe(side(blockDifference(after, after), "removed"));
      }),
    );
  });

  it("of which nothing stayed is said to be replaced, however long", () => {
    const words = (letter: string) => Array.from({ length: 4000 }, (_, n) => `${letter}${n}`).join(" ");
    const stretches = textDifference(words("a"), words("b"));
    expect(side(stretches, "added")).toBe(words("a"));
    expect(side(stretches, "removed")).toBe(words("b"));
  });
});

describe("an entry", () => {
  const one = source({ id: "s1", url: "https://a.example/1" });
  const two = source({ id: "s2", url: "https://a.example/2" });
  const of = (fields: Partial<Entry>): Entry => entry({ id: "e1", ...fields });
  const at = (fields: Partial<Entry>, sources = [one, two]) => ({ entry: of(fields), sources });

  it("tells fields by their values", () => {
    const place = { country: null, region: "Velmar", district: null, settlement: null, facility: null };
    const difference = entryDifference(
      at({
        date: { start: "2031-03-02", end: null },
        topics: ["torture"],
        people: [{ name: "Aru", role: null }],
      }),
      at({
        date: { start: "2031-03-02", end: "2031-03-04" },
        topics: [],
        people: [{ name: "Aru", role: "lawyer" }],
        place,
      }),
    );
    expect(difference.isSame).toBe(false);
    expect(difference.fields).toEqual([
      { field: "date", removed: ["2031-03-02"], added: ["2031-03-02/2031-03-04"] },
      { field: "region", removed: [], added: ["Velmar"] },
      { field: "people", removed: ["Aru"], added: ["Aru, lawyer"] },
      { field: "topics", removed: ["torture"], added: [] },
    ]);
  });

  it("tells sources it cites no longer, cites newly, or whose data changed", () => {
    const body = (sourceId: string) => [paragraph("Fined", citation({ sourceId }), ".")];
    const other = entryDifference(at({ body: body("s1") }), at({ body: body("s2") }));
    expect(other.sources.map(({ sourceId, before, after }) => [sourceId, before?.id, after?.id])).toEqual([
      ["s1", "s1", undefined],
      ["s2", undefined, "s2"],
    ]);
    const changed = entryDifference(
      at({ body: body("s1") }),
      at({ body: body("s1") }, [{ ...one, title: "New" }]),
    );
    expect(changed.sources).toMatchObject([{ sourceId: "s1", after: { title: "New" } }]);
    const renumbered = entryDifference(
      at({ body: body("s1") }),
      at({ body: body("s1") }, [{ ...one, numbers: [7] }]),
    );
    expect(renumbered.isSame).toBe(true);
  });
});

describe("a month", () => {
  it("names entries that came, went and changed, and nothing else", () => {
    const [a, b, c] = ["a", "b", "c"].map((id) => entry({ id, body: [paragraph(`Entry ${id}.`)] }));
    if (!a || !b || !c) throw new Error("three entries were made");
    const before = report({ entries: [a, b] });
    const after = report({ entries: [c, { ...a, body: [paragraph("Entry a, again.")] }] });
    const difference = reportDifference(before, after);
    expect(difference.entries.map(({ entryId, change }) => [entryId, change])).toEqual([
      ["c", "added"],
      ["a", "changed"],
      ["b", "removed"],
    ]);
    expect(difference.isReordered).toBe(false);
    expect(reportDifference(before, before).entries).toEqual([]);
    expect(reportDifference(before, report({ entries: [b, a] })).isReordered).toBe(true);
  });
});
