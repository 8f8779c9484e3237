/** What is known of a month as it stands: its counts, its draft files, and the words a new month takes over from it. */
import { beforeEach, describe, expect, it } from "vitest";
import { createDrafting } from "../../server/adapters/drafting/worker-drafting.ts";
import { exportDraft } from "../../server/commands/months/export-draft.ts";
import { deleteEntry } from "../../server/domain/document/delete-entry.ts";
import { readDocument } from "../../server/domain/document/document-reader.ts";
import type { Actor } from "../../server/domain/policy/actor.ts";
import type { Block, Report } from "../../server/domain/report/model.ts";
import { citationsOf } from "../../server/domain/report/text.ts";
import type { Deps } from "../../server/ports/deps.ts";
import { listMonths } from "../../server/queries/months/list-months.ts";
import { monthFacts } from "../../server/queries/months/month-facts.ts";
import { builtWorker } from "../adapters/drafting/built-worker.ts";
import { readCopy } from "../factories/read-copy.ts";
import { cite, entry, report, source } from "../factories/report.ts";
import { type TestPerson, testHouse } from "./house.ts";
import { refusal } from "./refused.ts";

const house = testHouse(undefined, { liveDocuments: true });
const worker = builtWorker();
const MONTH = "2023-09";
let deps: Deps;
let teamId = "";
let slug = "";
let docId = "";
let reportId = "";
let editor: TestPerson;
let reader: TestPerson;

const paragraph = (...content: Block["content"]): Block => ({ type: "paragraph", content });
const words = (text: string) => ({ type: "text" as const, text, marks: [] });

const MARKER = { type: "citation", id: "c9", sourceId: "s9", locator: null, number: 2 } as const;
const HEADER = {
  title: "Steppe Chronicle, September 2023",
  intro: [paragraph(words("We keep count"), MARKER, words("."))],
  closing: [paragraph(words("Write to us."))],
};

function month(): Report {
  return report(
    entry("2023-09-05", "The court sat", cite(1), "."),
    entry("2023-09-06", "Nobody is named as a source."),
    { header: HEADER, sources: [source(9, { title: "How we count", numbers: [2] })] },
  );
}

beforeEach(async () => {
  deps = { ...house().deps, drafting: createDrafting({ worker: worker() }) };
  teamId = await house().addTeam();
  [editor, reader] = [await house().addPerson(teamId, "editor"), await house().addPerson(teamId, "reader")];
  slug = (await house().addChronicle(teamId)).slug;
  const opened = { slug, month: MONTH, proposal: month() };
  ({ docId, reportId } = await house().commands.createReport(await editor.actor(), opened));
});

describe("counting a month", () => {
  const known = async (actor: Actor) =>
    (await listMonths(deps, actor)).flatMap(({ years }) => years.flatMap(({ months }) => months))[0]?.counts;

  it("is done when somebody asks, and the list then knows until the month goes on", async () => {
    const actor = await reader.actor();
    expect(await known(actor)).toBeNull();
    const counts = await monthFacts(deps, actor, { slug, month: MONTH });
    expect(counts).toMatchObject({ entries: 2, sources: 2 });
    expect(await known(actor)).toEqual(counts);
    await deps.documents.edit(docId, editor.personId, (doc) => deleteEntry(doc, "e2"));
    expect(await known(actor)).toBeNull();
    expect(await monthFacts(deps, actor, { slug, month: MONTH })).toMatchObject({ entries: 1 });
  });

  it("is for the team alone", async () => {
    const stranger = await house().addPerson(await house().addTeam(), "admin", "editor");
    const asked = { slug, month: MONTH };
    expect(await refusal(monthFacts(deps, await stranger.actor(), asked))).toBe("NOT_FOUND");
    const noMonth = { slug, month: "2023-10" };
    expect(await refusal(monthFacts(deps, await reader.actor(), noMonth))).toBe("NOT_FOUND");
  });
});

describe("a draft file", () => {
  it.each([
    ["docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"],
    ["txt", "text/plain; charset=utf-8"],
    ["json", "application/json; charset=utf-8"],
  ])("is there as .%s for whoever may read the month", async (format, mediaType) => {
    const file = await exportDraft(deps, await reader.actor(), { slug, month: MONTH, format });
    expect(file).toMatchObject({ fileName: `${slug}-2023-09-DRAFT.${format}`, mediaType });
    expect(file.bytes.length).toBeGreaterThan(100);
  });

  it("holds what was accepted up to this moment", async () => {
    await deps.documents.edit(docId, editor.personId, (doc) => deleteEntry(doc, "e1"));
    const { bytes } = await exportDraft(deps, await reader.actor(), { slug, month: MONTH, format: "txt" });
    const text = new TextDecoder().decode(bytes);
    expect(text).toContain("Nobody is named as a source.");
    expect(text).not.toContain("The court sat");
  });

  it("is written down with who took it", async () => {
    await exportDraft(deps, await reader.actor(), { slug, month: MONTH, format: "txt" });
    const chain = await deps.storage.audit.chain(teamId);
    expect(chain.at(-1)).toMatchObject({
      kind: "export",
      personId: reader.personId,
      facts: `{"format":"txt","reportId":"${reportId}"}`,
    });
  });

  it("is for the team alone, and of the kinds there are", async () => {
    const stranger = await house().addPerson(await house().addTeam(), "admin", "editor");
    const asked = { slug, month: MONTH, format: "docx" };
    expect(await refusal(exportDraft(deps, await stranger.actor(), asked))).toBe("NOT_FOUND");
    const exe = { ...asked, format: "exe" };
    expect(await refusal(exportDraft(deps, await reader.actor(), exe))).toBe("NOT_FOUND");
  });
});

describe("opening the next month", () => {
  const open = async (asked: string, takesStandingParts: boolean, person = editor) =>
    house().commands.openNextMonth(await person.actor(), { slug, month: asked, takesStandingParts });

  async function opened(asked: string, takesStandingParts: boolean): Promise<Report> {
    const made = await open(asked, takesStandingParts);
    const read = await readCopy(deps.documents, made.docId);
    if (!read) throw new Error("the new month has no document");
    return readDocument(read.doc, { month: asked, language: "en", numbering: "citation" });
  }

  it("takes over the words around the entries as they stand, with the sources they cite, and nothing else", async () => {
    const made = await opened("2023-11", true);
    expect(made.report).toMatchObject({ month: "2023-11", title: null, closing: HEADER.closing });
    expect(made.report.intro[0]?.content).toMatchObject([
      { text: "We keep count" },
      { type: "citation", sourceId: "s9", number: 1 },
      { text: "." },
    ]);
    expect(made.entries).toEqual([]);
    expect(made.sources).toMatchObject([{ id: "s9", title: "How we count" }]);
  });

  it("takes nothing when it is not to, and nothing for the first of all months", async () => {
    for (const made of [await opened("2023-11", false), await opened("2023-01", true)]) {
      expect(made.report).toMatchObject({ title: null, intro: [], closing: [] });
      expect(made.sources).toEqual([]);
      expect(made.entries.flatMap(citationsOf)).toEqual([]);
    }
  });

  it("is for editors, once a month", async () => {
    expect(await refusal(open("2023-11", true, reader))).toBe("NOT_ALLOWED");
    expect(await refusal(open(MONTH, true))).toBe("MONTH_TAKEN");
    expect(await refusal(open("2023-13", true))).toBe("FORM_INVALID");
  });
});
