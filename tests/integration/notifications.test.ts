/** What people are told and how they choose it; and what a month says of its editions. */
import { beforeEach, describe, expect, it } from "vitest";
import { NOTICE_KINDS } from "../../server/domain/notices/notice.ts";
import { type TestPerson, testHouse } from "./house.ts";
import { refusal } from "./refused.ts";
import { type Desk, openDesk } from "./review-kit.ts";

const house = testHouse("https://desk.example.org", { liveDocuments: true });
let desk: Desk;
let editor: TestPerson;
let reviewer: TestPerson;

beforeEach(async () => {
  desk = await openDesk(house());
  editor = await desk.person("editor");
  reviewer = await desk.person("reviewer");
});

const told = async (person: TestPerson) => house().queries.ownNotifications(await person.actor());
const choices = async (person: TestPerson) => house().queries.notificationChoices(await person.actor());
const everything = Object.fromEntries(
  NOTICE_KINDS.map((kind) => [kind, { inApp: true, byMail: true }]),
) as Parameters<ReturnType<typeof house>["commands"]["chooseNotifications"]>[1]["choices"];

describe("notifications", () => {
  it("name the chronicle and the month, and count what came again", async () => {
    await desk.submit(editor, "e1");
    await desk.submit(editor, "e2");
    expect(await told(reviewer)).toMatchObject({
      unread: 1,
      notifications: [
        {
          kind: "reviewAsked",
          chronicleTitle: "Steppe Chronicle",
          slug: desk.slug,
          month: "2023-09",
          count: 2,
        },
      ],
    });
  });

  it("are read one by one or all at once, and only by their owner", async () => {
    const other = await desk.person("reviewer");
    await desk.submit(editor, "e1");
    const [first] = (await told(reviewer)).notifications;
    await house().commands.readNotifications(await other.actor(), { id: first?.id });
    expect((await told(reviewer)).unread).toBe(1);
    await house().commands.readNotifications(await reviewer.actor(), { id: first?.id });
    expect((await told(reviewer)).unread).toBe(0);
    expect((await told(other)).unread).toBe(1);
    await house().commands.readNotifications(await other.actor(), {});
    expect((await told(other)).unread).toBe(0);
  });

  it("of a team one has left are seen no more", async () => {
    await desk.submit(editor, "e1");
    await house().deps.storage.members.remove(desk.teamId, reviewer.personId);
    expect(await told(reviewer)).toEqual({ unread: 0, notifications: [] });
  });

  it("come both ways until one chooses otherwise, for each kind", async () => {
    expect(await choices(reviewer)).toEqual(everything);
    const reviewAsked = { inApp: false, byMail: true };
    await house().commands.chooseNotifications(await reviewer.actor(), {
      choices: { ...everything, reviewAsked },
    });
    expect(await choices(reviewer)).toEqual({ ...everything, reviewAsked });
    expect(await choices(editor)).toEqual(everything);
    await desk.submit(editor, "e1");
    expect((await told(reviewer)).notifications).toEqual([]);
    await desk.requestChanges(reviewer, "e1");
    expect((await told(editor)).notifications).toMatchObject([{ kind: "changesRequested", entryId: "e1" }]);
  });

  it("are chosen whole or not at all", async () => {
    const choose = async (form: object) =>
      house().commands.chooseNotifications(await reviewer.actor(), form as never);
    for (const form of [{}, { choices: {} }, { choices: { ...everything, mention: { inApp: "yes" } } }])
      expect(await refusal(choose(form))).toBe("FORM_INVALID");
    expect(await choices(reviewer)).toEqual(everything);
  });
});

describe("what a month's editions correct", () => {
  it("is asked for only while the month is open again", async () => {
    const publisher = await desk.person("publisher");
    const editions = async () =>
      house().queries.reportEditions(await publisher.actor(), { reportId: desk.reportId });
    await desk.passAll(editor, reviewer);
    expect(await editions()).toEqual({ editions: [], nextCorrections: null });
    await desk.publish(publisher);
    expect(await editions()).toMatchObject({ editions: [{ n: 1, corrections: [] }], nextCorrections: null });
    const { reportId } = desk;
    await house().commands.reopenReport(await publisher.actor(), { reportId, reason: "A mistake." });
    expect((await editions()).nextCorrections).toEqual([]);
    await desk.write(editor, "e1", " The hall was full.");
    expect((await editions()).nextCorrections).toMatchObject([{ kind: "changed" }]);
    const [newest] = await house().queries.newestEditions(await publisher.actor());
    expect(newest).toMatchObject({ slug: desk.slug, month: "2023-09", n: 1, isWithdrawn: false });
    expect(newest).toMatchObject({ isReopened: true, standing: { approved: 3, draft: 0 } });
    const elsewhere = await house().addPerson(await house().addTeam(), "publisher");
    expect(await house().queries.newestEditions(await elsewhere.actor())).toEqual([]);
  });
});
