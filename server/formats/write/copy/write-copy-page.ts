/**
 * A kept copy as a page to look at: its words and where they are from, and
 * nothing of its own markup, so that no script runs and nothing is asked of
 * anybody. The addresses stand as text; even a click would tell the site.
 */
import type { Language } from "../../../domain/report/model.ts";
import { isolated } from "../html/bidi.ts";
import { escaped } from "../html/characters.ts";
import { COPY_STYLE, COPY_STYLE_HASH } from "./copy-style.ts";

export interface CopyPage {
  readonly title: string | null;
  readonly url: string;
  /** ISO 8601, in UTC. */
  readonly takenAt: string;
  readonly bytesSha256: string;
  readonly textSha256: string;
  /** The article's words, paragraphs separated by a blank line. */
  readonly text: string;
  /** Of the words, where known: how they are hyphenated and read aloud. */
  readonly language: string | null;
}

/** What stands around the words, in the reader's language. */
export interface CopyPageWords {
  readonly language: Language;
  readonly heading: string;
  readonly address: string;
  readonly taken: string;
  readonly bytes: string;
  readonly words: string;
  readonly nothing: string;
}

const POLICY = `default-src 'none'; style-src '${COPY_STYLE_HASH}'; base-uri 'none'; form-action 'none'`;

/** A whole HTML document. */
export function writeCopyPage(copy: CopyPage, words: CopyPageWords): string {
  const paragraphs = copy.text.split(/\n\s*\n/u).filter((one) => one.trim() !== "");
  const lang = /^[a-z]{2,3}$/u.test(copy.language ?? "") ? ` lang="${copy.language}"` : "";
  const body =
    paragraphs.length === 0
      ? `<p>${escaped(words.nothing)}</p>`
      : paragraphs.map((one) => `<p dir="auto">${escaped(one.trim())}</p>`).join("\n");
  return `<!doctype html>
<html lang="${words.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(copy.title ?? words.heading)}</title>
<style>${COPY_STYLE}</style>
</head>
<body>
<h1 dir="auto">${escaped(copy.title ?? words.heading)}</h1>
<dl>
<dt>${escaped(words.address)}</dt><dd>${isolated(copy.url)}</dd>
<dt>${escaped(words.taken)}</dt><dd><time datetime="${escaped(copy.takenAt)}">${escaped(copy.takenAt)}</time></dd>
<dt>${escaped(words.bytes)}</dt><dd><code>${escaped(copy.bytesSha256)}</code></dd>
<dt>${escaped(words.words)}</dt><dd><code>${escaped(copy.textSha256)}</code></dd>
</dl>
<main${lang}>
${body}
</main>
</body>
</html>
`;
}
