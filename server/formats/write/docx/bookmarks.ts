/**
 * Bookmarks. Word takes at most 40 letters, digits and underscores, a letter
 * first, without regard to case; one that starts with an underscore is hidden
 * from the reader's list.
 */
const LONGEST_NAME = 40;

export interface Bookmarks {
  /** A new bookmark around `content`. */
  readonly around: (name: string, content: string) => string;
  /** A name for the entry with this id that no earlier entry has. */
  readonly entryName: (entryId: string) => string;
}

export function createBookmarks(): Bookmarks {
  const taken = new Set<string>();
  let count = 0;
  return {
    around(name, content) {
      const id = ++count;
      return `<w:bookmarkStart w:id="${id}" w:name="${name}"/>${content}<w:bookmarkEnd w:id="${id}"/>`;
    },
    entryName(entryId) {
      // A UUID without its hyphens fits whole.
      const wanted = `entry_${entryId.replace(/[^A-Za-z0-9]/g, "")}`.slice(0, LONGEST_NAME);
      let name = wanted;
      for (let again = 2; taken.has(name.toLowerCase()); again++) {
        const suffix = `_${again}`;
        name = wanted.slice(0, LONGEST_NAME - suffix.length) + suffix;
      }
      taken.add(name.toLowerCase());
      return name;
    },
  };
}
