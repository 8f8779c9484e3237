/**
 * The nominative of a Kazakh name: "Сейітовтің" is Сейітов in the genitive,
 * while "Дариға" ends like a dative and is none. An ending is taken off only
 * behind a whole surname or a listed given name, or where it can be nothing else.
 */
import { isListedGivenName } from "./given-names.ts";

const PATRONYMIC_CASE = /^(.+(?:ұлы|улы|қызы|кызы))(?:ның|нің|на|не|ны|н|нда|нде|нан|нен|мен)$/;
const WHOLE = /(?:[оеё]ва?|[иы]на?|[сц]к(?:ий|ая)|енко|[ұу]лы|[қк]ызы|б[ае]й|бек|хан|жан|ғали|қали)$/;
const GENITIVE = /^(.{3,}?)(?:[ндт][ыі]ң)$/;
const CASE = /^(.{3,}?)(?:[қкғг][ае]|н[ае]|[тдн][ыі]|[тдн][ае]н|[тд][ае]|[пбм]ен)$/;

/** Null where the ending may be the name's own. */
export function kazakhNominative(word: string): string | null {
  const patronymic = PATRONYMIC_CASE.exec(word)?.[1];
  if (patronymic !== undefined) return patronymic;
  const lower = word.toLowerCase();
  if (WHOLE.test(lower)) return word;
  const stem = CASE.exec(word)?.[1];
  if (stem !== undefined && (WHOLE.test(stem.toLowerCase()) || isListedGivenName(stem))) return stem;
  const owner = GENITIVE.exec(word)?.[1];
  if (owner !== undefined) return owner;
  return stem === undefined || isListedGivenName(word) ? word : null;
}
