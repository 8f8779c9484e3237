/** How long a single-use link works: long enough for a weekend, too short to lie about in a mailbox. */
export const LINK_LIFE_MS = 72 * 60 * 60_000;
