/**
 * From a person's words to characters an HTML file can carry. Nothing visible
 * is lost: what goes is what HTML forbids (control characters, noncharacters,
 * lone surrogates), and line ends become the one an HTML parser makes of them.
 * Source: WHATWG HTML, "Preprocessing the input stream" and "Text".
 */

/** Anything that might need work: a quick look that nearly every text passes. Surrogates are suspects only. */
const SUSPECT = /[&<>"\u0000-\u0008\u000B-\u001F\u007F-\u009F\uD800-\uDFFF\uFDD0-\uFDEF\uFFFE\uFFFF]/;

function replacement(character: string): string {
  // Vertical tab, form feed and "next line" part words, so a space has to stay behind.
  if (character === "\u000B" || character === "\u000C" || character === "\u0085") return " ";
  return character >= "\uD800" && character <= "\uDFFF" ? "\uFFFD" : "";
}

/** The text as an HTML parser would hand it on: well-formed, without what HTML cannot carry. */
export function carriable(text: string): string {
  if (!SUSPECT.test(text)) return text;
  return (
    text
      .replace(/\r\n?/g, "\n")
      .replace(/[\u0000-\u0008\u000B-\u001F\u007F-\u009F\uFDD0-\uFDEF\uFFFE\uFFFF]/g, replacement)
      // The last two code points of each higher plane, then surrogates without their partner.
      .replace(
        /[\uD83F\uD87F\uD8BF\uD8FF\uD93F\uD97F\uD9BF\uD9FF\uDA3F\uDA7F\uDABF\uDAFF\uDB3F\uDB7F\uDBBF\uDBFF][\uDFFE\uDFFF]/g,
        "",
      )
      .replace(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g, replacement)
  );
}

/** Text for an element or a double-quoted attribute; one function for both, so that none can be mistaken for the other. */
export function escaped(text: string): string {
  if (!SUSPECT.test(text)) return text;
  return carriable(text)
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
