/** Keeps bytes under the SHA-256 of them. Nothing is ever changed or taken away. */
export interface CopyStore {
  /**
   * Durable when it resolves; the same bytes twice are kept once. Returns their SHA-256 as 64 lower-case
   * hexadecimal digits.
   */
  put(bytes: Uint8Array): Promise<string>;
  /** Null when there is nothing under that hash. @throws Error when what is there no longer has it */
  get(sha256: string): Promise<Uint8Array | null>;
}
