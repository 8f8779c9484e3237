/** From an empty house to the first person at the desk. One story: the house is empty only once. */
import { expect, it } from "vitest";
import { HOUR, MINUTE } from "./fake-clock.ts";
import { testHouse, VISITOR } from "./house.ts";
import { outcomes, refusal, refusalError } from "./refused.ts";

const house = testHouse();

const FORM = {
  teamName: "Night Desk",
  name: "Dana Tlegen",
  email: "Dana@Example.org",
  password: "three lamps over the river",
  language: "kk" as const,
  ...VISITOR,
};

async function newToken(): Promise<string> {
  const made = await house().commands.createSetUpLink();
  expect(made?.link).toMatch(/^https:\/\/desk\.example\.org\/set-up\/[\w-]{43}$/u);
  return made?.link.split("/").at(-1) ?? "";
}

it("shows strangers nothing to set up with", async () => {
  const { commands, queries } = house();
  expect(await queries.setUpPage({ token: null })).toEqual({ isHouseEmpty: true, isUsable: false });
  expect(await queries.setUpPage({ token: "guess" })).toEqual({ isHouseEmpty: true, isUsable: false });
  expect(await refusal(commands.setUpHouse(null, { ...FORM, token: "guess" }))).toBe("LINK_UNUSABLE");
});

it("lets only the link printed last be good, and for 72 hours", async () => {
  const { commands, queries, clock } = house();
  const [old, young] = [await newToken(), await newToken()];
  expect(await queries.setUpPage({ token: old })).toMatchObject({ isUsable: false });
  expect(await queries.setUpPage({ token: young })).toMatchObject({ isUsable: true });
  expect(await refusal(commands.setUpHouse(null, { ...FORM, token: old }))).toBe("LINK_UNUSABLE");
  clock.advance(72 * HOUR - MINUTE);
  expect(await queries.setUpPage({ token: young })).toMatchObject({ isUsable: true });
  clock.advance(MINUTE);
  expect(await refusal(commands.setUpHouse(null, { ...FORM, token: young }))).toBe("LINK_UNUSABLE");
});

it("does not take a link for another door", async () => {
  const { commands, queries } = house();
  const token = await newToken();
  expect(await queries.joinPage({ token })).toBeNull();
  expect(await refusal(commands.acceptInvite(null, { ...FORM, token }))).toBe("LINK_UNUSABLE");
  expect(await queries.setUpPage({ token })).toMatchObject({ isUsable: true });
});

it("says what is wrong with the form, and leaves the link good", async () => {
  const { commands, queries } = house();
  const token = await newToken();
  const error = await refusalError(
    commands.setUpHouse(null, { ...FORM, token, password: "dana", name: " " }),
  );
  expect(error).toMatchObject({
    code: "FORM_INVALID",
    fields: { name: expect.any(String), password: expect.any(String) },
  });
  expect(await queries.setUpPage({ token })).toMatchObject({ isUsable: true });
});

it("lets one of two with the same link make the team, who then is its admin, editor, reviewer and publisher", async () => {
  const { commands, queries, database } = house();
  const token = await newToken();
  const visitors = ["dana@example.org", "madi@example.org", "aru@example.org"];
  const works = visitors.map((email) => commands.setUpHouse(null, { ...FORM, email, token }));
  // Refused at the door or inside, depending on who is how late.
  const late = expect.stringMatching(/^(HOUSE_SET_UP|LINK_UNUSABLE)$/u);
  expect(await outcomes(works)).toEqual([late, late, "done"]);
  const [winner] = (await Promise.allSettled(works)).flatMap((one) =>
    one.status === "fulfilled" ? [one.value] : [],
  );
  const { name, value } = winner?.cookie ?? { name: "", value: "" };
  expect(await queries.signedInPerson(`${name}=${value}`)).toMatchObject({
    personId: winner?.personId,
    name: "Dana Tlegen",
    language: "kk",
    memberships: [{ teamId: winner?.teamId, roles: ["admin", "editor", "reviewer", "publisher"] }],
  });
  expect(await database.prisma.team.count()).toBe(1);
  expect(await database.prisma.person.count()).toBe(1);
});

it("makes no further link and takes none once the house is set up", async () => {
  const { commands, queries } = house();
  expect(await commands.createSetUpLink()).toBeNull();
  expect(await queries.setUpPage({ token: null })).toEqual({ isHouseEmpty: false, isUsable: false });
  expect(await refusal(commands.setUpHouse(null, { ...FORM, token: "guess" }))).toBe("LINK_UNUSABLE");
});
