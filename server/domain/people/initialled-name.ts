/**
 * Names with initials: "Petrova E.", "T. Karimbaev", "Kasenov B.N.", and the
 * same with a slip in them ("Akanov F,", "A. Serimbai A."). Two capitals that
 * abbreviate a state or an act of law are not initials.
 */
import { isGivenName } from "./given-names.ts";
import {
  canBeName,
  initialRun,
  looksLikeSurname,
  type NameMatch,
  type NameText,
  surnameKey,
} from "./name-match.ts";
import { areAdjacent, areJoined, isSentenceStart, type NameToken } from "./name-tokens.ts";
import { isNamesake } from "./not-names.ts";

const ABBREVIATIONS: ReadonlySet<string> = new Set([
  "US",
  "UK",
  "UN",
  "EU",
  "DC",
  "USA",
  "PS",
  "РК",
  "РФ",
  "США",
  "ООН",
]);
/** "Г. Алматы", "С. Каскелен": town and village, where a Russian sentence starts. */
const PLACE_ABBREVIATION = /^[ГСПА]$/;
/** Single letters that are words: an initial without its stop is not told from them. */
const LETTER_WORD = /^[AIАВИКОСУЯ]$/;
/** After a word of no known kind, "Charles V, who" is a king and "План В, который" a plan. */
const REGNAL_OR_WORD = /^[IVXАВИКОСУЯ]$/;
const AFTER_PREPOSITION = /(?:^|[\s(])(?:in|at|of|from|near|to|в|во|из|на|под|у)[ \u00a0]$/i;

function lettersOf(run: readonly NameToken[]): readonly string[] {
  return run.map((token) => token.text);
}

/** A small letter follows, or the text's end, or a citation. */
const BEFORE_SMALL_LETTER = /^(?: [a-zß-öø-ÿа-џәғқңөұүһі]|\uFFFC|\n|$)/;

/** "Surname I.", "Surname I.O."; null when the initials belong to the name that follows. */
export function surnameThenInitials(
  source: NameText,
  at: number,
  knownSurnames: ReadonlySet<string>,
): NameMatch | null {
  const { text, tokens, language } = source;
  const word = tokens[at];
  const next = tokens[at + 1];
  if (!canBeName(word, language) || word.isPossessive || !next || !areAdjacent(text, word, next)) return null;
  const run = ownInitials(source, at + 1);
  const end = run.at(-1);
  if (!end || (ABBREVIATIONS.has(lettersOf(run).join("")) && !looksLikeSurname(word, language))) return null;
  if (run.length === 1 && !end.hasStop && !isStopMissing(source, word, end, knownSurnames)) return null;
  if (/^ ?\d/.test(text.slice(end.to, end.to + 2))) return null;
  if (end.hasStop && belongsToNext(source, at, at + run.length + 1)) return null;
  const full = end.hasStop ? givenInitialSurname(source, at, at + run.length + 1) : null;
  if (full) return full;
  return {
    surname: word.text,
    given: null,
    initials: lettersOf(run),
    form: "surname-initials",
    first: at,
    last: at + run.length,
    surnameToken: word,
  };
}

/** The initials after a surname; in "Asanov A. B. Seitov" the last one is the next man's. */
function ownInitials(source: NameText, at: number): readonly NameToken[] {
  const { text, tokens, language } = source;
  const run = initialRun(source, at);
  const [last, following] = [run.at(-1), tokens[at + run.length]];
  if (run.length < 2 || !last || last.from === run.at(-2)?.to || !canBeName(following, language)) return run;
  return areAdjacent(text, last, following) ? run.slice(0, -1) : run;
}

/** "Akanov F, who": a lone capital after a surname, before punctuation or after a word that can only be a surname. */
function isStopMissing(
  { text, language }: NameText,
  word: NameToken,
  initial: NameToken,
  knownSurnames: ReadonlySet<string>,
): boolean {
  const after = text.slice(initial.to, initial.to + 2);
  const isSurname = looksLikeSurname(word, language) || knownSurnames.has(surnameKey(word.text, language));
  if (/^[,;:)]/.test(after) && (isSurname || !REGNAL_OR_WORD.test(initial.text)))
    return isSurname || word.from === 0 || !isSentenceStart(text, word.from);
  return isSurname && !LETTER_WORD.test(initial.text) && BEFORE_SMALL_LETTER.test(after);
}

/** Whether "… Word I." before another name reads as "… Word, I. Name". */
function belongsToNext(source: NameText, at: number, after: number): boolean {
  const { text, tokens, language } = source;
  const word = tokens[at];
  const following = tokens[after];
  const end = tokens[after - 1];
  if (!word || !end || !canBeName(following, language)) return false;
  if (!areJoined(text, end, following)) return false;
  const second = tokens[after + 1];
  // "Asanov A. Seitov B.": the next name brings its own initial.
  if (second?.kind === "initial" && second.hasStop && areAdjacent(text, following, second)) return false;
  if (!looksLikeSurname(following, language) || looksLikeSurname(word, language)) return false;
  return (
    isSentenceStart(text, word.from) ||
    AFTER_PREPOSITION.test(text.slice(Math.max(0, word.from - 6), word.from))
  );
}

/** "John F. Kenwood": a known given name, an initial, a surname. */
function givenInitialSurname(source: NameText, at: number, surnameAt: number): NameMatch | null {
  const { text, tokens, language } = source;
  const [given, end, surname] = [tokens[at], tokens[surnameAt - 1], tokens[surnameAt]];
  if (!given || !end || !canBeName(surname, language) || !areAdjacent(text, end, surname)) return null;
  if (looksLikeSurname(given, language) || !isGivenName(given.text, language)) return null;
  const next = tokens[surnameAt + 1];
  if (next?.kind === "initial" && areAdjacent(text, surname, next)) return null;
  return {
    surname: surname.text,
    given: given.text,
    initials: [],
    form: "given-surname",
    first: at,
    last: surnameAt,
    surnameToken: surname,
  };
}

/** "I. Surname", "I.O. Surname", "I.Surname"; also "A. Serimbai A." with its initial printed twice. */
export function initialsThenSurname(source: NameText, at: number): NameMatch | null {
  const { text, tokens, language } = source;
  const run = initialRun(source, at);
  const start = run[0];
  const end = run.at(-1);
  const word = tokens[at + run.length];
  if (!start || !end?.hasStop || /[.\-/]/.test(text.charAt(start.from - 1))) return null;
  if (!canBeName(word, language) || !areJoined(text, end, word)) return null;
  const isSurname = looksLikeSurname(word, language);
  if (!isSurname && ABBREVIATIONS.has(lettersOf(run).join(""))) return null;
  if (
    !isSurname &&
    run.length === 1 &&
    PLACE_ABBREVIATION.test(start.text) &&
    isSentenceStart(text, start.from)
  )
    return null;
  if (isNamesake(text, start.from, word.to)) return null;
  const stray = strayTrailingInitials(source, at + run.length, run);
  return {
    surname: word.text,
    given: null,
    initials: lettersOf(run),
    form: "initials-surname",
    first: at,
    last: at + run.length + stray,
    surnameToken: word,
  };
}

/** How many initials after "A. Serimbai" repeat the ones before it. */
function strayTrailingInitials(source: NameText, surnameAt: number, leading: readonly NameToken[]): number {
  const { text, tokens } = source;
  const word = tokens[surnameAt];
  const next = tokens[surnameAt + 1];
  if (!word || word.isPossessive || !next || !areAdjacent(text, word, next)) return 0;
  const trailing = initialRun(source, surnameAt + 1);
  const isRepeat = trailing.length > 0 && lettersOf(trailing).join() === lettersOf(leading).join();
  return isRepeat ? trailing.length : 0;
}
