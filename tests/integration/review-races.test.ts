/** Two things at the same moment, through the doors a browser uses: one outcome each, and whoever lost is told what changed. */
import { beforeEach, describe, expect, it } from "vitest";
import { publishReport } from "../../server/commands/editions/publish-report.ts";
import { waiveFinding } from "../../server/commands/editions/waive-finding.ts";
import { approveEntry } from "../../server/commands/review/approve-entry.ts";
import { tickCitation } from "../../server/commands/review/tick-citation.ts";
import type { EditionFileKind } from "../../server/domain/edition/edition-files.ts";
import type { Deps } from "../../server/ports/deps.ts";
import { type TestPerson, testHouse } from "./house.ts";
import { refusalError } from "./refused.ts";
import { type Answer, reviewDoors } from "./review-http-house.ts";
import { type Desk, openDesk } from "./review-kit.ts";

const house = testHouse("https://desk.example.org", { liveDocuments: true });
const doors = reviewDoors(house);

let desk: Desk;
let editor: TestPerson;
let reviewer: TestPerson;
let publisher: TestPerson;

beforeEach(async () => {
  desk = await openDesk(house());
  editor = await desk.person("editor");
  reviewer = await desk.person("reviewer");
  publisher = await desk.person("publisher");
});

const home = () => `/desk/${desk.slug}/2023-09`;
const decide = (person: TestPerson, said: object) => doors.decide(person, home(), said);
const seen = async (entryId: string) => {
  const { json } = await doors.get(reviewer, `${home()}/review/entry?id=${entryId}`);
  return { entryId, digest: json.digest, seq: json.seq };
};
const gate = async () => house().queries.publishGate(await publisher.actor(), { reportId: desk.reportId });
const publishForm = async () => {
  const { digest, seq } = await gate();
  return { do: "publish", digest, seq };
};
const fileOf = async (n: number, kind: EditionFileKind = "html") => {
  const file = await house().deps.storage.editions.fileOf(desk.reportId, n, kind);
  return file && new TextDecoder().decode(file.bytes);
};
const audited = async (kind: string) =>
  (await house().deps.storage.audit.chain(desk.teamId)).filter((one) => one.kind === kind).length;

const REOPEN = { do: "reopen", reason: "A reader found a mistake." };
const NEW_WORDS = " The hall was full.";

/** How each was answered, in no order: status, and the machine's reason or the code. */
const told = (answers: readonly Answer[]) =>
  answers.map(({ status, json }) => `${status} ${json.why ?? json.code ?? "done"}`).sort();

function expectChanged({ status, json }: Answer, entryId: string): void {
  expect([status, json.code]).toEqual([409, "CHANGED_SINCE"]);
  expect(json.refused).toMatch(/changed since you looked, so nothing was done/u);
  expect(json.changed).toEqual([{ entryId, fields: ["words"] }]);
}

/** The same race a few times, as either may win. */
const TIMES = [1, 2, 3];

describe("of two at once", () => {
  it("who approve the same entry, one does", async () => {
    const other = await desk.person("reviewer");
    await desk.submit(editor, "e1");
    const said = { do: "approve", ...(await seen("e1")) };
    const answers = await Promise.all([decide(reviewer, said), decide(other, said), decide(other, said)]);
    expect(told(answers)).toEqual(["200 done", "422 already-approved", "422 already-approved"]);
    const refused = answers.find((one) => one.status === 422);
    expect(refused?.json.refused).toContain("approved as it stands");
    expect(await audited("approval")).toBe(1);
  });

  it("who publish, one does, and there is one edition", async () => {
    await desk.passAll(editor, reviewer);
    const other = await desk.person("publisher");
    const said = await publishForm();
    expect(told(await Promise.all([decide(publisher, said), decide(other, said)]))).toEqual([
      "200 done",
      "422 report-published",
    ]);
    expect(await fileOf(2)).toBeNull();
    expect(await audited("publication")).toBe(1);
  });

  it("who open the month again, one does", async () => {
    await desk.passAll(editor, reviewer);
    await desk.publish(publisher);
    const other = await desk.person("publisher");
    expect(told(await Promise.all([decide(publisher, REOPEN), decide(other, REOPEN)]))).toEqual([
      "200 done",
      "422 report-not-published",
    ]);
    expect(await audited("reopening")).toBe(1);
  });

  it("who withdraw an edition, one does", async () => {
    await desk.passAll(editor, reviewer);
    await desk.publish(publisher);
    const said = { do: "withdrawEdition", n: 1, reason: "Somebody is in danger." };
    expect(told(await Promise.all([decide(publisher, said), decide(publisher, said)]))).toEqual([
      "200 done",
      "422 already-withdrawn",
    ]);
    expect(await audited("withdrawal")).toBe(1);
  });

  it("who waive the same line, one does", async () => {
    const other = await desk.person("publisher");
    const { blocking, seq } = await gate();
    const lines = blocking.map(({ key, binding }) => ({ key, binding }));
    const said = { do: "waive", lines, seq, reason: "Known and accepted." };
    expect(told(await Promise.all([decide(publisher, said), decide(other, said)]))).toEqual([
      "200 done",
      "422 already-waived",
    ]);
    expect(await audited("waiver")).toBe(lines.length);
  });
});

describe("against somebody who types", () => {
  it.each(TIMES)("an approval is of what was seen, or refused with what changed (%i)", async () => {
    await desk.submit(editor, "e1");
    const said = { do: "approve", ...(await seen("e1")) };
    const [answer] = await Promise.all([decide(reviewer, said), desk.write(editor, "e1", NEW_WORDS)]);
    if (answer.status === 200) expect(await desk.status("e1")).toBe("stale");
    else {
      expectChanged(answer, "e1");
      expect(await desk.status("e1")).toBe("submitted");
    }
    expect(await audited("approval")).toBe(answer.status === 200 ? 1 : 0);
  });

  it.each(TIMES)("a publication holds what was seen, or is refused with what changed (%i)", async () => {
    await desk.passAll(editor, reviewer);
    const said = await publishForm();
    const [answer] = await Promise.all([decide(publisher, said), desk.write(editor, "e1", NEW_WORDS)]);
    if (answer.status === 200) expect(await fileOf(1)).not.toContain(NEW_WORDS.trim());
    else {
      expectChanged(answer, "e1");
      expect(await fileOf(1)).toBeNull();
    }
  });

  it.each(TIMES)("a waiver is about what was seen, and covers nothing newer (%i)", async () => {
    const { blocking, seq } = await gate();
    const [line] = blocking.filter((one) => one.entryId === "e1");
    if (!line) throw new Error("the sample month has nothing to waive");
    const lines = [{ key: line.key, binding: line.binding }];
    const [answer] = await Promise.all([
      decide(publisher, { do: "waive", lines, seq, reason: "Known and accepted." }),
      desk.write(editor, "e1", NEW_WORDS),
    ]);
    if (answer.status !== 200) expectChanged(answer, "e1");
    expect(await audited("waiver")).toBe(answer.status === 200 ? 1 : 0);
    expect((await gate()).blocking.map((one) => one.key)).toContain(line.key);
  });
});

describe("against another decision", () => {
  it.each(TIMES)("a publication comes before or after the month is opened again (%i)", async () => {
    await desk.passAll(editor, reviewer);
    await desk.publish(publisher);
    const other = await desk.person("publisher");
    const said = await publishForm();
    const [reopened, published] = await Promise.all([decide(other, REOPEN), decide(publisher, said)]);
    expect(reopened.status).toBe(200);
    const isSecond = published.status === 200;
    if (!isSecond) expect(told([published])).toEqual(["422 report-published"]);
    expect((await gate()).report).toBe(isSecond ? "published" : "reopened");
    expect((await fileOf(2)) !== null).toBe(isSecond);
    expect((await gate()).editions.map((one) => one.n)).toEqual(isSecond ? [1, 2] : [1]);
  });

  it.each(TIMES)("an approval counts only while the reviewer is one (%i)", async () => {
    const admin = await desk.person("admin");
    await desk.submit(editor, "e1");
    const said = { do: "approve", ...(await seen("e1")) };
    const actor = await admin.actor();
    const [answer] = await Promise.all([
      decide(reviewer, said),
      house().commands.changeRoles(actor, {
        teamId: desk.teamId,
        personId: reviewer.personId,
        roles: ["reader"],
      }),
    ]);
    expect(["200 done", "403 NOT_ALLOWED"]).toContain(told([answer])[0]);
    expect(await desk.status("e1")).toBe(answer.status === 200 ? "approved" : "submitted");
    expect(await audited("approval")).toBe(answer.status === 200 ? 1 : 0);
  });

  it.each(TIMES)("a publication and a request for changes never both rest on the approval (%i)", async () => {
    await desk.passAll(editor, reviewer);
    const said = await publishForm();
    const asked = { do: "requestChanges", ...(await seen("e1")), reason: "Which hall?" };
    const [published, requested] = await Promise.all([decide(publisher, said), decide(reviewer, asked)]);
    expect([
      ["200 done", "422 report-published"],
      ["200 done", "422 gate-closed"],
    ]).toContainEqual(told([published, requested]));
    expect((await fileOf(1)) !== null).toBe(published.status === 200);
    expect(await desk.status("e1")).toBe(published.status === 200 ? "approved" : "changesRequested");
  });
});

describe("at the last moment, when everything was looked through and nothing is kept yet", () => {
  /** The house, in which `meanwhile` happens once right there. */
  function overtakenBy(meanwhile: () => Promise<unknown>): Deps {
    const { deps } = house();
    let isDone = false;
    const inTurn: Deps["openReports"]["inTurn"] = async (key, work) => {
      if (!isDone) {
        isDone = true;
        await meanwhile();
      }
      return deps.openReports.inTurn(key, work);
    };
    return { ...deps, openReports: { ...deps.openReports, inTurn } };
  }
  const words = (entryId = "e1") => overtakenBy(() => desk.write(editor, entryId, NEW_WORDS));
  const look = async (entryId: string) =>
    house().queries.reviewEntry(await reviewer.actor(), { reportId: desk.reportId, entryId });
  const approval = async () => {
    const { digest, seq } = await look("e1");
    return { reportId: desk.reportId, entryId: "e1", digest, seq };
  };

  it("new words undo an approval, and words elsewhere do not", async () => {
    await desk.submit(editor, "e1");
    const form = await approval();
    const actor = await reviewer.actor();
    expect((await refusalError(approveEntry(words(), actor, form))).code).toBe("CHANGED_SINCE");
    expect([await desk.status("e1"), await audited("approval")]).toEqual(["submitted", 0]);
    await approveEntry(words("e2"), actor, await approval());
    expect(await desk.status("e1")).toBe("approved");
  });

  it("new words undo a publication, its files and its news", async () => {
    await desk.passAll(editor, reviewer);
    const { digest, seq } = await gate();
    house().letters();
    const form = { reportId: desk.reportId, digest, seq };
    const work = publishReport(words(), await publisher.actor(), form);
    expect((await refusalError(work)).code).toBe("CHANGED_SINCE");
    expect([await fileOf(1), await audited("publication"), house().letters()]).toEqual([null, 0, []]);
  });

  it("new words undo a waiver and a tick", async () => {
    const { blocking, seq } = await gate();
    const { reportId } = desk;
    const lines = blocking.map(({ key, binding }) => ({ key, binding }));
    const waiver = { reportId, lines, reason: "Known and accepted.", seq };
    const waived = waiveFinding(words(), await publisher.actor(), waiver);
    expect((await refusalError(waived)).code).toBe("CHANGED_SINCE");
    const { claims, seq: seen } = await look("e1");
    const { citationId = "", binding = "" } = claims[0] ?? {};
    const tick = { reportId, entryId: "e1", citationId, binding, seq: seen, isTicked: true };
    const others = overtakenBy(() => desk.write(editor, "e1", " Many came."));
    const ticked = tickCitation(others, await reviewer.actor(), tick);
    expect((await refusalError(ticked)).code).toBe("CHANGED_SINCE");
    expect([await audited("waiver"), await audited("citation-tick")]).toEqual([0, 0]);
  });

  it("another's decision counts: what was approved, published or taken away is not done again", async () => {
    const other = await desk.person("reviewer");
    await desk.submit(editor, "e1");
    const form = await approval();
    const second = overtakenBy(() => desk.approve(other, "e1"));
    const late = await refusalError(approveEntry(second, await reviewer.actor(), form));
    expect([late.details, await audited("approval")]).toEqual(["already-approved", 1]);
    await desk.tick(reviewer, "e1");
    await desk.passAll(editor, reviewer);
    const { digest, seq } = await gate();
    const published = overtakenBy(() => desk.publish(publisher));
    const actor = await (await desk.person("publisher")).actor();
    const again = publishReport(published, actor, { reportId: desk.reportId, digest, seq });
    expect([(await refusalError(again)).details, await audited("publication")]).toEqual([
      "report-published",
      1,
    ]);
  });

  it("a role that is taken away is no longer held", async () => {
    await desk.submit(editor, "e1");
    const form = await approval();
    const { members } = house().deps.storage;
    const demoted = overtakenBy(() => members.changeRoles(desk.teamId, reviewer.personId, ["reader"]));
    const work = approveEntry(demoted, await reviewer.actor(), form);
    expect((await refusalError(work)).code).toBe("NOT_ALLOWED");
    expect(await desk.status("e1")).toBe("submitted");
  });
});
