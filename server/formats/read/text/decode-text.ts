/**
 * Bytes of a text file to characters. UTF-8 is the rule; UTF-16 is known by
 * its mark; a file that is neither is read in the single-byte encoding whose
 * letters make words, and the person importing is told. Anything that is no
 * text at all is refused by name.
 */
import { DomainError } from "../../../domain/errors.ts";

export interface DecodedText {
  readonly text: string;
  readonly doubt: string | null;
}

const SIGNATURES: readonly (readonly [string, string])[] = [
  ["%PDF", "a PDF"],
  ["PK\u0003\u0004", "a ZIP or Word file"],
  ["\u00D0\u00CF\u0011\u00E0", "an old Word .doc"],
  ["{\\rtf", "an RTF file"],
  ["\u0089PNG", "a picture"],
  ["\u00FF\u00D8\u00FF", "a picture"],
  ["\u001F\u008B", "a compressed file"],
];

/** What the bytes are, when they start like something that is no text; null otherwise. */
function foreignFormat(bytes: Uint8Array): string | null {
  const head = String.fromCharCode(...bytes.subarray(0, 8));
  return SIGNATURES.find(([signature]) => head.startsWith(signature))?.[1] ?? null;
}

/** @throws DomainError INPUT_EMPTY, INPUT_NOT_TEXT */
export function decodeText(bytes: Uint8Array): DecodedText {
  if (bytes.length === 0)
    throw new DomainError("INPUT_EMPTY", "The file is empty; choose the file that holds the month.");
  const foreign = foreignFormat(bytes);
  if (foreign) {
    const advice = foreign.startsWith("a ZIP")
      ? "give it its real ending, .docx"
      : "save it as .txt, .html or .docx";
    throw new DomainError("INPUT_NOT_TEXT", `The file is ${foreign}, not text; ${advice} and try again.`);
  }
  const decoded = decodeMarked(bytes) ?? decodeUtf8(bytes) ?? decodeSingleByte(bytes);
  if (decoded.text.includes("\u0000")) {
    throw new DomainError(
      "INPUT_NOT_TEXT",
      "The file is not text; save it as .txt, .html or .docx and try again.",
    );
  }
  if (decoded.text.trim() === "") throw new DomainError("INPUT_EMPTY", "The file holds only blank lines.");
  return decoded;
}

function decodeMarked(bytes: Uint8Array): DecodedText | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe)
    return { text: new TextDecoder("utf-16le").decode(bytes), doubt: null };
  if (bytes[0] === 0xfe && bytes[1] === 0xff)
    return { text: new TextDecoder("utf-16be").decode(bytes), doubt: null };
  return null;
}

/** Null when so much is no UTF-8 that it must be something else. */
function decodeUtf8(bytes: Uint8Array): DecodedText | null {
  try {
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(bytes), doubt: null };
  } catch {
    const text = new TextDecoder("utf-8").decode(bytes);
    const damaged = countOf(text, "\uFFFD") - countSequences(bytes);
    const sound = text.match(/[\u0080-\uFFFC]/gu)?.length ?? 0;
    if (damaged * 4 > sound) return null;
    return { text, doubt: `${damaged} damaged characters could not be read; they stand as \uFFFD.` };
  }
}

/** U+FFFD that stood in the file itself (EF BF BD) is not damage. */
function countSequences(bytes: Uint8Array): number {
  let count = 0;
  for (let at = bytes.indexOf(0xef); at >= 0; at = bytes.indexOf(0xef, at + 1)) {
    if (bytes[at + 1] === 0xbf && bytes[at + 2] === 0xbd) count++;
  }
  return count;
}

function countOf(text: string, char: string): number {
  return text.split(char).length - 1;
}

/** Of two readings that make words equally well the first is taken: typographic quotes are the same in both Windows pages. */
const SINGLE_BYTE: readonly (readonly [string, string])[] = [
  ["windows-1252", "Windows-1252"],
  ["windows-1251", "Windows-1251"],
  ["koi8-r", "KOI8-R"],
  ["ibm866", "IBM 866"],
];

/** Bytes 80–9F of Windows-1252 (WHATWG Encoding). Some releases of Node decode them as control characters. */
const C1_AS_1252 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ";

function decodeAs(label: string, bytes: Uint8Array): string {
  const text = new TextDecoder(label).decode(bytes);
  if (label !== "windows-1252") return text;
  return text.replace(/[\u0080-\u009F]/gu, (char) => C1_AS_1252[char.charCodeAt(0) - 0x80] ?? char);
}

function decodeSingleByte(bytes: Uint8Array): DecodedText {
  const sample = bytes.subarray(0, 20_000);
  const ranked = SINGLE_BYTE.map(([label, name]) => {
    return { label, name, score: wordScore(decodeAs(label, sample)) };
  }).sort((a, b) => b.score - a.score);
  const best = ranked[0] ?? { label: "windows-1252", name: "Windows-1252" };
  return {
    text: decodeAs(best.label, bytes),
    doubt: `The file is not UTF-8; it was read as ${best.name}. Look whether the words are right.`,
  };
}

/** How much a text looks like words: small letters beside letters of their own script, no odd signs. */
function wordScore(text: string): number {
  const good = text.match(/[а-яё]{2,}|(?<![а-яё])[А-ЯЁ](?=[а-яё])|[a-z][’“”«»–—](?=\s)|\s[“«‘–—]/gu) ?? [];
  const bad =
    text.match(/[А-ЯЁ][а-яё]*[А-ЯЁ][а-яё]|[\u0080-\u009F\u2500-\u25FF]|[a-z][А-Яа-яЁё]|[а-яё][a-z]/gu) ?? [];
  return good.join("").length - 4 * bad.length;
}
