import { describe, expect, test } from "vitest";
import { type EntryFilter, entryRows, filteredEntries, shortPlace } from "../../app/editor/entry-rows.ts";
import { NO_PLACE } from "../../server/domain/report/model.ts";
import { entry, report } from "../factories/report.ts";

const { entries } = report(
  entry("2031-03-01", "A picket was broken up.", { place: { settlement: "Talgar" } }),
  entry("2031-03-01", "Суд оштрафовал активиста.", { people: [{ name: "Omarov D.", role: null }] }),
  entry("2031-03-03/2031-03-05", "A strike."),
  entry(null, "No day."),
  entry("2031-03-01", "Out of order."),
);
const FACTS = {
  personId: "ada",
  authors: new Map([
    ["e1", "ada"],
    ["e2", "bek"],
  ]),
  withFindings: new Set(["e3"]),
  waiting: new Set(["e4"]),
};

test("entries stand under their days, and a day out of order shows again", () => {
  const shown = entryRows(entries).map((row) => (row.kind === "day" ? `# ${row.day}` : row.key));
  expect(shown).toEqual([
    "# 2031-03-01",
    "e1",
    "e2",
    "# 2031-03-03",
    "e3",
    "# null",
    "e4",
    "# 2031-03-01",
    "e5",
  ]);
});

test("rows have keys of their own", () => {
  const keys = entryRows(entries).map((row) => row.key);
  expect(new Set(keys).size).toBe(keys.length);
});

describe("the filter", () => {
  test.each<[filter: EntryFilter, ids: string[]]>([
    [{ text: "", which: "all" }, ["e1", "e2", "e3", "e4", "e5"]],
    [{ text: "talgar", which: "all" }, ["e1"]],
    [{ text: "СУД", which: "all" }, ["e2"]],
    [{ text: "omarov суд", which: "all" }, ["e2"]],
    [{ text: "talgar strike", which: "all" }, []],
    [{ text: "", which: "mine" }, ["e1"]],
    [{ text: "", which: "findings" }, ["e3"]],
    [{ text: "", which: "waiting" }, ["e4"]],
    [{ text: "picket", which: "findings" }, []],
  ])("%j", (filter, ids) => {
    expect(filteredEntries(entries, filter, FACTS).map((one) => one.id)).toEqual(ids);
  });
});

test.each([
  [{}, null],
  [{ settlement: "Talgar" }, "Talgar"],
  [{ region: "Almaty region", settlement: "Talgar" }, "Almaty region, Talgar"],
  [{ region: "Akmola region", settlement: "Atbasar", facility: "EC-1" }, "Atbasar, EC-1"],
])("a short place of %j is %j", (place, expected) => {
  expect(shortPlace({ ...NO_PLACE, ...place })).toBe(expected);
});
