/** A kept text that goes on in its file says so in its last line: what does not stand in it may stand behind it. */

const MARK = "[…]";

export function markCut(text: string): string {
  return `${text.trimEnd()}\n\n${MARK}`;
}

export function isCut(text: string): boolean {
  return text.endsWith(`\n\n${MARK}`);
}
