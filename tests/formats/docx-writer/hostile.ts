/** Texts and addresses that have broken Word files, here or elsewhere. */
import type { Report } from "../../../server/domain/report/model.ts";
import { cite, entry, report, source } from "../../factories/report.ts";
import { caseWord } from "./months.ts";

interface Hostile {
  readonly text: string;
  /** What must be left of it. */
  readonly printed: string;
  readonly url: string;
}

export const HOSTILE: readonly Hostile[] = [
  { text: "nul\u0000 and bell\u0007", printed: "nul and bell", url: "javascript:alert(1)" },
  { text: "not\uFFFEa\uFFFFcharacter", printed: "notacharacter", url: "java\nscript:alert(1)" },
  { text: "half a pair \uD83D here", printed: "half a pair  here", url: "data:text/html,hello" },
  { text: "a whole pair 😀 here", printed: "a whole pair 😀 here", url: "file:///etc/hosts" },
  { text: "</w:t></w:r><w:p>", printed: "</w:t></w:r><w:p>", url: 'https://example.org/?q="><w:p>' },
  { text: "]]> &amp; &#0; <!-- -->", printed: "]]> &amp; &#0; <!-- -->", url: "https://example.org/%zz" },
  { text: "$& $1 {PAGE} {{x}}", printed: "$& $1 {PAGE} {{x}}", url: "https://[1:2" },
  { text: "ә ғ қ ң ө ұ ү һ і Ё", printed: "ә ғ қ ң ө ұ ү һ і Ё", url: "https://example.org/ә/ё?ң=1" },
  {
    text: "right \u202Eto\u202C left",
    printed: "right \u202Eto\u202C left",
    url: "https://user:pass@example.org/",
  },
  {
    text: `${"x".repeat(20_000)}`,
    printed: "x".repeat(20_000),
    url: `https://example.org/${"y".repeat(5_000)}`,
  },
];

/** A month with one entry for each hostile text, and the worst of them in the title and a note. */
export function hostileMonth(): Report {
  const worst = HOSTILE.slice(0, 7)
    .map((one) => one.text)
    .join(" ");
  const sources = HOSTILE.map((one, index) =>
    source(index + 1, { url: one.url, archiveUrl: one.url, title: one.text, note: worst }),
  );
  const entries = HOSTILE.map((one, index) =>
    entry(
      "2023-09-05",
      { id: `${one.text.slice(0, 60)}${index}` },
      `${caseWord(index + 1)} ${one.text}`,
      cite(index + 1),
    ),
  );
  return report({ header: { title: worst }, sources }, ...entries);
}
