/** S01: every statement of the chronicle rests on a source that can be named, or is said to be withheld. */
import type { Source } from "../../report/model.ts";
import { citationsOf } from "../../report/text.ts";
import { type EntryRule, finding } from "../rule.ts";

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

export const sourceMissing: EntryRule = {
  id: "S01",
  severity: "block",
  scope: "entry",
  title: "No source",
  explanation:
    "An entry cites nothing, or cites a note that is empty or was never written. A reader cannot check such a " +
    "statement. Add the source; if naming it would put somebody in danger, mark it as withheld.",
  check(entry, context) {
    const citations = citationsOf(entry);
    if (citations.length === 0) {
      return [
        finding({ entryId: entry.id }, "Entry {entry} has no source", {
          label: "Mark as withheld",
          edit: { type: "addWithheldSource", entryId: entry.id },
        }),
      ];
    }
    const lacks = citations.map((citation) => lackOf(context.sourceOf(citation.sourceId)));
    const opening = lacks.every((lack) => lack !== null)
      ? "Entry {entry} has no source: "
      : "Entry {entry}: ";
    return citations.flatMap((citation, index) => {
      const lack = lacks[index] ?? null;
      if (lack === null) return [];
      const source = context.sourceOf(citation.sourceId);
      const about = { entryId: entry.id, sourceId: source?.id ?? null, citationId: citation.id };
      const edit =
        source && ({ type: "setSource", sourceId: source.id, changes: { kind: "withheld" } } as const);
      const fix = edit ? { label: "Mark as withheld", edit } : null;
      return [finding(about, opening + lack, fix)];
    });
  },
};
