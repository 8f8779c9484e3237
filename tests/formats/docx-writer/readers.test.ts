/** The file as other people's programs read it: mammoth, pandoc, and the Open XML SDK's schemas. */
import mammoth from "mammoth";
import { describe, expect, it } from "vitest";
import type { Report } from "../../../server/domain/report/model.ts";
import { writeDocx } from "../../../server/formats/write/docx/write-docx.ts";
import { DEFAULT_PRINT_OPTIONS, type PrintOptions } from "../../../server/formats/write/print-options.ts";
import { HOSTILE, hostileMonth } from "./hostile.ts";
import { caseWord, month, pageOf, paragraph } from "./months.ts";
import { pandoc, schemaErrors } from "./tools.ts";

const ENTRIES = 120;
const SOURCES = 50;

interface Printed {
  readonly name: string;
  readonly what: Report;
  readonly options: PrintOptions;
  readonly notes: number;
}

const header = { intro: [paragraph("Foreword.")], closing: [paragraph("Afterword.")] };
const FILES: readonly Printed[] = [
  {
    name: "one footnote a citation, in English",
    what: month({ entries: ENTRIES, header }),
    options: DEFAULT_PRINT_OPTIONS,
    notes: ENTRIES,
  },
  {
    name: "endnotes, in Kazakh",
    what: month({ language: "kk", entries: ENTRIES, header }),
    options: { ...DEFAULT_PRINT_OPTIONS, notes: "endnotes" },
    notes: ENTRIES,
  },
  {
    name: "one number a source, in Russian",
    what: month({ language: "ru", entries: ENTRIES, sources: SOURCES, header }),
    options: { ...DEFAULT_PRINT_OPTIONS, numbering: "source" },
    notes: SOURCES,
  },
];

/** Numbers 1 to `count`, each once. */
function upTo(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index + 1);
}

describe.each(FILES)("$name", ({ what, options, notes }) => {
  const docx = writeDocx(what, options);

  it("comes back from mammoth whole, without a warning of ours to answer", async () => {
    const { value, messages } = await mammoth.convertToHtml({ buffer: Buffer.from(await docx) });
    expect(messages.map((message) => message.message)).toEqual([
      "Unrecognised paragraph style: 'Subtitle' (Style ID: Subtitle)",
    ]);
    expect(value.match(/<li id="(?:foot|end)note-\d+">/g)).toHaveLength(notes);
    expect(value.match(/<sup><a href="#(?:foot|end)note-\d+"/g)).toHaveLength(notes);
    expect(value.match(/<sup>\d+<\/sup>/g) ?? []).toHaveLength(ENTRIES - notes);
    for (const number of upTo(notes))
      expect(value).toContain(`<a href="${pageOf(number)}">${pageOf(number)}</a>`);
    for (const entry of what.entries) expect(value).toContain(`<a id="entry_${entry.id}"></a>`);
    for (const number of upTo(ENTRIES)) expect(value).toContain(caseWord(number));
    expect(value.match(/<h1>/g)).toHaveLength(1);
    expect(value.match(/<h2>/g)).toHaveLength(30);
  });

  it("comes back from pandoc whole", async () => {
    const json = await pandoc(await docx, "json");
    expect(json.match(/"t":"Note"/g)).toHaveLength(notes);
    expect(json.match(/"t":"Link"/g)).toHaveLength(notes);
    expect(json.match(/"t":"Superscript"/g) ?? []).toHaveLength(ENTRIES - notes);
    for (const number of upTo(notes)) expect(json).toContain(`["${pageOf(number)}",""]`);
    for (const number of upTo(ENTRIES)) expect(json).toContain(caseWord(number));
    for (const word of ["Foreword.", "Afterword."]) expect(json).toContain(word);
  });

  it("breaks no schema", async () => expect(await schemaErrors(await docx)).toEqual([]));
});

describe("hostile text", () => {
  it("breaks no schema and loses nothing that XML can carry", async () => {
    const docx = await writeDocx(hostileMonth(), DEFAULT_PRINT_OPTIONS);
    expect(await schemaErrors(docx)).toEqual([]);
    const { value } = await mammoth.extractRawText({ buffer: Buffer.from(docx) });
    for (const { printed } of HOSTILE) expect(value).toContain(printed);
    const markdown = await pandoc(docx, "plain");
    for (let number = 1; number <= HOSTILE.length; number++) expect(markdown).toContain(caseWord(number));
  });

  it("makes a link of no address but http and https", async () => {
    const docx = await writeDocx(hostileMonth(), DEFAULT_PRINT_OPTIONS);
    const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(docx) });
    const targets = [...value.matchAll(/<a href="([^#][^"]*)"/g)].map(([, target]) => target);
    expect(targets.length).toBeGreaterThan(0);
    for (const target of targets) expect(target).toMatch(/^https?:\/\//);
  });
});
