/** Changing what people are, and taking them out. */
import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import type { Role } from "../../server/domain/policy/roles.ts";
import { type TestPerson, testHouse } from "./house.ts";
import { outcomes, refusal, refusalError } from "./refused.ts";

const house = testHouse();
let teamId = "";
let admin: TestPerson;
let editor: TestPerson;

beforeEach(async () => {
  teamId = await house().addTeam();
  admin = await house().addPerson(teamId, "admin");
  editor = await house().addPerson(teamId, "editor");
  house().announced();
});

async function rolesNow(person: TestPerson): Promise<readonly Role[]> {
  const members = await house().deps.storage.members.list(teamId);
  return members.find((one) => one.personId === person.personId)?.roles ?? [];
}

describe("changing roles", () => {
  it("takes effect at once and tells the sockets", async () => {
    const { commands } = house();
    const { personId } = editor;
    await commands.changeRoles(await admin.actor(), { teamId, personId, roles: ["reader", "reviewer"] });
    expect((await editor.actor()).memberships).toEqual([{ teamId, roles: ["reviewer", "reader"] }]);
    expect(house().announced()).toEqual([personId]);
  });

  it("leaves an admin: the last keeps the role, though others may come and go", async () => {
    const { commands } = house();
    const self = { teamId, personId: admin.personId };
    expect(await refusal(commands.changeRoles(await admin.actor(), { ...self, roles: ["editor"] }))).toBe(
      "LAST_ADMIN",
    );
    expect(await refusal(commands.removeMember(await admin.actor(), self))).toBe("LAST_ADMIN");
    await commands.changeRoles(await admin.actor(), { ...self, roles: ["admin", "editor"] });
    expect(await rolesNow(admin)).toEqual(["admin", "editor"]);
    expect(house().announced()).toEqual([admin.personId]);
  });

  it("leaves an admin when the last two demote each other at the same time", async () => {
    const { commands } = house();
    for (let round = 0; round < 5; round++) {
      const other = await house().addPerson(teamId, "admin");
      const [first, second] = [await admin.actor(), await other.actor()];
      const results = await outcomes([
        commands.changeRoles(first, { teamId, personId: other.personId, roles: ["reader"] }),
        commands.changeRoles(second, { teamId, personId: admin.personId, roles: ["reader"] }),
      ]);
      // The slower one is no admin any more when its turn comes, or finds that the other is the last.
      expect(results).toEqual([expect.stringMatching(/^(NOT_ALLOWED|LAST_ADMIN)$/u), "done"]);
      const admins = (await house().deps.storage.members.list(teamId)).filter((one) =>
        one.roles.includes("admin"),
      );
      expect(admins).toHaveLength(1);
      if (admins[0]?.personId !== admin.personId) admin = other;
    }
  });

  it("leaves an admin when the last two step down, or go, at the same time", async () => {
    const { commands } = house();
    for (const roles of [["reader"] as const, null]) {
      const other = await house().addPerson(teamId, "admin");
      const people = [admin, other];
      const works = await Promise.all(
        people.map(async (person) => ({ actor: await person.actor(), personId: person.personId })),
      );
      const results = await outcomes(
        works.map(({ actor, personId }) =>
          roles
            ? commands.changeRoles(actor, { teamId, personId, roles: [...roles] })
            : commands.removeMember(actor, { teamId, personId }),
        ),
      );
      expect(results).toEqual(["LAST_ADMIN", "done"]);
      if ((await rolesNow(admin))[0] !== "admin") admin = other;
    }
  });

  it("needs roles that exist, at least one", async () => {
    const { commands } = house();
    const { personId } = editor;
    for (const roles of [[], ["owner" as Role]]) {
      const work = commands.changeRoles(await admin.actor(), { teamId, personId, roles });
      expect(await refusalError(work)).toMatchObject({
        code: "FORM_INVALID",
        fields: { roles: expect.any(String) },
      });
    }
    expect(await rolesNow(editor)).toEqual(["editor"]);
  });
});

describe("removing somebody", () => {
  it("ends their access at once, and their sessions when they have no other team", async () => {
    const { commands, queries } = house();
    await commands.removeMember(await admin.actor(), { teamId, personId: editor.personId });
    expect(await queries.signedInPerson(editor.cookie)).toBeNull();
    expect(house().announced()).toEqual([editor.personId]);
  });

  it("leaves them signed in to their other teams", async () => {
    const { commands, queries, deps, clock } = house();
    const otherTeam = await house().addTeam();
    const { personId } = editor;
    await deps.storage.members.add({
      teamId: otherTeam,
      personId,
      roles: ["reader"],
      createdAt: clock.now(),
    });
    await commands.removeMember(await admin.actor(), { teamId, personId });
    expect((await queries.signedInPerson(editor.cookie))?.memberships).toEqual([
      { teamId: otherTeam, roles: ["reader"] },
    ]);
  });

  it("twice finds nobody the second time", async () => {
    const { commands } = house();
    const actor = await admin.actor();
    const form = { teamId, personId: editor.personId };
    expect(await outcomes([commands.removeMember(actor, form), commands.removeMember(actor, form)])).toEqual([
      "NOT_FOUND",
      "done",
    ]);
  });
});

describe("only an admin", () => {
  it.each<Role>(["editor", "reviewer", "publisher", "reader"])("does either: a %s does not", async (role) => {
    const { commands } = house();
    const actor = await (await house().addPerson(teamId, role)).actor();
    const { personId } = editor;
    expect(await refusal(commands.changeRoles(actor, { teamId, personId, roles: ["reader"] }))).toBe(
      "NOT_ALLOWED",
    );
    expect(
      await refusal(commands.changeRoles(actor, { teamId, personId: actor.personId, roles: ["admin"] })),
    ).toBe("NOT_ALLOWED");
    expect(await refusal(commands.removeMember(actor, { teamId, personId }))).toBe("NOT_ALLOWED");
    expect(house().announced()).toEqual([]);
  });

  it("is asked again inside: a role lost since the page was opened does not count", async () => {
    const { commands, deps } = house();
    const other = await house().addPerson(teamId, "admin");
    const stale = await other.actor();
    await deps.storage.members.changeRoles(teamId, other.personId, ["reader"]);
    const { personId } = editor;
    expect(await refusal(commands.changeRoles(stale, { teamId, personId, roles: ["reader"] }))).toBe(
      "NOT_ALLOWED",
    );
    expect(await refusal(commands.removeMember(stale, { teamId, personId }))).toBe("NOT_ALLOWED");
  });

  it("of the same team does: people of other teams are like people who do not exist", async () => {
    const { commands } = house();
    const stranger = await house().addPerson(await house().addTeam(), "admin");
    const actor = await admin.actor();
    const messages = await Promise.all(
      [stranger.personId, randomUUID()].flatMap((personId) => [
        refusalError(commands.changeRoles(actor, { teamId, personId, roles: ["reader"] })),
        refusalError(commands.removeMember(actor, { teamId, personId })),
      ]),
    );
    const asStranger = await stranger.actor();
    const { personId } = editor;
    messages.push(
      await refusalError(commands.changeRoles(asStranger, { teamId, personId, roles: ["reader"] })),
      await refusalError(commands.removeMember(asStranger, { teamId, personId })),
      await refusalError(commands.removeMember(asStranger, { teamId: randomUUID(), personId })),
    );
    const [first] = messages;
    expect(first?.code).toBe("NOT_FOUND");
    for (const one of messages) {
      expect([one.code, one.message, one.details]).toEqual([first?.code, first?.message, first?.details]);
    }
  });
});
