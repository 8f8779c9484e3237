/**
 * Word's fields: a code, and the result it last had. The result is text; a
 * HYPERLINK makes a link of it, a NOTEREF repeats a note's marker. Words inside
 * a code come out as hidden text.
 * Source: ECMA-376 Part 1, 17.16 "Fields and Hyperlinks".
 */
import { hostile } from "./refusals.ts";

export type FieldMeaning =
  | { readonly kind: "link"; readonly address: string }
  | { readonly kind: "note"; readonly bookmark: string }
  | { readonly kind: "other" };

interface OpenField {
  code: string;
  /** Null while the code is still being read. */
  meaning: FieldMeaning | null;
}

const OTHER: FieldMeaning = { kind: "other" };
/** Word itself allows twenty. */
const DEEPEST = 50;
const LONGEST_CODE = 8_192;

export class FieldStack {
  private open: OpenField[] = [];

  begin(): void {
    if (this.open.length >= DEEPEST) throw hostile("its fields nest deeper than fifty levels");
    this.open.push({ code: "", meaning: null });
  }

  code(text: string): void {
    const top = this.open.at(-1);
    if (top && top.meaning === null && top.code.length < LONGEST_CODE)
      top.code += text.slice(0, LONGEST_CODE);
  }

  /** The code is complete, the result follows. */
  separate(): FieldMeaning {
    const top = this.open.at(-1);
    if (!top || top.meaning !== null) return OTHER;
    top.meaning = readFieldCode(top.code);
    return top.meaning;
  }

  end(): void {
    this.open.pop();
  }

  /** The note a field points to does not exist: its result is plain text. */
  forget(): void {
    const top = this.open.at(-1);
    if (top) top.meaning = OTHER;
  }

  /** A code that does not end with its paragraph was never closed; it must not swallow the next one. */
  endParagraph(): void {
    if (this.isInCode) this.open = this.open.filter((field) => field.meaning !== null);
  }

  /** A field that has its code in an attribute. */
  simple(code: string): FieldMeaning {
    this.begin();
    this.code(code);
    return this.separate();
  }

  /** The words here belong to a code. */
  get isInCode(): boolean {
    return this.open.some((field) => field.meaning === null);
  }

  /** The words here repeat a note's number. */
  get isInNoteMark(): boolean {
    return this.open.some((field) => field.meaning?.kind === "note");
  }

  /** Where the words here lead, or null. */
  get address(): string | null {
    const link = this.open.findLast((field) => field.meaning?.kind === "link");
    return link?.meaning?.kind === "link" ? link.meaning.address : null;
  }
}

function readFieldCode(code: string): FieldMeaning {
  const words = code.match(/\\[^\s"]|"[^"]*"|[^\s"\\]+/g) ?? [];
  const name = words[0]?.toUpperCase();
  const bare = (word: string | undefined) => word?.replace(/^"|"$/g, "") ?? "";
  if (name === "NOTEREF" || name === "FTNREF") return { kind: "note", bookmark: bare(words[1]) };
  if (name !== "HYPERLINK") return OTHER;
  let address = "";
  let place = "";
  for (let index = 1; index < words.length; index++) {
    const word = words[index] ?? "";
    if (/^\\[lot]$/i.test(word)) {
      if (/^\\l$/i.test(word)) place = bare(words[index + 1]);
      index++;
    } else if (!word.startsWith("\\") && address === "") address = bare(word);
  }
  if (address === "") return OTHER;
  return { kind: "link", address: place === "" ? address : `${address}#${place}` };
}
