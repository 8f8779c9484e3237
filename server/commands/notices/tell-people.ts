/**
 * Tells people about what happened to a month: rows in the transaction, then,
 * when it is committed, letters to those who want them. Whoever did it is not
 * told, and the same thing is written about once until it was looked at. A
 * letter that no mail server takes is kept and tried again.
 */
import { type NoticeKind, noticeLetter } from "../../domain/notices/notice.ts";
import type { Deps } from "../../ports/deps.ts";
import type { KeptLetter } from "../../ports/letter-store.ts";
import type { FoundReport } from "../../ports/report-store.ts";
import type { Stores } from "../../ports/storage.ts";

export interface Telling {
  readonly kind: NoticeKind;
  readonly found: FoundReport;
  readonly personIds: Iterable<string>;
  /** Null for what the house did by itself. */
  readonly byPersonId: string | null;
  readonly entryId: string | null;
  /** How many it is about; one unless said otherwise. */
  readonly count?: number;
}

/** Milliseconds after which the first attempt is taken for lost. */
const FIRST_TRY_LASTS = 300_000;

/** Where in the month it is seen. */
const PAGES: Readonly<Record<Exclude<NoticeKind, "published">, string>> = {
  reviewAsked: "/review",
  changesRequested: "",
  mention: "",
  sourcesGone: "/sources?show=gone",
};

type TellDeps = Pick<Deps, "ids" | "clock" | "origin">;

/** In the transaction; gives the letters to send after it. */
export async function tellPeople(
  { notifications, people, letters: outgoing }: Pick<Stores, "notifications" | "people" | "letters">,
  { ids, clock, origin }: TellDeps,
  { kind, found, personIds, byPersonId, entryId, count = 1 }: Telling,
): Promise<readonly KeptLetter[]> {
  const { teamId, slug, month, chronicleTitle } = found;
  const link =
    kind === "published" ? `${origin}/${slug}/${month}` : `${origin}/desk/${slug}/${month}${PAGES[kind]}`;
  const letters: KeptLetter[] = [];
  // In one order for everybody, so that two who tell the same people never wait for each other.
  for (const personId of [...new Set(personIds)].sort()) {
    if (personId === byPersonId) continue;
    const { inApp, byMail } = await notifications.choice(personId, kind);
    const row = { id: ids.next(), personId, teamId, kind, slug, month, entryId, at: clock.now(), count };
    const isNew = inApp ? await notifications.add(row) : true;
    const person = byMail && isNew ? await people.find(personId) : null;
    if (person)
      letters.push({
        id: ids.next(),
        to: person.email,
        ...noticeLetter(kind, { chronicleTitle, month, link, count }),
      });
  }
  await outgoing.add(letters, clock.now(), clock.now() + FIRST_TRY_LASTS);
  return letters;
}

/** After the commit. Nobody waits for it. */
export function sendLetters(deps: Pick<Deps, "mailer" | "storage">, letters: readonly KeptLetter[]): void {
  for (const letter of letters) void deliver(deps, letter);
}

/** Never rejects: what is not handed on, or not known to be, is due again later. */
export async function deliver(
  { mailer, storage }: Pick<Deps, "mailer" | "storage">,
  { id, ...letter }: KeptLetter,
): Promise<void> {
  try {
    if (await mailer.send(letter)) await storage.letters.remove(id);
  } catch {
    // The database is gone for the moment; a letter sent twice is better than one lost.
  }
}
