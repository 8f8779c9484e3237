/** Q01 and Q02: whether somebody's words stand in what was kept of the sources they are taken from. */
import type { World } from "../../observation/source-world.ts";
import { findQuotation, type PageWords, pageWords } from "../../quotations/find-quotation.ts";
import { type Quotation, quotationsOf } from "../../quotations/quotations-of.ts";
import { detectLanguage } from "../../report/detect-language.ts";
import type { Entry, Language } from "../../report/model.ts";
import { citationsOf } from "../../report/text.ts";
import { type EntryRule, type FindingDraft, finding, type RuleContext } from "../rule.ts";

interface Page {
  readonly sourceId: string;
  readonly language: string | null;
  readonly words: PageWords;
}

type Outcome =
  | { readonly kind: "fine" }
  | { readonly kind: "absent"; readonly nearest: string | null; readonly sourceId: string }
  | { readonly kind: "other-language"; readonly sourceId: string; readonly language: string };

const SHOWN = 60;

/** Both rules over one reading: each quotation is looked for once. */
export function quotationRules(world: World): readonly [EntryRule, EntryRule] {
  const remembered = new WeakMap<Entry, readonly (readonly [Quotation, Outcome])[]>();
  const folded = new Map<string, PageWords>();

  function wordsOf(text: string): PageWords {
    const known = folded.get(text) ?? pageWords(text);
    folded.set(text, known);
    return known;
  }

  /** Null as soon as one of the sources has no words to look in: the quotation may be from there. */
  function pagesOf(entry: Entry, context: RuleContext): readonly Page[] | null {
    const pages: Page[] = [];
    for (const sourceId of new Set(citationsOf(entry).map((citation) => citation.sourceId))) {
      const source = context.sourceOf(sourceId);
      const known = source && world.of(source);
      if (!source || !known?.standing || known.words === "") return null;
      const text = known.words;
      const language = detectLanguage(text) ?? source.language ?? known.metadata.language?.value ?? null;
      pages.push({ sourceId, language, words: wordsOf(text) });
    }
    return pages.length === 0 ? null : pages;
  }

  function outcomes(entry: Entry, context: RuleContext): readonly (readonly [Quotation, Outcome])[] {
    const before = remembered.get(entry);
    if (before) return before;
    const quotations = quotationsOf(entry);
    const pages = quotations.length === 0 ? null : pagesOf(entry, context);
    const now =
      pages === null ? [] : quotations.map((one) => [one, lookFor(one, pages, context.language)] as const);
    remembered.set(entry, now);
    return now;
  }

  return [
    {
      id: "Q01",
      severity: "warn",
      scope: "entry",
      title: "Quotation not in the source",
      explanation:
        "Words in quotation marks, five or more, do not stand in the kept copy of any source of the entry, or stand there with another number or without a “not”. Small differences are forgiven. Compare, and use the page's own wording.",
      check: (entry, context) =>
        outcomes(entry, context).flatMap(([quotation, outcome]) =>
          outcome.kind === "absent" ? [absentFinding(entry, quotation, outcome)] : [],
        ),
    },
    {
      id: "Q02",
      severity: "info",
      scope: "entry",
      title: "Quotation cannot be checked",
      explanation:
        "The source is in another language than the quotation, so nothing can be said about it. Adding the original words lets readers compare.",
      check: (entry, context) =>
        outcomes(entry, context).flatMap(([quotation, outcome]) =>
          outcome.kind === "other-language"
            ? [
                finding(
                  { entryId: entry.id, sourceId: outcome.sourceId },
                  `“${shown(quotation.text)}” cannot be checked: its source is in another language (${outcome.language}); add the original words`,
                ),
              ]
            : [],
        ),
    },
  ];
}

function lookFor({ text }: Quotation, pages: readonly Page[], reportLanguage: Language): Outcome {
  const language = detectLanguage(text) ?? reportLanguage;
  let nearest: { readonly sourceId: string; readonly text: string } | null = null;
  for (const { sourceId, words } of pages) {
    const found = findQuotation(text, words);
    if (found.kind !== "absent") return { kind: "fine" };
    if (found.nearest !== null) nearest ??= { sourceId, text: found.nearest };
  }
  const other = pages.find((page) => page.language !== null && page.language !== language);
  if (other?.language) return { kind: "other-language", sourceId: other.sourceId, language: other.language };
  return {
    kind: "absent",
    nearest: nearest?.text ?? null,
    sourceId: nearest?.sourceId ?? pages[0]?.sourceId ?? "",
  };
}

function absentFinding(
  entry: Entry,
  { text, block, place }: Quotation,
  { nearest, sourceId }: { readonly nearest: string | null; readonly sourceId: string },
): FindingDraft {
  const about = { entryId: entry.id, sourceId };
  if (nearest === null)
    return finding(about, `“${shown(text)}” does not stand in the copy of source {source}`);
  const words = `“${shown(text)}” stands in the copy of source {source} as “${shown(nearest)}”`;
  if (place === null) return finding(about, words);
  return finding(about, words, {
    label: "Use the page's wording",
    edit: { type: "replaceText", entryId: entry.id, block, from: place.from, to: place.to, text: nearest },
  });
}

function shown(text: string): string {
  return text.length <= SHOWN ? text : `${text.slice(0, SHOWN).replace(/\s+\S*$/u, "")}…`;
}
