/**
 * One PDF's bytes to its words, page by page, in the reading thread. Nothing
 * is drawn, no script of the file runs and no font of it is loaded.
 */
import { isDay } from "../../domain/calendar/day.ts";
import type { FoundMetadata } from "../../domain/observation/metadata.ts";
import type { PageFacts } from "../../domain/observation/page-facts.ts";
import { markCut } from "../../domain/quotations/cut-text.ts";
import { detectLanguage } from "../../domain/report/detect-language.ts";

/** Characters kept; some five hundred pages. */
const LONGEST = 1_000_000;
/** Milliseconds after which no further page is begun: before the thread is stopped, so that what was read is kept. */
const ENOUGH_TIME = 3_500;
const HEAD = 1_024;

/** The mark may stand behind some bytes of other programs (ISO 32000-1, annex H.3). */
export function isPdf(bytes: Uint8Array): boolean {
  return new TextDecoder("windows-1252").decode(bytes.subarray(0, HEAD)).includes("%PDF-");
}

interface TextPiece {
  readonly str: string;
  readonly hasEOL: boolean;
}

/** Facts of a file: words and what it says of itself; no markup to judge it by. @throws for one that is encrypted or no PDF at all */
export async function readPdf(body: Uint8Array): Promise<PageFacts> {
  const until = Date.now() + ENOUGH_TIME;
  const { getDocumentProxy } = await import("unpdf");
  const document = await getDocumentProxy(body.slice(), {
    verbosity: 0,
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    stopAtErrors: false,
    maxImageSize: 0,
  });
  const pages: string[] = [];
  let length = 0;
  let isWhole = true;
  for (let n = 1; n <= document.numPages; n++) {
    if (length > LONGEST || Date.now() > until) {
      isWhole = false;
      break;
    }
    const page = await document.getPage(n).catch(() => null);
    const content = await page?.getTextContent({ includeMarkedContent: false }).catch(() => null);
    const text = pageText((content?.items ?? []) as readonly TextPiece[]);
    page?.cleanup();
    if (text !== "") pages.push(text);
    length += text.length;
  }
  const all = pages.join("\n\n").slice(0, LONGEST);
  const readable = isWhole && length <= LONGEST ? all : markCut(all);
  const { info } = await document.getMetadata().catch(() => ({ info: {} }));
  return {
    ...NO_MARKUP,
    text: all.replace(/\s+/gu, " ").slice(0, 20_000),
    textLength: all.length,
    readable: all === "" ? null : readable,
    metadata: metadataOf(info as Readonly<Record<string, unknown>>, all),
  };
}

const NO_MARKUP: Omit<PageFacts, "text" | "textLength" | "readable" | "metadata"> = {
  title: null,
  headings: [],
  hasPasswordField: false,
  isNoIndex: false,
  isArticle: false,
  refresh: null,
  marks: [],
};

/** Share of a page's longest line from which a line is full, and the next one goes on with its paragraph. */
const FULL_LINE = 0.75;

/** Paragraphs on lines of their own; a word broken at a line's end is one word. */
function pageText(items: readonly TextPiece[]): string {
  const lines = items
    .map(({ str, hasEOL }) => (hasEOL ? `${str}\n` : str))
    .join("")
    .normalize("NFC")
    .replace(/(?<=\p{L})[-\u00AD\u2010]\n(?=\p{Ll})/gu, "")
    .split("\n")
    .map((line) => line.replace(/\s+/gu, " ").trim())
    .filter((line) => line !== "");
  const longest = Math.max(0, ...lines.map((line) => line.length));
  return lines
    .map((line) => (line.length >= longest * FULL_LINE ? `${line} ` : `${line}\n`))
    .join("")
    .trim();
}

/** What programs put in a title's place. */
const NO_TITLE =
  /^(?:untitled|без имени|документ\s?\d*|document\s?\d*|microsoft \w+ -.*|.*\.(?:docx?|odt|rtf|pdf|indd|xlsx?))$/iu;
const LONGEST_TITLE = 300;

/** Its maker's day stands for the day it was published: a file cannot tell of what came after it was made. */
function metadataOf(info: Readonly<Record<string, unknown>>, text: string): FoundMetadata {
  const line = (key: string) => {
    const value = info[key];
    return typeof value === "string" ? value.replace(/\s+/gu, " ").trim() : "";
  };
  const [title, author] = [line("Title"), line("Author")];
  const [, year, month, day] = /^D:(\d{4})(\d{2})(\d{2})/u.exec(line("CreationDate")) ?? [];
  const made = `${year}-${month}-${day}`;
  const language = detectLanguage(text);
  const found = (value: string) => ({ value, origin: "document" as const });
  return {
    ...(title !== "" && title.length <= LONGEST_TITLE && !NO_TITLE.test(title)
      ? { title: found(title) }
      : {}),
    ...(author !== "" && author.length <= LONGEST_TITLE ? { author: found(author) } : {}),
    ...(isDay(made) ? { publishedOn: found(made) } : {}),
    ...(language ? { language: found(language) } : {}),
  };
}
