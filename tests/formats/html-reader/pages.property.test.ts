import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DomainError } from "../../../server/domain/errors.ts";
import { readHtml } from "../../../server/formats/read/html/read-html.ts";
import { type RawPiece, type RawText, rawLineText } from "../../../server/formats/read/raw.ts";
import { inNotation } from "./notation.ts";

/** Words that white space and markup leave as they are. */
const word = fc
  .stringMatching(/^[A-Za-zА-яЁёӘәҚқ0-9.,:;«»“”’()&<>"-]{1,12}$/u)
  .filter((text) => text.trim() !== "");
const stretch = fc.record({
  words: fc.array(word, { minLength: 1, maxLength: 6 }).map((words) => words.join(" ")),
  isBold: fc.boolean(),
  isItalic: fc.boolean(),
  href: fc.option(fc.constantFrom("https://a.example/?x=1&y=2", "http://b.example/"), { nil: null }),
});
const paragraph = fc.array(fc.oneof(stretch, fc.constant("note" as const)), { minLength: 1, maxLength: 6 });
type Stretch = typeof stretch extends fc.Arbitrary<infer T> ? T : never;
type Paragraph = readonly (Stretch | "note")[];

function escaped(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");
}

function printStretch({ words, isBold, isItalic, href }: Stretch): string {
  const italic = isItalic ? `<em>${escaped(words)}</em>` : escaped(words);
  const bold = isBold ? `<b>${italic}</b>` : italic;
  return href === null ? bold : `<a href="${escaped(href)}">${bold}</a>`;
}

/** Stretches that touch and look alike are one piece. */
function addText(pieces: RawPiece[], added: RawText): void {
  const last = pieces.at(-1);
  const isAlike =
    last?.kind === "text" && JSON.stringify({ ...last, text: "" }) === JSON.stringify({ ...added, text: "" });
  if (isAlike) pieces[pieces.length - 1] = { ...last, text: last.text + added.text };
  else pieces.push(added);
}

/** The paragraphs as a page with footnotes, and what its reader must find. */
function printPage(paragraphs: readonly Paragraph[]): { html: string; expected: string[]; notes: number } {
  let notes = 0;
  const expected: string[] = [];
  const body = paragraphs.map((parts) => {
    const pieces: RawPiece[] = [];
    const html = parts.map((part) => {
      if (part === "note") {
        notes++;
        pieces.push({ kind: "reference", number: notes });
        return `<sup><a href="#fn${notes}" id="fnref${notes}">${notes}</a></sup>`;
      }
      const marks = [
        ...(part.isBold ? [{ type: "bold" as const }] : []),
        ...(part.isItalic ? [{ type: "italic" as const }] : []),
      ];
      addText(pieces, { kind: "text", text: part.words, marks, href: part.href });
      return printStretch(part);
    });
    expected.push(inNotation(pieces));
    return `<p>\n  ${html.join("")}\n</p>`;
  });
  const list = Array.from({ length: notes }, (_, index) => {
    const number = index + 1;
    return `<li id="fn${number}">Note of ${number} <a href="#fnref${number}">↩</a></li>`;
  });
  return { html: `${body.join("\n")}<ol>${list.join("")}</ol>`, expected, notes };
}

describe("any page of paragraphs", () => {
  it("gives its text, marks, links and note references", () => {
    fc.assert(
      fc.property(fc.array(paragraph, { minLength: 1, maxLength: 5 }), (paragraphs) => {
        const { html, expected, notes } = printPage(paragraphs);
        const read = readHtml(html);
        expect(read.lines.map(({ pieces }) => inNotation(pieces))).toEqual(expected);
        expect(read.notes.map(({ number, pieces }) => `${number} ${rawLineText(pieces)}`)).toEqual(
          Array.from({ length: notes }, (_, index) => `${index + 1} Note of ${index + 1}`),
        );
      }),
      { numRuns: 150 },
    );
  });
});

const TAGS =
  "div p span b i ul ol li nav aside header footer main article section blockquote h1 h2 table tr td pre a sup dl dt dd form button del".split(
    " ",
  );
const ATTRIBUTES = [
  "",
  "hidden",
  "class=share",
  "class=footnote",
  "id=fn1",
  "id=fn2",
  "href=#fn1",
  "href='#fn2' id=r2",
  "href=#r2",
  "style='display:none'",
  "style='mso-element:footnote'",
  "role=navigation",
  "role=main",
];

/** Markup of any kind, right or wrong, in which every "w" is a word of its own. */
const anyMarkup = fc
  .array(
    fc.oneof(
      { weight: 4, arbitrary: fc.constant(" w ") },
      {
        weight: 4,
        arbitrary: fc
          .tuple(fc.constantFrom(...TAGS), fc.constantFrom(...ATTRIBUTES))
          .map(([tag, attribute]) => `<${tag} ${attribute}>`),
      },
      { weight: 3, arbitrary: fc.constantFrom(...TAGS).map((tag) => `</${tag}>`) },
      { weight: 1, arbitrary: fc.constantFrom("<br>", "<hr>", "<!--x-->", "&nbsp;", "<![if x]>", "<o:p>") },
    ),
    { maxLength: 60 },
  )
  .map((parts) => {
    let count = 0;
    return parts.join("").replace(/ w /g, () => ` word${++count}x `);
  });

function everyText(read: ReturnType<typeof readHtml>): string {
  const texts = [...read.lines, ...read.notes].map(({ pieces }) => rawLineText(pieces));
  return [...texts, ...read.setAside.map(({ text }) => text)].join("\n");
}

describe("any markup whatever", () => {
  it("loses no word and repeats none, but for what links to notes show", () => {
    fc.assert(
      fc.property(anyMarkup, (html) => {
        const text = everyText(readHtml(html));
        const inLinks = new Set(
          html
            .match(/<a [^>]*>.*?(?=<\/a>|$)/gs)
            ?.join(" ")
            .match(/word\d+x/g) ?? [],
        );
        for (const one of html.match(/word\d+x/g) ?? []) {
          const times = text.split(one).length - 1;
          expect(times, `${one} in ${html}`).toBeLessThanOrEqual(1);
          if (!inLinks.has(one)) expect(times, `${one} in ${html}`).toBe(1);
        }
      }),
      { numRuns: 400 },
    );
  });

  it("makes a page of any characters", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(..."<>/=\"'&;#!-[] \n\0abx:1\u00A0"), maxLength: 200 }),
        (html) => {
          try {
            const { lines, setAside } = readHtml(html);
            for (const { line } of [...lines, ...setAside]) expect(line).toBeGreaterThan(0);
          } catch (error) {
            expect(error).toBeInstanceOf(DomainError);
          }
        },
      ),
      { numRuns: 400 },
    );
  });
});
