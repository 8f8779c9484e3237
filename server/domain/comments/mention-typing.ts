/** A name one is typing behind "@", and who it may become. */
import type { Member } from "./mentions.ts";

export interface TypedMention {
  /** Of the "@", in UTF-16 units. */
  readonly from: number;
  /** Behind the "@" up to the caret. */
  readonly typed: string;
}

/** Names have at most a few parts; what is longer is a sentence. */
const TYPED = /(?<![\p{L}\p{N}_.])@([\p{L}\p{M}'’ʼ.-]*(?: [\p{L}\p{M}'’ʼ.-]*){0,3})$/u;

/** Null where the caret, an offset in the text, is behind no "@". */
export function mentionBefore(text: string, caret: number): TypedMention | null {
  const found = TYPED.exec(text.slice(0, caret));
  return found ? { from: found.index, typed: found[1] ?? "" } : null;
}

const MOST = 6;

/** Whose name, or a later part of it, begins as typed; nobody when a name stands there whole. */
export function membersFor(typed: string, members: readonly Member[]): readonly Member[] {
  const begun = fold(typed);
  const fits = members.filter(({ name }) => {
    const folded = fold(name);
    return folded.startsWith(begun) || folded.split(" ").some((part) => part.startsWith(begun));
  });
  return fits.some(({ name }) => fold(name) === begun.trimEnd()) ? [] : fits.slice(0, MOST);
}

/** The text with the name in the place of what was typed, and where the caret then stands. */
export function withMention(
  text: string,
  { from, typed }: TypedMention,
  name: string,
): { readonly text: string; readonly caret: number } {
  const behind = text.slice(from + 1 + typed.length);
  const said = `@${name}${/^\s/u.test(behind) ? "" : " "}`;
  return { text: text.slice(0, from) + said + behind, caret: from + said.length };
}

const fold = (text: string): string => text.normalize("NFC").toLowerCase();
