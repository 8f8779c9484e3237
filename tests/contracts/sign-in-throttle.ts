/** What every throttle promises. */
import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { ACCOUNT_DELAY, ADDRESS_DELAY, FAILURE_MEMORY } from "../../server/domain/policy/sign-in-delay.ts";
import type { Attempt, GuessedAt, SignInThrottle } from "../../server/ports/sign-in-throttle.ts";
import type { FakeClock } from "../integration/fake-clock.ts";

let visitors = 0;
/** Somebody new at a place where nobody was before. */
const somewhere = (): GuessedAt => ({
  email: `${randomUUID()}@example.org`,
  address: `198.51.${Math.floor(++visitors / 250)}.${visitors % 250}`,
});

export function signInThrottleContract(open: () => SignInThrottle, clock: FakeClock): void {
  const fail = async (times: number, next: () => GuessedAt): Promise<void> => {
    for (let count = 0; count < times; count++) {
      const attempt = await open().begin(next());
      if (!attempt.ok) clock.advance(attempt.waitMs);
      if (!attempt.ok) count--;
    }
  };
  const wait = (attempt: Attempt) => (attempt.ok ? 0 : attempt.waitMs);

  describe("a throttle of guessing", () => {
    it("lets a few slips pass, then asks for a wait that grows", async () => {
      const at = somewhere();
      for (let count = 0; count < ACCOUNT_DELAY.free; count++) expect((await open().begin(at)).ok).toBe(true);
      expect(await open().begin(at)).toEqual({ ok: false, waitMs: 1_000 });
      clock.advance(400);
      expect(await open().begin(at)).toEqual({ ok: false, waitMs: 600 });
      clock.advance(600);
      expect((await open().begin(at)).ok).toBe(true);
      expect(await open().begin(at)).toEqual({ ok: false, waitMs: 2_000 });
    });

    it("does not count a try that came too soon: nobody is locked out by impatience", async () => {
      const at = somewhere();
      await fail(ACCOUNT_DELAY.free, () => at);
      for (let count = 0; count < 20; count++) expect((await open().begin(at)).ok).toBe(false);
      clock.advance(1_000);
      expect((await open().begin(at)).ok).toBe(true);
    });

    it("never asks for more than the limit", async () => {
      const at = somewhere();
      await fail(ACCOUNT_DELAY.free + 12, () => at);
      expect(wait(await open().begin(at))).toBe(ACCOUNT_DELAY.longest);
    });

    it("counts an account from wherever it is tried", async () => {
      const { email } = somewhere();
      await fail(ACCOUNT_DELAY.free, () => ({ ...somewhere(), email }));
      expect(wait(await open().begin({ ...somewhere(), email }))).toBe(1_000);
    });

    it("counts an address whatever account it tries", async () => {
      const { address } = somewhere();
      await fail(ADDRESS_DELAY.free, () => ({ ...somewhere(), address }));
      expect(wait(await open().begin({ ...somewhere(), address }))).toBe(1_000);
      expect((await open().begin(somewhere())).ok).toBe(true);
    });

    it("counts a whole IPv6 network of one customer as one address", async () => {
      let host = 1;
      const next = () => ({ ...somewhere(), address: `2001:db8:77:1:${(++host).toString(16)}::9` });
      await fail(ADDRESS_DELAY.free, next);
      expect(wait(await open().begin(next()))).toBe(1_000);
      expect((await open().begin({ ...somewhere(), address: "2001:db8:77:2::9" })).ok).toBe(true);
    });

    it("lets no more through when all come at the same time", async () => {
      const at = somewhere();
      const attempts = await Promise.all(Array.from({ length: 30 }, () => open().begin(at)));
      expect(attempts.filter((attempt) => attempt.ok)).toHaveLength(ACCOUNT_DELAY.free);
    });

    it("stands when many try crosswise at the same time", async () => {
      const [one, other] = [somewhere(), somewhere()];
      const tries = [one, other, { ...one, address: other.address }, { ...other, address: one.address }];
      const attempts = await Promise.all([...tries, ...tries].map((at) => open().begin(at)));
      expect(attempts.filter((attempt) => attempt.ok)).toHaveLength(8);
    });

    it("forgets an account's failures after the right password", async () => {
      const at = somewhere();
      await fail(ACCOUNT_DELAY.free - 1, () => at);
      const attempt = await open().begin(at);
      if (attempt.ok) await open().succeed(attempt.id, at);
      for (let count = 0; count < ACCOUNT_DELAY.free; count++) expect((await open().begin(at)).ok).toBe(true);
    });

    it("does not wash an address clean with one account of one's own", async () => {
      const { address, email } = somewhere();
      await fail(ADDRESS_DELAY.free - 1, () => ({ ...somewhere(), address }));
      const attempt = await open().begin({ email, address });
      if (attempt.ok) await open().succeed(attempt.id, { email, address });
      expect((await open().begin({ ...somewhere(), address })).ok).toBe(true);
      expect(wait(await open().begin({ ...somewhere(), address }))).toBe(1_000);
    });

    it("forgets failures after a day", async () => {
      const at = somewhere();
      await fail(ACCOUNT_DELAY.free + 3, () => at);
      clock.advance(FAILURE_MEMORY);
      await open().forgetOld();
      for (let count = 0; count < ACCOUNT_DELAY.free; count++) expect((await open().begin(at)).ok).toBe(true);
    });
  });
}
