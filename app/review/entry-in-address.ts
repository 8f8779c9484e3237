/** Which entry is read, behind the # of the address: a reload or a shared link shows the same one. */
const NAME = "entry";
/** Stands for the words around the entries, whose id is empty. */
const AROUND = "-";

/** Null for none; empty for the words around the entries. */
export function entryIn(hash: string): string | null {
  const named = new URLSearchParams(hash.replace(/^#/u, "")).get(NAME);
  if (named === null || named.length > 64) return null;
  return named === AROUND ? "" : named;
}

export function reviewAddress(home: string, entryId: string): string {
  return `${home}/review#${NAME}=${encodeURIComponent(entryId === "" ? AROUND : entryId)}`;
}

/** In the browser. No step in its history: going back leaves the screen. */
export function pointAt(entryId: string): void {
  const { pathname, search } = window.location;
  const hash = `#${NAME}=${encodeURIComponent(entryId === "" ? AROUND : entryId)}`;
  window.history.replaceState(window.history.state, "", `${pathname}${search}${hash}`);
}
