/** Secrets that travel in links and cookies. Only their hashes are ever stored. */
export interface Secrets {
  /** At least 200 random bits, safe in an address and in a cookie. */
  create(): string;
  /** What is stored and searched for in the secret's place: SHA-256, hexadecimal. */
  hash(secret: string): string;
}
