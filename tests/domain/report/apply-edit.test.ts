/** What each edit means on a report value, and what no edit may do. */
import { describe, expect, it } from "vitest";
import { DomainError } from "../../../server/domain/errors.ts";
import { type ApplyOptions, applyEdit } from "../../../server/domain/report/apply-edit.ts";
import { type Edit, editSchema, type SingleEdit } from "../../../server/domain/report/edit-schema.ts";
import type { Block, Inline, Mark, Report } from "../../../server/domain/report/model.ts";
import { blockText, printedText } from "../../../server/domain/report/text.ts";
import { cite, entry, report, source } from "../../factories/report.ts";

function options(numbering: ApplyOptions["numbering"] = "citation"): ApplyOptions {
  let made = 0;
  return { numbering, newId: () => `new${++made}` };
}

function apply(before: Report, edit: Edit, numbering: ApplyOptions["numbering"] = "citation"): Report {
  return applyEdit(before, edit, options(numbering));
}

const replace = (from: number, to: number, text: string, block = 0, entryId = "e1"): SingleEdit => ({
  type: "replaceText",
  entryId,
  block,
  from,
  to,
  text,
});

const month = () =>
  report(
    entry("2023-09-02", "The court sat", cite(1), "."),
    entry("2023-09-03", "A march was held", cite(2), ". Two were fined", cite(3), "."),
    entry("2023-09-01", "A strike began", cite(4), "."),
  );

const printed = (one: Report) => one.entries.map(printedText);

function refusal(before: Report, edit: Edit): string {
  try {
    apply(before, edit);
  } catch (error) {
    if (error instanceof DomainError) return error.code;
    throw error;
  }
  return "done";
}

describe("fields", () => {
  it("sets date, place and lead and shares what it leaves alone", () => {
    const before = month();
    const dated = apply(before, { type: "setDate", entryId: "e1", start: "2023-09-04", end: "2023-09-05" });
    expect(dated.entries[0]?.date).toEqual({ start: "2023-09-04", end: "2023-09-05" });
    expect(dated.entries[1]).toBe(before.entries[1]);
    expect(dated.sources).toBe(before.sources);
    const placed = apply(dated, { type: "setPlace", entryId: "e1", changes: { settlement: "Northport" } });
    expect(placed.entries[0]?.place.settlement).toBe("Northport");
    expect(placed.entries[0]?.place.region).toBeNull();
    expect(apply(placed, { type: "setLead", entryId: "e1", lead: "x" }).entries[0]?.lead).toBe("x");
  });

  it.each<Edit>([
    { type: "setDate", entryId: "e1", start: "2023-09-02", end: null },
    { type: "setPlace", entryId: "e1", changes: { region: null } },
    { type: "setLead", entryId: "e1", lead: null },
    replace(4, 9, "court"),
    replace(3, 3, ""),
    { type: "moveEntry", entryId: "e1", beforeId: "e2" },
    { type: "moveEntry", entryId: "e3", beforeId: null },
    { type: "setSource", sourceId: "s1", changes: { kind: "web" } },
    { type: "mergeSources", keepId: "s1", dropIds: [] },
    { type: "batch", edits: [] },
  ])("changes nothing when nothing differs: $type", (edit) => {
    const before = month();
    expect(apply(before, edit)).toBe(before);
  });

  it("renames a person, and two of one name become one", () => {
    const people = [
      { name: "Orlova A.", role: null },
      { name: "Orlovа A.", role: "lawyer" },
      { name: "Kim B.", role: null },
    ];
    const before = report(entry("2023-09-02", { people }, "The court sat", cite(1), "."));
    const after = apply(before, { type: "renamePerson", entryId: "e1", from: "Orlovа A.", to: "Orlova A." });
    expect(after.entries[0]?.people).toEqual([
      { name: "Orlova A.", role: "lawyer" },
      { name: "Kim B.", role: null },
    ]);
  });
});

describe("replaceText", () => {
  it.each([
    [4, 9, "jury", "The jury sat￼."],
    [13, 13, " long", "The court sat long￼."],
    [14, 14, " today", "The court sat￼ today."],
    [0, 3, "A", "A court sat￼."],
    [15, 15, " It rose.", "The court sat￼. It rose."],
    [0, 13, "", "￼."],
  ])("[%i, %i) → %j", (from, to, text, expected) => {
    const after = apply(month(), replace(from, to, text));
    expect(after.entries[0]?.body.map(blockText)).toEqual([expected]);
  });

  const marked = (...content: Inline[]): Report => {
    const before = month();
    const block: Block = { type: "paragraph", content };
    return {
      ...before,
      entries: before.entries.map((one) => (one.id === "e1" ? { ...one, body: [block] } : one)),
    };
  };
  const italic: readonly Mark[] = [{ type: "italic" }];
  const text = (words: string, marks: readonly Mark[] = []): Inline => ({ type: "text", text: words, marks });

  it.each<[string, number, number, string, readonly [string, number][]]>([
    [
      "the text it replaces",
      0,
      3,
      "xy",
      [
        ["xy", 1],
        ["def", 0],
      ],
    ],
    [
      "its first character when two runs meet",
      2,
      4,
      "xy",
      [
        ["abxy", 1],
        ["ef", 0],
      ],
    ],
    [
      "the left neighbour",
      3,
      3,
      "xy",
      [
        ["abcxy", 1],
        ["def", 0],
      ],
    ],
    [
      "the right neighbour at the start",
      0,
      0,
      "xy",
      [
        ["xyabc", 1],
        ["def", 0],
      ],
    ],
  ])("takes the marks of %s", (_name, from, to, words, expected) => {
    const after = apply(marked(text("abc", italic), text("def")), replace(from, to, words));
    const runs = after.entries[0]?.body[0]?.content.map((one) =>
      one.type === "text" ? [one.text, one.marks.length] : [],
    );
    expect(runs).toEqual(expected);
  });

  it.each<[string, Edit]>([
    ["an entry that is gone", replace(0, 1, "x", 0, "gone")],
    ["a block that is gone", replace(0, 1, "x", 7)],
    ["an offset past the end", replace(0, 16, "x")],
    ["a backward range", replace(3, 2, "x")],
    ["a range that holds a citation", replace(12, 15, "x")],
    ["the citation alone", replace(13, 14, "")],
    ["overlapping changes", { type: "batch", edits: [replace(0, 5, "x"), replace(4, 6, "y")] }],
  ])("refuses %s", (_name, edit) => {
    expect(refusal(month(), edit)).toBe("EDIT_NOT_POSSIBLE");
  });

  it("refuses to cut a character in two", () => {
    expect(refusal(marked(text("a😀b")), replace(2, 2, "x"))).toBe("EDIT_NOT_POSSIBLE");
  });

  it("reads a batch's offsets in the block as it was", () => {
    const edits = [replace(0, 3, "One long"), replace(4, 9, "c"), replace(13, 13, "!"), replace(13, 13, "?")];
    const after = apply(month(), { type: "batch", edits });
    expect(after.entries[0]?.body.map(blockText)).toEqual(["One long c sat!?￼."]);
  });

  it("changes words before anything else in a batch", () => {
    const edits: SingleEdit[] = [{ type: "addWithheldSource", entryId: "e1" }, replace(14, 15, "!")];
    expect(printed(apply(month(), { type: "batch", edits }))[0]).toBe("The court sat[1]![2]");
  });
});

describe("structure", () => {
  it("renumbers after a move when numbers were in order", () => {
    const after = apply(month(), { type: "moveEntry", entryId: "e3", beforeId: "e1" });
    expect(printed(after)).toEqual([
      "A strike began[1].",
      "The court sat[2].",
      "A march was held[3]. Two were fined[4].",
    ]);
    expect(after.sources.map((one) => [one.id, ...one.numbers])).toEqual([
      ["s1", 2],
      ["s2", 3],
      ["s3", 4],
      ["s4", 1],
    ]);
  });

  it("leaves printed numbers alone when they were not in order", () => {
    const before = report(entry("2023-09-02", "One", cite(5), "."), entry("2023-09-01", "Two", cite(9), "."));
    const after = apply(before, { type: "moveEntry", entryId: "e2", beforeId: "e1" });
    expect(printed(after)).toEqual(["Two[9].", "One[5]."]);
    expect(printed(apply(after, { type: "renumber" }))).toEqual(["Two[1].", "One[2]."]);
  });

  it("moves to the end", () => {
    const after = apply(month(), { type: "moveEntry", entryId: "e1", beforeId: null });
    expect(after.entries.map((one) => one.id)).toEqual(["e2", "e3", "e1"]);
  });

  it("deletes an entry, keeps its sources, drops what stood for a missing note and findings about it", () => {
    const about = (entryId: string) => ({
      ruleId: "S08",
      severity: "warn" as const,
      entryId,
      sourceId: null,
      number: null,
      message: "No place",
      fix: null,
    });
    const missing = source(3, { kind: "missing", url: null });
    const before = {
      ...report(
        entry("2023-09-02", "The court sat", cite(1), "."),
        entry("2023-09-03", "A march", cite(2), ". Fines", cite(3), "."),
        { sources: [missing] },
      ),
      findings: [about("e1"), about("e2")],
    };
    const after = apply(before, { type: "deleteEntry", entryId: "e2" });
    expect(after.sources.map((one) => [one.id, ...one.numbers])).toEqual([["s1", 1], ["s2"]]);
    expect(after.findings).toEqual([about("e1")]);
  });

  it("sets an entry aside with its printed words", () => {
    const after = apply(month(), { type: "setAsideEntry", entryId: "e2", reason: "sharing" });
    expect(after.setAside).toEqual([
      { line: 2, text: "A march was held[2]. Two were fined[3].", reason: "sharing" },
    ]);
    expect(printed(after)).toEqual(["The court sat[1].", "A strike began[2]."]);
  });

  it("sets a source's fields, and only those given", () => {
    const after = apply(month(), {
      type: "setSource",
      sourceId: "s1",
      changes: { kind: "withheld", url: null },
    });
    expect(after.sources[0]).toEqual(source(1, { kind: "withheld", url: null }));
  });

  it("takes everything a page can say of itself, and where a copy of it is", () => {
    const changes = {
      title: "The court sat",
      outlet: "Steppe Post",
      author: "R. Oster",
      publishedOn: "2023-09-04",
      language: "en",
      archiveUrl: "https://web.archive.org/web/20230904000000/https://news.example.org/1",
    };
    const edit = editSchema.parse({ type: "setSource", sourceId: "s1", changes });
    expect(apply(month(), edit).sources[0]).toEqual(source(1, changes));
  });

  it("deletes a source nobody cites and refuses a cited one", () => {
    const before = report(entry("2023-09-02", "The court sat", cite(1), "."), { sources: [source(7)] });
    expect(apply(before, { type: "deleteSource", sourceId: "s7" }).sources.map((one) => one.id)).toEqual([
      "s1",
    ]);
    expect(refusal(before, { type: "deleteSource", sourceId: "s1" })).toBe("EDIT_NOT_POSSIBLE");
  });

  it("merges sources: citations follow, gaps are filled, nothing is overwritten", () => {
    const before = report(
      entry("2023-09-02", "One", cite(1), "."),
      entry("2023-09-03", "Two", cite(2), "."),
      entry("2023-09-04", "Three", cite(3), "."),
      {
        sources: [source(1, { title: "Kept" }), source(3, { title: "Dropped", outlet: "The Northern" })],
      },
    );
    const edit: Edit = { type: "mergeSources", keepId: "s1", dropIds: ["s3"] };
    const byCitation = apply(before, edit);
    expect(byCitation.sources.map((one) => [one.id, ...one.numbers])).toEqual([
      ["s1", 1, 3],
      ["s2", 2],
    ]);
    expect(byCitation.sources[0]).toMatchObject({ title: "Kept", outlet: "The Northern" });
    expect(byCitation.entries[0]).toBe(before.entries[0]);
    expect(printed(apply(before, edit, "source"))).toEqual(["One[1].", "Two[2].", "Three[1]."]);
    expect(refusal(before, { ...edit, dropIds: ["s1"] })).toBe("EDIT_NOT_POSSIBLE");
  });

  it("counts citations of the introduction and the closing words", () => {
    const citation = { type: "citation", id: "c7", sourceId: "s7", locator: null, number: 2 } as const;
    const before = report(entry("2023-09-02", "The court sat", cite(1), "."), {
      header: { closing: [{ type: "paragraph", content: [citation] }] },
      sources: [source(7)],
    });
    expect(refusal(before, { type: "deleteSource", sourceId: "s7" })).toBe("EDIT_NOT_POSSIBLE");
    const merged = apply(before, { type: "mergeSources", keepId: "s1", dropIds: ["s7"] });
    expect(merged.report.closing).toEqual([
      { type: "paragraph", content: [{ ...citation, sourceId: "s1" }] },
    ]);
  });

  it.each([
    ["The court sat.", "The court sat[1]."],
    ["The court sat", "The court sat[1]"],
    ["Under the Code of the RK.", "Under the Code of the RK[1]."],
    ["So said Akhmetova Zh.", "So said Akhmetova Zh.[1]"],
    ["“We shall see.”", "“We shall see.”[1]"],
    ["And then…", "And then…[1]"],
    ["", "[1]"],
  ])("marks a withheld source at the end of %j", (words, expected) => {
    const after = apply(report(entry("2023-09-02", words)), { type: "addWithheldSource", entryId: "e1" });
    expect(printed(after)).toEqual([expected]);
    expect(after.sources).toMatchObject([{ id: "new1", kind: "withheld", numbers: [1] }]);
  });

  it("gives a withheld source the next free number when numbers are not in order", () => {
    const before = report(entry("2023-09-02", "One."), entry("2023-09-03", "Two", cite(5), "."));
    const after = apply(before, { type: "addWithheldSource", entryId: "e1" });
    expect(printed(after)).toEqual(["One[6].", "Two[5]."]);
  });

  it.each<Edit>([
    { type: "setDate", entryId: "gone", start: "2023-09-01", end: null },
    { type: "setDate", entryId: "e1", start: "2023-09-31", end: null },
    { type: "setDate", entryId: "e1", start: "2023-09-03", end: "2023-09-03" },
    { type: "renamePerson", entryId: "e1", from: "Nobody", to: "Somebody" },
    { type: "moveEntry", entryId: "e1", beforeId: "gone" },
    { type: "moveEntry", entryId: "gone", beforeId: null },
    { type: "deleteEntry", entryId: "gone" },
    { type: "setAsideEntry", entryId: "e1", reason: "" },
    { type: "setSource", sourceId: "gone", changes: {} },
    { type: "setSource", sourceId: "s1", changes: { publishedOn: "2023-02-30" } },
    { type: "deleteSource", sourceId: "gone" },
    { type: "mergeSources", keepId: "s1", dropIds: ["gone"] },
    { type: "addWithheldSource", entryId: "gone" },
  ])("refuses what cannot be done: %j", (edit) => {
    expect(refusal(month(), edit)).toBe("EDIT_NOT_POSSIBLE");
  });
});
