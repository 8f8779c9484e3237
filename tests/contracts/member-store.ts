/** What every store of memberships promises. */
import { beforeEach, describe, expect, it } from "vitest";
import type { MemberRow } from "../../server/ports/member-store.ts";
import type { Storage } from "../../server/ports/storage.ts";
import { somePerson } from "./people-store.ts";
import { someTeam } from "./team-store.ts";

const AT = Date.parse("2031-03-01T10:00:00Z");

export function memberStoreContract(open: () => Storage): void {
  describe("a store of memberships", () => {
    const [aru, madi] = [somePerson({ name: "Aru" }), somePerson({ name: "Madi" })];
    let team = someTeam();
    const member = (fields: Partial<MemberRow> = {}): MemberRow => ({
      teamId: team.id,
      personId: aru.id,
      roles: ["admin", "editor"],
      createdAt: AT,
      ...fields,
    });

    beforeEach(async () => {
      team = someTeam();
      await open().teams.add(team);
      await open().people.add(aru);
      await open().people.add(madi);
    });

    it("lists a team's members, the first joined first", async () => {
      await open().members.add(member({ personId: madi.id, roles: ["reader"], createdAt: AT + 1 }));
      await open().members.add(member());
      expect(await open().members.list(team.id)).toEqual([
        { ...member(), name: "Aru", email: aru.email },
        {
          ...member({ personId: madi.id, roles: ["reader"], createdAt: AT + 1 }),
          name: "Madi",
          email: madi.email,
        },
      ]);
    });

    it("tells a person's roles in each of their teams", async () => {
      const other = someTeam();
      await open().teams.add(other);
      const person = somePerson();
      await open().people.add(person);
      await open().members.add(
        member({ personId: person.id, teamId: other.id, roles: ["reader"], createdAt: AT + 1 }),
      );
      await open().members.add(member({ personId: person.id, roles: ["editor", "admin"] }));
      expect(await open().members.ofPerson(person.id)).toEqual([
        { teamId: team.id, roles: ["admin", "editor"] },
        { teamId: other.id, roles: ["reader"] },
      ]);
    });

    it("adds a person once, also of two at the same time", async () => {
      const added = await Promise.all([
        open().members.add(member()),
        open().members.add(member({ roles: ["reader"] })),
      ]);
      expect([...added].sort()).toEqual([false, true]);
      expect(await open().members.list(team.id)).toHaveLength(1);
    });

    it("changes and removes the one named, in the team named", async () => {
      const other = someTeam();
      await open().teams.add(other);
      await open().members.add(member());
      await open().members.add(member({ personId: madi.id, createdAt: AT + 1 }));
      await open().members.add(member({ teamId: other.id }));
      await open().members.changeRoles(team.id, aru.id, ["reader", "publisher"]);
      expect((await open().members.list(team.id)).map((one) => one.roles)).toEqual([
        ["publisher", "reader"],
        ["admin", "editor"],
      ]);
      await open().members.remove(team.id, aru.id);
      expect((await open().members.list(team.id)).map((one) => one.personId)).toEqual([madi.id]);
      expect((await open().members.list(other.id)).map((one) => one.roles)).toEqual([["admin", "editor"]]);
    });
  });
}
