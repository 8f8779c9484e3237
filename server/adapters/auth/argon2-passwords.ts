/** Passwords as argon2id in PHC form, with the first parameters that OWASP's Password Storage Cheat Sheet recommends. */
import { type Algorithm, hash, type Options, verify } from "@node-rs/argon2";
import type { Passwords } from "../../ports/passwords.ts";

/** memoryCost in KiB. */
const PARAMETERS: Options = {
  // `Algorithm.Argon2id`: a const enum, which a compiler that sees one file at a time cannot read.
  algorithm: 2 satisfies Algorithm.Argon2id,
  memoryCost: 19_456,
  timeCost: 2,
  parallelism: 1,
};

/** The same password typed on two systems may come as different code points; both are one here. */
const folded = (password: string) => password.normalize("NFKC");

export function createPasswords(): Passwords {
  // What a password is held against where there is no account: made once, in the way all are.
  const nobody = hash("nobody's password", PARAMETERS);
  return {
    hash: (password) => hash(folded(password), PARAMETERS),

    async matches(stored, password) {
      const isMatch = await verify(stored ?? (await nobody), folded(password));
      return isMatch && stored !== null;
    },
  };
}
