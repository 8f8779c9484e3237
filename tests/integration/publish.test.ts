/** The gate, editions, corrections and withdrawal, on real storage. */
import { createHash } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import { addEntry } from "../../server/domain/document/add-entry.ts";
import { deleteEntry } from "../../server/domain/document/delete-entry.ts";
import { moveEntry } from "../../server/domain/document/move-entry.ts";
import type { Correction } from "../../server/domain/edition/edition-facts.ts";
import type { EditionFileKind } from "../../server/domain/edition/edition-files.ts";
import { publicId } from "../../server/domain/edition/freeze-report.ts";
import type { ChangedSince } from "../../server/domain/workflow/changed-since.ts";
import { type TestPerson, testHouse } from "./house.ts";
import { outcomes, refusal, refusalError } from "./refused.ts";
import { type Desk, openDesk } from "./review-kit.ts";

const house = testHouse("https://desk.example.org", { liveDocuments: true });
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

const gate = async (person = publisher) =>
  house().queries.publishGate(await person.actor(), { reportId: desk.reportId });
const kinds = async () => (await gate()).blocking.map((line) => [line.kind, line.entryId]);
const fileOf = async (n: number, kind: EditionFileKind) => {
  const file = await house().deps.storage.editions.fileOf(desk.reportId, n, kind);
  if (!file) throw new Error(`edition ${n} has no ${kind} file`);
  return file;
};
const textOf = async (n: number, kind: EditionFileKind = "html") =>
  new TextDecoder().decode((await fileOf(n, kind)).bytes);
const reopen = async () =>
  house().commands.reopenReport(await publisher.actor(), {
    reportId: desk.reportId,
    reason: "A reader found a mistake.",
  });
const correctionsOf = async (n: number): Promise<readonly Correction[]> => {
  const [chronicle] = await house().deps.storage.editions.published(desk.slug);
  return JSON.parse(chronicle?.editions.find((one) => one.n === n)?.corrections ?? "null");
};

describe("the gate", () => {
  it("names everything that is missing, entry by entry", async () => {
    await desk.passAll(editor, reviewer);
    expect(await kinds()).toEqual([]);
    await desk.write(editor, "e2", " The bench agreed.");
    expect(await kinds()).toEqual([
      ["stale", "e2"],
      ["source-unchecked", "e2"],
      ["citation-unchecked", "e2"],
    ]);
  });

  it("opens with one click when everything is green", async () => {
    await desk.passAll(editor, reviewer);
    expect((await gate()).publish).toEqual({ ok: true });
    expect(await desk.publish(publisher)).toMatchObject({ n: 1 });
    expect((await gate()).report).toBe("published");
  });

  it("lets nothing through that nobody answered for", async () => {
    const error = await refusalError(desk.publish(publisher));
    expect([error.code, error.details]).toEqual(["GATE_CLOSED", "gate-closed"]);
  });

  it("lets a second person sign a reason, which holds until the words change", async () => {
    await desk.waiveAll(publisher);
    expect((await gate()).waived).not.toHaveLength(0);
    expect((await gate()).waived[0]?.waiver).toMatchObject({ reason: "Known and accepted." });
    expect(await kinds()).toEqual([]);
    await desk.write(editor, "e1", " The hall was full.");
    expect((await kinds()).map(([, entryId]) => entryId)).toEqual(["e1", "e1"]);
    await desk.waiveAll(publisher);
    await desk.publish(publisher);
  });

  it("does not let a publisher sign for words of their own, nor any but a publisher sign at all", async () => {
    const both = await desk.person("publisher", "editor");
    await desk.write(both, "e1", " The hall was full.");
    const error = await refusalError(desk.waiveAll(both));
    expect([error.code, error.details]).toEqual(["REVIEW_REFUSED", "own-words"]);
    expect(await refusal(desk.waiveAll(reviewer))).toBe("NOT_ALLOWED");
    await desk.waiveAll(publisher);
    const line = (await gate()).waived[0];
    const form = { reportId: desk.reportId, waiverId: line?.waiverId ?? "" };
    await house().commands.revokeWaiver(await both.actor(), form);
    expect(await refusal(house().commands.revokeWaiver(await both.actor(), form))).toBe("NOT_FOUND");
    expect((await gate()).blocking.map((one) => one.key)).toEqual([line?.key]);
  });

  it("covers the words around the entries", async () => {
    await desk.passAll(editor, reviewer);
    await house().deps.documents.edit(desk.docId, editor.personId, (doc) => {
      doc.getMap("report").set("title", "A month in Velm");
    });
    expect(await kinds()).toEqual([["not-approved", ""]]);
    await desk.passAll(editor, reviewer);
    expect(await kinds()).toEqual([]);
  });
});

describe("a team of one", () => {
  it("may publish its own words with waivers, and the edition says so", async () => {
    const teamId = await house().addTeam();
    const only = await house().addPerson(teamId, "admin", "editor", "reviewer", "publisher");
    const { slug } = await house().addChronicle(teamId);
    const { sampleReport } = await import("./review-kit.ts");
    const actor = await only.actor();
    const { commands, queries } = house();
    const { reportId } = await commands.createReport(actor, {
      slug,
      month: "2023-09",
      proposal: sampleReport(),
    });
    const before = await queries.publishGate(actor, { reportId });
    const lines = before.blocking.map(({ key, binding }) => ({ key, binding }));
    await commands.waiveFinding(actor, { reportId, lines, reason: "I am alone here.", seq: before.seq });
    const { digest, seq } = await queries.publishGate(actor, { reportId });
    await commands.publishReport(actor, { reportId, digest, seq });
    const file = await house().deps.storage.editions.fileOf(reportId, 1, "html");
    expect(new TextDecoder().decode(file?.bytes)).toContain("without a second pair of eyes");
  });
});

describe("an edition", () => {
  it("is the same bytes whoever asks, and its digest is that of its data", async () => {
    await desk.passAll(editor, reviewer);
    const { digest } = await desk.publish(publisher);
    const json = await fileOf(1, "json");
    expect(createHash("sha256").update(json.bytes).digest("hex")).toBe(digest);
    for (const kind of ["html", "docx", "json"] as const) {
      const file = await fileOf(1, kind);
      expect(createHash("sha256").update(file.bytes).digest("hex")).toBe(file.sha256);
    }
    expect(await textOf(1)).toContain(digest);
  });

  it("cannot be changed or deleted, by any program", async () => {
    await desk.passAll(editor, reviewer);
    await desk.publish(publisher);
    const { pool } = house().database;
    for (const statement of [
      "UPDATE edition SET digest = ''",
      "DELETE FROM edition_file",
      "UPDATE audit_event SET facts = '{}'",
      "DELETE FROM audit_event",
      "TRUNCATE entry_review",
    ]) {
      await expect(pool.query(statement), statement).rejects.toThrow("never changed or deleted");
    }
  });

  it("is told to the team, with letters that say nothing of the text", async () => {
    await desk.passAll(editor, reviewer);
    house().letters();
    await desk.publish(publisher);
    const letters = house().letters();
    expect(letters.map((one) => one.to)).toContain(editor.email);
    expect(letters.map((one) => one.to)).not.toContain(publisher.email);
    expect(JSON.stringify(letters)).not.toContain("district court");
    const { notifications } = house().deps.storage;
    expect(await notifications.list(editor.personId, 1)).toMatchObject([{ kind: "published" }]);
  });

  it("is published once, also by two at the same time", async () => {
    await desk.passAll(editor, reviewer);
    const other = await desk.person("publisher");
    expect(await outcomes([desk.publish(publisher), desk.publish(other)])).toEqual([
      "REVIEW_REFUSED",
      "done",
    ]);
  });

  it.each([1, 2, 3])(
    "holds what was seen, or is not published, when somebody writes meanwhile (%i)",
    async () => {
      await desk.passAll(editor, reviewer);
      const { digest, seq } = await gate();
      const form = { reportId: desk.reportId, digest, seq };
      const actor = await publisher.actor();
      const [outcome] = await Promise.all([
        house()
          .commands.publishReport(actor, form)
          .then(
            () => "done",
            (error: ChangedSince) => error.code,
          ),
        desk.write(editor, "e1", " The hall was full."),
      ]);
      expect(["done", "CHANGED_SINCE"]).toContain(outcome);
      if (outcome === "done") expect(await textOf(1)).not.toContain("The hall was full.");
      else expect(await house().deps.storage.editions.fileOf(desk.reportId, 1, "html")).toBeNull();
    },
  );

  it("is refused with what changed when the publisher saw something else", async () => {
    await desk.passAll(editor, reviewer);
    const { digest, seq } = await gate();
    await desk.write(editor, "e3", " Many came.");
    await desk.passAll(editor, reviewer);
    const form = { reportId: desk.reportId, digest, seq };
    const error = await refusalError(house().commands.publishReport(await publisher.actor(), form));
    expect((error as ChangedSince).changed).toEqual([{ entryId: "e3", fields: ["words"] }]);
  });
});

describe("corrections", () => {
  beforeEach(async () => {
    await desk.passAll(editor, reviewer);
    await desk.publish(publisher);
  });

  it("need the report to be opened again", async () => {
    await desk.write(editor, "e1", " The hall was full.");
    expect(await refusal(desk.submit(editor, "e1"))).toBe("REVIEW_REFUSED");
    expect(await refusal(desk.publish(publisher))).toBe("REVIEW_REFUSED");
    await reopen();
    expect(await refusal(reopen())).toBe("REVIEW_REFUSED");
    await desk.passAll(editor, reviewer);
    expect(await desk.publish(publisher)).toMatchObject({ n: 2 });
  });

  it("are printed entry by entry with what was and what is; permalinks stay", async () => {
    await reopen();
    await house().deps.documents.edit(desk.docId, editor.personId, (doc) => {
      const author = { personId: editor.personId, now: 0 };
      const body = [
        {
          type: "paragraph" as const,
          content: [{ type: "text" as const, text: "A fourth thing.", marks: [] }],
        },
      ];
      addEntry(
        doc,
        { id: "e4", beforeId: null, fields: { date: { start: "2023-09-07", end: null } }, body },
        author,
      );
      deleteEntry(doc, "e2");
      moveEntry(doc, "e3", "e1");
    });
    await desk.write(editor, "e1", " The hall was full.");
    await desk.passAll(editor, reviewer);
    await desk.waiveAll(publisher);
    await desk.publish(publisher);
    const id = (entryId: string) => publicId(desk.reportId, "entry", entryId);
    const corrections = await correctionsOf(2);
    expect(corrections.map((one) => [one.kind, one.entryId])).toEqual([
      ["changed", id("e1")],
      ["added", id("e4")],
      ["removed", id("e2")],
    ]);
    expect(corrections[0]?.before.join()).toContain("in public.");
    expect(corrections[0]?.before.join()).not.toContain("The hall was full.");
    expect(corrections[0]?.after.join()).toContain("The hall was full.");
    const page = await textOf(2);
    expect(page).toContain("Corrections since edition 1");
    for (const entryId of ["e1", "e2", "e3", "e4"]) expect(page).toContain(`id="entry-${id(entryId)}"`);
    expect(await textOf(1)).toContain(`id="entry-${id("e3")}"`);
  });

  it("do not repeat words of a withdrawn edition", async () => {
    await house().commands.withdrawEdition(await publisher.actor(), {
      reportId: desk.reportId,
      n: 1,
      reason: "It named somebody who is in danger.",
    });
    expect((await gate()).report).toBe("withdrawn");
    await reopen();
    await house().deps.documents.edit(desk.docId, editor.personId, (doc) => deleteEntry(doc, "e2"));
    await desk.write(editor, "e1", " The hall was full.");
    await desk.passAll(editor, reviewer);
    await desk.waiveAll(publisher);
    await desk.publish(publisher);
    expect((await correctionsOf(2)).map((one) => [one.kind, one.before])).toEqual([
      ["changed", []],
      ["removed", []],
    ]);
    expect(await textOf(2)).not.toContain("teachers of Velm");
  });
});
