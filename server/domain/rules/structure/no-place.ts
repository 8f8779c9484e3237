/** S08: an entry that says nowhere where it happened, though its first sentence may. */

import type { Language } from "../../report/model.ts";
import { isOwnedStop } from "../../report/stop-owner.ts";
import { bodyWords } from "../../report/text.ts";
import { type EntryRule, finding } from "../rule.ts";
import { namedPlace } from "./named-place.ts";

/** Longer first sentences are read this far; UTF-16 units. */
const LONGEST_SENTENCE = 400;

/** What is announced has not happened anywhere yet. */
const AHEAD: Readonly<Record<Language, RegExp>> = {
  en: /(?<![a-z])(?:will|shall|(?:is|are|was|were|being) (?:to|going to|planned|scheduled|announced|expected)|plans?|planned|planning|intends?|scheduled|upcoming|forthcoming|announced|invites?)(?![a-z])/i,
  ru: /(?<![а-яё])(?:буд(?:ет|ут)|состо[ия]тся|пройд[её]т|пройдут|соберутся|выйдут|планиру[а-яё]{1,6}|запланирован[а-яё]{0,3}|намерен[а-яё]{0,2}|собира[ею]тся|анонсировал[а-яё]?|приглаша[а-яё]{1,4}|предсто[а-яё]{1,5})(?![а-яё])/i,
  kk: /(?<![а-яәғқңөұүһі])(?:өтеді|өтпек|болады|болмақ|жиналады|шығады|жоспарла[а-яәғқңөұүһі]{1,8}|алдағы|шақыр[а-яәғқңөұүһі]{1,8})(?![а-яәғқңөұүһі])/i,
};

function firstSentence(text: string): string {
  for (let at = 0; at < Math.min(text.length, LONGEST_SENTENCE); at++) {
    const char = text[at] ?? "";
    if (char === "\n") return text.slice(0, at);
    if (!".!?…".includes(char) || isOwnedStop(text, at)) continue;
    if (/^[”»"’)]?\s/u.test(text.slice(at + 1, at + 3))) return text.slice(0, at);
  }
  return text.slice(0, LONGEST_SENTENCE);
}

export const noPlace: EntryRule = {
  id: "S08",
  severity: "warn",
  scope: "entry",
  title: "No place",
  explanation:
    "Readers search a chronicle by place. Name the region, town or facility; leave it when the entry is about the " +
    "whole country, such as a law or a report. A place where something is only to happen is not offered.",
  check(entry, { language, gazetteer }) {
    if (Object.values(entry.place).some((part) => part !== null && part.trim() !== "")) return [];
    const sentence = firstSentence(bodyWords(entry));
    const changes = AHEAD[language].test(sentence) ? null : namedPlace(sentence, language, gazetteer);
    const fix = changes && {
      label: `Insert “${Object.values(changes).join(", ")}”`,
      edit: { type: "setPlace", entryId: entry.id, changes } as const,
    };
    return [finding({ entryId: entry.id }, "No place", fix)];
  },
};
