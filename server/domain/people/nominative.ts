/**
 * The form a person's name is kept in: the nominative, where the text leaves
 * no doubt what that is. "Адвоката Тарнавина Г." is Тарнавин, because the role
 * is in the genitive; "суд назначил Жулдарову М." may be Жулдаров or
 * Жулдарова, and then only a person can say. A wrong name harms somebody; a
 * missing one is a click.
 */
import { agreementAround, genderOfPredicate } from "./governing-words.ts";
import { type Agreement, ANY_CASE, ANYTHING, type Cases, GENITIVE, NOMINATIVE } from "./grammar.ts";
import { kazakhNominative } from "./kazakh-nominative.ts";
import { asPrinted, type FormsOf, type NameForms } from "./people-in-text.ts";
import type { RecognisedPerson } from "./recognise-names.ts";
import { isOfSomebody, isRelational } from "./relational-roles.ts";
import { type RoleWord, roleWord } from "./role-words.ts";
import { type Reading, readingsOfGiven, readingsOfSurname, readPatronymic } from "./russian-declension.ts";

/** Offered to choose from. */
const MOST_NAMES = 3;
/** "братьев Черных": a form that is a family's and not a person's. */
const FAMILY_BEFORE =
  /(?:супруг(?:и|ов|ам|ами)|брать[а-яё]{1,3}|сёстр[а-яё]{0,3}|сест[её]р|семь[а-яё]{1,2}) $/i;

interface Parts {
  readonly name: string;
  readonly surname: Span;
  readonly given: Span | null;
  readonly patronymic: Span | null;
}

interface Span {
  readonly from: number;
  readonly to: number;
  readonly word: string;
}

function spanAt(from: number, word: string): Span {
  return { from, to: from + word.length, word };
}

function partsOf({ name, surname, given, from, surnameFrom }: RecognisedPerson): Parts {
  const surnameSpan = spanAt(surnameFrom - from, surname);
  const words = [...name.matchAll(/[^\s.]{3,}/g)].map((match) => spanAt(match.index, match[0]));
  const others = words.filter((one) => one.from !== surnameSpan.from);
  const givenSpan = given === null ? null : (others.find((one) => one.word === given) ?? null);
  const patronymic = others.find((one) => one !== givenSpan && readPatronymic(one.word) !== null) ?? null;
  return { name, surname: surnameSpan, given: givenSpan, patronymic: given === null ? null : patronymic };
}

function withWords(name: string, changes: readonly (readonly [Span, string])[]): string {
  const fromTheEnd = [...changes].sort(([a], [b]) => b.from - a.from);
  return fromTheEnd.reduce((text, [{ from, to }, word]) => text.slice(0, from) + word + text.slice(to), name);
}

const LIST_AFTER = /^(?:,| и) [А-ЯЁ]/;
/** A role that stands between commas, alone: more words could be a clause that begins with it. */
const ALONE_AFTER = /^(?:,| [–—-]) [а-яё-]+ ?[,.;:)–—]/;

/** "и. о. прокурора Сеитова А.": the office's case says nothing of who acts in it. */
const ACTING = /(?:и\. ?о\.|врио|обязанности) (?:[а-яё-]+ ){1,6}$/i;
/** "учителя Сеитова А. и Тимин К.": several in the nominative, where one is in the genitive. */
const PLURAL_LIKE_GENITIVE = /^(?:директор|профессор|доктор|редактор|учитель)$/;

/** One who "судьи Саликовой" speaks of, unless a list shows them to be several. */
function casesOfRole({ lemma, cases, plural }: RoleWord, after: string): Cases {
  const isList = LIST_AFTER.test(after);
  if (isList && (cases & GENITIVE) !== 0 && PLURAL_LIKE_GENITIVE.test(lemma)) return cases | NOMINATIVE;
  const isOne = plural && (cases & GENITIVE) !== 0 && !isList;
  return isOne ? cases & ~NOMINATIVE : cases;
}

const VERB = /(?:л|ла|ло|ли|лся|лась|лись)$/i;
const WORDS_BEFORE = /(?:[а-яё-]+ ){2,8}$/i;

/** "помощница прокурора Сеитова А.": the name may be the helper's, and then the prosecutor's case says nothing. */
function isInChain(text: string, from: number, { lemma, cases }: RoleWord): boolean {
  const ahead = text.slice(Math.max(0, from - 110), from);
  if (ACTING.test(ahead)) return true;
  const clause = WORDS_BEFORE.exec(ahead)?.[0] ?? "";
  const words = clause.trim().split(" ");
  const head = words.findLastIndex((word) => roleWord(word, "ru")?.lemma === lemma);
  const others = words.slice(0, Math.max(head, 0));
  return others.slice(others.findLastIndex((word) => VERB.test(word)) + 1).some((word) => {
    const other = roleWord(word, "ru");
    return isOfSomebody(word) || (other !== null && other.cases !== cases);
  });
}

/** What the role before the name asks of it: agreement, or the genitive of whom it serves as well. */
function agreementWithRole(text: string, { from, to }: RecognisedPerson, word: RoleWord): Agreement {
  const cases = casesOfRole(word, text.slice(to, to + 60));
  const predicate = genderOfPredicate(text, to);
  if ((cases & NOMINATIVE) === 0) {
    if (isInChain(text, from, word)) return ANYTHING;
    // "После ареста журналиста Сеитова А. сообщила": a new clause may begin with her.
    if (predicate === "f") return { cases: cases | NOMINATIVE, gender: null };
  }
  if (!isRelational(word.lemma)) return { cases, gender: word.gender };
  return { cases: cases | GENITIVE, gender: cases === NOMINATIVE ? predicate : null };
}

function agreementOfRole(text: string, person: RecognisedPerson): Agreement | null {
  const { beside, to } = person;
  if (!beside || beside.role.isOwned) return null;
  const { word } = beside.role;
  if (beside.isBefore) return agreementWithRole(text, person, word);
  return ALONE_AFTER.test(text.slice(to, to + 60)) ? word : null;
}

function agrees(reading: Agreement, { cases, gender }: Agreement): boolean {
  const shared = reading.cases & cases;
  if (shared === 0) return false;
  const isOneGender = gender === null || reading.gender === null || gender === reading.gender;
  // A verb speaks of its subject alone: a genitive beside the subject may be anybody's.
  return isOneGender || (cases === (NOMINATIVE | GENITIVE) && (shared & GENITIVE) !== 0);
}

interface Whole extends Agreement {
  readonly name: string;
  readonly surname: string;
}

function join(parts: Parts, surname: Reading, given: Reading | null): Whole | null {
  const patronymic = parts.patronymic && readPatronymic(parts.patronymic.word);
  const all = [surname, given, patronymic].filter((one) => one !== null);
  const cases = all.reduce((left: Cases, one) => left & one.cases, ANY_CASE);
  const genders = new Set(all.flatMap((one) => one.gender ?? []));
  if (cases === 0 || genders.size > 1) return null;
  const [gender = null] = genders;
  const changes: (readonly [Span, string])[] = [[parts.surname, surname.nominative]];
  if (parts.given && given) changes.push([parts.given, given.nominative]);
  if (parts.patronymic && patronymic) changes.push([parts.patronymic, patronymic.nominative]);
  return { name: withWords(parts.name, changes), surname: surname.nominative, cases, gender };
}

function russianReadings(person: RecognisedPerson): readonly Whole[] {
  const parts = partsOf(person);
  const givens = parts.given ? readingsOfGiven(parts.given.word) : [null];
  return readingsOfSurname(parts.surname.word).flatMap((surname) =>
    givens.flatMap((given) => join(parts, surname, given) ?? []),
  );
}

function unique(readings: readonly Whole[]): readonly string[] {
  return [...new Set(readings.map((one) => one.name))];
}

function russianForms(text: string, person: RecognisedPerson, inList: Agreement | null): NameForms {
  const ofRole = agreementOfRole(text, person);
  const around = ofRole ?? agreementAround(text, person.from, person.to, inList !== null);
  const asked = around.cases === ANY_CASE && inList ? inList : around;
  const readings = russianReadings(person);
  // "Жулдаровым М. занялась прокуратура": a verb beside him that speaks of somebody else.
  const isOthers = ofRole === null && !readings.some((one) => agrees(one, asked));
  const agreement = isOthers ? ANYTHING : asked;
  const possible = readings.filter((one) => agrees(one, agreement));
  const left = possible.length > 0 ? possible : readings;
  const names = left.length > 0 ? unique(left).slice(0, MOST_NAMES) : [person.name];
  const isFamily = FAMILY_BEFORE.test(text.slice(Math.max(0, person.from - 24), person.from));
  const cases = possible.reduce((all: Cases, one) => all | one.cases, 0);
  const roleCases = person.beside?.role.word.cases ?? ANY_CASE;
  return {
    names,
    surname: left[0]?.surname ?? person.surname,
    isCertain: possible.length > 0 && names.length === 1 && !isFamily,
    hasRole: (cases & roleCases) !== 0,
    agreement: { cases: agreement.cases, gender: null },
  };
}

function kazakhForms(person: RecognisedPerson): NameForms {
  const { name, form } = person;
  const as = (one: string, isCertain = true) => ({
    names: [one],
    surname: person.surname,
    isCertain,
    hasRole: true,
    agreement: ANYTHING,
  });
  // The case goes to the end of a name: to "Сейітов Ә." behind a hyphen, where it is no part of it.
  if (form === "surname-initials") return as(name);
  const last = /[^\s.]+$/.exec(name);
  const word = last && kazakhNominative(last[0]);
  if (!last || word === null) return as(name, false);
  return as(name.slice(0, last.index) + word);
}

/** What a name can be in the nominative, going by its own form and by the words around it. */
export const nameForms: FormsOf = (text, language, person, inList) => {
  const isCyrillic = /[а-яё]/i.test(person.name);
  if (language === "ru" && isCyrillic) return russianForms(text, person, inList);
  if (language === "kk" && isCyrillic) return kazakhForms(person);
  return asPrinted(text, language, person, inList);
};
