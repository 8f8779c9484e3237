/** What stands in the parts of the file: headings, properties, fields, bookmarks, and nothing internal. */
import { describe, expect, it } from "vitest";
import type { Report } from "../../../server/domain/report/model.ts";
import { writeDocx } from "../../../server/formats/write/docx/write-docx.ts";
import { DEFAULT_PRINT_OPTIONS, type PrintOptions } from "../../../server/formats/write/print-options.ts";
import { cite, entry, report } from "../../factories/report.ts";
import { month, paragraph } from "./months.ts";
import { partOf, partsOf } from "./tools.ts";

function write(what: Report, options: Partial<PrintOptions> = {}): Promise<Uint8Array> {
  return writeDocx(what, { ...DEFAULT_PRINT_OPTIONS, ...options });
}

/** Paragraphs as "Style|text", markers as [number]; a paragraph without a style is plain text. */
async function paragraphsOf(what: Report, options: Partial<PrintOptions> = {}): Promise<string[]> {
  const xml = partOf(await write(what, options), "word/document.xml");
  return [...xml.matchAll(/<w:p>(.*?)<\/w:p>/gs)].map(([, inside = ""]) => {
    const style = /<w:pStyle w:val="(\w+)"/.exec(inside)?.[1];
    const text = inside
      .replace(/<w:instrText.*?<\/w:instrText>/g, "")
      .replace(/<w:(?:foot|end)noteReference w:id="(\d+)"\/>/g, "[$1]")
      .replace(/<[^>]*>/g, "");
    return style === undefined ? text : `${style}|${text}`;
  });
}

const place = { region: "the Akmola oblast", settlement: "Atbasar city", facility: "EC 166/4 facility" };

describe("the text", () => {
  it("prints the title block, a heading a day, and each entry with its lead", async () => {
    const what = report(
      {
        header: {
          title: "Chronicle of a month",
          intro: [paragraph("Foreword.")],
          closing: [paragraph("Afterword.")],
        },
      },
      entry("2023-09-05", { place }, "a guard was tried", cite(1), "."),
      entry("2023-09-05/2023-09-07", "the strike went on", cite(2), cite(3)),
      entry("2022-12-31", "an old case", "\n", "came back", cite(4), "."),
      entry(null, "somebody spoke", cite(5), "."),
    );
    expect(await paragraphsOf(what)).toEqual([
      "Heading1|Chronicle of a month",
      "Subtitle|September 2023 · 4 entries",
      "Foreword.",
      "Heading2|September 5",
      "September 5, Akmola region, Atbasar, facility EC-166/4: a guard was tried[1].",
      "September 5–7: the strike went on[2]\u00A0[3]",
      "Heading2|December 31, 2022",
      "December 31, 2022: an old case",
      "came back[4].",
      "Heading2|Date not given",
      "somebody spoke[5].",
      "",
      "Afterword.",
    ]);
  });

  it("makes a title of the month, and does not name the month twice", async () => {
    const [title, facts] = await paragraphsOf(month({ entries: 1 }));
    expect([title, facts]).toEqual(["Heading1|Chronicle, September 2023", "Subtitle|1 entry"]);
  });

  it("prints the lead of the file when asked, and house form where there is none", async () => {
    const what = report(
      entry("2023-09-05", { place, lead: "On September 5 in Atbasar, " }, "a guard was tried", cite(1), "."),
      entry("2023-09-05", { place }, "another was not", cite(2), "."),
    );
    expect((await paragraphsOf(what, { printedLeadOf: (one) => one.lead })).slice(3)).toEqual([
      "On September 5 in Atbasar, a guard was tried[1].",
      "September 5, Akmola region, Atbasar, facility EC-166/4: another was not[2].",
    ]);
  });

  it("keeps marks, indents quotations, and lets a lead stand alone before one", async () => {
    const plain = report(entry("2023-09-05", "x"));
    const [first] = plain.entries;
    const quoted: Report = {
      ...plain,
      entries: first
        ? [
            {
              ...first,
              body: [
                {
                  type: "quotation",
                  content: [
                    { type: "text", text: "so", marks: [{ type: "bold" }] },
                    { type: "text", text: " it ", marks: [{ type: "italic" }] },
                    { type: "text", text: "is", marks: [{ type: "italic" }, { type: "bold" }] },
                  ],
                },
              ],
            },
          ]
        : [],
    };
    expect((await paragraphsOf(quoted)).slice(3)).toEqual(["September 5: ", "Quote|so it is"]);
    const xml = partOf(await write(quoted), "word/document.xml");
    expect(xml).toContain('<w:rPr><w:b/></w:rPr><w:t xml:space="preserve">so</w:t>');
    expect(xml).toContain('<w:rPr><w:i/></w:rPr><w:t xml:space="preserve"> it </w:t>');
    expect(xml).toContain('<w:rPr><w:b/><w:i/></w:rPr><w:t xml:space="preserve">is</w:t>');
  });

  it("prints a report without entries", async () => {
    expect(await paragraphsOf(report())).toEqual([
      "Heading1|Chronicle, September 2023",
      "Subtitle|0 entries",
    ]);
  });
});

describe("the file around the text", () => {
  it.each([
    ["en", "en-US", "Chronicle, September 2023", ["Page ", " of "]],
    ["ru", "ru-RU", "Хроника, сентябрь 2023", ["Страница ", " из "]],
    ["kk", "kk-KZ", "Хроника, 2023 қыркүйек", ["-бет, барлығы "]],
  ] as const)("speaks %s in proofing, properties, header and footer", async (language, tag, title, page) => {
    const parts = partsOf(await write(month({ language, entries: 2 })));
    expect(parts.get("word/styles.xml")).toContain(`<w:lang w:val="${tag}"/>`);
    expect(parts.get("docProps/core.xml")).toContain(`<dc:title>${title}</dc:title>`);
    expect(parts.get("docProps/core.xml")).toContain(`<dc:language>${tag}</dc:language>`);
    expect(parts.get("word/header1.xml")).toContain(`>${title}</w:t>`);
    const footers = [...parts].filter(([path]) => path.startsWith("word/footer")).map(([, part]) => part);
    expect(footers).toHaveLength(2);
    for (const footer of footers) {
      expect([...footer.matchAll(/<w:t [^>]*>(.*?)<\/w:t>/g)].map(([, text]) => text)).toEqual(page);
      expect([...footer.matchAll(/<w:instrText[^>]*>(\w+)/g)].map(([, field]) => field)).toEqual([
        "PAGE",
        "NUMPAGES",
      ]);
    }
  });

  it("keeps headings with what follows and lone lines off the page's edges", async () => {
    const styles = partOf(await write(month({ entries: 1 })), "word/styles.xml");
    for (const id of ["Heading1", "Heading2"])
      expect(new RegExp(`w:styleId="${id}">.*?</w:style>`).exec(styles)?.[0]).toContain("<w:keepNext/>");
    expect(styles).toContain("<w:pPrDefault><w:pPr><w:widowControl/>");
  });

  it("bookmarks every entry once, under its id, with both ends", async () => {
    const what = report(
      entry("2023-09-01", { id: "0f8fad5b-d9cb-469f-a165-70867728950e" }, "one", "\n", "two", cite(1)),
      entry("2023-09-02", { id: "short" }, "three", cite(2)),
    );
    const xml = partOf(await write(what), "word/document.xml");
    const starts = [...xml.matchAll(/<w:bookmarkStart w:id="(\d+)" w:name="(\w+)"/g)];
    expect(starts.map(([, , name]) => name)).toEqual([
      "entry_0f8fad5bd9cb469fa16570867728950e",
      "entry_short",
    ]);
    expect([...xml.matchAll(/<w:bookmarkEnd w:id="(\d+)"/g)].map(([, id]) => id)).toEqual(
      starts.map(([, id]) => id),
    );
  });

  it("names nobody and tells no time but the first of the month", async () => {
    const parts = partsOf(await write(month({ entries: 3 })));
    const core = parts.get("docProps/core.xml") ?? "";
    expect(core).toContain("<dc:creator></dc:creator>");
    expect(core).toContain("<cp:lastModifiedBy></cp:lastModifiedBy>");
    const times = [...parts.values()].flatMap((part) => part.match(/\d{4}-\d\d-\d\dT[\d:.]+Z?/g) ?? []);
    expect(new Set(times)).toEqual(new Set(["2023-09-01T00:00:00Z"]));
  });
});

describe("what stays inside", () => {
  it("prints no finding, no set-aside line, no field a reader has no use for, nothing of a withheld source", async () => {
    const CANARY = "CANARY";
    const plain = month({ entries: 3, sources: 2 });
    const secret: Report = {
      ...plain,
      entries: plain.entries.map((one) => ({
        ...one,
        lead: `${CANARY}, `,
        people: [{ name: CANARY, role: CANARY }],
        law: [{ code: "other", article: CANARY, part: null, paragraph: null, printed: CANARY }],
        body: one.body.map((block) => ({
          ...block,
          content: block.content.map((inline) =>
            inline.type === "citation"
              ? { ...inline, id: `${CANARY}-${inline.id}`, sourceId: `${CANARY}-${inline.sourceId}` }
              : inline,
          ),
        })),
      })),
      sources: plain.sources.map((one) => ({
        ...one,
        id: `${CANARY}-${one.id}`,
        kind: "withheld",
        url: `https://${CANARY}.example.org/`,
        title: CANARY,
        outlet: CANARY,
        author: CANARY,
        archiveUrl: `https://${CANARY}.example.org/`,
        language: CANARY,
      })),
      findings: [
        {
          ruleId: "S01",
          severity: "block",
          entryId: "e1",
          sourceId: null,
          number: 1,
          message: CANARY,
          fix: null,
        },
      ],
      setAside: [{ line: 1, text: CANARY, reason: CANARY }],
    };
    for (const numbering of ["citation", "source"] as const)
      for (const [path, part] of partsOf(await write(secret, { numbering })))
        expect(part, path).not.toMatch(/canary/i);
  });
});
