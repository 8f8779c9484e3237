/** The audit log as its readers see it: a page at a time, narrowed, of one team at a time, with the state of its chain. */
import { beforeEach, describe, expect, it } from "vitest";
import type { AuditFilter, AuditPlace } from "../../server/ports/audit-log.ts";
import { type TestPerson, testHouse } from "./house.ts";
import { refusal } from "./refused.ts";
import { type Desk, openDesk } from "./review-kit.ts";

const house = testHouse("https://desk.example.org", { liveDocuments: true });
const EVERYTHING: AuditFilter = { personId: null, reportId: null, kind: null };
let desk: Desk;
let admin: TestPerson;
let editor: TestPerson;
let reviewer: TestPerson;

beforeEach(async () => {
  desk = await openDesk(house());
  admin = await desk.person("admin");
  editor = await desk.person("editor");
  reviewer = await desk.person("reviewer");
});

interface Asked {
  readonly teamId?: string;
  readonly filter?: Partial<AuditFilter>;
  readonly place?: AuditPlace;
}

const page = async (person: TestPerson, { teamId = desk.teamId, filter = {}, place = null }: Asked = {}) =>
  house().queries.auditPage(await person.actor(), { teamId, filter: { ...EVERYTHING, ...filter }, place });
const numbers = async (asked: Asked) => (await page(admin, asked)).rows.map((row) => row.n);
const chain = async (person: TestPerson, teamId = desk.teamId) =>
  house().queries.auditChain(await person.actor(), { teamId });
/** Straight into the log, which is quicker than doing so much. */
const deeds = (times: number) =>
  house().deps.storage.transaction(async ({ audit }) => {
    const { teamId } = desk;
    for (let n = 1; n <= times; n++) {
      const [kind, { personId }] =
        n % 2 === 0 ? (["changes-requested", reviewer] as const) : (["submission", editor] as const);
      await audit.add({ teamId, kind, personId, at: n, facts: { reportId: desk.reportId } });
    }
  });
const rounds = async (times: number) => {
  for (let round = 0; round < times; round++) {
    await desk.submit(editor, "e1");
    await desk.requestChanges(reviewer, "e1");
  }
};

describe("the audit page", () => {
  it("is for admins and publishers of that team", async () => {
    for (const role of ["editor", "reviewer", "reader"] as const) {
      const person = await desk.person(role);
      expect(await refusal(page(person))).toBe("NOT_ALLOWED");
      expect(await refusal(chain(person))).toBe("NOT_ALLOWED");
    }
    const stranger = await house().addPerson(await house().addTeam(), "admin", "publisher");
    expect(await refusal(page(stranger))).toBe("NOT_FOUND");
    expect(await refusal(chain(stranger))).toBe("NOT_FOUND");
    expect((await page(await desk.person("publisher"))).rows).toEqual([]);
    expect(await chain(admin)).toMatchObject({ events: 0, broken: null, lastHash: "" });
  });

  it("shows who did what, the newest first, a hundred at a time", async () => {
    await deeds(104);
    const newest = await page(admin);
    expect(newest.rows).toHaveLength(100);
    expect(newest.rows[0]).toMatchObject({ n: 104, kind: "changes-requested", who: "Aru Bekova" });
    expect([newest.older, newest.newer]).toEqual([5, null]);
    const oldest = await page(admin, { place: { below: newest.older ?? 0 } });
    expect(oldest.rows.map((row) => row.n)).toEqual([4, 3, 2, 1]);
    expect([oldest.older, oldest.newer]).toEqual([null, 4]);
    expect((await page(admin, { place: { above: oldest.newer ?? 0 } })).rows).toEqual(newest.rows);
    // Near the newest, the page upwards is the whole newest one.
    expect((await page(admin, { place: { above: 90 } })).rows).toEqual(newest.rows);
    expect(await chain(admin)).toMatchObject({ events: 104, broken: null });
  });

  it("is narrowed to a person, a month and a kind, and pages within them", async () => {
    await rounds(2);
    expect(await numbers({ filter: { personId: editor.personId } })).toEqual([3, 1]);
    expect(await numbers({ filter: { kind: "changes-requested" } })).toEqual([4, 2]);
    expect(await numbers({ filter: { reportId: desk.reportId } })).toEqual([4, 3, 2, 1]);
    expect(await numbers({ filter: { reportId: admin.personId } })).toEqual([]);
    const both = { personId: reviewer.personId, kind: "changes-requested" };
    const below = await page(admin, { filter: both, place: { below: 4 } });
    expect(below.rows.map((row) => row.n)).toEqual([2]);
    expect([below.older, below.newer]).toEqual([null, 2]);
  });

  it("finds what was done to a person as well as what they did", async () => {
    await rounds(1);
    const of = { teamId: desk.teamId, personId: editor.personId };
    await house().commands.changeRoles(await admin.actor(), { ...of, roles: ["reader"] });
    await house().commands.removeMember(await admin.actor(), of);
    expect(await numbers({ filter: { personId: editor.personId } })).toEqual([4, 3, 1]);
    const { people, reports } = await page(admin);
    expect(people.map((one) => one.personId)).toContain(editor.personId);
    expect(reports).toEqual([{ reportId: desk.reportId, chronicle: "Steppe Chronicle", month: "2023-09" }]);
  });

  it("takes no notice of what cannot be asked for", async () => {
    await rounds(1);
    const filter = { personId: "'; --", reportId: "%", kind: "%" };
    const { rows, filter: taken } = await page(admin, { filter });
    expect(rows).toHaveLength(2);
    expect(taken).toEqual(EVERYTHING);
  });

  it("is of one team at a time for a person in several, and of those alone where they may read it", async () => {
    await rounds(1);
    const other = await openDesk(house());
    await other.submit(await other.person("editor"), "e1");
    const third = await house().addTeam();
    const of = { personId: admin.personId, createdAt: 0 };
    await house().deps.storage.members.add({ ...of, teamId: other.teamId, roles: ["publisher"] });
    await house().deps.storage.members.add({ ...of, teamId: third, roles: ["editor"] });
    const here = await page(admin);
    const there = await page(admin, { teamId: other.teamId });
    expect(here.teams.map((team) => team.teamId).sort()).toEqual([desk.teamId, other.teamId].sort());
    expect(there.rows.map((row) => row.n)).toEqual([1]);
    expect(there.reports.map((one) => one.reportId)).toEqual([other.reportId]);
    expect(there.people.map((one) => one.personId)).not.toContain(editor.personId);
    // Another team's month or person narrows to nothing and leads nowhere.
    const elsewhere = { teamId: other.teamId, filter: { reportId: desk.reportId } };
    expect((await page(admin, elsewhere)).rows).toEqual([]);
    expect(await refusal(page(admin, { teamId: third }))).toBe("NOT_ALLOWED");
    expect(await chain(admin, other.teamId)).toMatchObject({ events: 1, broken: null });
  });
});
