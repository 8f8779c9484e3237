/**
 * C04: "I. Surname" in a report that mostly prints "Surname I.". One order
 * keeps the months alike and lets a reader run down the surnames.
 */
import type { SingleEdit } from "../../../report/edit-schema.ts";
import type { Entry } from "../../../report/model.ts";
import { blockText } from "../../../report/text.ts";
import { type Collected, type FindingDraft, finding, reportRule } from "../../rule.ts";
import { grouped } from "./grouped.ts";
import { type Mention, mentionsOf } from "./mentions.ts";

/** "A. Serimbai A." is C03's. */
function isInitialFirst(mention: Mention): boolean {
  return mention.form === "initials-surname" && mention.name.endsWith(mention.surname);
}

function swapped({ surname, initials }: Mention): string {
  return `${surname} ${initials.map((initial) => `${initial}.`).join("")}`;
}

/** Null after a possessive: nobody writes "Karimbaev M.’s". */
function swap(entry: Entry, mention: Mention): SingleEdit | null {
  const name = swapped(mention);
  if (!mention.place) return { type: "renamePerson", entryId: entry.id, from: mention.name, to: name };
  const { block, from, to } = mention.place;
  const body = entry.body[block];
  const after = body ? blockText(body).slice(to, to + 2) : "";
  if (/^['’ʼ]/.test(after)) return null;
  // The initial's stop also ends the sentence.
  const end = after.startsWith(".") && after !== ".." ? to + 1 : to;
  return { type: "replaceText", entryId: entry.id, block, from, to: end, text: name };
}

function findingsIn({ entry, fact }: Collected<readonly Mention[]>): readonly FindingDraft[] {
  const key = (mention: Mention) => `${mention.stem} ${mention.foldedInitials.join()}`;
  return grouped(fact.filter(isInitialFirst), key).map(([first, ...others]) => {
    const edits = [first, ...others].flatMap((mention) => swap(entry, mention) ?? []);
    const fix = { label: `Write “${swapped(first)}”`, edit: { type: "batch", edits } as const };
    const message = `“${first.name}”: this report mostly prints the surname first, “${swapped(first)}”`;
    return finding({ entryId: entry.id }, message, edits.length > 0 ? fix : null);
  });
}

export const nameOrder = reportRule<readonly Mention[]>({
  id: "C04",
  severity: "info",
  title: "Initial before the surname",
  explanation:
    "Most names in this report stand with the surname first and the initials after it; here the initial comes first. " +
    "Leave it inside a quotation.",
  collect: (entry, context) => mentionsOf(entry, context.language),
  judge(facts) {
    let [surnameFirst, initialFirst] = [0, 0];
    for (const { fact } of facts)
      for (const mention of fact) {
        if (!mention.place) continue;
        if (mention.form === "surname-initials") surnameFirst += 1;
        else if (isInitialFirst(mention)) initialFirst += 1;
      }
    return surnameFirst > initialFirst ? facts.flatMap(findingsIn) : [];
  },
});
