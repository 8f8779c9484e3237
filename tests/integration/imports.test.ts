/** From a file to a month, through the commands, on real shared documents. */
import { beforeEach, describe, expect, it } from "vitest";
import { runReadJob } from "../../server/adapters/reading/read-job.ts";
import { type AddedImport, addImport } from "../../server/commands/months/add-import.ts";
import { proposeImport } from "../../server/commands/months/propose-import.ts";
import { readDocument } from "../../server/domain/document/document-reader.ts";
import { DomainError } from "../../server/domain/errors.ts";
import type { Role } from "../../server/domain/policy/roles.ts";
import type { Report } from "../../server/domain/report/model.ts";
import { citationsOf, printedText } from "../../server/domain/report/text.ts";
import type { FileReading } from "../../server/ports/file-reading.ts";
import { readCopy } from "../factories/read-copy.ts";
import { cite, entry, report } from "../factories/report.ts";
import { sampleMonth } from "../fixtures/months.ts";
import { type TestPerson, testHouse } from "./house.ts";
import { outcomes, refusal } from "./refused.ts";

const house = testHouse("https://desk.example.org", { liveDocuments: true });
let teamId = "";
let slug = "";
let editor: TestPerson;

beforeEach(async () => {
  teamId = await house().addTeam();
  editor = await house().addPerson(teamId, "editor");
  slug = (await house().addChronicle(teamId)).slug;
});

const { bytes, fileName, expected } = sampleMonth("en");
const MONTH = "2031-03";

/** In this thread; the thread has tests of its own. */
function hereReading(): FileReading & { count(): number } {
  let count = 0;
  return {
    count: () => count,
    async read(file) {
      count += 1;
      const answer = await runReadJob(file);
      if ("proposed" in answer) return answer.proposed;
      throw new DomainError(answer.refused.code, answer.refused.message);
    },
  };
}

async function propose(
  person = editor,
  fields: Partial<{ slug: string; month: string | null; fileName: string }> = {},
) {
  const deps = { ...house().deps, reading: hereReading() };
  const input = { slug, month: MONTH, language: null, fileName, bytes, ...fields };
  return proposeImport(deps, await person.actor(), input);
}

const NEW = { isOpen: false, accepted: [] };

async function add(
  value: unknown,
  told: { isOpen: boolean; accepted: string[] } = NEW,
  person = editor,
): Promise<AddedImport> {
  return addImport(house().deps, await person.actor(), { slug, ...told, report: value });
}

async function monthNow(month = MONTH): Promise<Report> {
  const { deps, queries } = house();
  const { docId } = await queries.reportForDesk(await editor.actor(), { slug, month });
  const read = await readCopy(deps.documents, docId);
  if (!read) throw new Error("the month has no document");
  return readDocument(read.doc, { month, language: "en", numbering: "citation" });
}

const SMALL = report(entry("2031-03-02", "The court sat", cite(1), "."), entry("2031-03-05", "It rose."), {
  header: { month: MONTH },
});

describe("proposing", () => {
  it("gives the report and the file's lines, and stores nothing", async () => {
    const proposed = await propose();
    expect(proposed.report.entries).toHaveLength(expected.entries);
    expect(proposed.lines.length).toBeGreaterThan(expected.entries);
    expect(proposed.open).toBeNull();
    expect(await house().queries.listMonths(await editor.actor())).toMatchObject([{ years: [] }]);
  });

  it.each<Role>(["admin", "reviewer", "publisher", "reader"])(
    "is not for a %s, whose file is not even read",
    async (role) => {
      const person = await house().addPerson(teamId, role);
      const reading = hereReading();
      const input = { slug, month: MONTH, language: null, fileName, bytes };
      expect(await refusal(proposeImport({ ...house().deps, reading }, await person.actor(), input))).toBe(
        "NOT_ALLOWED",
      );
      expect(reading.count()).toBe(0);
    },
  );

  it("into another team's chronicle is not found", async () => {
    const stranger = await house().addPerson(await house().addTeam(), "editor");
    expect(await refusal(propose(stranger))).toBe("NOT_FOUND");
    expect(await refusal(propose(editor, { slug: "nowhere" }))).toBe("NOT_FOUND");
  });

  it("asks for the month when neither the file nor its name says it", async () => {
    expect(await refusal(propose(editor, { month: null, fileName: "velmar.txt" }))).toBe("MONTH_UNKNOWN");
    const proposed = await propose(editor, { month: null, fileName: "2031-05.txt" });
    expect(proposed.report.report.month).toBe("2031-05");
  });

  it("says what of it the open month has already", async () => {
    await add((await propose()).report);
    const { report: again, open } = await propose();
    expect(open).toEqual({ entries: expected.entries, already: again.entries.map(({ id }) => id) });
  });
});

describe("adding to a new month", () => {
  it("opens it with every entry, under ids of the server's", async () => {
    const { report: proposed } = await propose();
    expect(await add(proposed)).toEqual({ outcome: "added", month: MONTH, entries: expected.entries });
    const month = await monthNow();
    expect(month.entries.map(printedText).map(withoutNumbers)).toEqual(
      proposed.entries.map(printedText).map(withoutNumbers),
    );
    const sent = new Set(proposed.entries.map(({ id }) => id));
    expect(month.entries.some(({ id }) => sent.has(id))).toBe(false);
  });

  it.each<[string, unknown]>([
    ["nothing", null],
    ["no entry", { ...SMALL, entries: [] }],
    ["an entry without a body", { ...SMALL, entries: [{ id: "e1" }] }],
    ["a citation of no source", { ...SMALL, sources: [] }],
    ["a key that is not the report's", { ...SMALL, published: true }],
  ])("refuses %s and opens nothing", async (_, value) => {
    expect(await refusal(add(value))).toBe("REPORT_INVALID");
    expect(await house().queries.listMonths(await editor.actor())).toMatchObject([{ years: [] }]);
  });

  it.each<Role>(["admin", "reviewer", "publisher", "reader"])("is not for a %s", async (role) => {
    const person = await house().addPerson(teamId, role);
    expect(await refusal(add(SMALL, NEW, person))).toBe("NOT_ALLOWED");
  });

  it("happens once when two add at the same time; the other is told", async () => {
    const both = await Promise.all([add(SMALL), add(SMALL)]);
    expect(both.map((one) => one.outcome).sort()).toEqual(["added", "changed"]);
    expect((await monthNow()).entries).toHaveLength(2);
  });
});

describe("adding to an open month", () => {
  const later = report(entry("2031-03-04", "A rally was held", cite(1), "."), { header: { month: MONTH } });

  it("is told of first when the person did not know that it is open", async () => {
    await add(SMALL);
    expect(await add(later)).toEqual({ outcome: "changed", open: { entries: 2, already: [] } });
    expect((await monthNow()).entries).toHaveLength(2);
  });

  it("puts the entries at their days, with their sources, in everybody's document", async () => {
    await add(SMALL);
    expect(await add(later, { isOpen: true, accepted: [] })).toEqual({
      outcome: "added",
      month: MONTH,
      entries: 1,
    });
    const { entries, sources } = await monthNow();
    expect(entries.map(printedText)).toEqual(["The court sat[1].", "A rally was held[2].", "It rose."]);
    expect(sources).toHaveLength(2);
    expect(entries[1] && citationsOf(entries[1])[0]?.sourceId).toBe(sources[1]?.id);
  });

  it("leaves what is there already to the person to decide", async () => {
    await add(SMALL);
    const whole = {
      ...SMALL,
      entries: [...SMALL.entries, ...later.entries.map((one) => ({ ...one, id: "e3" }))],
    };
    const told = await add(whole, { isOpen: true, accepted: [] });
    expect(told).toEqual({ outcome: "changed", open: { entries: 2, already: ["e1", "e2"] } });
    expect((await monthNow()).entries).toHaveLength(2);
    const accepted = await add(whole, { isOpen: true, accepted: ["e1", "e2"] });
    expect(accepted).toMatchObject({ outcome: "added", entries: 3 });
    expect((await monthNow()).entries).toHaveLength(5);
  });

  it("is asked of the document at the last moment: of two who add the same, one is told", async () => {
    await add(SMALL);
    const told = { isOpen: true, accepted: [] };
    const both = await Promise.all([add(later, told), add(later, told)]);
    expect(both.map((one) => one.outcome).sort()).toEqual(["added", "changed"]);
    expect((await monthNow()).entries).toHaveLength(3);
  });

  it("is asked again of a person whose role was taken since", async () => {
    await add(SMALL);
    const stale = await editor.actor();
    await house().deps.storage.members.changeRoles(teamId, editor.personId, ["reader"]);
    const work = addImport(house().deps, stale, { slug, isOpen: true, accepted: [], report: later });
    expect(await outcomes([work])).toEqual(["NOT_ALLOWED"]);
  });
});

/** The document derives its numbers; a file has its own. */
function withoutNumbers(text: string): string {
  return text.replace(/\[\d+\]/gu, "[]");
}
