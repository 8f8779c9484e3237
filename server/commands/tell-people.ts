/**
 * Tells people about what happened to a month: rows in the transaction, then,
 * when it is committed, letters to those who want them. Whoever did it is not
 * told, and the same thing is written about once until it was looked at.
 */
import { type NoticeKind, noticeLetter } from "../domain/notices/notice.ts";
import type { Deps } from "../ports/deps.ts";
import type { Letter } from "../ports/mailer.ts";
import type { FoundReport } from "../ports/report-store.ts";
import type { Stores } from "../ports/storage.ts";

export interface Telling {
  readonly kind: NoticeKind;
  readonly found: FoundReport;
  readonly personIds: Iterable<string>;
  readonly byPersonId: string;
  readonly entryId: string | null;
}

type TellDeps = Pick<Deps, "ids" | "clock" | "origin">;

/** In the transaction; gives the letters to send after it. */
export async function tellPeople(
  { notifications, people }: Pick<Stores, "notifications" | "people">,
  { ids, clock, origin }: TellDeps,
  { kind, found, personIds, byPersonId, entryId }: Telling,
): Promise<readonly Letter[]> {
  const { teamId, slug, month, chronicleTitle } = found;
  const page = kind === "reviewAsked" ? "/review" : "";
  const link = kind === "published" ? `${origin}/${slug}/${month}` : `${origin}/desk/${slug}/${month}${page}`;
  const letters: Letter[] = [];
  // In one order for everybody, so that two who tell the same people never wait for each other.
  for (const personId of [...new Set(personIds)].sort()) {
    if (personId === byPersonId) continue;
    const { inApp, byMail } = await notifications.choice(personId, kind);
    const row = { id: ids.next(), personId, teamId, kind, slug, month, entryId, at: clock.now() };
    const isNew = inApp ? await notifications.add(row) : true;
    const person = byMail && isNew ? await people.find(personId) : null;
    if (person) letters.push({ to: person.email, ...noticeLetter(kind, { chronicleTitle, month, link }) });
  }
  return letters;
}

/** After the commit. Nobody waits for it. */
export function sendLetters({ mailer }: Pick<Deps, "mailer">, letters: readonly Letter[]): void {
  for (const letter of letters) void mailer.send(letter);
}
