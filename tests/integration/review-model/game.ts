/**
 * One random history: each step is foretold by the bookkeeping, done in a real
 * house, and compared; then the house is looked over as a stranger would.
 */
import { expect } from "vitest";
import { DomainError } from "../../../server/domain/errors.ts";
import { cite, entry, report, source } from "../../factories/report.ts";
import type { TestHouse, TestPerson } from "../house.ts";
import { type Desk, openDesk } from "../review-kit.ts";
import { type Book, content, emptyBook, type Foretold, wholeContent } from "./book.ts";
import { CAST, type Step, sentence } from "./steps.ts";
import { openWindow, type Window } from "./window.ts";

/** What somebody had on the screen when they last looked. */
export interface Look {
  readonly digest: string;
  readonly seq: number;
  readonly content: string;
}

/** What a person wrote while offline. */
export interface Offline {
  readonly known: ReadonlyMap<string, ReadonlySet<string>>;
  readonly added: { readonly unit: string; readonly token: string }[];
  readonly cut: { readonly unit: string; readonly token: string }[];
}

export interface Game {
  readonly desk: Desk;
  readonly book: Book;
  readonly admin: TestPerson;
  readonly offline: Map<string, Offline>;
  person(who: string): TestPerson;
  window(who: string): Promise<Window>;
  nextToken(): string;
  /** Looks at a unit, or at the gate, unless a look is kept and wanted. */
  look(who: string, unit: string, isFresh: boolean): Promise<Look>;
  lookAtGate(who: string, isFresh: boolean): Promise<Look>;
  /** Does it and compares how it went with what was foretold; true when it was done. */
  attempt(foretold: Foretold, work: () => Promise<unknown>): Promise<boolean>;
  /** Hashes of every file of an edition, by number and kind, as published. */
  readonly published: Map<string, string>;
  readonly tally: Map<string, number>;
  close(): void;
}

/** Does a step, or nothing where the person is not in a position to. */
export type Doing = (game: Game, step: Step) => Promise<void>;

export function count({ tally }: Game, what: string): void {
  tally.set(what, (tally.get(what) ?? 0) + 1);
}

const proposal = () =>
  report(
    entry("2023-09-04", "The district court of Tarn opened the hearing in public.", cite(1)),
    entry("2023-09-05", "The appeal of the teachers of Velm was heard and granted.", cite(2)),
    entry("2023-09-06", "A march through the centre of Osk ended without arrests.", cite(3), cite(4, 2)),
    {
      sources: [
        source(1, { title: "Page 1", outlet: "The Gazette" }),
        source(2, { title: "Page 2", outlet: "The Gazette", numbers: [2, 4] }),
        source(3, { title: "Page 3", outlet: "The Gazette" }),
      ],
    },
  );

interface Stage {
  readonly house: TestHouse;
  readonly port: number;
  readonly origin: string;
}

export async function openGame({ house, port, origin }: Stage): Promise<Game> {
  const desk = await openDesk(house, proposal());
  const admin = await desk.person("admin");
  const people = new Map<string, TestPerson>();
  for (const [name, roles] of Object.entries(CAST)) people.set(name, await desk.person(...roles));
  const lineage = (await house.updateLog.load(desk.docId))?.lineage ?? "";
  const book = emptyBook();
  const windows = new Map<string, Window>();
  const looks = new Map<string, Look>();
  const tally = new Map<string, number>();
  let tokens = 0;
  const { reportId } = desk;
  const person = (who: string) => {
    const found = people.get(who);
    if (!found) throw new Error(`there is no ${who}`);
    return found;
  };
  const kept = async (key: string, isFresh: boolean, look: () => Promise<Look>) => {
    const before = isFresh ? undefined : looks.get(key);
    const seen = before ?? (await look());
    looks.set(key, seen);
    return seen;
  };

  return {
    desk,
    book,
    admin,
    offline: new Map(),
    published: new Map(),
    tally,
    person,
    async window(who) {
      const known = windows.get(who);
      if (known) return known;
      const place = { port, origin, docId: desk.docId, lineage };
      const opened = await openWindow(place, person(who).cookie);
      windows.set(who, opened);
      return opened;
    },
    nextToken() {
      tokens += 1;
      return `Kept${String(tokens).padStart(3, "0")}`;
    },
    look: (who, unit, isFresh) =>
      kept(`${who} ${unit}`, isFresh, async () => {
        const actor = await person(who).actor();
        const { digest, seq } = await house.queries.reviewEntry(actor, { reportId, entryId: unit });
        return { digest, seq, content: content(book, unit) };
      }),
    lookAtGate: (who, isFresh) =>
      kept(`${who} gate`, isFresh, async () => {
        const { digest, seq } = await house.queries.publishGate(await person(who).actor(), { reportId });
        return { digest, seq, content: wholeContent(book) };
      }),
    async attempt(foretold, work) {
      const came = await work().then(() => null, refusalOf);
      expect(came, "how it was answered").toBe(foretold);
      return came === null;
    },
    close() {
      for (const window of windows.values()) window.close();
    },
  };
}

/** The reason where the machine gives one, else the code; anything but a refusal is the test's failure. */
export function refusalOf(error: unknown): string {
  if (!(error instanceof DomainError)) throw error;
  const { code, details } = error;
  return (code === "REVIEW_REFUSED" || code === "GATE_CLOSED") && details ? details : code;
}

/** What happened, for whoever reads a failure. */
export class BrokenHistory extends Error {
  constructor(steps: readonly Step[], cause: unknown) {
    const told = steps.map((step, index) => `  ${index + 1}. ${sentence(step)}`).join("\n");
    const why = cause instanceof Error ? (cause.stack ?? cause.message) : String(cause);
    super(`After\n${told}\n${why}`, { cause });
    this.name = "BrokenHistory";
  }
}
