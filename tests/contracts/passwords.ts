/** What every keeper of passwords promises. */
import { describe, expect, it } from "vitest";
import type { Passwords } from "../../server/ports/passwords.ts";

export function passwordsContract(passwords: Passwords): void {
  describe("passwords", () => {
    it("match their own hash and no other", async () => {
      const hash = await passwords.hash("a copper kettle on the stove");
      expect(await passwords.matches(hash, "a copper kettle on the stove")).toBe(true);
      expect(await passwords.matches(hash, "a copper kettle on the stovE")).toBe(false);
      expect(await passwords.matches(hash, "")).toBe(false);
    });

    it("are salted: the same twice is not the same", async () => {
      expect(await passwords.hash("three random words")).not.toBe(await passwords.hash("three random words"));
    });

    it("are the same in whatever code points a keyboard sends them", async () => {
      const hash = await passwords.hash("Ёлка на снегу, й");
      expect(await passwords.matches(hash, "Е\u0308лка на снегу, и\u0306")).toBe(true);
    });

    it("count to the last character, however long", async () => {
      const long = "й".repeat(999);
      const hash = await passwords.hash(`${long}a`);
      expect(await passwords.matches(hash, `${long}b`)).toBe(false);
    });

    it("match nothing where there is no account", async () => {
      expect(await passwords.matches(null, "nobody's password")).toBe(false);
      expect(await passwords.matches(null, "")).toBe(false);
    });
  });
}
