/**
 * How long a guesser waits. A few slips are free; then each failure doubles the
 * wait up to a limit. The limit on an account is short on purpose: it still
 * leaves a guesser under a thousand tries a day against twelve characters,
 * while somebody who wants to lock a person out of their own account, by
 * failing in their name, gains two minutes and no more.
 */
export interface DelayRule {
  /** Failures without any wait. */
  readonly free: number;
  /** Milliseconds after the first failure beyond the free ones. */
  readonly first: number;
  /** The wait never grows beyond this, in milliseconds. */
  readonly longest: number;
}

export const ACCOUNT_DELAY: DelayRule = { free: 5, first: 1_000, longest: 2 * 60_000 };
/** A whole office may sit behind one address; a botnet does not, so its limit is longer and comes later. */
export const ADDRESS_DELAY: DelayRule = { free: 20, first: 1_000, longest: 15 * 60_000 };

/** Failures older than this no longer count, in milliseconds. */
export const FAILURE_MEMORY = 24 * 60 * 60_000;

/** The wait after `failures` failures in a row, in milliseconds. */
export function delayAfter(failures: number, rule: DelayRule): number {
  const beyond = failures - rule.free;
  if (beyond < 0) return 0;
  // 2 ** 40 milliseconds is 34 years: far beyond any limit, and safe from overflow.
  return Math.min(rule.first * 2 ** Math.min(beyond, 40), rule.longest);
}
