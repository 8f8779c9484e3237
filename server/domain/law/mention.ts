/**
 * One reference to a law as it stands in a text: the articles it lists and
 * where its parts lie. Recognition reduces it to `LawReference`s; the rule
 * that compares forms needs the places, to say what would be replaced.
 */
import type { LawReference } from "../report/model.ts";
import type { CodeName } from "./code-names.ts";

export type LawItem = Pick<LawReference, "article" | "part" | "paragraph">;

/** Offsets are UTF-16 units of the text the mention was found in. */
export interface TextSpan {
  readonly from: number;
  readonly to: number;
}

export interface LawMention extends TextSpan {
  readonly items: readonly LawItem[];
  /** From the first article, part or paragraph to the last, without the code. */
  readonly list: TextSpan;
  /** The number of each article in `list`, in order of appearance. */
  readonly articleNumbers: readonly TextSpan[];
  /** The order of units and whether they are abbreviated: "article part", "part. article.". */
  readonly shape: string;
  readonly code: (TextSpan & { readonly name: CodeName }) | null;
  /** "of the RK" after a code, with its "of the"; "ҚР" before one. */
  readonly country: (TextSpan & { readonly isKazakhstan: boolean }) | null;
  /** True when nothing but one bare "article 5" speaks for a law: no code, no part, no capital. */
  readonly isWeak: boolean;
}
