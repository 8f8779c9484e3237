/**
 * Every reference to a law in a text, as mentions. Here stand the doubts that
 * words alone raise: "article 5 of the magazine", "Article 488, 15 days",
 * "ARTICLE 19" the organisation.
 */
import type { LawMention } from "./mention.ts";
import { parseRun } from "./parse-run.ts";
import { lawRuns } from "./tokens.ts";

/** What numbers count in a chronicle, so that "Article 488, 15 days" ends at 488. */
const COUNTED =
  /^\s{0,3}(?:-\s?)?(?:of (?:his|her|their|its|them|us|whom|which)|years?|days?|months?|hours?|weeks?|minutes?|people|persons?|participants|activists|thousand|million|tenge|tg|MCIs?|monthly|USD|percent|%|\$|лет|год|сут|дн[ея]|месяц|час|недел|минут|тыс|миллион|человек|тенге|тг|МРП|жыл|тәулік|ай(?![а-яәі])|күн|сағат|теңге|адам|АЕК)/;
const ENDS = /^\s{0,3}(?:$|[.;:)\]”»"?!\uFFFC[])/;
const WORDS_AFTER = 16;
/** Before a bare "article 5" these show that a law is meant. */
const UNDER =
  /(?:under|with|to|by|of|per|violat[a-z]{1,4}|pursuant to|по|согласно|со|нарушени[а-я]{1,3}|предусмотрен[а-я]{1,6})\s{1,3}(?:the\s)?$/;
const WORDS_BEFORE = 24;

const ODD_SPACE = /[\t\n\r\u00a0\u2009\u202f]/g;

/** Mentions in reading order; none overlaps another. */
export function findLawMentions(text: string): readonly LawMention[] {
  const context = {
    canContinueList(number: { readonly to: number }, value: string, isExpected: boolean): boolean {
      const after = text.slice(number.to, number.to + WORDS_AFTER);
      if (COUNTED.test(after) || /^(?:19|20)\d\d$/.test(value)) return false;
      return isExpected || ENDS.test(after) || /^\d{3}|-\d/.test(value);
    },
  };
  const found: LawMention[] = [];
  for (const run of lawRuns(text.replace(ODD_SPACE, " ")))
    for (const mention of parseRun(run, context)) if (isReference(text, mention)) found.push(mention);
  return found;
}

function isReference(text: string, mention: LawMention): boolean {
  if (!mention.isWeak) return true;
  if (COUNTED.test(text.slice(mention.to, mention.to + WORDS_AFTER))) return false;
  const isUnder = UNDER.test(text.slice(Math.max(0, mention.from - WORDS_BEFORE), mention.from));
  // The organisation ARTICLE 19 is in every chronicle; the covenant's article is named with its covenant.
  if (mention.items[0]?.article === "19" && text.startsWith("A", mention.from)) return isUnder;
  const isPlainWord = /^(?:a|Art(?:s|\.|\s))/.test(text.slice(mention.from, mention.from + 4));
  return !isPlainWord || isUnder;
}
