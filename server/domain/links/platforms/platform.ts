/**
 * What we know of one social network's addresses: which point at one post and
 * which at a whole group, channel or person. Where an address is of no shape
 * we know, the answer must be `social-item`: saying "no particular item" stops
 * publishing, so it is said only of what is certainly not one.
 */

/**
 * - `item`: one article, document, file;
 * - `social-item`: one post, photo or video on a social network;
 * - `home`: a site's front page;
 * - `root`: a whole group, channel, community or page;
 * - `profile`: a person's or member's profile;
 * - `living`: a page made to change: register, list, section, search, encyclopedia.
 */
export type PageKind = "item" | "social-item" | "home" | "root" | "profile" | "living";

export interface Page {
  /** Path segments in lower case. */
  readonly path: readonly string[];
  /** Parameter names in lower case → first value; tracking is gone already. */
  readonly parameters: ReadonlyMap<string, string>;
}

export interface Platform {
  /** Its registered domain as `outletOf` gives it. */
  readonly domain: string;
  kindOf(page: Page): PageKind;
  /**
   * One name for an item that has several addresses ("/shorts/x" and
   * "/watch?v=x"), from the path in its own case; null when the address is as
   * good a name as any.
   */
  itemName?(path: readonly string[], parameters: ReadonlyMap<string, string>): string | null;
}

export function hasAny(page: Page, names: readonly string[]): boolean {
  return names.some((name) => (page.parameters.get(name) ?? "") !== "");
}

/** `table[first]` when the path opens with a known word. */
export function kindByFirst(
  page: Page,
  table: Readonly<Record<string, (page: Page) => PageKind>>,
): PageKind | null {
  const first = page.path[0] ?? "";
  return Object.hasOwn(table, first) ? (table[first]?.(page) ?? null) : null;
}

/** A post when something follows the word ("/reel/123"), else a list of them. */
export function itemAfter(depth: number, otherwise: PageKind = "root"): (page: Page) => PageKind {
  return (page) => (page.path.length > depth ? "social-item" : otherwise);
}

export function always(kind: PageKind): () => PageKind {
  return () => kind;
}
