/**
 * The throttle on PostgreSQL, so that it holds over restarts and for all
 * processes. E-mail and address are kept as keyed hashes; what is written for an
 * address without an account is the same as for one with.
 */
import { createHmac } from "node:crypto";
import {
  ACCOUNT_DELAY,
  ADDRESS_DELAY,
  type DelayRule,
  delayAfter,
  FAILURE_MEMORY,
} from "../../domain/policy/sign-in-delay.ts";
import type { GuessedAt, SignInThrottle } from "../../ports/sign-in-throttle.ts";
import type { Clock } from "../../ports.ts";
import type { Database } from "../prisma/database.ts";
import type { Prisma } from "../prisma/generated/client.ts";
import { addressGroup } from "./address-group.ts";

export interface ThrottleSettings {
  readonly clock: Clock;
  readonly houseKey: Uint8Array;
}

export function createSignInThrottle(
  { prisma }: Pick<Database, "prisma">,
  { clock, houseKey }: ThrottleSettings,
): SignInThrottle {
  const keyed = (kind: string, value: string) =>
    createHmac("sha256", houseKey).update(`${kind}\0${value}`).digest("hex");
  const accountKey = (at: GuessedAt) => keyed("account", at.email);
  const addressKey = (at: GuessedAt) => keyed("address", addressGroup(at.address));

  /** When the next try under this key counts. */
  const readyAt = async (client: Prisma.TransactionClient, keyHash: string, rule: DelayRule) => {
    const { _count, _max } = await client.signInFailure.aggregate({
      where: { keyHash, at: { gt: new Date(clock.now() - FAILURE_MEMORY) } },
      _count: true,
      _max: { at: true },
    });
    return _max.at ? _max.at.getTime() + delayAfter(_count, rule) : 0;
  };

  return {
    begin: (at) =>
      prisma.$transaction(async (client) => {
        const [account, address] = [accountKey(at), addressKey(at)];
        // Tries under the same key stand in line; all take the account's lock first, so that no two wait for each other.
        for (const key of [account, address]) {
          await client.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${key}, 0))`;
        }
        const now = clock.now();
        const waitMs =
          Math.max(
            await readyAt(client, account, ACCOUNT_DELAY),
            await readyAt(client, address, ADDRESS_DELAY),
          ) - now;
        if (waitMs > 0) return { ok: false, waitMs };
        const moment = new Date(now);
        await client.signInFailure.create({ data: { keyHash: account, at: moment } });
        const { id } = await client.signInFailure.create({ data: { keyHash: address, at: moment } });
        return { ok: true, id: String(id) };
      }),

    async succeed(attemptId, at) {
      await prisma.signInFailure.deleteMany({
        where: { OR: [{ keyHash: accountKey(at) }, { id: BigInt(attemptId), keyHash: addressKey(at) }] },
      });
    },

    async forgetOld() {
      await prisma.signInFailure.deleteMany({
        where: { at: { lte: new Date(clock.now() - FAILURE_MEMORY) } },
      });
    },
  };
}
