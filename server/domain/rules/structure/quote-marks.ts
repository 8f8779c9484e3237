/**
 * Follows quotation marks through a text and says which never close, never
 * open, or close with another family's mark. Families: “ ”, „ “ (or „ ”), « »,
 * ‹ ›, ‘ ’, " and '. Apostrophes are not quotation marks. A quotation may run
 * over paragraphs, where each but the first may open again.
 */
import type { Language } from "../../report/model.ts";
import { roleOf } from "./quote-role.ts";

/** A paragraph, or the lead before the first; marks are found in `text`. */
export interface QuotedText {
  readonly text: string;
  readonly opensParagraph: boolean;
}

/** Where a mark stands: index among the texts read, UTF-16 offset there. */
export interface QuoteMark {
  readonly index: number;
  readonly at: number;
  readonly char: string;
}

export type QuoteProblem =
  | { readonly kind: "never closes"; readonly open: QuoteMark; readonly rightClose: string }
  | { readonly kind: "never opens"; readonly close: QuoteMark }
  | {
      readonly kind: "other family";
      readonly open: QuoteMark;
      readonly close: QuoteMark;
      readonly rightClose: string;
    };

/** Opening mark → marks that may close it, the usual one first. */
const CLOSERS: Readonly<Record<string, string>> = {
  "“": "”",
  "„": "“”",
  "«": "»",
  "‹": "›",
  "‘": "’",
  "”": "”",
  '"': '"',
  "'": "'",
};
const ALL_MARKS = /[“”„«»"'‘’‹›]/gu;
/** A name within a name may share the last mark, «Фонд «Имя», where the inner opens this near; UTF-16 units. */
const SHARED_REACH = 40;

/** Nobody nests deeper: the outermost mark of a deeper nesting never closes. */
const DEEPEST = 16;
/** After so many problems the rest of an entry tells nothing new. */
const MOST_PROBLEMS = 20;

interface Open extends QuoteMark {
  sharesClose: boolean;
}

function rightClose(open: QuoteMark): string {
  return CLOSERS[open.char]?.[0] ?? open.char;
}

function mayShareClose(char: string, language: Language): boolean {
  return char === "«" || (char === '"' && language !== "en");
}

class QuoteReader {
  readonly problems: QuoteProblem[] = [];
  private readonly stack: Open[] = [];

  private readonly language: Language;

  constructor(language: Language) {
    this.language = language;
  }

  read({ text, opensParagraph }: QuotedText, index: number): void {
    const first = opensParagraph && this.stack.length > 0 ? text.search(/\S/u) : -1;
    for (const { index: at, 0: char } of text.matchAll(ALL_MARKS)) {
      if (this.problems.length >= MOST_PROBLEMS) return;
      const isOpenAgain = at === first && this.stack.some((open) => open.char === char);
      if (!isOpenAgain) this.take({ index, at, char }, text);
    }
  }

  end(): void {
    this.neverCloses(this.stack.splice(0));
  }

  private take(mark: QuoteMark, text: string): void {
    const before = text.slice(Math.max(0, mark.at - 1), mark.at);
    const after = text.slice(mark.at + 1, mark.at + 8);
    const marks = this.stack.map((open) => open.char);
    const role = roleOf(mark.char, before, after, marks);
    if (role === "opens") this.stack.push({ ...mark, sharesClose: false });
    if (role === "closes") this.close(mark, text);
    if (this.stack.length > DEEPEST) this.neverCloses(this.stack.splice(0, 1));
  }

  private close(mark: QuoteMark, text: string): void {
    const own = this.stack.findLastIndex((open) => CLOSERS[open.char]?.includes(mark.char));
    // A single mark may be an apostrophe after all: a wrong mark closes what surrounds it.
    const nearest = this.stack.findLastIndex((open) => open.char !== "'" && open.char !== "‘");
    const [open, ...inside] = this.stack.splice(own >= 0 ? own : Math.max(0, nearest));
    if (!open) this.problems.push({ kind: "never opens", close: mark });
    else if (own < 0)
      this.problems.push({ kind: "other family", open, close: mark, rightClose: rightClose(open) });
    else {
      this.neverCloses(inside);
      this.shareClose(open, text);
    }
  }

  /** A name that closed may have closed the name around it too. */
  private shareClose(inner: Open, text: string): void {
    const outer = this.stack.at(-1);
    if (!outer || outer.char !== inner.char || outer.index !== inner.index) return;
    const between = text.slice(outer.at, inner.at);
    outer.sharesClose =
      mayShareClose(inner.char, this.language) &&
      between.length <= SHARED_REACH &&
      !/[.,:;!?—]/u.test(between);
  }

  private neverCloses(opens: readonly Open[]): void {
    for (const open of opens)
      if (!open.sharesClose) this.problems.push({ kind: "never closes", open, rightClose: rightClose(open) });
  }
}

/** Quotation marks of the texts, read in order as one passage, that have no partner or a wrong one. */
export function quoteProblems(texts: readonly QuotedText[], language: Language): readonly QuoteProblem[] {
  const reader = new QuoteReader(language);
  texts.forEach((one, index) => {
    reader.read(one, index);
  });
  reader.end();
  return reader.problems;
}
