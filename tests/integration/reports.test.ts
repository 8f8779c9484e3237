/** Chronicles, months and who sees them. */
import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import type { Role } from "../../server/domain/policy/roles.ts";
import type { Report } from "../../server/domain/report/model.ts";
import type { SeedAuthor } from "../../server/ports/document-seeder.ts";
import { entry, report } from "../factories/report.ts";
import { HOUR } from "./fake-clock.ts";
import { type TestPerson, testHouse } from "./house.ts";
import { outcomes, refusal, refusalError } from "./refused.ts";

const house = testHouse();
let teamId = "";
let slug = "";
let editor: TestPerson;

beforeEach(async () => {
  teamId = await house().addTeam();
  editor = await house().addPerson(teamId, "editor");
  slug = (await house().addChronicle(teamId)).slug;
});

const create = async (month: string, proposal: Report | null = null, person = editor) =>
  house().commands.createReport(await person.actor(), { slug, month, proposal });

async function seeded(docId: string): Promise<{ readonly report: Report; readonly author: SeedAuthor }> {
  const loaded = await house().updateLog.load(docId);
  return JSON.parse(new TextDecoder().decode(loaded?.tail[0]?.update));
}

describe("beginning a chronicle", () => {
  const form = () => ({
    teamId,
    slug: `new-${randomUUID()}`,
    title: "Steppe  Chronicle",
    language: "ru" as const,
  });

  it.each<Role>(["admin", "editor"])("is for an %s", async (role) => {
    const { commands, queries } = house();
    const person = await house().addPerson(teamId, role);
    const { slug: made, chronicleId } = await commands.createChronicle(await person.actor(), form());
    expect((await queries.listMonths(await person.actor())).find((one) => one.slug === made)).toEqual({
      chronicleId,
      teamId,
      slug: made,
      title: "Steppe Chronicle",
      language: "ru",
      years: [],
      canCreateReport: role === "editor",
    });
  });

  it.each<Role>(["reviewer", "publisher", "reader"])("is not for a %s", async (role) => {
    const person = await house().addPerson(teamId, role);
    expect(await refusal(house().commands.createChronicle(await person.actor(), form()))).toBe("NOT_ALLOWED");
  });

  it("gives an address once, also to two at the same time", async () => {
    const { commands } = house();
    const actor = await editor.actor();
    const taken = form();
    expect(
      await outcomes([commands.createChronicle(actor, taken), commands.createChronicle(actor, taken)]),
    ).toEqual(["SLUG_TAKEN", "done"]);
  });

  it("in another team, or in none, is not found", async () => {
    const { commands } = house();
    const stranger = await (await house().addPerson(await house().addTeam(), "admin")).actor();
    expect(await refusal(commands.createChronicle(stranger, form()))).toBe("NOT_FOUND");
    expect(await refusal(commands.createChronicle(stranger, { ...form(), teamId: randomUUID() }))).toBe(
      "NOT_FOUND",
    );
  });
});

describe("opening a month", () => {
  it("makes a blank one in the chronicle's language, its document seeded once", async () => {
    const { docId } = await create("2031-03");
    expect(await seeded(docId)).toEqual({
      author: { personId: editor.personId, at: house().clock.now() },
      report: {
        format: "chronicle-report/1",
        report: { month: "2031-03", language: "en", title: null, intro: [], closing: [] },
        entries: [],
        sources: [],
        findings: [],
        setAside: [],
      },
    });
    const loaded = await house().updateLog.load(docId);
    expect(loaded).toMatchObject({ state: null, stateSeq: 0, schemaVersion: 1, tail: [{ seq: 1 }] });
  });

  it("makes one of what was read from a file", async () => {
    const proposal = report(entry("2023-09-05", "The court sat."), { header: { language: "ru" } });
    const { docId } = await create("2023-09", proposal);
    expect((await seeded(docId)).report).toEqual(proposal);
  });

  it("gives every document a history of its own", async () => {
    const lineages = await Promise.all(
      ["2031-04", "2031-05"].map(async (month) => {
        await create(month);
        return (await house().queries.reportForDesk(await editor.actor(), { slug, month })).lineage;
      }),
    );
    expect(new Set(lineages).size).toBe(2);
  });

  it("refuses what is not a report of that month", async () => {
    const proposal = report(entry("2023-09-05", "The court sat."));
    expect(await refusal(create("2023-10", proposal))).toBe("REPORT_INVALID");
    const broken = { ...proposal, entries: [{ id: "e1" }] } as unknown as Report;
    expect(await refusal(create("2023-09", broken))).toBe("REPORT_INVALID");
    expect(await house().queries.listMonths(await editor.actor())).toMatchObject([{ years: [] }]);
  });

  it("happens once, also by two at the same time, and leaves one document", async () => {
    const before = await house().database.prisma.docState.count();
    expect(await outcomes([create("2031-03"), create("2031-03"), create("2031-03")])).toEqual([
      "MONTH_TAKEN",
      "MONTH_TAKEN",
      "done",
    ]);
    expect(await refusal(create("2031-03"))).toBe("MONTH_TAKEN");
    expect(await house().database.prisma.docState.count()).toBe(before + 1);
  });

  it.each<Role>(["admin", "reviewer", "publisher", "reader"])("is not for a %s", async (role) => {
    const person = await house().addPerson(teamId, role);
    expect(await refusal(create("2031-03", null, person))).toBe("NOT_ALLOWED");
  });

  it("is asked again inside: a role lost since the page was opened does not count", async () => {
    const stale = await editor.actor();
    await house().deps.storage.members.changeRoles(teamId, editor.personId, ["reader"]);
    const work = house().commands.createReport(stale, { slug, month: "2031-03", proposal: null });
    expect(await refusal(work)).toBe("NOT_ALLOWED");
    expect(await house().queries.listMonths(stale)).toMatchObject([{ years: [] }]);
  });

  it.each(["2031-13", "2031-3", "march", "0000-01", ""])("%j is no month", async (month) => {
    expect(await refusal(create(month))).toBe("FORM_INVALID");
  });
});

describe("the list of months", () => {
  it("goes by year, the newest first", async () => {
    const { clock, queries } = house();
    const made = new Map<
      string,
      { readonly reportId: string; readonly docId: string; readonly createdAt: number }
    >();
    for (const month of ["2030-12", "2031-02", "2031-01"]) {
      clock.advance(HOUR);
      made.set(month, { ...(await create(month)), createdAt: clock.now() });
    }
    const line = (month: string) => ({ month, ...made.get(month) });
    expect(await queries.listMonths(await editor.actor())).toMatchObject([
      {
        slug,
        canCreateReport: true,
        years: [
          { year: 2031, months: [line("2031-02"), line("2031-01")] },
          { year: 2030, months: [line("2030-12")] },
        ],
      },
    ]);
  });

  it("holds the chronicles of all one's teams and of no other", async () => {
    const { queries, deps, clock } = house();
    const otherTeam = await house().addTeam();
    const theirs = await house().addChronicle(otherTeam);
    expect((await queries.listMonths(await editor.actor())).map((one) => one.slug)).toEqual([slug]);
    const { personId } = editor;
    await deps.storage.members.add({
      teamId: otherTeam,
      personId,
      roles: ["reader"],
      createdAt: clock.now(),
    });
    const both = await queries.listMonths(await editor.actor());
    expect(both.map((one) => [one.slug, one.canCreateReport]).sort()).toEqual(
      [
        [slug, true],
        [theirs.slug, false],
      ].sort(),
    );
  });

  it("is empty for a person without a team", async () => {
    expect(await house().queries.listMonths(await (await house().addPerson(null)).actor())).toEqual([]);
  });
});

describe("a month on the desk", () => {
  it.each<[Role, boolean]>([
    ["editor", true],
    ["admin", false],
    ["reviewer", false],
    ["publisher", false],
    ["reader", false],
  ])("opens for an %s; can write: %s", async (role, canWrite) => {
    const { reportId, docId } = await create("2031-03");
    const person = await house().addPerson(teamId, role);
    expect(await house().queries.reportForDesk(await person.actor(), { slug, month: "2031-03" })).toEqual({
      reportId,
      docId,
      lineage: expect.stringMatching(/^[0-9a-f]{32}$/u),
      schemaVersion: 1,
      month: "2031-03",
      teamId,
      slug,
      chronicleTitle: "Steppe Chronicle",
      language: "en",
      roles: [role],
      canWrite,
    });
  });

  it("of another team is answered word for word like one that does not exist", async () => {
    const { commands, queries } = house();
    await create("2031-03");
    const stranger = await (await house().addPerson(await house().addTeam(), "admin", "editor")).actor();
    const errors = await Promise.all([
      refusalError(queries.reportForDesk(stranger, { slug, month: "2031-03" })),
      refusalError(queries.reportForDesk(stranger, { slug, month: "2031-04" })),
      refusalError(queries.reportForDesk(stranger, { slug: "nowhere", month: "2031-03" })),
      refusalError(queries.reportForDesk(await editor.actor(), { slug, month: "2031-04" })),
      refusalError(commands.createReport(stranger, { slug, month: "2031-03", proposal: null })),
      refusalError(commands.createReport(stranger, { slug, month: "2031-05", proposal: null })),
      refusalError(commands.createReport(stranger, { slug: "nowhere", month: "2031-05", proposal: null })),
    ]);
    for (const error of errors) {
      expect([error.code, error.message, error.details]).toEqual(["NOT_FOUND", errors[0]?.message, null]);
    }
  });
});

describe("the team's page", () => {
  it("shows members to all of them, open invitations only to who may invite", async () => {
    const { commands, queries } = house();
    const admin = await house().addPerson(teamId, "admin");
    const { inviteId } = await commands.invitePerson(await admin.actor(), { teamId, roles: ["reader"] });
    const asAdmin = await queries.teamPage(await admin.actor(), { teamId });
    expect(asAdmin).toMatchObject({
      name: "Night Desk",
      canInvite: true,
      invites: [{ inviteId, roles: ["reader"], createdBy: "Aru Bekova" }],
    });
    expect(asAdmin.members.find((one) => one.isSelf)).toMatchObject({
      personId: admin.personId,
      isLastAdmin: true,
    });
    const asEditor = await queries.teamPage(await editor.actor(), { teamId });
    expect(asEditor).toMatchObject({ canInvite: false, invites: [] });
    expect(asEditor.members.map((one) => one.personId).sort()).toEqual(
      [admin.personId, editor.personId].sort(),
    );
    expect(JSON.stringify([asAdmin, asEditor])).not.toMatch(/argon2|[0-9a-f]{64}/u);
  });

  it("of another team does not exist", async () => {
    const stranger = await (await house().addPerson(await house().addTeam(), "admin")).actor();
    expect(await refusal(house().queries.teamPage(stranger, { teamId }))).toBe("NOT_FOUND");
    expect(await refusal(house().queries.teamPage(stranger, { teamId: randomUUID() }))).toBe("NOT_FOUND");
  });
});
