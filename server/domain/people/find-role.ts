/**
 * The role printed beside a name: right before it ("human rights defender
 * Petrova E.", "Minister of Justice A. Bekturov"), after a comma
 * ("Sadykova Sh., the journalist's lawyer"), or before the list it stands in.
 */
import type { Language } from "../report/model.ts";
import { LETTERS } from "./letters.ts";
import type { NameText } from "./name-match.ts";
import { areAdjacent, isSentenceStart, type NameToken, wordsBetween } from "./name-tokens.ts";
import { isRoleModifier, isTitle, type RoleWord, roleWord } from "./role-words.ts";

export interface FoundRole {
  readonly role: string;
  /** The word speaks of several people: names listed after this one share the role. */
  readonly isShared: boolean;
  /** The form it is printed in. A name beside it agrees with it. */
  readonly word: RoleWord;
  /** "his lawyer", "the journalist's lawyer": beside a name this is most often somebody else. */
  readonly isOwned: boolean;
}

const LONGEST_ROLE = 60;
/** UTF-16 units looked through on either side of a name. */
const REACH_BEFORE = 110;
const REACH_AFTER = 80;
const DETERMINER = /^(?:a|an|the|his|her|their|its|его|её|ее|их|оның)$/i;
const NUMERAL = /^(?:екі|үш|төрт|бес|алты|жеті|бірнеше)$/i;
const CAPITAL = /^[A-ZА-Я]/;
/** What the words of an office after its head end in ("министр внутренних дел", "аким области"), or an abbreviated body. */
const GENITIVE = /(?:[аяыи]|[ое]го|[оеё]й|[ыи]х|[ое]в|дел|^[А-Я]{2,6})$/;

/** The first of the tokens that belongs to the role whose head word stands at `head`. */
function roleStart({ text, tokens }: NameText, head: number): number {
  let start = head;
  while (head - start < 3) {
    const [before, here] = [tokens[start - 1], tokens[start]];
    if (!before || !here || before.isPossessive || !areAdjacent(text, before, here)) break;
    if (!isRoleModifier(before.text)) break;
    start--;
  }
  return start;
}

/** The role whose head word stands at `head`, as the field keeps it. */
function roleAt(source: NameText, head: number): FoundRole | null {
  const { text, tokens, language } = source;
  const token = tokens[head];
  const word = token && !token.isPossessive ? roleWord(token.text, language) : null;
  if (!token || !word) return null;
  const start = roleStart(source, head);
  const opensSentence = isSentenceStart(text, tokens[start]?.from ?? token.from);
  // "Expert Council of Human Rights Defenders": capitals in the plural are an institution's.
  if (word.plural && CAPITAL.test(token.text) && !(opensSentence && start === head)) return null;
  const isPrinted = token.text.toLowerCase() === word.lemma;
  const modifiers = isPrinted || language !== "ru" ? tokens.slice(start, head) : [];
  const printed = [...modifiers.map((one) => one.text), isPrinted ? token.text : word.lemma].join(" ");
  const isShared = word.plural || NUMERAL.test(tokens[start - 1]?.text ?? "");
  const role = opensSentence ? withoutSentenceCapital(printed, word) : printed;
  return { role, isShared, word, isOwned: false };
}

/** "Lawyer" → "lawyer", but "President" and "Prosecutor General" keep the capital they have anywhere. */
function withoutSentenceCapital(role: string, word: RoleWord): string {
  const isTitled = isTitle(word.lemma) || / [A-Z]/.test(role);
  return isTitled ? role : role.charAt(0).toLowerCase() + role.slice(1);
}

/** Whether a word between an office and the name can carry the office on: English has "of", Russian genitives. */
function continuesOffice(word: NameToken, isFirst: boolean, language: Language): boolean {
  if (language === "ru") return GENITIVE.test(word.text);
  return !isFirst || word.text === "of" || word.text === "for";
}

/** "председателя рабочего комитета": the second word is no office of its own. */
function isInside(before: NameToken | undefined, word: NameToken, language: Language): boolean {
  return (
    language === "ru" &&
    GENITIVE.test(word.text) &&
    before !== undefined &&
    roleWord(before.text, language) !== null
  );
}

/** Where the head word of an office told in full stands ("chairman of the district commission"); -1 without one. */
function officeHead({ text, tokens, language }: NameText): number {
  for (let at = tokens.length - 1; at >= Math.max(0, tokens.length - 9); at--) {
    const [token, next] = [tokens[at], tokens[at + 1]];
    if (!token || token.kind === "initial" || (next && !areAdjacent(text, token, next))) return -1;
    const word = roleWord(token.text, language);
    if (word && !isInside(tokens[at - 1], token, language))
      return next && !word.plural && continuesOffice(next, true, language) ? at : -1;
    if (!continuesOffice(token, false, language)) return -1;
  }
  return -1;
}

/** "chairman of the district commission", "Minister of Justice", "министр юстиции": such an office before the name. */
function officeBefore(source: NameText, nameFrom: number): FoundRole | null {
  const { text, tokens, language } = source;
  const at = officeHead(source);
  const token = tokens[at];
  const word = token && roleWord(token.text, language);
  if (!token || !word) return null;
  const start = tokens[roleStart(source, at)]?.from ?? token.from;
  const isPrinted = token.text.toLowerCase() === word.lemma;
  const phrase = isPrinted
    ? text.slice(start, nameFrom).trim()
    : word.lemma + text.slice(token.to, nameFrom).trimEnd();
  if (phrase.length > LONGEST_ROLE) return roleAt(source, at);
  const opensSentence = isSentenceStart(text, start);
  const role = opensSentence ? withoutSentenceCapital(phrase, word) : phrase;
  return { role, isShared: false, word, isOwned: false };
}

/** The word right before a name, and all between it and the name. */
const LAST_WORD = new RegExp(`([${LETTERS}-]+)[ \u00a0]{1,2}$`);
/** What an office told in full needs. */
const OF = /[ \u00a0](?:of|for)[ \u00a0]/;

/** The role right before a name that starts at `nameFrom`. */
export function roleBefore(text: string, language: Language, nameFrom: number): FoundRole | null {
  const near = text.slice(Math.max(0, nameFrom - REACH_BEFORE), nameFrom);
  const last = LAST_WORD.exec(near)?.[1];
  if (last === undefined) return null;
  const canBeOffice = language === "ru" ? GENITIVE.test(last) : OF.test(near);
  if (!canBeOffice && roleWord(last, language) === null) return null;
  const source = { text, tokens: wordsBetween(text, nameFrom - REACH_BEFORE, nameFrom), language };
  return roleAt(source, source.tokens.length - 1) ?? officeBefore(source, nameFrom);
}

/** True where the role ends with this word, though the word can also narrow another ("prosecutor", "Prosecutor General"). */
function roleEnds({ tokens, language }: NameText, at: number): boolean {
  const next = tokens[at + 1]?.text ?? "";
  return roleWord(next, language) === null && !isRoleModifier(next);
}

/** ", a lawyer and head of …", ", the journalist’s lawyer,": a role after a name that ends at `nameTo`. */
export function roleAfter(text: string, language: Language, nameTo: number): FoundRole | null {
  if (!/^(?:, | [–—-] )/.test(text.slice(nameTo, nameTo + 3))) return null;
  const source = { text, tokens: wordsBetween(text, nameTo, nameTo + REACH_AFTER), language };
  const { tokens } = source;
  let at = 0;
  if (DETERMINER.test(tokens[at]?.text ?? "")) at++;
  if (tokens[at]?.isPossessive) at++;
  while (at < 6 && isRoleModifier(tokens[at]?.text ?? "") && !roleEnds(source, at)) at++;
  const found = roleAt(source, at);
  const [head, following] = [tokens[at], tokens[at + 1]];
  if (!found || found.isShared || !head || /[.;(]|,.*,/.test(text.slice(nameTo, head.from))) return null;
  // A role that introduces the next name is not this one's.
  const introduces =
    following !== undefined && following.kind !== "other" && areAdjacent(text, head, following);
  return introduces ? null : { ...found, isOwned: DETERMINER.test(tokens[0]?.text ?? "") };
}

const LIST_GAP = /^(?:, (?:and |& )?| (?:and|&|и|және|мен|пен|бен) )$/i;

/** True for what stands between the names of a list: ", ", " and ", ", and ", " және " … */
export function isListGap(gap: string): boolean {
  return LIST_GAP.test(gap.replace(/\s+/g, " "));
}
