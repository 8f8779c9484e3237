/** Letters on their way: kept with what they tell of, until a mail server has taken them over. */
import type { Letter } from "./mailer.ts";

export interface KeptLetter extends Letter {
  readonly id: string;
}

export interface LetterStore {
  /** In a transaction, with the rows the letters tell of. First due again at `firstTryAt`, milliseconds since the epoch. */
  add(letters: readonly KeptLetter[], at: number, firstTryAt: number): Promise<void>;
  /**
   * At most `most` letters due at `now`, the oldest first. Each is due again later, the later the more often it was
   * tried, and is given to nobody else until then.
   */
  takeDue(now: number, most: number): Promise<readonly KeptLetter[]>;
  /** It was handed on. */
  remove(id: string): Promise<void>;
  /** Drops letters from before `at`, and says how many. */
  forgetOlder(at: number): Promise<number>;
}
