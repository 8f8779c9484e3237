/** Several people at once: whatever they do, they end with the same valid report, and the server lets all of it pass. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import { readDocument } from "../../../server/domain/document/document-reader.ts";
import type { Block, Report } from "../../../server/domain/report/model.ts";
import { reportSchema } from "../../../server/domain/report/report-schema.ts";
import { blockText, CITATION_MARK, citationsOf } from "../../../server/domain/report/text.ts";
import { seedDocument } from "../../../server/formats/ydoc/seed-document.ts";
import { cite, entry, report } from "../../factories/report.ts";
import type { Editor } from "./editor.ts";
import { judgeOf } from "./judged.ts";
import { AUTHOR, FACTS } from "./opened.ts";
import { type Act, anyAct, openPerson, type Person } from "./person.ts";

const SEED = seedDocument(
  report(
    entry(
      "2023-09-02",
      { people: [{ name: "Kim B.", role: null }] },
      "The court sat",
      cite(1),
      ". It rose",
      cite(2),
      ".",
    ),
    entry("2023-09-03", "A march was held", cite(3), ".", "\n", "Two were fined", cite(4, 1), "."),
    entry("2023-09-05", "A strike began", cite(5), "."),
  ),
  AUTHOR,
);

const PEOPLE = [0, 1, 2];
type Script = readonly (readonly [who: number, act: Act])[];
const anyScript: fc.Arbitrary<Script> = fc.array(fc.tuple(fc.constantFrom(...PEOPLE), anyAct), {
  maxLength: 25,
  size: "max",
});

/** Everybody does their part, online now and then, and in the end everybody has heard of everything. */
function play(script: Script): readonly Person[] {
  const people = PEOPLE.map((index) => openPerson(SEED, index));
  const server = judgeOf(SEED);
  const exchange = ({ doc }: Person) => {
    const update = Y.encodeStateAsUpdate(doc, Y.encodeStateVector(server.doc));
    expect(server.judge(update)).toEqual([]);
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(server.doc, Y.encodeStateVector(doc)));
  };
  for (const [who, act] of script) {
    const person = people[who];
    if (!person) continue;
    person.act(act);
    if (act.kind === "exchange") exchange(person);
    expect(reportSchema.safeParse(person.reader.report()).error).toBeUndefined();
  }
  for (let round = 0; round < 3; round++) for (const person of people) exchange(person);
  return people;
}

function expectSound(read: Report): void {
  const sources = new Set(read.sources.map((one) => one.id));
  const citations = read.entries.flatMap(citationsOf);
  expect(citations.filter((one) => !sources.has(one.sourceId))).toEqual([]);
  expect(new Set(citations.map((one) => one.id)).size).toBe(citations.length);
  expect(citations.map((one) => one.number)).toEqual(citations.map((_, index) => index + 1));
}

/** An editor shows an empty paragraph where there is none yet. */
function shownWords(body: readonly Block[]): readonly string[] {
  return body.length === 0 ? [""] : body.map(blockText);
}

function wordsIn({ state }: Editor): readonly string[] {
  return state.doc.children.map((block) => block.textBetween(0, block.content.size, "", CITATION_MARK));
}

/** Remembering makes no difference, and editors show what the report says. */
function expectOneTruth({ doc, editors, reader }: Person): void {
  const read = reader.report();
  expect(readDocument(doc, FACTS)).toEqual(read);
  for (const { id, body } of read.entries)
    if (id === "e1" || id === "e2") expect(wordsIn(editors[id])).toEqual(shownWords(body));
}

describe("people who edit at once", () => {
  it("end with the same valid report, and the server accepts every edit", () => {
    fc.assert(
      fc.property(anyScript, (script) => {
        const people = play(script);
        const [first, ...others] = people.map((one) => one.reader.report());
        if (first) expectSound(first);
        for (const other of others) expect(other).toEqual(first);
        for (const person of people) expectOneTruth(person);
        for (const person of people) person.close();
      }),
      { numRuns: 100 },
    );
  });
});
