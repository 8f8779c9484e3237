/** Slows down guessing, per account and per address, whether the account exists or not. */
export interface GuessedAt {
  /** In the form accounts are stored under. */
  readonly email: string;
  /** The visitor's IP address as text. */
  readonly address: string;
}

export type Attempt =
  | { readonly ok: true; readonly id: string }
  /** Too soon after the last failures; milliseconds until the next try counts. */
  | { readonly ok: false; readonly waitMs: number };

export interface SignInThrottle {
  /**
   * Asked before the password is looked at. A try that may go on counts as a failure from here on, so that a hundred
   * at once cannot slip through; one that came too soon is not counted.
   */
  begin(at: GuessedAt): Promise<Attempt>;
  /** The try was right: the account's failures are forgotten; the address keeps its others. */
  succeed(attemptId: string, at: GuessedAt): Promise<void>;
  /** Drops what no longer counts. */
  forgetOld(): Promise<void>;
}
