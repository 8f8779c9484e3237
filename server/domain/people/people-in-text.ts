/**
 * Each person of a text once, however often and in whatever form it names
 * them. What forms a name can have is for another to say: English names have
 * one, and a desk that shows an English month need not load what Russian asks.
 */
import type { Language, Person } from "../report/model.ts";
import { isListGap } from "./find-role.ts";
import { type Agreement, ANYTHING } from "./grammar.ts";
import { surnameKey } from "./name-match.ts";
import { type RecognisedPerson, recogniseNames } from "./recognise-names.ts";
import { foldedInitials, initialsContradict } from "./same-surname.ts";

export interface NameForms {
  /** The nominatives the name can have; at least one. */
  readonly names: readonly string[];
  /** The surname of the first of them. */
  readonly surname: string;
  /** The only name is beyond doubt. */
  readonly isCertain: boolean;
  /** False for "адвокат Сеитова Г.", where the lawyer is Сеитов's. */
  readonly hasRole: boolean;
  /** What the name agrees with, for the next name of a list. */
  readonly agreement: Agreement;
}

/** `inList` is what the name before it in a list agrees with; null where none is. */
export type FormsOf = (
  text: string,
  language: Language,
  person: RecognisedPerson,
  inList: Agreement | null,
) => NameForms;

/** For a language whose names do not inflect. */
export const asPrinted: FormsOf = (_text, _language, { name, surname }) => ({
  names: [name],
  surname,
  isCertain: true,
  hasRole: true,
  agreement: ANYTHING,
});

interface Known {
  surname: string;
  initials: readonly string[];
  names: readonly string[];
  role: string | null;
  isSurnameOnly: boolean;
  isCertain: boolean;
}

/** In order of first mention: the name in the nominative, the first role told. */
export function everyone(text: string, language: Language, formsOf: FormsOf): readonly Readonly<Known>[] {
  const bySurname = new Map<string, Known[]>();
  const all: Known[] = [];
  let before: { readonly person: RecognisedPerson; readonly agreement: Agreement } | null = null;
  for (const person of recogniseNames(text, language).people) {
    const isListed = before !== null && isListGap(text.slice(before.person.to, person.from));
    const forms = formsOf(text, language, person, isListed ? (before?.agreement ?? null) : null);
    before = { person, agreement: forms.agreement };
    const key = surnameKey(person.surname, language);
    const sharing = bySurname.get(key) ?? [];
    const met: Known = {
      surname: forms.surname,
      initials: foldedInitials(person),
      names: forms.names,
      role: forms.hasRole ? person.role : null,
      isSurnameOnly: person.form === "surname",
      isCertain: forms.isCertain,
    };
    const known = sharing.find((one) => areOne(one, met));
    if (known) {
      learn(known, met);
      continue;
    }
    sharing.push(met);
    bySurname.set(key, sharing);
    all.push(met);
  }
  return all;
}

/** "Жулдарова М." in doubt is the Жулдаров М. who is certain beside it; both certain, they are two. */
function areOne(known: Known, met: Known): boolean {
  if (initialsContradict(known.initials, met.initials)) return false;
  return !(known.isCertain && met.isCertain && areManAndWoman(known.surname, met.surname));
}

function learn(known: Known, met: Known): void {
  known.role ??= met.role;
  if (known.initials.length < met.initials.length) known.initials = met.initials;
  const isFuller = known.isSurnameOnly && !met.isSurnameOnly;
  const isSurer = met.isCertain && !known.isCertain && known.isSurnameOnly === met.isSurnameOnly;
  if (!isFuller && !isSurer) return;
  known.surname = met.surname;
  known.names = met.names;
  known.isSurnameOnly = met.isSurnameOnly;
  known.isCertain = met.isCertain;
}

/** Everybody, for a person to choose from: a name in doubt in each of its possible forms. */
export function peopleOffered(text: string, language: Language, formsOf: FormsOf): readonly Person[] {
  return everyone(text, language, formsOf).flatMap(({ names, role }) =>
    names.map((name) => ({ name, role })),
  );
}

/** Аканов and Аканова, Туранский and Туранская: one family, two people. */
function areManAndWoman(a: string, b: string): boolean {
  const [man, woman] = a.length < b.length || /ий$/.test(a) ? [a, b] : [b, a];
  return woman === `${man}а` || (/[сц]к[ио]й$/.test(man) && woman === man.replace(/[ио]й$/, "ая"));
}
