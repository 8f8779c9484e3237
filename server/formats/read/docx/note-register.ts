/**
 * Notes by the order of their first markers. In the clean copy footnotes and
 * endnotes share one row of numbers, because a report has only one; bookmarks
 * are kept in mind for fields that repeat a marker.
 */
export type NoteKind = "footnote" | "endnote";

/** More bookmarks are never open at once but in a file made to be slow. */
const MOST_OPEN = 200;

export class NoteRegister {
  private readonly numbers = new Map<string, number>();
  private readonly openBookmarks = new Map<string, string>();
  private readonly bookmarked = new Map<string, number>();

  /** The note's number, and whether this is its first marker. */
  refer(kind: NoteKind, id: string): { number: number; isFirst: boolean } {
    const key = `${kind} ${id}`;
    const known = this.numbers.get(key);
    const number = known ?? this.numbers.size + 1;
    this.numbers.set(key, number);
    for (const name of this.openBookmarks.values()) this.bookmarked.set(name, number);
    return { number, isFirst: known === undefined };
  }

  numberOf(kind: NoteKind, id: string): number | null {
    return this.numbers.get(`${kind} ${id}`) ?? null;
  }

  get count(): number {
    return this.numbers.size;
  }

  openBookmark(id: string, name: string): void {
    if (this.openBookmarks.size < MOST_OPEN) this.openBookmarks.set(id, name);
  }

  closeBookmark(id: string): void {
    this.openBookmarks.delete(id);
  }

  /** The note whose first marker stands in the bookmark, or null. */
  noteIn(bookmark: string): number | null {
    return this.bookmarked.get(bookmark) ?? null;
  }
}
