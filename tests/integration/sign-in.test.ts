/** Signing in and out, and what a guesser meets. */
import { beforeEach, describe, expect, it, vi } from "vitest";
import { signIn } from "../../server/commands/people/sign-in.ts";
import { TooManyTries } from "../../server/domain/policy/too-many-tries.ts";
import type { SessionCookie } from "../../server/ports/sessions.ts";
import { DAY, SECOND } from "./fake-clock.ts";
import { PASSWORD, type TestPerson, testHouse, VISITOR } from "./house.ts";
import { refusal, refusalError } from "./refused.ts";

const house = testHouse();
let person: TestPerson;
const sent = ({ name, value }: SessionCookie) => `${name}=${value}`;

beforeEach(async () => {
  person = await house().addPerson(await house().addTeam(), "editor");
  // Each test begins on a morning when nobody remembers yesterday's guesses.
  house().clock.advance(DAY);
  house().announced();
});

const form = (
  fields: { readonly email?: string; readonly password?: string; readonly address?: string } = {},
) => ({
  email: person.email,
  password: PASSWORD,
  ...VISITOR,
  ...fields,
});

describe("signing in", () => {
  it("with the right password gives a cookie that says who one is", async () => {
    const { commands, queries } = house();
    const { cookie, personId } = await commands.signIn(
      null,
      form({ email: ` ${person.email.toUpperCase()} ` }),
    );
    expect(personId).toBe(person.personId);
    expect(await queries.signedInPerson(sent(cookie))).toMatchObject({ personId, email: person.email });
  });

  it("gives a cookie for this host alone, that scripts cannot read", async () => {
    const { cookie } = await house().commands.signIn(null, form());
    expect(cookie).toMatchObject({
      name: "__Host-session",
      attributes: { httpOnly: true, secure: true, sameSite: "lax", path: "/", maxAge: 30 * 24 * 60 * 60 },
    });
    const parts = cookie.header.split("; ").slice(1).sort();
    expect(parts).toEqual(["HttpOnly", "Max-Age=2592000", "Path=/", "SameSite=Lax", "Secure"]);
  });

  it("again in the same browser ends the session before", async () => {
    const { commands, queries } = house();
    const { cookie } = await commands.signIn(await person.actor(), form());
    expect(await queries.signedInPerson(person.cookie)).toBeNull();
    expect(await queries.signedInPerson(sent(cookie))).not.toBeNull();
    expect(house().announced()).toEqual([person.personId]);
  });

  it("with a wrong password or an unknown e-mail gives one and the same answer", async () => {
    const { commands } = house();
    const wrong = await refusalError(commands.signIn(null, form({ password: "not this one at all" })));
    const unknown = await refusalError(commands.signIn(null, form({ email: "nobody@example.org" })));
    expect(wrong.code).toBe("SIGN_IN_WRONG");
    expect([unknown.code, unknown.message, unknown.details]).toEqual([
      wrong.code,
      wrong.message,
      wrong.details,
    ]);
  });

  it("does the same slow work for an unknown e-mail as for a known one", async () => {
    const { deps } = house();
    const matches = vi.spyOn(deps.passwords, "matches");
    for (const email of [person.email, "nobody@example.org"]) {
      await refusal(signIn(deps, null, form({ email, password: "not this one at all" })));
    }
    expect(matches.mock.calls).toEqual([
      [expect.stringMatching(/^\$argon2id\$/u), "not this one at all"],
      [null, "not this one at all"],
    ]);
  });

  it("says which field is not filled in", async () => {
    const work = house().commands.signIn(null, form({ email: "nobody", password: "" }));
    expect(await refusalError(work)).toMatchObject({
      fields: { email: expect.any(String), password: expect.any(String) },
    });
  });
});

describe("guessing", () => {
  async function guess(
    times: number,
    fields: (count: number) => Parameters<typeof form>[0],
  ): Promise<string[]> {
    const codes: string[] = [];
    for (let count = 0; count < times; count++) {
      codes.push(
        await refusal(
          house().commands.signIn(null, form({ password: "not this one at all", ...fields(count) })),
        ),
      );
    }
    return codes;
  }

  it.each(["a known", "an unknown"])(
    "at %s account has to wait after five times, even for the right one",
    async (which) => {
      const { commands, clock } = house();
      const email = which === "a known" ? person.email : "nobody@example.org";
      expect(await guess(6, () => ({ email }))).toEqual([
        ...Array(5).fill("SIGN_IN_WRONG"),
        "TOO_MANY_TRIES",
      ]);
      const error = await refusalError(commands.signIn(null, form({ email })));
      expect(error).toBeInstanceOf(TooManyTries);
      expect(error).toMatchObject({ code: "TOO_MANY_TRIES", retryAfterSeconds: 1 });
      clock.advance(SECOND);
      expect(await guess(2, () => ({ email }))).toEqual(["SIGN_IN_WRONG", "TOO_MANY_TRIES"]);
      expect(await refusalError(commands.signIn(null, form({ email })))).toMatchObject({
        retryAfterSeconds: 2,
      });
    },
  );

  it("does not look at the password while it has to wait", async () => {
    const { deps } = house();
    await guess(5, () => ({}));
    const matches = vi.spyOn(deps.passwords, "matches");
    await refusal(signIn(deps, null, form()));
    expect(matches).not.toHaveBeenCalled();
  });

  it("ends with the right password, after the wait", async () => {
    const { commands, clock } = house();
    await guess(5, () => ({}));
    clock.advance(SECOND);
    await commands.signIn(null, form());
    expect(await guess(5, () => ({}))).toEqual(Array(5).fill("SIGN_IN_WRONG"));
  });

  it("at many accounts from one address has to wait too", async () => {
    const guesses = await guess(21, (count) => ({ email: `p${count}@example.org`, address: "192.0.2.1" }));
    expect(guesses).toEqual([...Array(20).fill("SIGN_IN_WRONG"), "TOO_MANY_TRIES"]);
    expect(await guess(1, () => ({ address: "192.0.2.2" }))).toEqual(["SIGN_IN_WRONG"]);
  });
});

describe("signing out", () => {
  it("ends this session, tells the sockets and clears the cookie", async () => {
    const { commands, queries } = house();
    const { cookie: other } = await commands.signIn(null, form());
    const { cookie } = await commands.signOut(await person.actor());
    expect(cookie).toMatchObject({ name: "__Host-session", value: "", attributes: { maxAge: 0 } });
    expect(await queries.signedInPerson(person.cookie)).toBeNull();
    expect(await queries.signedInPerson(sent(other))).not.toBeNull();
    expect(house().announced()).toEqual([person.personId]);
  });

  it("everywhere ends every session of this person and of nobody else", async () => {
    const { commands, queries } = house();
    const stranger = await house().addPerson(null);
    const { cookie: other } = await commands.signIn(null, form());
    await commands.signOutEverywhere(await person.actor());
    expect(await queries.signedInPerson(person.cookie)).toBeNull();
    expect(await queries.signedInPerson(sent(other))).toBeNull();
    expect(await queries.signedInPerson(stranger.cookie)).not.toBeNull();
    expect(house().announced()).toEqual([person.personId]);
  });
});

describe("a session", () => {
  it("ends after thirty days without a visit", async () => {
    const { commands, queries, clock } = house();
    const { cookie } = await commands.signIn(null, form());
    clock.advance(30 * DAY + SECOND);
    expect(await queries.signedInPerson(sent(cookie))).toBeNull();
  });

  it("is prolonged by a visit after fifteen, and the browser is told", async () => {
    const { commands, queries, clock } = house();
    const { cookie } = await commands.signIn(null, form());
    expect((await queries.signedInPerson(sent(cookie)))?.renewedCookie).toBeNull();
    clock.advance(16 * DAY);
    expect((await queries.signedInPerson(sent(cookie)))?.renewedCookie).toEqual(cookie);
    clock.advance(16 * DAY);
    expect(await queries.signedInPerson(sent(cookie))).not.toBeNull();
  });

  it("that has expired is dropped by the housekeeping, and so are old failures", async () => {
    const { commands, database, clock } = house();
    await refusal(commands.signIn(null, form({ password: "not this one at all" })));
    clock.advance(31 * DAY);
    await commands.forgetExpired();
    expect(await database.prisma.session.count()).toBe(0);
    expect(await database.prisma.signInFailure.count()).toBe(0);
  });
});
