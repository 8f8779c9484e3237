import { describe, expect, test } from "vitest";
import type { Source } from "../../../../server/domain/report/model.ts";
import { U02 } from "../../../../server/domain/rules/links/detour.ts";
import { U06, U09 } from "../../../../server/domain/rules/links/no-item.ts";
import { U10 } from "../../../../server/domain/rules/links/not-public.ts";
import { U01 } from "../../../../server/domain/rules/links/tracking.ts";
import { linkRules } from "../../../../server/domain/rules/links.ts";
import { findingsOf } from "../../../factories/findings.ts";
import { cite, entry, report, source } from "../../../factories/report.ts";

function withSource(fields: Partial<Source>) {
  return report(entry("2023-09-05", "The court sat", cite(7), "."), { sources: [source(7, fields)] });
}

function withUrl(url: string) {
  return withSource({ url });
}

/** The address each fix would leave, by rule. */
function fixes(url: string): Readonly<Record<string, string | null>> {
  return Object.fromEntries(
    findingsOf(linkRules, withUrl(url)).map((one) => {
      const edit = one.fix?.edit;
      return [one.ruleId, edit?.type === "setSource" ? (edit.changes.url ?? null) : null];
    }),
  );
}

describe("U01 and U02 take out their own defect", () => {
  test.each<[string, Readonly<Record<string, string | null>>]>([
    ["https://a.example/x?utm_source=b&id=%d0%b6#p", { U01: "https://a.example/x?id=%d0%b6#p" }],
    [
      "https://www.youtube.com/watch?v=A1&ab_channel=N",
      { U01: "https://www.youtube.com/watch?v=A1", U07: null },
    ],
    ["https://a.example/x/amp?fbclid=1", { U01: "https://a.example/x/amp", U02: "https://a.example/x" }],
    ["https://a.example/x/amp", { U02: "https://a.example/x" }],
    ["https://m.outlet.example/x", { U02: "https://outlet.example/x" }],
    [
      "https://l.facebook.com/l.php?u=https%3A%2F%2Fa.example%2Fx%3Ffbclid%3D1&h=A&fbclid=2",
      { U02: "https://a.example/x" },
    ],
    ["https://youtu.be/A1", { U07: null }],
    ["https://bit.ly/3xYz", { U02: null }],
    ["https://a.example/x?id=5&lang=ru", {}],
    ["https://web.archive.org/web/20230905000000/https://a.example/x/amp?utm_source=b", {}],
  ])("%s", (url, expected) => {
    expect(fixes(url)).toEqual(expected);
  });

  test("messages", () => {
    const [first] = findingsOf(U01, withUrl("https://a.example/x?utm_source=b&fbclid=c"));
    expect(first).toEqual({
      ruleId: "U01",
      severity: "warn",
      entryId: null,
      sourceId: "s7",
      number: 7,
      message: "The link of source 7 carries tracking parameters: utm_source, fbclid",
      fix: {
        label: "Remove the tracking",
        edit: { type: "setSource", sourceId: "s7", changes: { url: "https://a.example/x" } },
      },
    });
    expect(findingsOf(U02, withUrl("https://a.example/x/amp"))[0]?.message).toBe(
      "The link of source 7 leads to an AMP copy of the page: its own address is a.example/x",
    );
  });
});

describe("U06 blocks what is no particular item", () => {
  test.each([
    [
      "https://www.facebook.com/groups/2333/user/1000/",
      "Source 7 (facebook.com/groups/2333/user/1000) points at somebody's profile: paste the post's own link",
    ],
    [
      "https://t.me/SomeChannel",
      "Source 7 (t.me/SomeChannel) points at a whole group, channel or page: paste the post's own link",
    ],
    [
      "https://a.example/",
      "Source 7 (a.example) points at a site's front page: paste the article's own link",
    ],
  ])("%s", (url, message) => {
    expect(findingsOf(U06, withUrl(url)).map((one) => [one.severity, one.message, one.fix])).toEqual([
      ["block", message, null],
    ]);
  });

  test.each([
    "https://a.example/x",
    "https://a.example/?id=5",
    "https://www.gov.kz/memleket/entities/x/press/news/details/625019?lang=ru",
    "https://www.facebook.com/watch/?v=174",
    "https://www.facebook.com/permalink.php?story_fbid=1&id=2",
    "https://www.youtube.com/watch?v=A1",
    "https://a.example/report.pdf",
    "http://localhost/",
  ])("lets pass %s", (url) => {
    expect(findingsOf(U06, withUrl(url))).toEqual([]);
  });
});

test("U09 hints at pages that change", () => {
  const url = "https://tax.gov.kz/ru/content/reestr-lic-poluchayushchih-dengi-ot-inostrannyh-gosudarstv";
  expect(findingsOf(U09, withUrl(url)).map((one) => [one.severity, one.number])).toEqual([["info", 7]]);
  expect(findingsOf(U09, withUrl("https://a.example/news/reestr-popolnili"))).toEqual([]);
});

describe("U10 blocks what a reader could not open", () => {
  test.each([
    ["ftp://a.example/x", "The link of source 7 is not an http or https address"],
    ["javascript:alert(1)", "The link of source 7 is not an http or https address"],
    ["java\nscript:alert(1)", "The link of source 7 cannot be read as a web address"],
    ["", "The link of source 7 cannot be read as a web address"],
    ["www.a.example/x", "The link of source 7 cannot be read as a web address"],
    ["a.example:8080/x", "The link of source 7 cannot be read as a web address"],
    ["https://", "The link of source 7 cannot be read as a web address"],
    ["https://a b.example/", "The link of source 7 cannot be read as a web address"],
    ["https://editor:secret@a.example/x", "The link of source 7 contains a user name or password"],
    [
      "http://localhost:5173/entry/5",
      "The link of source 7 points into a private network or at one computer",
    ],
    ["http://2130706433/", "The link of source 7 points into a private network or at one computer"],
    ["http://[::1]/", "The link of source 7 points into a private network or at one computer"],
    ["http://wiki/x", "The link of source 7 points into a private network or at one computer"],
    [
      "https://www.google.com/url?q=http%3A%2F%2F192.168.0.1%2Fx",
      "The link of source 7 points into a private network or at one computer",
    ],
  ])("%j", (url, message) => {
    const found = findingsOf(linkRules, withUrl(url));
    expect(found.map((one) => [one.ruleId, one.severity, one.message])).toEqual([["U10", "block", message]]);
  });

  test.each([
    "https://a.example/x",
    "http://expyuzz4wqqyqhjn.onion/x",
    "https://қаз.kz/x",
    "https://8.8.8.8/x",
  ])("lets pass %s", (url) => {
    expect(findingsOf(U10, withUrl(url))).toEqual([]);
  });
});

test("sources that are no web pages are left alone", () => {
  for (const kind of ["document", "testimony", "withheld", "missing"] as const)
    expect(findingsOf(linkRules, withSource({ kind, url: "http://localhost/?utm_source=a" }))).toEqual([]);
  expect(findingsOf(linkRules, withSource({ url: null }))).toEqual([]);
});

test("a hostile address of fifty megabytes costs nothing", () => {
  const long = `https://a.example/${"%41?&=amp/".repeat(5_000_000)}`;
  expect(findingsOf(linkRules, withUrl(long)).map((one) => one.ruleId)).toEqual(["U10"]);
});
