/**
 * One spelling for percent-encoding. RFC 3986 §6.2.2: letters, digits and
 * "-._~" mean the same encoded or not; hexadecimal digits mean the same in
 * either case. Nothing else is decoded: "%2F" is not a slash.
 */
const MALFORMED = /%(?![0-9a-f]{2})/i;
const TRIPLET = /%[0-9a-f]{2}/gi;
const UNRESERVED = /^[A-Za-z0-9\-._~]$/;

/** The same text when it holds a stray "%", since decoding next to one could build a new escape. */
export function normalisePercentEncoding(text: string): string {
  if (!text.includes("%") || MALFORMED.test(text)) return text;
  return text.replace(TRIPLET, (triplet) => {
    const character = String.fromCharCode(Number.parseInt(triplet.slice(1), 16));
    return UNRESERVED.test(character) ? character : triplet.toUpperCase();
  });
}
