/** Outgoing letters on PostgreSQL. */
import type { KeptLetter, LetterStore } from "../../ports/letter-store.ts";
import type { Prisma } from "./generated/client.ts";

export function createLetterStore(client: Prisma.TransactionClient): LetterStore {
  return {
    async add(letters, at, firstTryAt) {
      if (letters.length === 0) return;
      await client.outgoingLetter.createMany({
        data: letters.map(({ id, to, subject, text }) => ({
          id,
          to,
          subject,
          text,
          at: new Date(at),
          nextTryAt: new Date(firstTryAt),
        })),
      });
    },

    async takeDue(now, most) {
      const at = new Date(now);
      // Five minutes after the first time, then twice as long each time, six hours at most.
      const rows = await client.$queryRaw<(KeptLetter & { readonly at: Date })[]>`
        UPDATE outgoing_letter SET
          tries = tries + 1,
          next_try_at = ${at}::timestamptz + LEAST(interval '5 minutes' * power(2, LEAST(tries, 10)), interval '6 hours')
        WHERE id IN (
          SELECT id FROM outgoing_letter WHERE next_try_at <= ${at}::timestamptz
          ORDER BY at, id LIMIT ${most} FOR UPDATE SKIP LOCKED)
        RETURNING id, "to", subject, text, at`;
      return rows
        .sort((one, other) => one.at.getTime() - other.at.getTime())
        .map(({ id, to, subject, text }) => ({ id, to, subject, text }));
    },

    async remove(id) {
      await client.outgoingLetter.deleteMany({ where: { id } });
    },

    async forgetOlder(at) {
      const { count } = await client.outgoingLetter.deleteMany({ where: { at: { lt: new Date(at) } } });
      return count;
    },
  };
}
