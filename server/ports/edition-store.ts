/** Editions: frozen, numbered publications and their files. Nothing here changes what was added. */
import type { Month } from "../domain/calendar/day.ts";
import type { EditionFileKind } from "../domain/edition/edition-files.ts";
import type { Language } from "../domain/report/model.ts";
import type { EntryStatus } from "../domain/workflow/standing.ts";

export interface NewEdition {
  readonly id: string;
  readonly reportId: string;
  /** From 1. */
  readonly n: number;
  /** SHA-256 of the JSON file. */
  readonly digest: string;
  /** JSON of what changed since the edition before, as printed. */
  readonly corrections: string;
  /** JSON of the approvals and waivers it rests on; internal. */
  readonly basis: string;
  readonly isAlone: boolean;
  readonly seq: number;
  readonly publishedAt: number;
  readonly publishedById: string;
  readonly files: readonly {
    readonly kind: EditionFileKind;
    readonly sha256: string;
    readonly bytes: Uint8Array;
  }[];
}

/** What the world may know of an edition without its files. */
export interface PublicEdition {
  readonly id: string;
  readonly month: Month;
  readonly n: number;
  readonly digest: string;
  readonly publishedAt: number;
  readonly withdrawnAt: number | null;
  readonly corrections: string;
  /** Set where public pages ask. */
  readonly gone?: readonly GoneNote[];
}

/** A source whose page has gone from the web since the edition came out. */
export interface GoneNote {
  /** As the edition prints it. */
  readonly number: number;
  /** When the newest copy of it was taken; milliseconds since the epoch, null when none is kept. */
  readonly copyTakenAt: number | null;
}

export interface PublicChronicle {
  readonly slug: string;
  readonly title: string;
  readonly language: Language;
  /** The newest month first, in it the newest edition; never empty. */
  readonly editions: readonly PublicEdition[];
}

/** The newest edition of a month, for the team that made it. */
export interface NewestEdition {
  readonly chronicleId: string;
  readonly month: Month;
  readonly n: number;
  /** Milliseconds since the epoch. */
  readonly publishedAt: number;
  readonly isWithdrawn: boolean;
  /** Whether the month was opened again since. */
  readonly isReopened: boolean;
  /** How many of its entries stood how when it was published. What was not approved then was waived. */
  readonly standing: { readonly [Status in EntryStatus]: number };
}

/** Everything `chronicle verify` looks at. */
export interface KeptEdition {
  readonly id: string;
  readonly reportId: string;
  readonly teamId: string;
  readonly slug: string;
  readonly month: Month;
  readonly n: number;
  readonly digest: string;
  readonly corrections: string;
  readonly basis: string;
}

export interface EditionStore {
  /** In a transaction. False when the report has an edition of that number: the transaction must be given up. */
  add(edition: NewEdition): Promise<boolean>;
  /** False when it is withdrawn already. */
  withdraw(reportId: string, n: number, reason: string, personId: string, at: number): Promise<boolean>;
  /** Null when there is no such file. Withdrawn editions' files too: whoever serves them asks first. */
  file(
    editionId: string,
    kind: EditionFileKind,
  ): Promise<{ readonly sha256: string; readonly bytes: Uint8Array } | null>;
  /** The same by the edition's number. */
  fileOf(
    reportId: string,
    n: number,
    kind: EditionFileKind,
  ): Promise<{ readonly sha256: string; readonly bytes: Uint8Array } | null>;
  /** Chronicles with an edition, by title; one chronicle where `slug` is given. */
  published(slug?: string): Promise<readonly PublicChronicle[]>;
  /** Of each published month of these chronicles, in no order. */
  newest(chronicleIds: readonly string[]): Promise<readonly NewestEdition[]>;
  /** All there are, the oldest first. */
  all(): Promise<readonly KeptEdition[]>;
}
