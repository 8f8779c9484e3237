/**
 * Bytes of a page to characters. The byte order mark rules, then UTF-8 that is
 * valid throughout (it is never so by chance), then what the header says, then
 * the page's own `<meta>`, then Windows-1251, the one other encoding our
 * sources were written in.
 */

/** Bytes in which a `<meta charset>` must stand (WHATWG HTML, "prescan"). */
const PRESCAN = 2_048;
const CHARSET = /charset\s{0,5}=\s{0,5}["']?([\w:-]{1,40})/iu;

export function decodePage(bytes: Uint8Array, contentType: string): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  const head = new TextDecoder("windows-1252").decode(bytes.subarray(0, PRESCAN));
  const declared = [CHARSET.exec(contentType)?.[1], CHARSET.exec(head)?.[1]];
  for (const label of ["utf-8", ...declared, "windows-1251"]) {
    const text = label === undefined ? null : tryDecode(bytes, label);
    if (text !== null) return text;
  }
  return new TextDecoder("utf-8").decode(bytes);
}

/** Null for an encoding nobody knows, or one the bytes do not keep to. */
function tryDecode(bytes: Uint8Array, label: string): string | null {
  try {
    const decoder = new TextDecoder(label, { fatal: true });
    // A body cut off at the limit may end inside a character.
    return decoder.decode(bytes, { stream: true });
  } catch {
    return null;
  }
}
