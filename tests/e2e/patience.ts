/**
 * How long the tests wait for a screen before they call it broken: far beyond
 * what anybody would bear, because a machine that builds, runs PostgreSQL and
 * draws two browsers at once may be ten times slower than usual. What is slow
 * is measured by the benches, not found out here.
 */

/** Milliseconds for something to appear. */
export const PATIENCE = 60_000;
/** For a whole test. */
export const WHOLE = 300_000;
/** For a house to be built, opened and furnished. */
export const OPENING = 300_000;
