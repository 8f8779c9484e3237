/**
 * The shared document as the values the screen shows: the report after each
 * change, who began which entry, and, a moment later, what the reader beside
 * the page finds and notices. What others write and what is done by hand is
 * read at the end of the browser's turn; what is being typed here stands on
 * the screen already, and is read when the fingers rest.
 */
import { ySyncPluginKey } from "@tiptap/y-tiptap";
import type { Doc, Transaction } from "yjs";
import { createDocumentReader, type ReportFacts } from "../../server/domain/document/document-reader.ts";
import { entryListings } from "../../server/domain/document/document-shape.ts";
import { listed } from "../../server/domain/document/listing.ts";
import type { Entry, Finding, Report } from "../../server/domain/report/model.ts";
import { type FoundInWorld, mergedFindings } from "../world/merged-findings.ts";
import { type Cell, createCell } from "./cell.ts";
import { createToldMonth } from "./month-changes.ts";
import type { FromReader, Noticed, ToldFinding } from "./month-messages.ts";
import { type MonthWorker, openMonthWorker } from "./month-worker.ts";

/** Milliseconds of rest before what is typed is read, and how long at most it waits while somebody types on. */
const READ_DELAY = 180;
const READ_AT_LEAST = 2500;

export interface ReportView {
  readonly report: Cell<Report>;
  /** Null until the rules have run once. */
  readonly findings: Cell<readonly Finding[] | null>;
  /** How often the rules have run: what `isChecked` says may be other after each. */
  readonly checks: Cell<number>;
  readonly noticed: Cell<Noticed | null>;
  readonly authors: Cell<ReadonlyMap<string, string>>;
  readonly ask: MonthWorker["ask"];
  /** Which entry's words are to be read for people, law, topics and a lead. */
  lookAt(entryId: string | null): void;
  /** True when the findings speak of the entry as it is. */
  isChecked(entry: Entry): boolean;
  /** Resolves when the findings speak of the report as it is at this moment. */
  settled(): Promise<void>;
  /** What the server found in the world stands among the findings from now on. */
  takeWorldFindings(found: readonly FoundInWorld[]): void;
  /** Reads at once; for what must be shown before the next turn. */
  readNow(): void;
  stop(): void;
}

export function viewReport(doc: Doc, facts: ReportFacts): ReportView {
  const reader = createDocumentReader(doc, facts);
  const told = createToldMonth();
  const report = createCell(reader.report());
  const findings = createCell<readonly Finding[] | null>(null);
  const checks = createCell(0);
  const noticed = createCell<Noticed | null>(null);
  const authors = createCell<ReadonlyMap<string, string>>(new Map());
  const worker = openMonthWorker(hear);
  let isReadPlanned = false;
  let isStopped = false;
  let isOut = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let typingSince: number | null = null;
  let settling: (() => void)[] = [];
  /** What the reader found; null until it has read once. */
  let own: readonly Finding[] | null = null;
  let world: readonly FoundInWorld[] = [];

  function readNow(): void {
    isReadPlanned = false;
    typingSince = null;
    clearTimeout(timer);
    if (isStopped) return;
    report.set(reader.report());
    tellChange();
  }

  function readSoon(): void {
    if (isReadPlanned) return;
    isReadPlanned = true;
    queueMicrotask(() => isReadPlanned && readNow());
  }

  function readAtRest(): void {
    const now = Date.now();
    typingSince ??= now;
    clearTimeout(timer);
    timer = setTimeout(readNow, Math.max(0, Math.min(READ_DELAY, typingSince + READ_AT_LEAST - now)));
  }

  function onTransaction({ origin, changed }: Transaction): void {
    if (changed.size === 0) return;
    if (origin === ySyncPluginKey) readAtRest();
    else readSoon();
  }

  /** One change is out at a time: what happens meanwhile is told together. */
  function tellChange(): void {
    if (isOut || isStopped) return;
    const change = told.changeTo(report.get());
    if (change) {
      isOut = true;
      worker.send({ kind: "change", change });
      return;
    }
    const waiting = settling;
    settling = [];
    for (const resolve of waiting) resolve();
  }

  function showFindings(): void {
    if (own !== null) findings.set(steady(mergedFindings(own, world, report.get()), findings.get()));
  }

  function hear(message: FromReader): void {
    if (message.kind === "noticed") noticed.set(sameIfAlike(message.noticed, noticed.get()));
    if (message.kind !== "findings") return;
    isOut = false;
    own = unpacked(message.findings, own);
    showFindings();
    checks.set(checks.get() + 1);
    tellChange();
  }

  const listings = entryListings(doc);
  const readAuthors = () => {
    const pairs = Array.from(listed(listings), ([id, { createdBy }]) => [id, createdBy] as const);
    authors.set(new Map(pairs));
  };

  readAuthors();
  listings.observe(readAuthors);
  doc.on("afterTransaction", onTransaction);
  worker.send({ kind: "open", facts });

  return {
    report,
    findings,
    checks,
    noticed,
    authors,
    ask: worker.ask,
    lookAt: (entryId) => worker.send({ kind: "look", entryId }),
    isChecked: (entry) => !isOut && told.knows(entry),
    settled() {
      readNow();
      return new Promise((resolve) => {
        settling.push(resolve);
        tellChange();
      });
    },
    takeWorldFindings(found) {
      world = found;
      showFindings();
    },
    readNow,
    stop() {
      isStopped = true;
      clearTimeout(timer);
      worker.stop();
      doc.off("afterTransaction", onTransaction);
      listings.unobserve(readAuthors);
      reader.close();
    },
  };
}

/** Findings told before are the same values again; the same list when all of them are. */
function unpacked(told: readonly ToldFinding[], before: readonly Finding[] | null): readonly Finding[] {
  return steady(
    told.flatMap((one) => (typeof one === "number" ? (before?.[one] ?? []) : one)),
    before,
  );
}

/** The value from before where the new one, which came from the reader as a copy, says the same. */
function sameIfAlike<T>(value: T, before: T): T {
  return JSON.stringify(value) === JSON.stringify(before) ? before : value;
}

/** The list from before where all in it are the same. */
function steady(list: readonly Finding[], before: readonly Finding[] | null): readonly Finding[] {
  const isSame = list.length === before?.length && list.every((one, index) => one === before[index]);
  return isSame ? before : list;
}
