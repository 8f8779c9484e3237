/** C05: one facility in several forms, in the place fields and in the bodies. */
import type { SingleEdit } from "../../../report/edit-schema.ts";
import { type FindingDraft, finding, reportRule } from "../../rule.ts";
import { type FacilityMention, facilityMentions } from "./facility-mention.ts";
import { formFixes, formMessage } from "./form-finding.ts";
import { mostCommon } from "./most-common.ts";

/** A mention and the entry it stands in. */
interface Printed extends FacilityMention {
  readonly entryId: string;
}

/** Capitals at the start of a sentence or a lead are no other form. */
function sameForm(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

interface Chosen {
  readonly code: string;
  /** How a facility field should have it; null when no field of the report has this code. */
  readonly field: string | null;
}

function chosenForm(group: readonly Printed[]): Chosen {
  const code = mostCommon(group.map((mention) => mention.name.houseCode)) ?? "";
  const fields = group.flatMap(({ houseField, name }) =>
    houseField !== null && name.houseCode === code ? [houseField] : [],
  );
  return { code, field: mostCommon(fields) };
}

function isOdd(mention: Printed, chosen: Chosen): boolean {
  if (mention.name.code !== chosen.code) return true;
  return mention.block === null && chosen.field !== null && !sameForm(mention.printed, chosen.field);
}

function putRight(mention: Printed, chosen: Chosen): SingleEdit {
  const { entryId, name, block } = mention;
  if (block !== null)
    return { type: "replaceText", entryId, block, from: name.start, to: name.end, text: chosen.code };
  const facility = chosen.field ?? (mention.houseField ?? "").replace(name.houseCode, () => chosen.code);
  return { type: "setPlace", entryId, changes: { facility } };
}

/** Later spans of a body first, so that no edit moves the next one's. */
function lastFirst(a: Printed, b: Printed): number {
  return b.name.start - a.name.start;
}

/** Whether anybody wrote it otherwise: the code itself, or the code and "facility" in another order. */
function hasSeveralForms(group: readonly Printed[]): boolean {
  const codes = new Set(group.map((mention) => mention.name.code));
  const phrases = group.flatMap(({ name, block, printed }) => {
    if (block === null) return [printed.toLowerCase()];
    return name.phrase?.toLowerCase().includes("facility") ? [name.phrase.toLowerCase()] : [];
  });
  return codes.size > 1 || new Set(phrases).size > 1;
}

function groupBy(mentions: readonly Printed[], keyOf: (mention: Printed) => string): readonly Printed[][] {
  const groups = new Map<string, Printed[]>();
  for (const mention of mentions) {
    const group = groups.get(keyOf(mention));
    if (group) group.push(mention);
    else groups.set(keyOf(mention), [mention]);
  }
  return [...groups.values()];
}

/** "SI-12" and "No. 12" of one town are one facility, unless the town also has an "LA-12". */
function byLetters(group: readonly Printed[]): readonly (readonly Printed[])[] {
  const letters = new Set(group.flatMap(({ name }) => name.letters ?? []));
  return letters.size > 1 ? groupBy(group, ({ name }) => name.letters ?? "") : [group];
}

function judgeGroup(group: readonly Printed[]): FindingDraft[] {
  if (!hasSeveralForms(group)) return [];
  const chosen = chosenForm(group);
  const odd = groupBy(
    group.filter((mention) => isOdd(mention, chosen)),
    (mention) => mention.entryId,
  );
  const form = chosen.field ?? chosen.code;
  const fixes = formFixes(
    form,
    odd.map((mentions) => mentions.toSorted(lastFirst).map((mention) => putRight(mention, chosen))),
  );
  const right = group.find((mention) => !isOdd(mention, chosen));
  return odd.flatMap(([mention], index) => {
    if (!mention) return [];
    const other = right ?? group.find((one) => !sameForm(one.printed, mention.printed)) ?? mention;
    const message = formMessage(mention.printed, other.printed, right ? right.printed : form);
    return [finding({ entryId: mention.entryId }, message, fixes[index] ?? null)];
  });
}

export const facilityForms = reportRule<readonly FacilityMention[]>({
  id: "C05",
  severity: "warn",
  title: "One facility, several forms",
  explanation:
    "The same prison, colony or detention centre is written in different ways in this report (“EC-166/4”, “EC 166/4”; " +
    "“No. 72”, “No.72”). Readers who search for a facility miss what is written otherwise. Leave it when two " +
    "facilities only share a number.",
  collect: facilityMentions,
  judge(facts) {
    const printed = facts.flatMap(({ entry, fact }) =>
      fact.map((mention): Printed => ({ ...mention, entryId: entry.id })),
    );
    return groupBy(printed, (mention) => mention.key)
      .flatMap(byLetters)
      .flatMap(judgeGroup);
  },
});
