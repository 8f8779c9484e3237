/**
 * Bookkeeping of a month that shares nothing with the house: words are tokens
 * that occur once, so that what an entry says is the set of those in it, and
 * every rule of review is written down again in the plainest way.
 */
import { CAST, CITES, ENTRIES, UNITS } from "./steps.ts";

type Status = "draft" | "submitted" | "changesRequested" | "approved";

interface Unit {
  status: Status;
  /** What it said when it was approved last. */
  approved: string | null;
  /** Who wrote in it, or in a source it cites, since then; and ever. */
  readonly since: Set<string>;
  readonly ever: Set<string>;
  /** Everything it ever said while somebody answered for it, by approval or waiver. */
  readonly answered: Set<string>;
  readonly ticked: Set<string>;
  /** Lines of the gate that are waived, with what the unit said. */
  readonly waived: Set<string>;
}

export interface Suggested {
  readonly threadId: string;
  readonly by: string;
  readonly unit: string;
  readonly old: string;
  readonly token: string;
}

export interface Book {
  readonly roles: Map<string, Set<string>>;
  readonly words: Map<string, Set<string>>;
  readonly titles: Map<string, string>;
  heading: string;
  readonly units: Map<string, Unit>;
  report: "open" | "published" | "reopened" | "withdrawn";
  readonly editions: { readonly tokens: ReadonlySet<string>; isWithdrawn: boolean }[];
  readonly suggestions: Suggested[];
  /** Kinds of events the audit log must hold, in order. */
  readonly audit: string[];
}

export function emptyBook(): Book {
  const unit = (): Unit => ({
    status: "draft",
    approved: null,
    since: new Set(),
    ever: new Set(),
    answered: new Set(),
    ticked: new Set(),
    waived: new Set(),
  });
  return {
    roles: new Map(Object.entries(CAST).map(([name, roles]) => [name, new Set<string>(roles)])),
    words: new Map(ENTRIES.map((id) => [id, new Set<string>()])),
    titles: new Map(["s1", "s2", "s3"].map((id, index) => [id, `Page ${index + 1}`])),
    heading: "",
    units: new Map(UNITS.map((id) => [id, unit()])),
    report: "open",
    editions: [],
    suggestions: [],
    audit: [],
  };
}

export function unitOf(book: Book, id: string): Unit {
  const unit = book.units.get(id);
  if (!unit) throw new Error(`there is no unit “${id}”`);
  return unit;
}

export function wordsOf(book: Book, id: string): Set<string> {
  const words = book.words.get(id);
  if (!words) throw new Error(`there is no entry “${id}”`);
  return words;
}

/** Everything of a unit that is printed. */
export function content(book: Book, id: string): string {
  if (id === "") return book.heading;
  const titles = (CITES[id] ?? []).map((sourceId) => book.titles.get(sourceId));
  return [...[...wordsOf(book, id)].sort(), ...titles].join(" ");
}

export const wholeContent = (book: Book) => UNITS.map((id) => content(book, id)).join(" | ");

/** The words around the entries are nobody's business while there are none. */
export const exists = (book: Book, id: string) => id !== "" || book.heading !== "";

export function wroteIn(book: Book, who: string, id: string): void {
  unitOf(book, id).since.add(who);
  unitOf(book, id).ever.add(who);
}

export function wroteSource(book: Book, who: string, sourceId: string): void {
  for (const id of UNITS) if (CITES[id]?.includes(sourceId)) wroteIn(book, who, id);
}

const isOpen = ({ report }: Book) => report === "open" || report === "reopened";
const holds = (book: Book, who: string, role: string) => book.roles.get(who)?.has(role) ?? false;

function standing(book: Book, id: string): Status | "stale" {
  const { status, approved } = unitOf(book, id);
  return status === "approved" && approved !== content(book, id) ? "stale" : status;
}

/** How it is refused, as code or reason; null when it must be done. */
export type Foretold = string | null;

/** The part of it that role and state of the month decide. */
export function foretellRole(book: Book, who: string, role: string): Foretold {
  if (!holds(book, who, role)) return "NOT_ALLOWED";
  return isOpen(book) ? null : "report-published";
}

const FROM = {
  submit: { submitted: "already-submitted", approved: "already-approved" },
  approve: {
    draft: "not-submitted",
    changesRequested: "not-submitted",
    approved: "already-approved",
    stale: "not-submitted",
  },
  request: { draft: "not-submitted", changesRequested: "already-requested" },
} as const satisfies Record<string, Partial<Record<Status | "stale", string>>>;

export function foretellDecision(
  book: Book,
  kind: keyof typeof FROM,
  who: string,
  id: string,
  seen: string,
): Foretold {
  const why = foretellRole(book, who, kind === "submit" ? "editor" : "reviewer");
  if (why !== null) return why;
  const from: Partial<Record<string, string>> = FROM[kind];
  const state = from[standing(book, id)];
  if (state !== undefined) return state;
  if (kind === "approve" && unitOf(book, id).since.has(who)) return "own-words";
  return seen === content(book, id) ? null : "CHANGED_SINCE";
}

export function foretellTick(book: Book, who: string, id: string): Foretold {
  return foretellRole(book, who, "reviewer") ?? (unitOf(book, id).since.has(who) ? "own-words" : null);
}

/** Which line of the gate says that nobody approved the unit; null when somebody did. */
export function openLine(book: Book, id: string): string | null {
  const state = standing(book, id);
  if (state === "approved") return null;
  return `${state === "stale" ? "stale" : "not-approved"} ${content(book, id)}`;
}

export function foretellWaiver(book: Book, who: string, id: string): Foretold {
  return foretellRole(book, who, "publisher") ?? (unitOf(book, id).ever.has(who) ? "own-words" : null);
}

/** Of a publication; "maybe" where only sources and citations decide. */
export function foretellPublication(book: Book, who: string, seen: string): Foretold | "maybe" {
  const why = foretellRole(book, who, "publisher");
  if (why !== null) return why;
  if (seen !== wholeContent(book)) return "CHANGED_SINCE";
  const ids = UNITS.filter((id) => exists(book, id));
  const isOpenTo = (id: string) => {
    const line = openLine(book, id);
    return line !== null && !unitOf(book, id).waived.has(line);
  };
  if (ids.some(isOpenTo)) return "gate-closed";
  const isTicked = (id: string) => id === "" || unitOf(book, id).ticked.has(content(book, id));
  return ids.every(isTicked) ? null : "maybe";
}

export function foretellSuggestion(book: Book, who: string, { old, unit }: Suggested): Foretold {
  if (!holds(book, who, "editor")) return "NOT_ALLOWED";
  return wordsOf(book, unit).has(old) ? null : "SUGGESTION_UNFIT";
}

export function foretellReopening(book: Book, who: string): Foretold {
  if (!holds(book, who, "publisher")) return "NOT_ALLOWED";
  return isOpen(book) ? "report-not-published" : null;
}

export function foretellWithdrawal(book: Book, who: string): Foretold {
  if (!holds(book, who, "publisher")) return "NOT_ALLOWED";
  const newest = book.editions.at(-1);
  if (!newest) return "NOT_FOUND";
  return newest.isWithdrawn ? "already-withdrawn" : null;
}

export const mayWrite = (book: Book, who: string) => holds(book, who, "editor");
