/**
 * Names in full: "Timur Karimbaev", "Kenesov Adil", "Жомартов Ерлан Серікұлы".
 * Two capitalised words prove nothing, so something must speak for a person: a
 * known given name, the end of a surname, a patronymic, a role or honorific
 * right before, or a verb of saying beside.
 */
import { isGivenName } from "./given-names.ts";
import { LETTERS } from "./letters.ts";
import { canBeName, looksLikeSurname, type NameMatch, type NameText, surnameKey } from "./name-match.ts";
import { areAdjacent, type NameToken } from "./name-tokens.ts";
import { isNamesake } from "./not-names.ts";
import { roleWord } from "./role-words.ts";

const SLAVIC_PATRONYMIC = /(?:[oe]vich|[oe]vna|yevich|yevna|[оеё]вич|[оеё]вн).{0,2}$/;
const KAZAKH_PATRONYMIC = /(?:uly|[qk]yzy|[ұу]лы|[қк]ызы).{0,4}$/;
const HONORIFIC = /^(?:Mr|Mrs|Ms|Dr|Prof|г-н|г-жа|господин|госпожа|мырза|ханым)$/iu;
/** The word before, with the stop of an abbreviated honorific; the word after. */
const WORD_BEFORE = new RegExp(`([${LETTERS}’'-]+)\\.?[ \u00a0]{1,2}$`);
const WORD_AFTER = new RegExp(`^[ \u00a0]([${LETTERS}-]+)`);
const SAYING =
  /^(?:said|says|reported|reports|told|stated|states|added|noted|claimed|explained|wrote|writes|informed|сообщил|сообщила|заявил|заявила|сказал|сказала|рассказал|рассказала|добавил|добавила|отметил|отметила|пишет|деді|айтты|хабарлады|мәлімдеді|жазды)$/iu;

interface Word {
  readonly token: NameToken;
  readonly isGiven: boolean;
  readonly isSurname: boolean;
}

function wordAt({ tokens, language }: NameText, at: number): Word | null {
  const token = tokens[at];
  if (!canBeName(token, language)) return null;
  return {
    token,
    isGiven: isGivenName(token.text, language),
    isSurname: looksLikeSurname(token, language),
  };
}

function isPatronymic({ token }: Word): boolean {
  return SLAVIC_PATRONYMIC.test(token.text) || KAZAKH_PATRONYMIC.test(token.text);
}

function match(
  source: NameText,
  first: number,
  last: number,
  surnameAt: number,
  givenAt: number,
): NameMatch | null {
  const surname = source.tokens[surnameAt];
  const given = source.tokens[givenAt];
  if (!surname || !given) return null;
  return {
    surname: surname.text,
    given: given.text,
    initials: [],
    form: surnameAt < givenAt ? "surname-given" : "given-surname",
    first,
    last,
    surnameToken: surname,
  };
}

/** How far the capitalised words go on from `at` with nothing but a space between them; four at most matter. */
function capitalisedRun({ text, tokens }: NameText, at: number): number {
  let end = at;
  while (end - at < 4) {
    const token = tokens[end];
    const next = tokens[end + 1];
    if (!token || token.isPossessive || next?.kind !== "name" || !areAdjacent(text, token, next)) break;
    end++;
  }
  return end - at + 1;
}

/** Surname, given name and patronymic in either of their two orders. */
function threePartName(source: NameText, at: number): NameMatch | null {
  const [first, second, third] = [wordAt(source, at), wordAt(source, at + 1), wordAt(source, at + 2)];
  if (!first || !second || !third) return null;
  if (isPatronymic(third) && !third.isGiven && (second.isGiven || first.isSurname))
    return match(source, at, at + 2, at, at + 1);
  if (isPatronymic(second) && (first.isGiven || third.isSurname))
    return match(source, at, at + 2, at + 2, at);
  return null;
}

/** UTF-16 units: longer than any word asked for. */
const REACH = 40;

function wordBefore(text: string, at: number): string {
  return WORD_BEFORE.exec(text.slice(Math.max(0, at - REACH), at))?.[1] ?? "";
}

/** What stands right before: a role or honorific, the rest of a longer name of something else, or neither. */
function standsBefore(source: NameText, at: number): "role" | "capital" | null {
  const { text, tokens, language } = source;
  const [before, first] = [tokens[at - 1], tokens[at]];
  if (!first) return null;
  const word = wordBefore(text, first.from);
  if (HONORIFIC.test(word)) return "role";
  const isAbbreviated = /\.[ \u00a0]{1,2}$/.test(text.slice(Math.max(0, first.from - 3), first.from));
  if (isAbbreviated || word === "") return null;
  if (roleWord(word, language)) return "role";
  return before && areAdjacent(text, before, first) && canBeName(before, language) ? "capital" : null;
}

function hasVerbOfSaying(text: string, from: number, to: number): boolean {
  return (
    SAYING.test(wordBefore(text, from)) || SAYING.test(WORD_AFTER.exec(text.slice(to, to + REACH))?.[1] ?? "")
  );
}

/** Which of two neighbouring words is the surname; null when nothing in or beside them speaks for a person. */
function orderOf(
  source: NameText,
  [first, second]: readonly [Word, Word],
  hasRole: boolean,
  knownSurnames: ReadonlySet<string>,
): "given-surname" | "surname-given" | null {
  const isKnown = (word: Word) => knownSurnames.has(surnameKey(word.token.text, source.language));
  const opensWithSurname = first.isSurname || isKnown(first);
  if (second.isGiven && opensWithSurname && !(first.isGiven && second.isSurname)) return "surname-given";
  if (first.isGiven) return "given-surname";
  const looksLikeName = opensWithSurname || second.isSurname || isKnown(second);
  if (!hasRole && !(looksLikeName && hasVerbOfSaying(source.text, first.token.from, second.token.to)))
    return null;
  return second.isGiven || (opensWithSurname && !second.isSurname) ? "surname-given" : "given-surname";
}

/** A longer row of capitals is a title, a company, a festival: then both words must be known for what they are. */
function isPartOfLongerName(
  source: NameText,
  at: number,
  [first, second]: readonly [Word, Word],
  before: "role" | "capital" | null,
): boolean {
  const isLonger = capitalisedRun(source, at) > 2;
  const isSureOfBoth = (first.isGiven && second.isSurname) || (second.isGiven && first.isSurname);
  if ((isLonger || before === "capital") && !isSureOfBoth) return true;
  return isLonger && before !== "role" && wordAt(source, at + 2) !== null;
}

/** “Aman Kuat” in quotation marks of its own is a fund or a film. */
function isQuotedWhole(text: string, from: number, to: number): boolean {
  return /["“«„]/.test(text.charAt(from - 1)) && /["”»“]/.test(text.charAt(to));
}

/** A given name and a surname from `at` on, in whichever order, with or without a patronymic. */
export function fullName(source: NameText, at: number, knownSurnames: ReadonlySet<string>): NameMatch | null {
  const run = capitalisedRun(source, at);
  const first = run < 2 ? null : wordAt(source, at);
  const second = wordAt(source, at + 1);
  if (!first || !second) return null;
  const before = standsBefore(source, at);
  const three = run === 3 && before !== "capital" ? threePartName(source, at) : null;
  if (three) return three;
  const [from, to] = [first.token.from, second.token.to];
  if (isNamesake(source.text, from, to) || isQuotedWhole(source.text, from, to)) return null;
  if (isPartOfLongerName(source, at, [first, second], before)) return null;
  const order = orderOf(source, [first, second], before === "role", knownSurnames);
  if (order === null) return null;
  return order === "surname-given"
    ? match(source, at, at + 1, at, at + 1)
    : match(source, at, at + 1, at + 1, at);
}
