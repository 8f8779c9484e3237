/** The page as a whole: its head, its indexes, and what must never be on it. */
import { describe, expect, test } from "vitest";
import { cite, entry, report, source } from "../../factories/report.ts";
import { all, attribute, byId, hasClass, hrefs, pageOf, textOf, within } from "./parsed-page.ts";
import { sampleMonth } from "./sample-month.ts";

const oldbridge = { place: { settlement: "Oldbridge" } };

describe("head", () => {
  test("declares language, characters, title and a policy without exceptions", () => {
    const page = pageOf(sampleMonth("ru"));
    expect(attribute(all(page, "html")[0] ?? byId(page, "none"), "lang")).toBe("ru");
    expect(page.html.startsWith('<!DOCTYPE html>\n<html lang="ru">\n<head>\n<meta charset="utf-8">')).toBe(
      true,
    );
    expect(all(page, "title").map((title) => textOf(title))).toEqual(["Хроника долины, сентябрь 2023"]);
    const policies = all(page, "meta").filter((meta) => attribute(meta, "http-equiv") !== null);
    expect(policies.map((meta) => attribute(meta, "content"))).toEqual([
      expect.stringMatching(
        /^default-src 'none'; style-src 'sha256-[A-Za-z0-9+/]{43}='; base-uri 'none'; form-action 'none'$/,
      ),
    ]);
  });

  test("tells machines what the report is", () => {
    const page = pageOf(sampleMonth());
    const data = all(page, "script").map((script) => [attribute(script, "type"), JSON.parse(textOf(script))]);
    expect(data).toEqual([
      [
        "application/ld+json",
        {
          "@context": "https://schema.org",
          "@type": "Report",
          name: "Rights in the valley: September 2023",
          inLanguage: "en",
          temporalCoverage: "2023-09-01/2023-09-30",
          citation: [
            "https://news.example.org/2023/09/1.html",
            `https://news.example.org/${"an-address-without-end-".repeat(12)}.html`,
          ],
        },
      ],
    ]);
  });

  test.each([
    ["en", "Chronicle, September 2023"],
    ["ru", "Хроника, сентябрь 2023"],
    ["kk", "Хроника, 2023 қыркүйек"],
  ] as const)("makes a title where there is none (%s)", (language, title) => {
    for (const given of [null, "  ", "\u0000\u0007"]) {
      const page = pageOf(report({ header: { language, title: given } }, entry("2023-09-01", "Text.")));
      expect(all(page, "h1").map((heading) => textOf(heading))).toEqual([title]);
      expect(all(page, "title").map((heading) => textOf(heading))).toEqual([title]);
    }
  });
});

describe("indexes", () => {
  test("list people and places in the alphabet of the language, each with its days", () => {
    const page = pageOf(sampleMonth("kk"));
    const [people, places] = all(page, "nav").filter((nav) => hasClass(nav, "index"));
    const lines = (nav: typeof people) => (nav ? within(nav, "li").map((item) => textOf(item)) : []);
    expect(lines(people)).toEqual(["Алмабаева О. 1", "Қарақатов Ң. 5", "Өрікбаев Ә. 1 1"]);
    expect(lines(places)).toEqual([
      "АБ-12/3 мекемесі 1",
      "Алқап облысы 1 1 5 19–20",
      "Ескікөпір 1 1 5 19–20 29 қыркүйек – 2 қазан 1",
    ]);
  });

  test("name each link in full and point at the entry", () => {
    const page = pageOf(
      report(entry("2023-09-05", { ...oldbridge, people: [{ name: "Abel O.", role: null }] }, "Text.")),
    );
    const index = all(page, "nav").filter((nav) => hasClass(nav, "index"));
    const links = index.flatMap((nav) => within(nav, "a"));
    expect(links.map((link) => [attribute(link, "href"), attribute(link, "aria-label")])).toEqual([
      ["#entry-e1", "September 5, Oldbridge"],
      ["#entry-e1", "September 5, Oldbridge"],
    ]);
  });

  test("are left out when there is nothing to list", () => {
    const page = pageOf(report(entry("2023-09-05", "Text.")));
    expect(all(page, "nav").map((nav) => attribute(nav, "class"))).toEqual(["contents"]);
  });
});

describe("the whole page", () => {
  test.each(["en", "ru", "kk"] as const)("asks for nothing and leads nowhere by itself (%s)", (language) => {
    const page = pageOf(sampleMonth(language));
    expect(page.errors).toEqual([]);
    const loading = ["img", "link", "iframe", "object", "embed", "audio", "video", "form", "base", "input"];
    expect(page.elements.filter((element) => loading.includes(element.tagName))).toEqual([]);
    for (const href of hrefs(page)) expect(href).toMatch(/^(?:#|https?:\/\/)/);
    for (const href of hrefs(page)) if (href.startsWith("#")) byId(page, href.slice(1));
  });

  test("gives every id once", () => {
    const page = pageOf(sampleMonth());
    const ids = page.elements.flatMap((element) => attribute(element, "id") ?? []);
    expect(ids).toEqual([...new Set(ids)]);
  });

  test("prints nothing internal", () => {
    const secret = "canary";
    const month = report(
      {
        sources: [
          source(1, {
            id: "s1",
            kind: "withheld",
            url: `https://${secret}.example`,
            title: secret,
            author: secret,
            outlet: secret,
            note: secret,
            archiveUrl: `https://${secret}.example`,
          }),
          source(9, { numbers: [], title: secret }),
        ],
      },
      entry(
        "2023-09-05",
        {
          lead: `${secret}, `,
          people: [{ name: "Abel O.", role: secret }],
          law: [{ code: "other", article: secret, part: null, paragraph: null, printed: secret }],
          topics: ["torture"],
        },
        "Text",
        cite(1),
        ".",
      ),
    );
    const html = pageOf({
      ...month,
      findings: [
        {
          ruleId: "S01",
          severity: "block",
          entryId: "e1",
          sourceId: "s1",
          number: 1,
          message: secret,
          fix: null,
        },
      ],
      setAside: [{ line: 1, text: secret, reason: secret }],
      entries: month.entries.map((one) => ({
        ...one,
        body: one.body.map((block) => ({
          ...block,
          content: block.content.map((inline) =>
            inline.type === "citation" ? { ...inline, id: secret } : inline,
          ),
        })),
      })),
    }).html;
    expect(html).not.toContain(secret);
    expect(html).not.toContain("torture");
    expect(html).not.toContain('"s1"');
    expect(html).toContain("Source withheld");
  });
});
