/** U07: an entry that rests on social media alone. */
import { citationsOf } from "../../report/text.ts";
import { type EntryRule, finding } from "../rule.ts";
import { linkOf } from "./source-link.ts";

export const U07: EntryRule = {
  id: "U07",
  severity: "info",
  scope: "entry",
  title: "Social media only",
  explanation:
    "Everything the entry rests on is a post on a social network. Posts are deleted, hidden and closed with their accounts more often than articles; keep a copy, and name a second source if there is one.",
  check(entry, context) {
    const cited = citationsOf(entry).flatMap((citation) => context.sourceOf(citation.sourceId) ?? []);
    // A missing source is S01's and stands neither for nor against; anything else said is another kind of source.
    const present = cited.filter((source) => source.kind !== "missing");
    const isSocialOnly = present.length > 0 && present.every((source) => linkOf(source)?.isSocial === true);
    if (!isSocialOnly) return [];
    return [
      finding({ entryId: entry.id }, "Entry {entry} rests on social media only: keep a copy of the post"),
    ];
  },
};
