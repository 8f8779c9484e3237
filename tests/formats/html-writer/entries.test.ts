/** Entries under their days: what a reader of the month finds in the text. */
import { describe, expect, test } from "vitest";
import { cite, entry, report } from "../../factories/report.ts";
import { all, attribute, byId, hasClass, pageOf, textOf, within } from "./parsed-page.ts";
import { sampleMonth } from "./sample-month.ts";

const oldbridge = { place: { settlement: "Oldbridge" } };

describe("days", () => {
  test("entries of one date that follow each other share a heading; a date that returns has its own", () => {
    const page = pageOf(
      report(
        entry("2023-09-01", "One."),
        entry("2023-09-01", "Two."),
        entry("2023-09-19/2023-09-20", "Three."),
        entry("2023-09-19", "Four."),
        entry("2023-09-29/2023-10-02", "Five."),
        entry("2023-09-01", "Six."),
        entry(null, "Seven."),
        entry("2022-09-30", "Eight."),
        entry(null, "Nine."),
      ),
    );
    const headings = all(page, "section").flatMap((day) => within(day, "h2"));
    expect(headings.map((heading) => [attribute(heading, "id"), textOf(heading)])).toEqual([
      ["day-2023-09-01", "September 1"],
      ["day-2023-09-19-to-2023-09-20", "September 19–20"],
      ["day-2023-09-19", "September 19"],
      ["day-2023-09-29-to-2023-10-02", "September 29 – October 2"],
      ["day-2023-09-01-2", "September 1"],
      ["day-undated", "Date not given"],
      ["day-2022-09-30", "September 30, 2022"],
      ["day-undated-2", "Date not given"],
    ]);
    const times = headings.map((heading) =>
      within(heading, "time").map((time) => attribute(time, "datetime")),
    );
    expect(times.flat()).toEqual([
      "2023-09-01",
      "2023-09-19",
      "2023-09-19",
      "2023-09-29",
      "2023-09-01",
      "2022-09-30",
    ]);
    const contents = all(page, "nav").filter((nav) => hasClass(nav, "contents"));
    const items = contents.flatMap((nav) => within(nav, "li"));
    expect(items.map((item) => textOf(item))).toEqual([
      "September 1 (2)",
      "September 19–20 (1)",
      "September 19 (1)",
      "September 29 – October 2 (1)",
      "September 1 (1)",
      "Date not given (1)",
      "September 30, 2022 (1)",
      "Date not given (1)",
    ]);
    expect(items.flatMap((item) => within(item, "a")).map((link) => attribute(link, "href"))).toEqual(
      headings.map((heading) => `#${attribute(heading, "id")}`),
    );
  });

  test("an empty report is still a page", () => {
    const page = pageOf(report());
    expect(all(page, "h1")).toHaveLength(1);
    expect(all(page, "nav")).toHaveLength(0);
    expect(textOf(all(page, "header")[0] ?? byId(page, "none"))).toContain("0 entries");
  });
});

describe("entries", () => {
  test("open with the lead in strong, its date marked, and end with their permanent link", () => {
    const page = pageOf(
      report(entry("2023-09-05", { id: "k1", ...oldbridge }, "the court sat", cite(1), ".")),
    );
    const article = byId(page, "entry-k1");
    expect(article.tagName).toBe("article");
    expect(textOf(article).trim()).toBe("September 5, Oldbridge: the court sat[1]. ¶");
    const [strong] = within(article, "strong");
    expect(strong && textOf(strong)).toBe("September 5, Oldbridge:");
    expect(
      strong && within(strong, "time").map((time) => [attribute(time, "datetime"), textOf(time)]),
    ).toEqual([["2023-09-05", "September 5"]]);
    const permalink = within(article, "a").find((link) => hasClass(link, "permalink"));
    expect(permalink?.attrs).toEqual([
      { name: "class", value: "permalink" },
      { name: "href", value: "#entry-k1" },
      { name: "aria-label", value: "Permanent link to this entry: September 5, Oldbridge" },
    ]);
  });

  test.each([
    ["September 5, in Oldbridge, ", "September 5"],
    ["On September 5, ", null],
    ["September 51, ", null],
    ["September 5–6, ", null],
  ])("print their own lead when asked: %j", (lead, date) => {
    const page = pageOf(report(entry("2023-09-05", { lead, ...oldbridge }, "the court sat.")), {
      printedLeadOf: (one) => one.lead,
    });
    const article = byId(page, "entry-e1");
    expect(textOf(article).trim()).toBe(`${lead}the court sat. ¶`);
    expect(within(article, "time").map((time) => textOf(time))).toEqual(date === null ? [] : [date]);
  });

  test("born here, have no lead of their own and keep the house form", () => {
    const page = pageOf(report(entry("2023-09-05", oldbridge, "the court sat.")), {
      printedLeadOf: (one) => one.lead,
    });
    expect(textOf(byId(page, "entry-e1")).trim()).toBe("September 5, Oldbridge: the court sat. ¶");
  });

  test("keep an id that neither words nor position change", () => {
    const before = pageOf(
      report(entry("2023-09-05", { id: "a" }, "One."), entry("2023-09-06", { id: "b" }, "Two.")),
    );
    const after = pageOf(
      report(entry("2023-09-07", { id: "b" }, "New."), entry("2023-09-08", { id: "a" }, "Else.")),
    );
    const ids = (page: typeof before) => all(page, "article").map((article) => attribute(article, "id"));
    expect(ids(before)).toEqual(["entry-a", "entry-b"]);
    expect(ids(after)).toEqual(["entry-b", "entry-a"]);
  });

  test("stay reachable when ids are damaged", () => {
    const ids = ["a b", "a-b", 'a"><b', "a-b-2", "a-b", "ы"];
    const page = pageOf(report(...ids.map((id) => entry("2023-09-05", { id }, "Text."))));
    const anchors = all(page, "article").map((article) => attribute(article, "id"));
    expect(anchors).toEqual([
      "entry-a-b",
      "entry-a-b-2",
      "entry-a---b",
      "entry-a-b-2-2",
      "entry-a-b-3",
      "entry--",
    ]);
  });

  test("print paragraphs, quotations and marks; blank blocks leave nothing", () => {
    const page = pageOf(sampleMonth());
    const article = byId(page, "entry-e1");
    expect(within(article, "blockquote")).toHaveLength(1);
    expect(within(article, "b").map((one) => textOf(one))).toEqual(["Bold. ", "Both. "]);
    expect(within(article, "i").map((one) => textOf(one))).toEqual(["Both. ", "Italic."]);
    const blank = pageOf(report(entry("2023-09-05", "", "\n", "Text.", "\n", "  ")));
    expect(within(byId(blank, "entry-e1"), "p")).toHaveLength(1);
    const empty = pageOf(report(entry(null)));
    expect(textOf(byId(empty, "entry-e1")).trim()).toBe("¶");
  });
});
