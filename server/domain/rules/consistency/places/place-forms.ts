/** C06: one place in several forms, or a name one letter away from a place we know. */
import { foldName } from "../../../places/fold-name.ts";
import type { KnownPlace } from "../../../places/gazetteer.ts";
import { nameWithKind } from "../../../places/name-with-kind.ts";
import type { SingleEdit } from "../../../report/edit-schema.ts";
import type { Language } from "../../../report/model.ts";
import { type FindingDraft, finding, reportRule } from "../../rule.ts";
import { formFixes, formMessage } from "./form-finding.ts";
import { mostCommon } from "./most-common.ts";
import { type PlaceMention, placeMentions } from "./place-mention.ts";

/** A mention and the entry it stands in. */
interface Printed extends PlaceMention {
  readonly entryId: string;
}

function houseName(place: KnownPlace, language: Language): string {
  const { names } = place;
  return names[language][0] ?? names.en[0] ?? names.ru[0] ?? names.kk[0] ?? "";
}

/** The mention with another name in place of its own; kind words come along in their plain form. */
function withName(mention: PlaceMention, place: KnownPlace, name: string, language: Language): string {
  if (mention.name === mention.house) return name;
  const full = nameWithKind(name, place.kind, language);
  return full === name ? mention.house.replace(mention.name, () => name) : full;
}

/** English does not inflect; a Russian or Kazakh form must be one of the place's own, or it is a case of it. */
function isPlain(mention: PlaceMention, language: Language): boolean {
  const { place } = mention;
  if (mention.near.length > 0) return false;
  if (language === "en" || !place) return true;
  const name = foldName(mention.name);
  const own = place.names[language].find((one) => foldName(one) === name);
  if (own === undefined) return false;
  return foldName(withName(mention, place, own, language)) === foldName(mention.house);
}

/** The form to use everywhere: the most common in house form, the gazetteer's spelling among equals. */
function chosenForm(group: readonly [Printed, ...Printed[]], language: Language): string {
  const [first] = group;
  const spelling = first.place ? houseName(first.place, language) : null;
  const plain = group.filter((mention) => isPlain(mention, language));
  const names = new Map(plain.map((mention) => [mention.house, mention.name]));
  const common = mostCommon(
    plain.map((mention) => mention.house),
    (form) => names.get(form) === spelling,
  );
  if (common !== null || !first.place || spelling === null) return common ?? first.house;
  return withName(first, first.place, spelling, language);
}

function setPlace(mention: Printed, form: string): SingleEdit {
  return { type: "setPlace", entryId: mention.entryId, changes: { [mention.field]: form } };
}

function misspelt(
  mention: Printed,
  form: string,
  others: readonly Printed[],
  language: Language,
): FindingDraft {
  const names = [...new Set(mention.near.map((place) => houseName(place, language)))];
  const message = `“${mention.printed}” is one letter away from ${names.join(" or ")}`;
  if (!mention.place) return finding({ entryId: mention.entryId }, message);
  // The others come along where they are not in house form either, or this fix would make two forms of one.
  const edits = [mention, ...others].map((one) => [setPlace(one, form)]);
  const [fix = null] = formFixes(form, edits);
  return finding({ entryId: mention.entryId }, message, fix);
}

function severalForms(odd: readonly Printed[], forms: readonly string[], form: string): FindingDraft[] {
  const fixes = formFixes(
    form,
    odd.map((mention) => [setPlace(mention, form)]),
  );
  return odd.map((mention, index) => {
    const others = forms.filter((one) => one !== mention.printed);
    const other = forms.includes(form) ? form : (mostCommon(others) ?? form);
    const message = formMessage(mention.printed, other, form);
    return finding({ entryId: mention.entryId }, message, fixes[index] ?? null);
  });
}

function judgeGroup(group: readonly [Printed, ...Printed[]], language: Language): readonly FindingDraft[] {
  const form = chosenForm(group, language);
  const known = group.filter((mention) => mention.near.length === 0);
  const odd = known.filter((mention) => mention.printed !== form);
  const slips = group
    .filter((mention) => mention.near.length > 0)
    .map((mention) => misspelt(mention, form, odd, language));
  const forms = known.map((mention) => mention.printed);
  return new Set(forms).size > 1 ? [...slips, ...severalForms(odd, forms, form)] : slips;
}

export const placeForms = reportRule<readonly PlaceMention[]>({
  id: "C06",
  severity: "warn",
  title: "One place, several forms",
  explanation:
    "The same place is written in different ways in this report (“Akmola oblast”, “Akmola region”), or a name is one " +
    "letter away from a place we know. Readers who search for a place miss what is spelled otherwise. Leave it when " +
    "two places only look alike, and add yours to the team's list of places.",
  collect: placeMentions,
  judge(facts, _report, { language }) {
    const groups = new Map<string, [Printed, ...Printed[]]>();
    for (const { entry, fact } of facts)
      for (const mention of fact) {
        const printed = { ...mention, entryId: entry.id };
        const group = groups.get(mention.key);
        if (group) group.push(printed);
        else groups.set(mention.key, [printed]);
      }
    return [...groups.values()].flatMap((group) => judgeGroup(group, language));
  },
});
