/** S01: every statement of the chronicle rests on a source that can be named, or is said to be withheld. */
import type { Citation, Entry, Source } from "../../report/model.ts";
import { citationsOf, standingCitations } from "../../report/text.ts";
import { type FindingDraft, finding, type RuleContext, reportRule } from "../rule.ts";

const isBlank = (text: string | null) => text === null || text.trim() === "";

/** What the source lacks to be one, as the end of a sentence; null when it is complete. */
function lackOf(source: Source | undefined): string | null {
  if (!source || source.kind === "missing") return "note {source} is missing";
  if (source.kind === "withheld") return null;
  if (source.kind === "web") return isBlank(source.url) ? "source {source} has no address" : null;
  if (!isBlank(source.title) || !isBlank(source.note) || !isBlank(source.url)) return null;
  return source.kind === "document"
    ? "source {source} names no document"
    : "source {source} says nothing of the testimony";
}

function draftsOf(entry: Entry, context: RuleContext): readonly FindingDraft[] {
  const citations = citationsOf(entry);
  if (citations.length === 0) {
    return [
      finding({ entryId: entry.id }, "Entry {entry} has no source", {
        label: "Mark as withheld",
        edit: { type: "addWithheldSource", entryId: entry.id },
      }),
    ];
  }
  const isBare = citations.every((citation) => lackOf(context.sourceOf(citation.sourceId)) !== null);
  const opening = isBare ? "Entry {entry} has no source: " : "Entry {entry}: ";
  return citations.flatMap((citation) => lacking(citation, entry.id, opening, context));
}

function lacking(
  citation: Citation,
  entryId: string | null,
  opening: string,
  context: RuleContext,
): readonly FindingDraft[] {
  const source = context.sourceOf(citation.sourceId);
  const lack = lackOf(source);
  if (lack === null) return [];
  const about = { entryId, sourceId: source?.id ?? null, citationId: citation.id };
  const edit = source && ({ type: "setSource", sourceId: source.id, changes: { kind: "withheld" } } as const);
  return [finding(about, opening + lack, edit ? { label: "Mark as withheld", edit } : null)];
}

export const sourceMissing = reportRule<readonly FindingDraft[]>({
  id: "S01",
  severity: "block",
  title: "No source",
  explanation:
    "An entry cites nothing, or cites a note that is empty or was never written. A reader cannot check such a " +
    "statement. Add the source; if naming it would put somebody in danger, mark it as withheld.",
  collect: draftsOf,
  judge(facts, report, context) {
    const standing = standingCitations(report.report).flatMap((citation) =>
      lacking(citation, null, "The introduction or the closing words: ", context),
    );
    return [...facts.flatMap(({ fact }) => fact), ...standing];
  },
});
