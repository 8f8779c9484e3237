/** Instagram and Threads. */
import { always, itemAfter, kindByFirst, type Page, type PageKind, type Platform } from "./platform.ts";

const POST_WORDS: ReadonlySet<string> = new Set(["p", "reel", "reels", "tv"]);

const INSTAGRAM_BY_FIRST: Readonly<Record<string, (page: Page) => PageKind>> = {
  p: itemAfter(1),
  reel: itemAfter(1),
  reels: itemAfter(1),
  tv: itemAfter(1),
  share: itemAfter(1),
  s: itemAfter(1),
  stories: itemAfter(2, "profile"),
  explore: always("living"),
  about: always("item"),
  legal: always("item"),
};

export const INSTAGRAM: Platform = {
  domain: "instagram.com",
  kindOf(page) {
    if (page.path.length === 0) return "home";
    const known = kindByFirst(page, INSTAGRAM_BY_FIRST);
    if (known !== null) return known;
    const [, section, id] = page.path;
    // "/NAME/p/CODE" is a post; "/NAME/reels" and "/NAME/tagged" are lists of them.
    return section !== undefined && id !== undefined ? "social-item" : "profile";
  },
  itemName(path) {
    const at = path.findIndex((segment) => POST_WORDS.has(segment));
    const code = at === 0 || at === 1 ? path[at + 1] : undefined;
    return code && path.length === at + 2 ? `p/${code}` : null;
  },
};

export const THREADS: Platform = {
  domain: "threads.net",
  kindOf({ path }) {
    const [first, section, id] = path;
    if (first === undefined) return "home";
    if (first === "search") return "living";
    if (!first.startsWith("@")) return "social-item";
    return section === "post" && id !== undefined ? "social-item" : "profile";
  },
};
