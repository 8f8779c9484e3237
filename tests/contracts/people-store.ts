/** What every store of people promises. */
import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import type { PeopleStore, PersonRow } from "../../server/ports/people-store.ts";

export function somePerson(fields: Partial<PersonRow> = {}): PersonRow {
  const id = randomUUID();
  return {
    id,
    email: `${id}@example.org`,
    name: "Madi Oralov",
    passwordHash: "$argon2id$none",
    language: "kk",
    createdAt: Date.parse("2031-03-01T09:00:00.123Z"),
    ...fields,
  };
}

export function peopleStoreContract(open: () => PeopleStore): void {
  describe("a store of people", () => {
    it("gives back what it was given, by id and by e-mail", async () => {
      const person = somePerson();
      expect(await open().add(person)).toBe(true);
      expect(await open().find(person.id)).toEqual(person);
      expect(await open().findByEmail(person.email)).toEqual(person);
    });

    it("knows nobody it was not told of", async () => {
      expect(await open().find(randomUUID())).toBeNull();
      expect(await open().findByEmail("nobody@example.org")).toBeNull();
    });

    it("keeps one account per e-mail address, also of two made at the same time", async () => {
      const people = [somePerson({ email: "twin@example.org" }), somePerson({ email: "twin@example.org" })];
      const added = await Promise.all(people.map((person) => open().add(person)));
      expect([...added].sort()).toEqual([false, true]);
      expect(await open().findByEmail("twin@example.org")).toEqual(people[added.indexOf(true)]);
    });

    it("changes only the named fields of only the named person", async () => {
      const [one, other] = [somePerson(), somePerson()];
      await open().add(one);
      await open().add(other);
      await open().change(one.id, { name: "Madi O.", language: "ru" });
      expect(await open().find(one.id)).toEqual({ ...one, name: "Madi O.", language: "ru" });
      await open().change(one.id, { passwordHash: "$argon2id$new" });
      expect(await open().find(one.id)).toMatchObject({ name: "Madi O.", passwordHash: "$argon2id$new" });
      expect(await open().find(other.id)).toEqual(other);
    });

    it("changes nothing for somebody unknown", async () => {
      await expect(open().change(randomUUID(), { name: "Nobody" })).resolves.toBeUndefined();
    });
  });
}
