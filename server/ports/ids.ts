/** Fresh ids for rows. Not secrets: whoever knows one can still open nothing with it. */
export interface Ids {
  /** A UUID that was never given before. */
  next(): string;
}
