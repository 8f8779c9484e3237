import { describe, expect, it } from "vitest";
import type { Report, ReportHeader, Source } from "../../../server/domain/report/model.ts";
import { sourceBinding } from "../../../server/domain/workflow/bindings.ts";
import { reviewUnits, STANDING_ID } from "../../../server/domain/workflow/review-unit.ts";
import { cite, entry, report, source } from "../../factories/report.ts";

const bindings = (one: Report) =>
  reviewUnits(one).flatMap((unit) => unit.claims.map((claim) => claim.binding));
const made = (text: string, fields: Partial<Source> = {}, date = "2023-09-05") =>
  report(entry(date, text, cite(1), " And more.", cite(2)), { sources: [source(1, fields)] });

describe("a tick is bound to", () => {
  const [first, second] = bindings(made("He was tried."));
  it("the sentence", () => {
    expect(bindings(made("She was tried."))).not.toContain(first);
    expect(bindings(made("She was tried."))).toContain(second);
  });
  it("the address", () => {
    const [moved, other] = bindings(made("He was tried.", { url: "https://other.example.org/" }));
    expect(moved).not.toBe(first);
    expect(other).toBe(second);
  });
  it("the date and place printed before the first sentence, and only there", () => {
    const [moved, other] = bindings(made("He was tried.", {}, "2023-09-06"));
    expect(moved).not.toBe(first);
    expect(other).toBe(second);
  });
  it("nothing else: not to the source's title, nor to spaces", () => {
    expect(bindings(made("He  was tried. ", { title: "Another" }))).toEqual([first, second]);
  });
});

describe("a verdict is bound to", () => {
  it("a page's address alone", () => {
    expect(sourceBinding(source(1, { title: "A" }))).toBe(sourceBinding(source(1, { title: "B" })));
    expect(sourceBinding(source(1))).not.toBe(sourceBinding(source(2)));
  });
  it("all that is said of a source without one", () => {
    const document = (title: string) => source(1, { kind: "document", url: null, title });
    expect(sourceBinding(document("A"))).not.toBe(sourceBinding(document("B")));
  });
});

describe("the words around the entries", () => {
  const words = (text: string) => [
    { type: "paragraph" as const, content: [{ type: "text" as const, text, marks: [] }] },
  ];
  it("are reviewed only when there are any", () => {
    expect(reviewUnits(report())).toEqual([]);
    expect(reviewUnits(report({ header: { title: " ", intro: words(" ") } }))).toEqual([]);
    expect(reviewUnits(report({ header: { title: "A month" } })).map((unit) => unit.id)).toEqual([
      STANDING_ID,
    ]);
  });
  it("are not the same when they move from the introduction to the end", () => {
    const digest = (header: Partial<ReportHeader>) => reviewUnits(report({ header }))[0]?.digest;
    expect(digest({ intro: words("Here.") })).not.toBe(digest({ closing: words("Here.") }));
  });
});
