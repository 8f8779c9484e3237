/**
 * Random work by several people on one month, on real storage, held against a
 * bookkeeping that knows nothing of logs and digests: every edit brings a word
 * of its own, so that each published word can be traced to who answered for it.
 */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { publicId } from "../../server/domain/edition/freeze-report.ts";
import { DomainError } from "../../server/domain/errors.ts";
import type { Role } from "../../server/domain/policy/roles.ts";
import { bodyWords } from "../../server/domain/report/text.ts";
import { readEditionJson } from "../../server/formats/edition/read-edition-json.ts";
import type { Deps } from "../../server/ports/deps.ts";
import { type TestPerson, testHouse } from "./house.ts";
import { type Desk, openDesk } from "./review-kit.ts";

const house = testHouse("https://desk.example.org", { liveDocuments: true });

const PEOPLE: Readonly<Record<string, readonly Role[]>> = {
  ann: ["editor", "reviewer"],
  bob: ["editor", "reviewer"],
  cat: ["reviewer", "publisher"],
  dan: ["editor", "publisher"],
};
const NAMES = Object.keys(PEOPLE);
const ENTRIES = ["e1", "e2", "e3"];

const KINDS = [
  "edit",
  "title",
  "submit",
  "approve",
  "request",
  "tick",
  "waive",
  "publish",
  "reopen",
] as const;
type Kind = (typeof KINDS)[number];

interface Step {
  readonly kind: Kind;
  readonly who: string;
  readonly entryId: string;
}

const anyStep: fc.Arbitrary<Step> = fc.record({
  kind: fc.constantFrom<Kind>(...KINDS, "submit", "approve", "approve", "waive", "publish"),
  who: fc.constantFrom(...NAMES),
  entryId: fc.constantFrom(...ENTRIES),
});

/** What the bookkeeping knows. */
interface Book {
  /** Whoever wrote in an entry, or in its source, since its last approval; and ever. */
  readonly since: Map<string, Set<string>>;
  readonly ever: Map<string, Set<string>>;
  /** What an entry said when it was approved last, and whenever somebody waived that it was not. */
  readonly answered: Map<string, Set<string>>;
  editions: number;
  approvals: number;
}

async function play(steps: readonly Step[]): Promise<Book> {
  const desk = await openDesk(house());
  const people = new Map<string, TestPerson>();
  for (const [name, roles] of Object.entries(PEOPLE)) people.set(name, await desk.person(...roles));
  const sets = () => new Map(ENTRIES.map((id) => [id, new Set<string>()]));
  const book: Book = { since: sets(), ever: sets(), answered: sets(), editions: 0, approvals: 0 };
  for (const [index, step] of steps.entries()) await take({ desk, people, book, index }, step);
  return book;
}

interface Game {
  readonly desk: Desk;
  readonly people: ReadonlyMap<string, TestPerson>;
  readonly book: Book;
  readonly index: number;
}

async function take({ desk, people, book, index }: Game, { kind, who, entryId }: Step): Promise<void> {
  const person = people.get(who);
  if (!person) throw new Error(who);
  const wrote = () => {
    book.since.get(entryId)?.add(who);
    book.ever.get(entryId)?.add(who);
  };
  switch (kind) {
    case "edit":
      if (!PEOPLE[who]?.includes("editor")) return;
      wrote();
      return desk.write(person, entryId, ` word${index}.`);
    case "title":
      if (!PEOPLE[who]?.includes("editor")) return;
      wrote();
      return desk.setTitle(person, entryId.replace("e", "s"), `Title ${index}`);
    case "submit":
      await attempt(() => desk.submit(person, entryId));
      return;
    case "approve": {
      const said = await wordsOf(desk, entryId);
      const refused = await attempt(() => desk.approve(person, entryId));
      const hasWritten = book.since.get(entryId)?.has(who);
      if (refused?.details === "own-words") expect(hasWritten, "refused as own").toBe(true);
      if (refused) return;
      expect(hasWritten, "an approver is no contributor").toBe(false);
      book.approvals += 1;
      book.since.set(entryId, new Set());
      book.answered.get(entryId)?.add(said);
      return;
    }
    case "request":
      await attempt(() => desk.requestChanges(person, entryId));
      return;
    case "tick":
      await attempt(() => desk.tick(person, entryId));
      return;
    case "waive": {
      const said = await wordsOf(desk, entryId);
      if (await attempt(() => waiveEntry(desk, person, entryId))) return;
      expect(book.ever.get(entryId)?.has(who), "nobody waives their own words").toBe(false);
      book.answered.get(entryId)?.add(said);
      return;
    }
    case "publish":
      if (await attempt(() => desk.publish(person))) return;
      book.editions += 1;
      return everyWordIsAnsweredFor(desk, book);
    case "reopen":
      await attempt(async () =>
        house().commands.reopenReport(await person.actor(), {
          reportId: desk.reportId,
          reason: "A mistake.",
        }),
      );
  }
}

/** The refusal, if it was one; anything else is the test's failure. */
async function attempt(work: () => Promise<unknown>): Promise<DomainError | null> {
  try {
    await work();
    return null;
  } catch (error) {
    if (error instanceof DomainError) return error;
    throw error;
  }
}

async function openReport({ reportId }: Desk) {
  const { storage, openReports }: Pick<Deps, "storage" | "openReports"> = house().deps;
  const found = await storage.reports.findById(reportId);
  const read = found && (await openReports.read(found));
  if (!read) throw new Error("the report is gone");
  return read.report;
}

/** The entry's words and the title of its source, as one string. */
async function wordsOf(desk: Desk, entryId: string): Promise<string> {
  const { entries, sources } = await openReport(desk);
  const entry = entries.find((one) => one.id === entryId);
  const title = sources.find((one) => one.id === entryId.replace("e", "s"))?.title;
  return `${entry ? bodyWords(entry) : ""} / ${title}`;
}

async function waiveEntry(desk: Desk, person: TestPerson, entryId: string): Promise<void> {
  const actor = await person.actor();
  const { reportId } = desk;
  const { blocking, seq } = await house().queries.publishGate(actor, { reportId });
  const lines = blocking
    .filter((line) => line.entryId === entryId)
    .map(({ key, binding }) => ({ key, binding }));
  await house().commands.waiveFinding(actor, { reportId, lines, reason: "Known and accepted.", seq });
}

async function everyWordIsAnsweredFor(desk: Desk, book: Book): Promise<void> {
  const file = await house().deps.storage.editions.fileOf(desk.reportId, book.editions, "json");
  if (!file) throw new Error(`edition ${book.editions} has no data`);
  const { entries, sources } = readEditionJson(file.bytes);
  expect(entries).toHaveLength(ENTRIES.length);
  for (const entryId of ENTRIES) {
    const entry = entries.find((one) => one.id === publicId(desk.reportId, "entry", entryId));
    const sourceId = publicId(desk.reportId, "source", entryId.replace("e", "s"));
    const title = sources.find((one) => one.id === sourceId)?.title;
    const printed = `${entry ? bodyWords(entry) : ""} / ${title}`;
    expect([...(book.answered.get(entryId) ?? [])], entryId).toContain(printed);
  }
}

describe("whatever people do", () => {
  it("no edition holds a word nobody answered for, and no approver wrote what they approved", async () => {
    let approvals = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(anyStep, { minLength: 15, maxLength: 35 }), async (steps) => {
        const book = await play(steps);
        approvals += book.approvals;
      }),
      { numRuns: 6, endOnFailure: true },
    );
    expect(approvals).toBeGreaterThan(0);
  }, 240_000);

  it("an honest month, played the same way, is published twice", async () => {
    const pass = (entryId: string): Step[] => [
      { kind: "submit", who: "bob", entryId },
      { kind: "tick", who: "cat", entryId },
      { kind: "approve", who: "cat", entryId },
    ];
    const all = ENTRIES.flatMap(pass);
    const publish: Step = { kind: "publish", who: "dan", entryId: "e1" };
    const book = await play([
      { kind: "edit", who: "ann", entryId: "e1" },
      ...all,
      publish,
      { kind: "reopen", who: "dan", entryId: "e1" },
      { kind: "title", who: "ann", entryId: "e2" },
      ...pass("e2"),
      publish,
    ]);
    expect([book.editions, book.approvals]).toEqual([2, 4]);
  });
});
