/** What every gatekeeper of documents promises, told on a house. */
import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import type { Role } from "../../server/domain/policy/roles.ts";
import type { Admission, Gatekeeper } from "../../server/ports.ts";
import { DAY, MINUTE } from "../integration/fake-clock.ts";
import type { TestHouse, TestPerson } from "../integration/house.ts";

export function gatekeeperContract(house: () => TestHouse, open: () => Gatekeeper): void {
  describe("a gatekeeper", () => {
    let teamId = "";
    let docId = "";
    let editor: TestPerson;

    beforeEach(async () => {
      teamId = await house().addTeam();
      editor = await house().addPerson(teamId, "editor");
      const { slug } = await house().addChronicle(teamId);
      const form = { slug, month: "2031-03", proposal: null };
      docId = (await house().commands.createReport(await editor.actor(), form)).docId;
    });

    async function admit(person: TestPerson): Promise<Admission> {
      const result = await open().admit(person.cookie, docId);
      if (!result.ok) throw new Error(result.reason);
      return result.admission;
    }

    it.each<[readonly Role[], boolean]>([
      [["editor"], true],
      [["admin", "editor"], true],
      [["admin"], false],
      [["reviewer"], false],
      [["publisher"], false],
      [["reader"], false],
    ])("lets %j in; may write: %s", async (roles, canWrite) => {
      const person = await house().addPerson(teamId, ...roles);
      const { sessionId } = await person.actor();
      const { personId } = person;
      expect(await admit(person)).toEqual({ personId, sessionId, name: "Aru Bekova", canWrite });
    });

    it("does not carry the cookie's secret into the admission", async () => {
      const admission = await admit(editor);
      expect(editor.cookie).not.toContain(admission.sessionId);
    });

    it.each([null, "", "__Host-session=guess", "%=%"])("turns %j away as signed out", async (cookie) => {
      expect(await open().admit(cookie, docId)).toEqual({ ok: false, reason: "signed-out" });
      expect(await open().admit(cookie, randomUUID())).toEqual({ ok: false, reason: "signed-out" });
    });

    it("answers for another team's document like for one that does not exist", async () => {
      const stranger = await house().addPerson(await house().addTeam(), "admin", "editor");
      const teamless = await house().addPerson(null);
      for (const [cookie, id] of [
        [stranger.cookie, docId],
        [stranger.cookie, randomUUID()],
        [teamless.cookie, docId],
        [editor.cookie, randomUUID()],
        [editor.cookie, "not-an-id"],
        [editor.cookie, `${docId}' OR true --`],
      ] as const) {
        expect(await open().admit(cookie, id)).toEqual({ ok: false, reason: "no-such-document" });
      }
    });

    it("gives the same answer again while nothing has changed", async () => {
      const admission = await admit(editor);
      expect(await open().readmit(admission, docId)).toEqual({ ok: true, admission });
    });

    it("sees a changed role, and a removal", async () => {
      const { commands, addPerson } = house();
      const admin = await (await addPerson(teamId, "admin")).actor();
      const other = await house().addTeam();
      const { personId } = editor;
      await house().deps.storage.members.add({ teamId: other, personId, roles: ["reader"], createdAt: 0 });
      const admission = await admit(editor);
      await commands.changeRoles(admin, { teamId, personId, roles: ["reader"] });
      expect(await open().readmit(admission, docId)).toEqual({
        ok: true,
        admission: { ...admission, canWrite: false },
      });
      await commands.removeMember(admin, { teamId, personId });
      expect(await open().readmit(admission, docId)).toEqual({ ok: false, reason: "not-a-member" });
      expect(await open().admit(editor.cookie, docId)).toEqual({ ok: false, reason: "no-such-document" });
    });

    it("sees a sign-out, here or everywhere", async () => {
      const { commands } = house();
      const other = await house().addPerson(teamId, "reader");
      const [first, second] = [await admit(editor), await admit(other)];
      await commands.signOut(await editor.actor());
      await commands.signOutEverywhere(await other.actor());
      expect(await open().readmit(first, docId)).toEqual({ ok: false, reason: "signed-out" });
      expect(await open().readmit(second, docId)).toEqual({ ok: false, reason: "signed-out" });
    });

    it("sees the end of a session, and does not put it off by looking", async () => {
      const { clock } = house();
      const admission = await admit(editor);
      for (let day = 0; day < 29; day++) {
        clock.advance(DAY);
        expect(await open().readmit(admission, docId)).toMatchObject({ ok: true });
        expect(await open().admit(editor.cookie, docId)).toMatchObject({ ok: true });
      }
      clock.advance(DAY + MINUTE);
      expect(await open().readmit(admission, docId)).toEqual({ ok: false, reason: "signed-out" });
    });
  });
}
