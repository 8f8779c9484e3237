/** Which line went where, for files of every kind. */
import { describe, expect, it } from "vitest";
import { accountFor } from "../../../server/domain/import/account-for.ts";
import { correctDraft } from "../../../server/domain/import/correct-draft.ts";
import { countDraft } from "../../../server/domain/import/count-draft.ts";
import type { ImportDraft } from "../../../server/domain/import/draft.ts";
import { openDraft } from "../../../server/domain/import/open-draft.ts";
import { entryAbove } from "../../../server/domain/import/put-back.ts";
import { fileLines } from "../../../server/formats/read/file-lines.ts";
import { readFile } from "../../../server/formats/read/read-report.ts";
import { tinyGazetteer } from "../../factories/gazetteer.ts";
import { countingIds } from "../../factories/read-month.ts";
import { sampleMonth } from "../../fixtures/months.ts";
import { docx, footnote, footnotes, p, t } from "../../formats/docx-reader/build-docx.ts";
import { draftOf, tools } from "./drafts.ts";

const NOBODY: ReadonlySet<string> = new Set();

async function read(bytes: Uint8Array, fileName: string): Promise<ImportDraft> {
  const gazetteer = async () => tinyGazetteer;
  const options = { month: "2031-03", language: null, gazetteer, newId: countingIds() };
  const { report, raw } = await readFile(bytes, fileName, options);
  return openDraft(report, raw ? fileLines(raw) : []);
}

const page = (html: string) => read(new TextEncoder().encode(html), "month.html");

describe.each(["en", "ru"] as const)("the sample month in %s", async (language) => {
  const { bytes, fileName, expected } = sampleMonth(language);
  const draft = await read(bytes, fileName);

  it("has every line at a place, and every character accounted for", () => {
    expect(draft.places.filter((place) => place.in === "nowhere")).toEqual([]);
    expect(accountFor(draft)).toEqual({ characters: 0, lines: [] });
    expect(countDraft(draft, NOBODY)).toMatchObject({
      entries: expected.entries,
      linesSetAside: expected.setAside.length,
    });
  });

  it("has each source at one line of its own", () => {
    const named = draft.report.sources.filter((source) => source.kind !== "missing").map(({ id }) => id);
    const ids = draft.places.flatMap((place) => (place.in === "source" ? [place.id] : []));
    expect(ids.toSorted()).toEqual(named.toSorted());
  });
});

it("knows a page's lines although links in them became numbered citations", async () => {
  const draft = await page(
    '<p>March 2, Tarn: The court <a href="https://radio.example/1">sat late</a>.</p><p>March 3, Tarn: It rose.</p>',
  );
  expect(draft.places.map((place) => place.in)).toEqual(["entry", "entry"]);
  expect(accountFor(draft).characters).toBe(0);
});

it("puts a Word file's notes beside their sources, whatever labels they bear", async () => {
  const notes = footnotes({
    1: p("Radio Tarn. URL: https://radio.example/1 (accessed 10.07.2031)"),
    2: p("Interview with a witness"),
  });
  const body =
    p("March 2, Tarn: The court sat", footnote(1), ".") + p("March 3, Tarn: It rose", footnote(2), ".");
  const draft = await read(docx(body, { "word/footnotes.xml": notes }), "month.docx");
  expect(draft.places.map((place) => place.in)).toEqual(["entry", "entry", "source", "source"]);
  expect(accountFor(draft)).toEqual({ characters: 0, lines: [] });
});

describe("hidden text", async () => {
  const body =
    p("March 2, Tarn: The court sat", t(" in secret", "<w:vanish/>"), ".") + p("March 3, Tarn: It rose.");
  const draft = await read(docx(body), "month.docx");
  const id = draft.asides[0]?.id ?? "";

  it("stands beside the entry as a line of its own and waits for an answer", () => {
    expect(draft.lines.map(({ text, role }) => [role, text.trim()])).toEqual([
      ["text", "March 2, Tarn: The court sat."],
      ["leftOut", "in secret"],
      ["text", "March 3, Tarn: It rose."],
    ]);
    expect(draft.asides).toMatchObject([{ reason: "hidden text", isAnswered: false }]);
    expect(countDraft(draft, NOBODY)).toMatchObject({ unanswered: 1, charactersUnaccounted: 0 });
  });

  it("stays out when somebody says so", () => {
    const answered = correctDraft(draft, { type: "answer", asideId: id }, tools());
    expect(countDraft(answered, NOBODY)).toMatchObject({ unanswered: 0, linesSetAside: 1 });
  });

  it("goes into the entry above when somebody says that it belongs there", () => {
    const into = entryAbove(draft, id)?.id ?? null;
    expect(into).toBe(draft.report.entries[0]?.id);
    const back = correctDraft(draft, { type: "putBack", asideId: id, into }, tools());
    expect(countDraft(back, NOBODY)).toMatchObject({
      unanswered: 0,
      linesSetAside: 0,
      charactersUnaccounted: 0,
    });
  });
});

it("says so of a line that nothing holds, and lets it be set aside or put back", () => {
  const whole = draftOf("March 2, Tarn: The court sat.\nMarch 3, Tarn: It rose.");
  const stray = { line: 2, text: "A line the reader lost.", role: "text" as const, addresses: [] };
  const draft = openDraft(whole.report, [...whole.lines.slice(0, 1), stray, ...whole.lines.slice(1)]);
  expect(draft.places[1]).toEqual({ in: "nowhere" });
  expect(accountFor(draft)).toEqual({ characters: 19, lines: [1] });
  const aside = correctDraft(draft, { type: "setLineAside", line: 1, reason: "by hand" }, tools());
  expect(accountFor(aside).characters).toBe(0);
  const asideId = aside.asides[0]?.id ?? "";
  const back = correctDraft(aside, { type: "putBack", asideId, into: null }, tools());
  expect(back.report.entries.map((entry) => entry.date?.start)).toEqual([
    "2031-03-02",
    "2031-03-02",
    "2031-03-03",
  ]);
  expect(accountFor(back).characters).toBe(0);
});

it("has nothing above the first entry to put a title into", () => {
  const draft = draftOf("Velmar rights chronicle, March 2031\nMarch 2, Tarn: The court sat.");
  expect(entryAbove(draft, draft.asides[0]?.id ?? "")).toBeNull();
});

it("does not call a source's address accounted for once it was changed", () => {
  const draft = draftOf("March 2, Tarn: The court sat[1].\n\n[1] https://radio.example/123");
  const sourceId = draft.report.sources[0]?.id ?? "";
  const url = "https://radio.example/";
  const changed = correctDraft(draft, { type: "setSource", sourceId, changes: { url } }, tools());
  expect(accountFor(changed)).toEqual({ characters: 3, lines: [1] });
});
