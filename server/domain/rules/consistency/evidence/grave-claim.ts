/** E02: a grave claim that rests on one source. */
import { bodyWords } from "../../../report/text.ts";
import { bareWords } from "../../../topics/phrases.ts";
import { type EntryRule, finding } from "../../rule.ts";
import { countSources } from "./entry-sources.ts";
import { type GraveClaim, graveClaims } from "./grave-words.ts";

export const graveClaim: EntryRule = {
  id: "E02",
  severity: "info",
  scope: "entry",
  title: "Grave claim on one source",
  explanation:
    "The entry speaks of torture, beating, death, injury or sexual violence and rests on one source. Such a claim " +
    "is the first to be denied: look for a second source, a document or a testimony. Leave it when the one source " +
    "is the victim's own or a court's.",
  check(entry, context) {
    if (countSources(entry, context) !== 1) return [];
    const found = graveClaims(bareWords(bodyWords(entry)), context.language);
    const isLabelled = entry.topics.includes("torture") && !found.includes("torture");
    const claims: readonly GraveClaim[] = isLabelled ? ["torture", ...found] : found;
    if (claims.length === 0) return [];
    return [
      finding({ entryId: entry.id }, `Entry {entry} speaks of ${listed(claims)} and rests on one source`),
    ];
  },
};

function listed(words: readonly string[]): string {
  return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`;
}
