import { describe, expect, test } from "vitest";
import type { SourceKind } from "../../../../server/domain/report/model.ts";
import { U03 } from "../../../../server/domain/rules/links/insecure.ts";
import { U08 } from "../../../../server/domain/rules/links/other-day.ts";
import { U04, U05 } from "../../../../server/domain/rules/links/same-page.ts";
import { U07 } from "../../../../server/domain/rules/links/social-only.ts";
import { findingsOf } from "../../../factories/findings.ts";
import { cite, entry, report, source } from "../../../factories/report.ts";

/** One entry a source, all of one day. */
function withUrls(...urls: readonly string[]) {
  return report(...urls.map((_, index) => entry("2023-09-05", "Words", cite(index + 1), ".")), {
    sources: urls.map((url, index) => source(index + 1, { url })),
  });
}

describe("U03", () => {
  test("a site that another source of the report cites over https", () => {
    const [only, ...more] = findingsOf(
      U03,
      withUrls("http://www.a.example:80/x?b#c", "https://a.example/y", "http://b.example/z"),
    );
    expect(more).toEqual([]);
    expect(only?.number).toBe(1);
    expect(only?.message).toBe("The link of source 1 uses http:, but a.example serves https:");
    expect(only?.fix?.edit).toEqual({
      type: "setSource",
      sourceId: "s1",
      changes: { url: "https://www.a.example/x?b#c" },
    });
  });

  test.each([
    ["http://t.me/SomeChannel/5", true],
    ["http://www.hrw.org/x", true],
    ["http://web.archive.org/web/2023/http://b.example/", true],
    ["http://b.example/z", false],
    ["http://www.hrw.org:8080/x", false],
    ["http://nothrw.org/x", false],
  ])("%s: %s", (url, fires) => {
    expect(findingsOf(U03, withUrls(url))).toHaveLength(fires ? 1 : 0);
  });
});

describe("U04 and U05", () => {
  test("equal to the letter: share one source", () => {
    const same = withUrls(
      "https://a.example/x",
      "https://b.example/y",
      "https://a.example/x",
      "https://a.example/x ",
    );
    expect(findingsOf(U05, same)).toEqual([]);
    expect(findingsOf(U04, same)).toEqual([
      {
        ruleId: "U04",
        severity: "info",
        entryId: null,
        sourceId: "s1",
        number: 1,
        message: "3 sources are the same page: a.example/x",
        fix: {
          label: "Share one source",
          edit: { type: "mergeSources", keepId: "s1", dropIds: ["s3", "s4"] },
        },
      },
    ]);
  });

  test("spelled differently: one address first", () => {
    const differing = withUrls(
      "http://www.a.example/x/?utm_source=b",
      "https://a.example/x",
      "https://a.example/x",
    );
    expect(findingsOf(U04, differing)).toHaveLength(1);
    expect(findingsOf(U05, differing)).toEqual([
      {
        ruleId: "U05",
        severity: "warn",
        entryId: null,
        sourceId: "s1",
        number: 1,
        message: "The page of source 1 stands elsewhere in this report under another address: a.example/x",
        fix: {
          label: "Use one address",
          edit: {
            type: "batch",
            edits: [{ type: "setSource", sourceId: "s1", changes: { url: "https://a.example/x" } }],
          },
        },
      },
    ]);
  });

  test.each([
    [["https://youtu.be/A1", "https://www.youtube.com/watch?v=A1"], "https://www.youtube.com/watch?v=A1"],
    [["https://twitter.com/A/status/5", "https://x.com/A/status/5"], "https://twitter.com/A/status/5"],
    [["http://a.example/x/", "http://a.example/x"], "http://a.example/x/"],
    [["http://a.example/x", "https://a.example/x?fbclid=1"], "https://a.example/x"],
  ])("%j become %s", (urls, expected) => {
    const [only] = findingsOf(U05, withUrls(...urls));
    const edit = only?.fix?.edit;
    const edits = edit?.type === "batch" ? edit.edits : [];
    const left = new Set(urls);
    for (const one of edits) {
      left.delete(urls[Number(one.type === "setSource" && one.sourceId.slice(1)) - 1] ?? "");
      left.add((one.type === "setSource" && one.changes.url) || "");
    }
    expect([...left]).toEqual([expected]);
  });

  test("different pages of one site are left alone", () => {
    expect(findingsOf([U04, U05], withUrls("https://a.example/x?id=1", "https://a.example/x?id=2"))).toEqual(
      [],
    );
  });
});

describe("U07", () => {
  const social = "https://t.me/SomeChannel/5";
  const paper = "https://a.example/x";
  test.each<[readonly string[], readonly SourceKind[], boolean]>([
    [[social], ["web"], true],
    [[social, "https://www.facebook.com/groups/1/posts/2"], ["web", "web"], true],
    [[social, social], ["web", "missing"], true],
    [[social, paper], ["web", "web"], false],
    [[paper], ["web"], false],
    [[social, social], ["web", "testimony"], false],
    [[social], ["missing"], false],
  ])("%j of kinds %j: %s", (urls, kinds, fires) => {
    const subject = report(entry("2023-09-05", "Words", ...urls.map((_, index) => cite(index + 1)), "."), {
      sources: urls.map((url, index) => source(index + 1, { url, kind: kinds[index] ?? "web" })),
    });
    expect(findingsOf(U07, subject).map((one) => one.entryId)).toEqual(fires ? ["e1"] : []);
  });

  test("an entry with no source at all is not ours to judge", () => {
    expect(findingsOf(U07, report(entry("2023-09-05", "Words.")))).toEqual([]);
  });
});

describe("U08", () => {
  const urlOf = new Map([
    [1, "https://a.example/x"],
    [2, "http://www.a.example/x/?utm_source=b"],
    [3, "https://a.example/category/politics"],
    [4, "https://a.example/category/politics"],
  ]);
  const withDates = (
    first: string | null,
    second: string | null,
    numbers: readonly [number, number] = [1, 2],
  ) =>
    report(entry(first, "Words", cite(numbers[0]), "."), entry(second, "Words", cite(numbers[1]), "."), {
      sources: numbers.map((number) => source(number, { url: urlOf.get(number) ?? null })),
    });

  test("one article under two days", () => {
    expect(findingsOf(U08, withDates("2023-09-05", "2023-09-12"))).toEqual([
      {
        ruleId: "U08",
        severity: "warn",
        entryId: "e2",
        sourceId: "s2",
        number: 2,
        message: "Entries of different days cite the same article (2): September 5 and September 12",
        fix: null,
      },
    ]);
  });

  test.each([
    ["the same day", withDates("2023-09-05", "2023-09-05")],
    ["a range that holds the day", withDates("2023-09-04/2023-09-06", "2023-09-05")],
    ["no date", withDates(null, "2023-09-05")],
    ["a page that is no one article", withDates("2023-09-05", "2023-09-12", [3, 4])],
  ])("not for %s", (_, subject) => {
    expect(findingsOf(U08, subject)).toEqual([]);
  });

  test("once a page, however many days", () => {
    const many = report(...[5, 5, 6, 7].map((day) => entry(`2023-09-0${day}`, "Words", cite(day, 1), ".")));
    expect(findingsOf(U08, many).map((one) => [one.entryId, one.message])).toEqual([
      [
        "e3",
        "Entries of different days cite the same article (6): September 5 and September 6 and September 7",
      ],
    ]);
  });
});
