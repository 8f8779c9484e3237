/**
 * House spelling of place fields. Writers print with it; rules C05 and C06
 * propose it for the fields themselves, which keep the words of the file until
 * a person accepts. "Atbasar city" → "Atbasar", "EC 166/4 facility" →
 * "facility EC-166/4", "the Akmola oblast" → "Akmola region".
 */
import { CAPITAL, LETTER } from "../report/letter-classes.ts";
import type { Language, Place } from "../report/model.ts";

const ARTICLE = /^the\s+/i;
const CODE = new RegExp(
  `(?<![${LETTER}\\d])([${CAPITAL}]{2,3})[\\s-]*(\\d+(?:/\\d+)?)(?![${LETTER}\\d])`,
  "g",
);
const NUMBER = new RegExp(`(?<![${LETTER}])No\\.?\\s*(?=\\d)`, "g");
const CODE_FIRST = new RegExp(`^([${CAPITAL}]{2,3}-\\d+(?:/\\d+)?)\\s+[Ff]acility$`);

function houseRegion(region: string, language: Language): string {
  const plain = region.replace(ARTICLE, "").trim();
  if (language === "en") return plain.replace(/\b(?:oblast|province|Region|Oblast|Province)$/u, "region");
  if (language === "ru") return plain.replace(/(?<=\s)обл\.?$/u, "область");
  return plain;
}

function houseSettlement(settlement: string, language: Language): string {
  const plain = settlement.replace(ARTICLE, "").trim();
  if (language === "en") return plain.replace(/^(?:the\s+)?city of\s+/u, "").replace(/\s+city$/u, "");
  if (language === "ru") return plain.replace(/^(?:г\.|город)\s*/u, "");
  return plain.replace(/\s+қаласы$/u, "");
}

/** A facility's code with a hyphen ("EC-166/4") and its number with a space ("No. 71", "№ 71"), the word before the code. */
export function houseFacility(facility: string, language: Language): string {
  let plain = facility.replace(ARTICLE, "").replace(/\s+/gu, " ").trim();
  plain = plain.replace(CODE, "$1-$2").replace(NUMBER, "No. ");
  plain = plain.replace(/№\s*(?=\d)/gu, "№ ");
  if (language !== "en") return plain;
  const codeFirst = CODE_FIRST.exec(plain);
  if (codeFirst) return `facility ${codeFirst[1]}`;
  return plain.replace(/^Facility\b/u, "facility");
}

/** The place with every part in house spelling. */
export function housePlace(place: Place, language: Language): Place {
  return {
    country: place.country?.replace(ARTICLE, "") ?? null,
    region: place.region === null ? null : houseRegion(place.region, language),
    district: place.district?.replace(ARTICLE, "") ?? null,
    settlement: place.settlement === null ? null : houseSettlement(place.settlement, language),
    facility: place.facility === null ? null : houseFacility(place.facility, language),
  };
}

/**
 * The parts in printing order, from the widest to the narrowest: "Akmola region, Atbasar, facility EC-166/4".
 * Without a region a district is a city's and follows it ("Almaty, Nauryzbay district"), and a country closes
 * what it contains ("New York, USA").
 */
export function placeParts(place: Place): readonly string[] {
  const { country, region, district, settlement, facility } = place;
  const isCityDistrict = region === null && settlement !== null;
  const middle = isCityDistrict ? [settlement, district] : [region, district, settlement];
  const inside = [...middle, facility].filter((part) => part !== null);
  if (country === null) return inside;
  return facility === null && region === null ? [...inside, country] : [country, ...inside];
}
