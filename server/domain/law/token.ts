/** The kinds of words a law reference is made of. */
import type { CodeName } from "./code-names.ts";
import type { TextSpan } from "./mention.ts";

export type Unit = "article" | "part" | "paragraph" | "subparagraph";

export type Token = TextSpan &
  (
    | { readonly kind: "unit"; readonly unit: Unit; readonly isPlural: boolean; readonly isShort: boolean }
    | { readonly kind: "number"; readonly value: string }
    | { readonly kind: "ordinal"; readonly value: string }
    /** Number and unit in one, number first: "405-бабы", "405-й статьи", "екінші бөлігі". */
    | { readonly kind: "numbered"; readonly unit: Unit; readonly value: string }
    | { readonly kind: "code"; readonly name: CodeName }
    | { readonly kind: "country"; readonly isKazakhstan: boolean }
    /** `aside`: brackets or quotation marks that hold no reference of their own, as in "Article 174 (discord)". */
    | { readonly kind: "separator" | "of" | "filler" | "open" | "close" | "aside" }
  );
