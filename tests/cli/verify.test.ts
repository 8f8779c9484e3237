/** `chronicle verify` as whoever runs a house calls it: a sound house passes, and each thing that was tampered with is named. */
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { testHouse } from "../integration/house.ts";
import { type Desk, openDesk } from "../integration/review-kit.ts";
import { tampering } from "../integration/tampering.ts";
import { runCli, temporaryFolder } from "./run-cli.ts";

const house = testHouse("https://desk.example.org", { liveDocuments: true });
const { tamper, untouchedAfter } = tampering(house);
const folder = temporaryFolder();
/** The command starts a process, and the first time builds it. */
const PATIENCE = 180_000;
let desk: Desk;
let editionId = "";

beforeAll(async () => {
  desk = await openDesk(house());
  const publisher = await desk.person("publisher");
  await desk.passAll(await desk.person("editor"), await desk.person("reviewer"));
  await desk.publish(publisher);
  await house().commands.reopenReport(await publisher.actor(), {
    reportId: desk.reportId,
    reason: "A reader found a mistake.",
  });
  const edition = await house().database.prisma.edition.findFirstOrThrow({
    where: { reportId: desk.reportId },
  });
  editionId = edition.id;
}, PATIENCE);

async function verify(...args: readonly string[]) {
  const { code, stdout, stderr } = await runCli(["verify", ...args], { DATABASE_URL: house().database.url });
  const lines = stdout.toString().trim().split("\n");
  return { code, stderr, lines, faults: lines.filter((line) => line.startsWith("▲")) };
}

const ofEdition = () => `${desk.slug}/2023-09, edition 1:`;
const ofTeam = () => `audit log of team ${desk.teamId}:`;
const events = () => `team_id = '${desk.teamId}'`;

describe("chronicle verify", () => {
  it(
    "passes a sound house, and says where each log ends",
    async () => {
      const { code, lines, faults } = await verify();
      expect([code, faults]).toEqual([0, []]);
      const count = (await house().deps.storage.audit.chain(desk.teamId)).length;
      expect(lines).toEqual([
        expect.stringMatching(`^team ${desk.teamId}: ${count} events, newest [0-9a-f]{64}$`),
        "1 edition: all as published.",
      ]);
    },
    PATIENCE,
  );

  it(
    "names a byte changed in a file",
    async () => {
      await untouchedAfter("edition_file", `edition_id = '${editionId}'`, async () => {
        const flip = "set_byte(bytes, 100, 255 - get_byte(bytes, 100))";
        await tamper(`UPDATE edition_file SET bytes = ${flip} WHERE edition_id = $1 AND kind = 'docx'`, [
          editionId,
        ]);
        const { code, faults } = await verify();
        expect([code, faults]).toEqual([1, [`▲ ${ofEdition()} its docx file is not as published`]]);
      });
    },
    PATIENCE,
  );

  it(
    "names a file that is gone",
    async () => {
      await untouchedAfter("edition_file", `edition_id = '${editionId}'`, async () => {
        await tamper("DELETE FROM edition_file WHERE edition_id = $1 AND kind = 'html'", [editionId]);
        const { code, faults } = await verify();
        expect([code, faults]).toEqual([1, [`▲ ${ofEdition()} its html file is missing`]]);
      });
    },
    PATIENCE,
  );

  it(
    "names a row of an edition that was rewritten",
    async () => {
      await untouchedAfter("edition", `id = '${editionId}'`, async () => {
        await tamper("UPDATE edition SET corrections = '[{}]' WHERE id = $1", [editionId]);
        const { code, faults } = await verify();
        expect([code, faults]).toEqual([1, [`▲ ${ofEdition()} its list of corrections is not as published`]]);
      });
    },
    PATIENCE,
  );

  it(
    "names a record of the audit log that was rewritten",
    async () => {
      await untouchedAfter("audit_event", events(), async () => {
        await tamper("UPDATE audit_event SET at = at + interval '1 day' WHERE team_id = $1 AND n = 1", [
          desk.teamId,
        ]);
        const { code, faults } = await verify();
        expect([code, faults[0]]).toEqual([1, `▲ ${ofTeam()} event 1 (submission) was changed`]);
      });
    },
    PATIENCE,
  );

  it(
    "names what a log has lost whose end was cut off, by the rows it told of",
    async () => {
      await untouchedAfter("audit_event", events(), async () => {
        const { length } = await house().deps.storage.audit.chain(desk.teamId);
        await tamper("DELETE FROM audit_event WHERE team_id = $1 AND n = $2", [desk.teamId, length]);
        const { code, faults } = await verify();
        const lost = `▲ ${desk.slug}/2023-09: the audit log of team ${desk.teamId} does not know of its reopening`;
        expect([code, faults]).toEqual([1, [lost]]);
      });
    },
    PATIENCE,
  );

  it(
    "names an end cut off that nothing else tells of, against what it printed before",
    async () => {
      const file = join(folder, "heads.txt");
      await house().deps.storage.audit.add({
        teamId: desk.teamId,
        kind: "sign-in",
        personId: null,
        at: house().clock.now(),
        facts: {},
      });
      const sound = await verify();
      await writeFile(file, sound.lines.join("\n"));
      expect((await verify("--against", file)).code).toBe(0);
      await untouchedAfter("audit_event", events(), async () => {
        const { length } = await house().deps.storage.audit.chain(desk.teamId);
        await tamper("DELETE FROM audit_event WHERE team_id = $1 AND n = $2", [desk.teamId, length]);
        expect((await verify()).code).toBe(0);
        const { code, faults } = await verify("--against", file);
        expect([code, faults]).toEqual([
          1,
          [`▲ ${ofTeam()} it no longer holds event ${length} as it was noted`],
        ]);
      });
    },
    PATIENCE,
  );

  it(
    "says of a file without heads that nothing was compared",
    async () => {
      const file = join(folder, "empty.txt");
      await writeFile(file, "nothing here\n");
      const { code, stderr } = await verify("--against", file);
      expect([code, stderr]).toEqual([2, expect.stringContaining("nothing was compared")]);
    },
    PATIENCE,
  );
});
