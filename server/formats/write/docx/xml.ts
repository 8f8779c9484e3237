/**
 * Text made safe for a WordprocessingML part. XML 1.0 (§2.2) cannot carry lone
 * surrogates, U+FFFE, U+FFFF or C0 controls other than tab and newline, not
 * even escaped: one of them and Word reports a broken file, LibreOffice opens
 * nothing. They are dropped; carriage returns too, which XML would read back
 * as newlines.
 */
const SUSPECT = /[&<>"\u0000-\u0008\u000B-\u001F\uD800-\uDFFF\uFFFE\uFFFF]/;
/** With the u flag the surrogate range matches only halves without a partner. */
const FORBIDDEN = /[\u0000-\u0008\u000B-\u001F\uD800-\uDFFF\uFFFE\uFFFF]/gu;
const ESCAPES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** `text` without what XML cannot carry; for code that escapes by itself. */
export function plainText(text: string): string {
  return text.replace(FORBIDDEN, "");
}

/** `text` as it stands between tags or inside a double-quoted attribute. */
export function xmlText(text: string): string {
  if (!SUSPECT.test(text)) return text;
  return plainText(text).replace(/[&<>"]/g, (character) => ESCAPES[character] ?? "");
}
