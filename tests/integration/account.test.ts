/** A person and their own account. */
import { beforeEach, describe, expect, it } from "vitest";
import { HOUR } from "./fake-clock.ts";
import { PASSWORD, type TestPerson, testHouse, VISITOR } from "./house.ts";
import { refusal, refusalError } from "./refused.ts";

const house = testHouse();
let teamId = "";
let person: TestPerson;
const NEW_PASSWORD = "seven grey geese in a row";

beforeEach(async () => {
  teamId = await house().addTeam();
  person = await house().addPerson(teamId, "editor");
  house().announced();
});

const visitor = () => ({ email: person.email, ...VISITOR });

describe("changing the password", () => {
  const change = async (fields: { readonly password?: string; readonly newPassword?: string } = {}) =>
    house().commands.changePassword(await person.actor(), {
      password: PASSWORD,
      newPassword: NEW_PASSWORD,
      address: VISITOR.address,
      ...fields,
    });

  it("makes the new one good and the old one wrong", async () => {
    const { commands } = house();
    await change();
    await commands.signIn(null, { ...visitor(), password: NEW_PASSWORD });
    expect(await refusal(commands.signIn(null, { ...visitor(), password: PASSWORD }))).toBe("SIGN_IN_WRONG");
  });

  it("ends every other session and keeps this one", async () => {
    const { commands, queries } = house();
    const { cookie } = await commands.signIn(null, { ...visitor(), password: PASSWORD });
    await change();
    expect(await queries.signedInPerson(person.cookie)).not.toBeNull();
    expect(await queries.signedInPerson(`${cookie.name}=${cookie.value}`)).toBeNull();
    expect(house().announced()).toEqual([person.personId]);
  });

  it("asks for the present one, and slows down who does not know it", async () => {
    for (let count = 0; count < 5; count++)
      expect(await refusal(change({ password: "a guess" }))).toBe("PASSWORD_WRONG");
    expect(await refusal(change())).toBe("TOO_MANY_TRIES");
    expect(await refusal(house().commands.signIn(null, { ...visitor(), password: PASSWORD }))).toBe(
      "TOO_MANY_TRIES",
    );
  });

  it("refuses a weak one, or one made of the e-mail address", async () => {
    for (const newPassword of ["short", "aaaaaaaaaaaaaa", person.email]) {
      expect(await refusalError(change({ newPassword }))).toMatchObject({
        fields: { newPassword: expect.any(String) },
      });
    }
  });
});

describe("changing name and language", () => {
  it("changes them and nothing else", async () => {
    const { commands, queries } = house();
    await commands.updateAccount(await person.actor(), { name: "Аружан  Бекова", language: "kk" });
    expect(await queries.signedInPerson(person.cookie)).toMatchObject({
      name: "Аружан Бекова",
      language: "kk",
      email: person.email,
    });
  });

  it("takes no field that is not offered", async () => {
    const form = { name: "Aru", language: "en" as const, email: "other@example.org" };
    expect(await refusal(house().commands.updateAccount(await person.actor(), form))).toBe("FORM_INVALID");
  });
});

it("shows a person their account, their teams and their own sessions", async () => {
  const { commands, queries, clock } = house();
  const since = clock.now();
  clock.advance(HOUR);
  await commands.signIn(null, { ...visitor(), password: PASSWORD, userAgent: "Other Browser" });
  await house().addPerson(teamId, "reader");
  const page = await queries.accountPage(await person.actor());
  expect(page).toMatchObject({
    name: "Aru Bekova",
    email: person.email,
    language: "en",
    teams: [{ teamId, name: "Night Desk", roles: ["editor"] }],
  });
  expect(page.sessions.map(({ userAgent, isThisOne }) => [userAgent, isThisOne])).toEqual([
    ["Other Browser", false],
    [VISITOR.userAgent, true],
  ]);
  expect(page.sessions[1]?.since).toBe(since);
  expect(JSON.stringify(page)).not.toMatch(/argon2|[0-9a-f]{64}/u);
});
