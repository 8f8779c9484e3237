/** Passwords, kept only as slow salted hashes. */
export interface Passwords {
  hash(password: string): Promise<string>;
  /**
   * True when `password` made `hash`. With null, for an account that does not exist, it works as long and answers
   * false, so that the time of an answer does not tell who has an account.
   */
  matches(hash: string | null, password: string): Promise<boolean>;
}
