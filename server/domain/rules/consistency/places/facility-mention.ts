/**
 * The facilities an entry names, in its facility field and in its body, each
 * with the settlement it stands in, as far as the entry tells.
 */
import { foldName } from "../../../places/fold-name.ts";
import { houseFacility } from "../../../places/house-form.ts";
import { CAPITAL, INSIDE_NAME } from "../../../report/letter-classes.ts";
import type { Entry, Language } from "../../../report/model.ts";
import { blockText } from "../../../report/text.ts";
import type { RuleContext } from "../../rule.ts";
import { type FacilityName, facilityNames } from "./facility-name.ts";
import { placeMentions } from "./place-mention.ts";

export interface FacilityMention {
  readonly name: FacilityName;
  /** The whole field in the facility field, the code and the word beside it in a body. */
  readonly printed: string;
  /** Where a body has it; null for the field. */
  readonly block: number | null;
  /** The field in house form; null in a body, where only the code is put right. */
  readonly houseField: string | null;
  /** Equal for facilities that are one: see `facilityKey`. */
  readonly key: string;
}

/**
 * A code with a stroke ("EC-166/4") is one facility in the whole country. Short codes and plain numbers count
 * afresh in every settlement, and a colony No. 18 is not the facility No. 18 of the same town.
 */
function facilityKey(name: FacilityName, where: string): string {
  return name.digits.includes("/")
    ? `${name.letters} ${name.digits}`
    : `${where} ${name.sort} ${name.digits}`;
}

const SETTLEMENT_AFTER = new RegExp(
  "^[\\s,]{0,2}(?:(?:in|of|в|во)\\s(?:the\\s)?|(?=г\\.))(?:(?:city|town|village|город|городе|г\\.)\\s?(?:of\\s)?)?" +
    `([${CAPITAL}][${INSIDE_NAME}]{2,40})`,
);

/** What tells settlements apart: the known place's id, else the folded name. */
function settlementKey(name: string, context: RuleContext): string {
  const places = context.gazetteer.find(name).filter((place) => place.kind === "settlement");
  return places.length === 1 ? (places[0]?.id ?? "") : foldName(name);
}

/** The entry's settlement, or its region when it names none. */
function whereIs(entry: Entry, context: RuleContext): string {
  const mentions = placeMentions(entry, context);
  const mention =
    mentions.find((one) => one.field === "settlement") ?? mentions.find((one) => one.field === "region");
  return mention ? (mention.place?.id ?? foldName(mention.name)) : "";
}

/** "EC 166/4 facility" → "facility EC-166/4"; what stands in brackets does not say which facility it is. */
function fieldMention(field: string, language: Language, where: string): FacilityMention | null {
  const brackets = field.indexOf("(");
  const [name] = facilityNames(brackets > 0 ? field.slice(0, brackets) : field, language, true);
  if (!name) return null;
  const house = houseFacility(field, language);
  const houseField = house.includes(name.houseCode) ? house : house.replace(name.code, () => name.houseCode);
  return { name, printed: field, block: null, houseField, key: facilityKey(name, where) };
}

export function facilityMentions(entry: Entry, context: RuleContext): readonly FacilityMention[] {
  const mentions: FacilityMention[] = [];
  // Most entries name no facility and need not be placed.
  let placed: string | null = null;
  const here = () => {
    placed ??= whereIs(entry, context);
    return placed;
  };
  const { facility } = entry.place;
  if (facility !== null) {
    const plain = facility.replace(/\s+/gu, " ").trim().replace(/^the /i, "");
    const mention = fieldMention(plain, context.language, here());
    if (mention) mentions.push(mention);
  }
  entry.body.forEach((block, index) => {
    for (const name of facilityNames(blockText(block), context.language)) {
      const after = SETTLEMENT_AFTER.exec(name.after)?.[1];
      const where = after === undefined ? here() : settlementKey(after, context);
      const printed = name.phrase ?? name.code;
      mentions.push({ name, printed, block: index, houseField: null, key: facilityKey(name, where) });
    }
  });
  return mentions;
}
