/**
 * U04 and U05: one page under several sources. Where the addresses are equal
 * to the letter the sources can be one (U04); where they only mean the same
 * page, they should first be spelled alike (U05).
 */
import type { SingleEdit } from "../../report/edit-schema.ts";
import type { Report, Source } from "../../report/model.ts";
import { finding, reportRule } from "../rule.ts";
import { linkOf, type SourceLink, shortAddress } from "./source-link.ts";

interface Linked {
  readonly source: Source;
  readonly link: SourceLink;
}

/** Groups of two and more, in the order of the sources. */
function groups(
  report: Pick<Report, "sources">,
  nameOf: (link: SourceLink) => string,
): readonly (readonly [Linked, ...Linked[]])[] {
  const found = new Map<string, [Linked, ...Linked[]]>();
  for (const source of report.sources) {
    const link = linkOf(source);
    if (link === null) continue;
    const group = found.get(nameOf(link));
    if (group) group.push({ source, link });
    else found.set(nameOf(link), [{ source, link }]);
  }
  return [...found.values()].filter((group) => group.length > 1);
}

export const U04 = reportRule({
  id: "U04",
  severity: "info",
  title: "One page, several sources",
  explanation:
    "Several sources have the same address. Sharing one source keeps its title, review and archived copy in one place; the notes in the text stay as they are.",
  collect: () => null,
  judge(_facts, report) {
    return groups(report, (link) => link.text).map(([kept, ...others]) =>
      finding(
        { sourceId: kept.source.id },
        `${others.length + 1} sources are the same page: ${shortAddress(kept.link.text)}`,
        {
          label: "Share one source",
          edit: { type: "mergeSources", keepId: kept.source.id, dropIds: others.map((one) => one.source.id) },
        },
      ),
    );
  },
});

export const U05 = reportRule({
  id: "U05",
  severity: "warn",
  title: "One page, spelled differently",
  explanation:
    "Sources lead to the same page under addresses that differ only in spelling: http and https, www, a mobile host, tracking, a slash at the end. Readers and counts take them for different pages.",
  collect: () => null,
  judge(_facts, report) {
    return groups(report, (link) => link.key).flatMap((group) => {
      const best = bestSpelling(group);
      const [first, ...more] = group.filter((one) => one.link.text !== best);
      if (first === undefined) return [];
      const edits: SingleEdit[] = [first, ...more].map((one) => ({
        type: "setSource",
        sourceId: one.source.id,
        changes: { url: best },
      }));
      return [
        finding(
          { sourceId: first.source.id },
          `The page of source {source} stands elsewhere in this report under another address: ${shortAddress(best)}`,
          { label: "Use one address", edit: { type: "batch", edits } },
        ),
      ];
    });
  },
});

/** A canonical form: over https if any is, then one that somebody already typed, then the first. */
function bestSpelling(group: readonly Linked[]): string {
  const typed = new Set(group.map((one) => one.link.text));
  const forms = group.map((one) => one.link.canonical.url);
  const secure = forms.filter((form) => form.startsWith("https:"));
  const candidates = secure.length > 0 ? secure : forms;
  return candidates.find((form) => typed.has(form)) ?? candidates[0] ?? "";
}
