/** Bytes of a page to characters: in the encoding its `<meta>` declares, else as any text. Source: WHATWG HTML, "prescan". */
import { type DecodedText, decodeText } from "./decode-text.ts";

const PRESCAN = 1024;
const CHARSET = /<meta[^>]{0,200}charset\s{0,5}=\s{0,5}["']?([\w:-]{1,40})/i;

/** @throws DomainError INPUT_EMPTY, INPUT_NOT_TEXT */
export function decodeHtml(bytes: Uint8Array): DecodedText {
  const head = new TextDecoder("windows-1252").decode(bytes.subarray(0, PRESCAN));
  const declared = CHARSET.exec(head)?.[1]?.toLowerCase();
  if (declared === undefined || declared === "utf-8" || declared === "utf8") return decodeText(bytes);
  try {
    return { text: new TextDecoder(declared, { fatal: true }).decode(bytes), doubt: null };
  } catch {
    // An encoding nobody knows, or one the page does not keep to: its bytes say more than its word.
    return decodeText(bytes);
  }
}
