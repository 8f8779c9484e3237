/** Inviting, taking back, joining. */
import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import type { Role } from "../../server/domain/policy/roles.ts";
import type { TestDatabase } from "../factories/database.ts";
import { HOUR, MINUTE } from "./fake-clock.ts";
import { type TestPerson, testHouse, VISITOR } from "./house.ts";
import { outcomes, refusal } from "./refused.ts";

const house = testHouse();
let teamId = "";
let admin: TestPerson;

beforeEach(async () => {
  teamId = await house().addTeam();
  admin = await house().addPerson(teamId, "admin");
});

async function invite(...roles: Role[]) {
  const made = await house().commands.invitePerson(await admin.actor(), { teamId, roles });
  return { ...made, token: made.link.split("/").at(-1) ?? "" };
}

const newcomer = (fields: { readonly email?: string; readonly token: string }) => ({
  name: "Aru Bekova",
  email: `${randomUUID()}@example.org`,
  password: "three lamps over the river",
  ...VISITOR,
  ...fields,
});

describe("an invitation", () => {
  it("lets somebody new into the team with its roles, signed in", async () => {
    const { commands, queries } = house();
    const { token, link } = await invite("reviewer", "editor");
    expect(link).toBe(`https://desk.example.org/join/${token}`);
    expect(await queries.joinPage({ token })).toMatchObject({
      teamName: "Night Desk",
      roles: ["editor", "reviewer"],
    });
    const { cookie, personId } = await commands.acceptInvite(null, newcomer({ token }));
    expect(await queries.signedInPerson(`${cookie?.name}=${cookie?.value}`)).toMatchObject({
      personId,
      language: "en",
      memberships: [{ teamId, roles: ["editor", "reviewer"] }],
    });
  });

  it("lets somebody with an account in with that account", async () => {
    const { commands, queries } = house();
    const otherTeam = await house().addTeam();
    const person = await house().addPerson(otherTeam, "publisher");
    const { token } = await invite("reader");
    house().announced();
    expect(await commands.acceptInvite(await person.actor(), { token })).toEqual({
      teamId,
      personId: person.personId,
      cookie: null,
    });
    expect((await queries.signedInPerson(person.cookie))?.memberships).toEqual(
      expect.arrayContaining([
        { teamId: otherTeam, roles: ["publisher"] },
        { teamId, roles: ["reader"] },
      ]),
    );
    expect(house().announced()).toEqual([person.personId]);
  });

  it("works once: of many at the same time one gets in, and the others leave no account behind", async () => {
    const { commands, database } = house();
    const { token } = await invite("editor");
    const before = await database.prisma.person.count();
    const forms = Array.from({ length: 4 }, () => newcomer({ token }));
    expect(await outcomes(forms.map((form) => commands.acceptInvite(null, form)))).toEqual([
      "LINK_UNUSABLE",
      "LINK_UNUSABLE",
      "LINK_UNUSABLE",
      "done",
    ]);
    expect(await database.prisma.person.count()).toBe(before + 1);
    expect(await refusal(commands.acceptInvite(null, newcomer({ token })))).toBe("LINK_UNUSABLE");
  });

  it("works for 72 hours", async () => {
    const { commands, queries, clock } = house();
    const [one, other] = [await invite("editor"), await invite("editor")];
    clock.advance(72 * HOUR - MINUTE);
    await commands.acceptInvite(null, newcomer({ token: one.token }));
    clock.advance(MINUTE);
    expect(await queries.joinPage({ token: other.token })).toBeNull();
    expect(await refusal(commands.acceptInvite(null, newcomer({ token: other.token })))).toBe(
      "LINK_UNUSABLE",
    );
  });

  it("does not work after it is taken back", async () => {
    const { commands, queries } = house();
    const { token, inviteId } = await invite("editor");
    await commands.revokeInvite(await admin.actor(), { teamId, inviteId });
    expect(await queries.joinPage({ token })).toBeNull();
    expect(await refusal(commands.acceptInvite(null, newcomer({ token })))).toBe("LINK_UNUSABLE");
    expect(await refusal(commands.revokeInvite(await admin.actor(), { teamId, inviteId }))).toBe("NOT_FOUND");
  });

  it("is not wasted on a member, nor on an e-mail address that has an account", async () => {
    const { commands, queries } = house();
    const { token } = await invite("editor");
    expect(await refusal(commands.acceptInvite(await admin.actor(), { token }))).toBe("ALREADY_MEMBER");
    const taken = newcomer({ token, email: admin.email.toUpperCase() });
    expect(await refusal(commands.acceptInvite(null, taken))).toBe("EMAIL_TAKEN");
    expect(await queries.joinPage({ token })).not.toBeNull();
  });

  it("does not serve to find out who has an account", async () => {
    const { commands } = house();
    const { token } = await invite("editor");
    const taken = { ...newcomer({ token, email: admin.email }), address: "192.0.2.55" };
    for (let count = 0; count < 5; count++) {
      expect(await refusal(commands.acceptInvite(null, taken))).toBe("EMAIL_TAKEN");
    }
    expect(await refusal(commands.acceptInvite(null, taken))).toBe("TOO_MANY_TRIES");
  });

  it("of an admin who loses the role, or leaves, works no more", async () => {
    const { commands, queries } = house();
    const [demoted, removed] = [
      await house().addPerson(teamId, "admin"),
      await house().addPerson(teamId, "admin"),
    ];
    const links = await Promise.all(
      [demoted, removed].map(async (person) =>
        commands.invitePerson(await person.actor(), { teamId, roles: ["admin"] }),
      ),
    );
    const own = await invite("reader");
    await commands.changeRoles(await admin.actor(), {
      teamId,
      personId: demoted.personId,
      roles: ["editor"],
    });
    await commands.removeMember(await admin.actor(), { teamId, personId: removed.personId });
    for (const { link } of links) {
      expect(await queries.joinPage({ token: link.split("/").at(-1) ?? "" })).toBeNull();
    }
    expect(await queries.joinPage({ token: own.token })).not.toBeNull();
  });

  it("is not made by an admin who loses the role in that moment", async () => {
    const { commands, database, deps } = house();
    const other = await house().addPerson(teamId, "admin");
    const asOther = await other.actor();
    const result = await deps.storage.transaction(async ({ teams, members }) => {
      await teams.lock(teamId);
      await members.changeRoles(teamId, other.personId, ["reader"]);
      // Outside, the role is still there: the command passes its first check and has to wait for the second.
      const work = outcomes([commands.invitePerson(asOther, { teamId, roles: ["admin"] })]);
      await somebodyWaits(database);
      return { work };
    });
    expect(await result.work).toEqual(["NOT_ALLOWED"]);
    expect(await database.prisma.invite.count({ where: { createdById: other.personId } })).toBe(0);
  });
});

/** Resolves when some statement in this database waits for a lock. */
async function somebodyWaits({ pool }: TestDatabase): Promise<void> {
  const waiting =
    "SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'";
  while ((await pool.query(waiting)).rowCount === 0) await new Promise((resolve) => setTimeout(resolve, 10));
}

describe("only an admin", () => {
  it.each<Role>(["editor", "reviewer", "publisher", "reader"])(
    "invites and takes back: a %s does not",
    async (role) => {
      const { commands } = house();
      const person = await house().addPerson(teamId, role);
      const { inviteId } = await invite("reader");
      const actor = await person.actor();
      expect(await refusal(commands.invitePerson(actor, { teamId, roles: ["reader"] }))).toBe("NOT_ALLOWED");
      expect(await refusal(commands.revokeInvite(actor, { teamId, inviteId }))).toBe("NOT_ALLOWED");
    },
  );

  it("is asked again inside: a role lost since the page was opened does not count", async () => {
    const { commands, deps } = house();
    const other = await house().addPerson(teamId, "admin");
    const { inviteId } = await invite("reader");
    const stale = await other.actor();
    await deps.storage.members.changeRoles(teamId, other.personId, ["reader"]);
    expect(await refusal(commands.invitePerson(stale, { teamId, roles: ["admin"] }))).toBe("NOT_ALLOWED");
    expect(await refusal(commands.revokeInvite(stale, { teamId, inviteId }))).toBe("NOT_ALLOWED");
  });

  it("of the same team does: to another's, this team does not exist", async () => {
    const { commands } = house();
    const stranger = await (await house().addPerson(await house().addTeam(), "admin")).actor();
    const { inviteId } = await invite("reader");
    const nowhere = randomUUID();
    for (const work of [
      commands.invitePerson(stranger, { teamId, roles: ["admin"] }),
      commands.invitePerson(stranger, { teamId: nowhere, roles: ["admin"] }),
      commands.revokeInvite(stranger, { teamId, inviteId }),
      commands.revokeInvite(stranger, { teamId: stranger.memberships[0]?.teamId ?? "", inviteId }),
    ]) {
      expect(await refusal(work)).toBe("NOT_FOUND");
    }
  });
});
