/** People with an account. */
import type { Language } from "../domain/report/model.ts";

export interface PersonRow {
  readonly id: string;
  /** In lower case; unique. */
  readonly email: string;
  readonly name: string;
  /** Made by `Passwords`; never leaves the commands. */
  readonly passwordHash: string;
  /** Of the screens. */
  readonly language: Language;
  /** Milliseconds since the epoch. */
  readonly createdAt: number;
}

export interface PeopleStore {
  find(id: string): Promise<PersonRow | null>;
  findByEmail(email: string): Promise<PersonRow | null>;
  /** False, and nothing added, when the e-mail address has an account. */
  add(person: PersonRow): Promise<boolean>;
  /** Only the named fields; nothing for an unknown id. */
  change(id: string, fields: Partial<Pick<PersonRow, "name" | "language" | "passwordHash">>): Promise<void>;
}
