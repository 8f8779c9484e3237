/** What every keeper of sessions promises. */
import { beforeEach, describe, expect, it } from "vitest";
import type { SessionCookie } from "../../server/ports/sessions.ts";
import type { Storage } from "../../server/ports/storage.ts";
import { DAY, type FakeClock, HOUR, MINUTE } from "../integration/fake-clock.ts";
import { somePerson } from "./people-store.ts";

const sent = ({ name, value }: SessionCookie) => `${name}=${value}`;

export function sessionsContract(open: () => Storage, clock: FakeClock): void {
  describe("sessions", () => {
    let personId = "";
    const signIn = (userAgent = "Browser") => open().sessions.open(personId, userAgent);
    const idOf = async (cookie: SessionCookie) => (await open().sessions.find(sent(cookie)))?.sessionId ?? "";

    beforeEach(async () => {
      const person = somePerson();
      personId = person.id;
      await open().people.add(person);
    });

    it("are found by their cookie, among others", async () => {
      const cookie = await signIn();
      const found = await open().sessions.find(`theme=dark; ${sent(cookie)}; other=1`);
      expect(found).toMatchObject({ personId, renewedCookie: null });
    });

    it.each([
      null,
      "",
      "theme=dark",
      "__Host-session=",
      "session=",
      "__Host-session=guess; session=guess",
      "%=%; %E0%A4%A=1",
      `${"a".repeat(20_000)}`,
    ])("are not found by %.40s", async (header) => {
      await signIn();
      expect(await open().sessions.find(header)).toBeNull();
    });

    it("are named by something that opens nothing", async () => {
      const cookie = await signIn();
      const sessionId = await idOf(cookie);
      expect(await open().sessions.find(`${cookie.name}=${sessionId}`)).toBeNull();
    });

    it("are different every time, with secrets too long to guess", async () => {
      const [one, other] = [await signIn(), await signIn()];
      expect(one.value).not.toBe(other.value);
      expect(one.value.length).toBeGreaterThanOrEqual(40);
    });

    it("last thirty days without a visit", async () => {
      const cookie = await signIn();
      clock.advance(30 * DAY + MINUTE);
      expect(await open().sessions.find(sent(cookie))).toBeNull();
      expect(await open().sessions.list(personId)).toEqual([]);
    });

    it("are prolonged by a visit in their second half, and only then", async () => {
      const cookie = await signIn();
      clock.advance(15 * DAY - HOUR);
      expect(await open().sessions.find(sent(cookie))).toMatchObject({ renewedCookie: null });
      clock.advance(2 * HOUR);
      const renewed = (await open().sessions.find(sent(cookie)))?.renewedCookie;
      expect(renewed).toEqual(cookie);
      clock.advance(29 * DAY);
      expect(await open().sessions.find(sent(cookie))).not.toBeNull();
    });

    it("are listed to their owner, the newest first", async () => {
      const first = await signIn("Old Browser");
      clock.advance(HOUR);
      const second = await signIn("New Browser");
      const at = clock.now();
      const listed = await open().sessions.list(personId);
      expect(
        listed.map(({ sessionId, createdAt, userAgent }) => ({ sessionId, createdAt, userAgent })),
      ).toEqual([
        { sessionId: await idOf(second), createdAt: at, userAgent: "New Browser" },
        { sessionId: await idOf(first), createdAt: at - HOUR, userAgent: "Old Browser" },
      ]);
    });

    it("end one by one", async () => {
      const [one, other] = [await signIn(), await signIn()];
      await open().sessions.end(personId, await idOf(one));
      expect(await open().sessions.find(sent(one))).toBeNull();
      expect(await open().sessions.find(sent(other))).not.toBeNull();
    });

    it("are not ended in another person's name", async () => {
      const cookie = await signIn();
      const stranger = somePerson();
      await open().people.add(stranger);
      await open().sessions.end(stranger.id, await idOf(cookie));
      await open().sessions.endAll(stranger.id);
      await open().sessions.endOthers(stranger.id, "");
      expect(await open().sessions.find(sent(cookie))).not.toBeNull();
    });

    it("end all at once, or all but one", async () => {
      const cookies = [await signIn(), await signIn(), await signIn()];
      const [kept] = cookies;
      if (!kept) throw new Error("no session");
      await open().sessions.endOthers(personId, await idOf(kept));
      const alive = await Promise.all(cookies.map((cookie) => open().sessions.find(sent(cookie))));
      expect(alive.map(Boolean)).toEqual([true, false, false]);
      await open().sessions.endAll(personId);
      expect(await open().sessions.find(sent(kept))).toBeNull();
    });

    it("are forgotten when they have expired, and not before", async () => {
      const old = await signIn();
      clock.advance(16 * DAY);
      const young = await signIn();
      clock.advance(15 * DAY);
      await open().sessions.forgetExpired();
      expect(await open().sessions.find(sent(old))).toBeNull();
      expect(await open().sessions.find(sent(young))).not.toBeNull();
    });

    it("are forgotten by a browser that gets the blank cookie", async () => {
      const { name, attributes } = await signIn();
      expect(open().sessions.blankCookie()).toMatchObject({
        name,
        value: "",
        attributes: { ...attributes, maxAge: 0 },
      });
    });
  });
}
