/**
 * How a region or district is printed with the word for what it is: "Akmola
 * region", "Акмолинская область" but "область Абай", "Бөрлі ауданы". Towns and
 * countries stand alone.
 */
import type { Language } from "../report/model.ts";
import type { PlaceKind } from "./gazetteer.ts";

const KIND_WORD: Readonly<Record<"region" | "district", Readonly<Record<Language, string>>>> = {
  region: { en: "region", ru: "область", kk: "облысы" },
  district: { en: "district", ru: "район", kk: "ауданы" },
};

/** Russian puts the word behind an adjective and before a noun. */
const ADJECTIVE = /(?:ая|ий|ый|ой)$/u;

/** `name` is one of the place's own in that language. */
export function nameWithKind(name: string, kind: PlaceKind, language: Language): string {
  if (kind !== "region" && kind !== "district") return name;
  const word = KIND_WORD[kind][language];
  return language === "ru" && !ADJECTIVE.test(name) ? `${word} ${name}` : `${name} ${word}`;
}
