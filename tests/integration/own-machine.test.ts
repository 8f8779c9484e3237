/** On a person's own machine there is no https: the cookie does without, under another name. */
import { expect, it } from "vitest";
import { PASSWORD, testHouse, VISITOR } from "./house.ts";

const house = testHouse("http://localhost:3000");

it("gives a cookie that a browser takes over plain http from localhost", async () => {
  const { commands, queries, gatekeeper } = house();
  const person = await house().addPerson(await house().addTeam(), "editor");
  const { cookie } = await commands.signIn(null, { email: person.email, password: PASSWORD, ...VISITOR });
  expect(cookie.name).toBe("session");
  expect(cookie.attributes).toMatchObject({ httpOnly: true, secure: false, sameSite: "lax", path: "/" });
  expect(cookie.header).not.toContain("Secure");
  expect(await queries.signedInPerson(`session=${cookie.value}`)).not.toBeNull();
  const unknown = "00000000-0000-4000-8000-000000000000";
  expect(await gatekeeper.admit(`session=${cookie.value}`, unknown)).toEqual({
    ok: false,
    reason: "no-such-document",
  });
});

it("makes links to itself", async () => {
  const { commands } = house();
  const teamId = await house().addTeam();
  const admin = await house().addPerson(teamId, "admin");
  const { link } = await commands.invitePerson(await admin.actor(), { teamId, roles: ["reader"] });
  expect(link).toMatch(/^http:\/\/localhost:3000\/join\/[\w-]{43}$/u);
});
