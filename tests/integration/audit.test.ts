/** The audit log and `verify`: a changed row is found and named, whichever it is. */
import { beforeEach, describe, expect, it } from "vitest";
import { verifyHouse } from "../../server/queries/audit/verify-house.ts";
import { PASSWORD, type TestPerson, testHouse, VISITOR } from "./house.ts";
import { type Desk, openDesk } from "./review-kit.ts";
import { tampering } from "./tampering.ts";

const house = testHouse("https://desk.example.org", { liveDocuments: true });
let desk: Desk;
let editor: TestPerson;
let reviewer: TestPerson;
let publisher: TestPerson;
const { tamper, untouchedAfter } = tampering(house);

beforeEach(async () => {
  desk = await openDesk(house());
  editor = await desk.person("editor");
  reviewer = await desk.person("reviewer");
  publisher = await desk.person("publisher");
});

const kinds = async () => (await house().deps.storage.audit.chain(desk.teamId)).map((one) => one.kind);
const verify = async () => (await verifyHouse(house().deps)).faults;

describe("the audit log", () => {
  it("holds every step to an edition, in order", async () => {
    await desk.submit(editor, "e1");
    await desk.requestChanges(reviewer, "e1");
    await desk.passAll(editor, reviewer);
    await desk.publish(publisher);
    const told = await kinds();
    expect(told.slice(0, 2)).toEqual(["submission", "changes-requested"]);
    expect(told.filter((kind) => kind === "approval")).toHaveLength(3);
    expect(told.at(-1)).toBe("publication");
  });

  it("holds sign-ins, changed roles and who came and went", async () => {
    const admin = await desk.person("admin");
    const { commands } = house();
    await commands.signIn(null, { email: editor.email, password: PASSWORD, ...VISITOR });
    const of = { teamId: desk.teamId, personId: editor.personId };
    await commands.changeRoles(await admin.actor(), { ...of, roles: ["reader"] });
    const { link } = await commands.invitePerson(await admin.actor(), {
      teamId: desk.teamId,
      roles: ["reader"],
    });
    const guest = await house().addPerson(null);
    await commands.acceptInvite(await guest.actor(), { token: link.split("/").at(-1) ?? "" });
    await commands.removeMember(await admin.actor(), of);
    expect(await kinds()).toEqual(["sign-in", "role-change", "member-joined", "member-removed"]);
    expect(await verify()).toEqual([]);
  });

  it("grows by one link at a time, whoever writes at once", async () => {
    const people = await Promise.all([1, 2, 3, 4].map(() => desk.person("editor")));
    await Promise.all(
      people.map(({ email }) =>
        house().commands.signIn(null, { email, password: PASSWORD, ...VISITOR, address: email }),
      ),
    );
    const chain = await house().deps.storage.audit.chain(desk.teamId);
    expect(chain.map((one) => one.n)).toEqual([1, 2, 3, 4]);
    expect(await verify()).toEqual([]);
  });
});

describe("verify", () => {
  beforeEach(async () => {
    await desk.passAll(editor, reviewer);
    await desk.publish(publisher);
  });

  it("finds nothing wrong with what nobody touched", async () => {
    const { faults, editions, heads } = await verifyHouse(house().deps);
    expect(faults).toEqual([]);
    expect(editions).toBeGreaterThan(0);
    expect(heads.find((one) => one.teamId === desk.teamId)?.hash).toMatch(/^[0-9a-f]{64}$/u);
  });

  it("names a changed event", async () => {
    await untouchedAfter("audit_event", `team_id = '${desk.teamId}'`, async () => {
      await tamper("UPDATE audit_event SET person_id = $1 WHERE team_id = $2 AND n = 3", [
        publisher.personId,
        desk.teamId,
      ]);
      expect((await verify())[0]).toMatch(`audit log of team ${desk.teamId}: event 3 (approval) was changed`);
    });
    expect(await verify()).toEqual([]);
  });

  it("names an event that was taken out", async () => {
    await untouchedAfter("audit_event", `team_id = '${desk.teamId}'`, async () => {
      await tamper("DELETE FROM audit_event WHERE team_id = $1 AND n = 2", [desk.teamId]);
      expect(await verify()).toEqual([
        `audit log of team ${desk.teamId}: event 2 is missing`,
        `${desk.slug}/2023-09: the audit log of team ${desk.teamId} does not know of its citation-tick`,
      ]);
    });
  });

  it.each(["html", "docx", "json"])(
    "names an edition whose %s file was changed with its digest",
    async (kind) => {
      const { rows } = await house().database.pool.query("SELECT id FROM edition WHERE report_id = $1", [
        desk.reportId,
      ]);
      const id: string = rows[0]?.id;
      await untouchedAfter("edition_file", `edition_id = '${id}'`, async () => {
        await tamper(
          "UPDATE edition_file SET bytes = 'other', sha256 = encode(sha256('other'), 'hex') WHERE edition_id = $1 AND kind = $2",
          [id, kind],
        );
        expect(await verify()).toEqual([
          `${desk.slug}/2023-09, edition 1: its ${kind} file is not as published`,
        ]);
      });
    },
  );

  it("names an edition whose reasons were rewritten", async () => {
    await untouchedAfter("edition", `report_id = '${desk.reportId}'`, async () => {
      await tamper("UPDATE edition SET basis = '{}' WHERE report_id = $1", [desk.reportId]);
      expect(await verify()).toEqual([
        `${desk.slug}/2023-09, edition 1: what it rests on is not as published`,
      ]);
    });
  });

  it("misses an edition that is gone", async () => {
    const { rows } = await house().database.pool.query("SELECT id FROM edition WHERE report_id = $1", [
      desk.reportId,
    ]);
    const id: string = rows[0]?.id;
    await untouchedAfter("edition_file", `edition_id = '${id}'`, () =>
      untouchedAfter("edition", `id = '${id}'`, async () => {
        await tamper("DELETE FROM edition WHERE id = $1", [id]);
        expect(await verify()).toEqual([
          `edition 1 of report ${desk.reportId}: it was published and is missing`,
        ]);
      }),
    );
  });
});
