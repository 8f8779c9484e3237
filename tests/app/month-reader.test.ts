import { describe, expect, it, vi } from "vitest";
import * as Y from "yjs";
import { createToldMonth } from "../../app/editor/month-changes.ts";
import type { FromReader, Noticed } from "../../app/editor/month-messages.ts";
import { createMonthReader } from "../../app/editor/month-reader.ts";
import { addEntry } from "../../server/domain/document/add-entry.ts";
import { applyEditToDocument } from "../../server/domain/document/apply-edit-to-document.ts";
import { deleteEntry } from "../../server/domain/document/delete-entry.ts";
import { createDocumentReader } from "../../server/domain/document/document-reader.ts";
import { moveEntry } from "../../server/domain/document/move-entry.ts";
import { setEntry } from "../../server/domain/document/set-entry.ts";
import { builtInGazetteer } from "../../server/domain/places/built-in-gazetteer.ts";
import type { Finding } from "../../server/domain/report/model.ts";
import { ALL_RULES } from "../../server/domain/rules/catalogue.ts";
import { createChecker } from "../../server/domain/rules/engine.ts";
import { seedDocument } from "../../server/formats/ydoc/seed-document.ts";
import { cite, entry, report, source } from "../factories/report.ts";

const AUTHOR = { personId: "p1", now: 0 };
const FACTS = { month: "2031-03", language: "en", numbering: "citation" } as const;

/** A document with the reader beside it, told of each change as the desk tells it. */
function opened() {
  const month = report(
    entry("2031-03-01", "The court fined activist D. Omarov under Article 488", cite(1), "."),
    entry("2031-03-02", "Orlybayev T. was released", cite(2), " and left"),
    entry("2031-03-03", "Orlybaev T. came back", cite(3), "."),
    entry("2031-03-04", "March 5, Almaty, the police came", cite(4), "."),
    { header: { month: "2031-03" }, sources: [1, 2, 3, 4].map((number) => source(number)) },
  );
  const doc = new Y.Doc();
  Y.applyUpdate(doc, seedDocument(month, AUTHOR));
  const documentReader = createDocumentReader(doc, FACTS);
  const told = createToldMonth();
  let findings: readonly Finding[] = [];
  let noticed: Noticed | null = null;
  const heard: FromReader[] = [];
  const tell = createMonthReader((message) => {
    heard.push(message);
    if (message.kind === "noticed") noticed = message.noticed;
    if (message.kind === "findings")
      findings = message.findings.flatMap((one) => (typeof one === "number" ? (findings[one] ?? []) : one));
  });
  tell({ kind: "open", facts: FACTS });
  return {
    doc,
    report: () => documentReader.report(),
    tell,
    heard,
    /** How many entries were told. */
    update(): number {
      const change = told.changeTo(documentReader.report());
      if (change) tell({ kind: "change", change });
      return change?.entries.length ?? 0;
    },
    findings: () => findings,
    noticed: () => noticed,
  };
}

const checkedHere = (desk: ReturnType<typeof opened>) =>
  createChecker({ rules: ALL_RULES, gazetteer: builtInGazetteer(), numbering: "citation" }).check(
    desk.report(),
  );

describe("the reader beside the page", () => {
  it("finds what the rules find in the page, after every kind of change", () => {
    const desk = opened();
    const ids = desk.report().entries.map(({ id }) => id);
    const [first = "", second = "", third = "", fourth = ""] = ids;
    const steps: (() => void)[] = [
      () => undefined,
      () =>
        setEntry(desk.doc, first, {
          place: { ...(desk.report().entries[0]?.place ?? nowhere()), region: "Tarn" },
        }),
      () => moveEntry(desk.doc, fourth, first),
      () => deleteEntry(desk.doc, second),
      () => addEntry(desk.doc, { id: "new-entry", beforeId: third, fields: {} }, AUTHOR),
    ];
    for (const step of steps) {
      step();
      desk.update();
      expect(desk.findings()).toEqual(checkedHere(desk));
      expect(desk.findings().length).toBeGreaterThan(0);
    }
  });

  it("is told the entry that changed and no other, though all numbers behind it moved", () => {
    const desk = opened();
    expect(desk.update()).toBe(4);
    expect(desk.update()).toBe(0);
    const [first = ""] = desk.report().entries.map(({ id }) => id);
    moveEntry(desk.doc, first, null);
    expect(desk.update()).toBe(0);
    setEntry(desk.doc, first, { topics: ["trial"] });
    expect(desk.update()).toBe(1);
  });

  it("notices people, law and a lead in the entry on the screen, and nothing elsewhere", () => {
    const desk = opened();
    desk.update();
    const [first = "", , , fourth = ""] = desk.report().entries.map(({ id }) => id);
    desk.tell({ kind: "look", entryId: first });
    expect(desk.noticed()?.recognised.people.map(({ name, role }) => [name, role])).toEqual([
      ["D. Omarov", "activist"],
    ]);
    desk.tell({ kind: "look", entryId: fourth });
    expect(desk.noticed()?.lead?.words).toBe("March 5, Almaty,");
    const [, second = ""] = desk.report().entries.map(({ id }) => id);
    setEntry(desk.doc, second, { place: { ...nowhere(), settlement: "Mornvale" } });
    const typed = {
      type: "replaceText",
      entryId: fourth,
      block: 0,
      from: 9,
      to: 15,
      text: "Mornvale",
    } as const;
    applyEditToDocument(desk.doc, typed, {
      ...AUTHOR,
      numbering: "citation",
      newId: () => "x",
      origin: null,
    });
    desk.tell({ kind: "look", entryId: fourth });
    desk.update();
    expect(desk.noticed()?.lead?.words).toBe("March 5, Mornvale,");
    desk.tell({ kind: "look", entryId: null });
    expect(desk.noticed()).toBeNull();
  });

  it.each([
    ["a region, from the list", { field: "region", typed: "Akm" }, "Akmola region"],
    ["a region, by a name of another language", { field: "region", typed: "Акмол" }, "Akmola region"],
    ["a town, from the month", { field: "settlement", typed: "Mor" }, "Mornvale"],
  ] as const)("suggests %s", (_name, { field, typed }, expected) => {
    const desk = opened();
    const [first = ""] = desk.report().entries.map(({ id }) => id);
    setEntry(desk.doc, first, { place: { ...nowhere(), settlement: "Mornvale" } });
    desk.update();
    desk.tell({ kind: "ask", id: 7, question: { type: "places", field, typed, place: nowhere() } });
    const answer = desk.heard.at(-1);
    expect(answer?.kind === "answer" && answer.answer).toContain(expected);
  });

  it("suggests roles and reads an article", () => {
    const desk = opened();
    desk.update();
    desk.tell({ kind: "ask", id: 1, question: { type: "roles", typed: "journ" } });
    expect(desk.heard.at(-1)).toEqual({ kind: "answer", id: 1, answer: ["journalist"] });
    desk.tell({ kind: "ask", id: 2, question: { type: "law", typed: "Article 405 of the Criminal Code" } });
    expect(desk.heard.at(-1)).toMatchObject({ answer: { code: "criminal", article: "405" } });
  });
});

it("offers the people of a Russian month as soon as it knows how their names inflect", async () => {
  const [first] = report(entry("2031-03-01", "Суд назначил Жулдарову М. штраф.")).entries;
  if (!first) throw new Error("no entry");
  let names: readonly string[] = [];
  const tell = createMonthReader((message) => {
    if (message.kind === "noticed") names = message.noticed?.recognised.people.map(({ name }) => name) ?? [];
  });
  tell({ kind: "open", facts: { ...FACTS, language: "ru" } });
  tell({ kind: "look", entryId: first.id });
  const change = { header: null, entryIds: [first.id], entries: [first], sourceIds: [], sources: [] };
  tell({ kind: "change", change });
  await vi.waitFor(() => expect(names).toEqual(["Жулдаров М.", "Жулдарова М."]), 10_000);
});

function nowhere() {
  return { country: null, region: null, district: null, settlement: null, facility: null };
}
