/**
 * Half a character (a lone UTF-16 surrogate) cannot be sent: everybody else
 * would receive U+FFFD while the writer still sees the half. So it is replaced
 * before it is written.
 */
export function wellFormed(text: string): string {
  return text.replace(/\p{Cs}/gu, "\uFFFD");
}
