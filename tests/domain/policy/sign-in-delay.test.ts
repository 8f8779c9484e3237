import fc from "fast-check";
import { expect, it } from "vitest";
import { ACCOUNT_DELAY, ADDRESS_DELAY, delayAfter } from "../../../server/domain/policy/sign-in-delay.ts";

it.each([
  [0, 0],
  [4, 0],
  [5, 1_000],
  [6, 2_000],
  [7, 4_000],
  [11, 64_000],
  [12, 120_000],
  [5_000, 120_000],
])("an account waits after %i failures %i ms", (failures, ms) => {
  expect(delayAfter(failures, ACCOUNT_DELAY)).toBe(ms);
});

it("never shrinks and never passes its limit", () => {
  fc.assert(
    fc.property(fc.nat(1_000_000), fc.constantFrom(ACCOUNT_DELAY, ADDRESS_DELAY), (failures, rule) => {
      const [less, more] = [delayAfter(failures, rule), delayAfter(failures + 1, rule)];
      return less <= more && more <= rule.longest;
    }),
  );
});

it("leaves a patient guesser fewer than a thousand tries a day against one account", () => {
  const day = 24 * 60 * 60_000;
  expect(day / ACCOUNT_DELAY.longest).toBeLessThan(1_000);
});
