/**
 * Reads a report through for whoever decides about it. Findings cost most;
 * they are kept for the last few documents until the log moves or something
 * new is seen of a source. Authorship is
 * followed update by update; the ledger is kept in the database now and then,
 * so that a restart need not read a month's history again.
 */
import type { Doc } from "yjs";
import { createContentMemory } from "../domain/document/content-memory.ts";
import { type ContributionLedger, createContributionLedger } from "../domain/document/contribution-ledger.ts";
import { readDocument } from "../domain/document/document-reader.ts";
import { sourceListings } from "../domain/document/document-shape.ts";
import { listed } from "../domain/document/listing.ts";
import { resolveSources } from "../domain/document/resolve-sources.ts";
import { freezeReport } from "../domain/edition/freeze-report.ts";
import { knownSources } from "../domain/observation/known-sources.ts";
import { createWorld, type World } from "../domain/observation/source-world.ts";
import { builtInGazetteer } from "../domain/places/built-in-gazetteer.ts";
import { textDigest } from "../domain/report/canonical-digest.ts";
import type { Report } from "../domain/report/model.ts";
import { ALL_RULES } from "../domain/rules/catalogue.ts";
import { createChecker } from "../domain/rules/engine.ts";
import { worldRules } from "../domain/rules/world/world-rules.ts";
import type { ReadReport } from "../domain/workflow/review-state.ts";
import { reviewUnits } from "../domain/workflow/review-unit.ts";
import { writeJson } from "../formats/write/json/write-json.ts";
import type { CheckStore } from "../ports/check-store.ts";
import type { ContributionStore } from "../ports/contribution-store.ts";
import type { LiveDocuments } from "../ports/live-documents.ts";
import type { OpenReports } from "../ports/open-reports.ts";
import type { FoundReport } from "../ports/report-store.ts";
import type { Clock } from "../ports.ts";

/** Rows read at once, and rows after which the ledger is kept again. */
const CHUNK = 2_000;
const KEEP_EVERY = 500;
/** Reports held ready; the longest unasked is forgotten first. */
const MOST_HELD = 20;

/** Entries and sources whose findings are remembered; the longest unread is forgotten first. */
const MOST_REMEMBERED = 10_000;

const NUMBERING = "citation";
const MS_PER_DAY = 86_400_000;

interface Followed {
  readonly ledger: ContributionLedger;
  keptAt: number;
}

/** What is read of the document itself. */
interface Content {
  readonly seq: number;
  readonly report: Report;
  /** Source → those that were merged into it. */
  readonly aliases: ReadonlyMap<string, readonly string[]>;
}

interface Held {
  readonly content: Content;
  readonly report: ReadReport;
  readonly seen: string;
}

interface OpenReportsDeps {
  readonly documents: LiveDocuments;
  readonly contributions: ContributionStore;
  readonly checks: Pick<CheckStore, "observationsIn" | "handChecksIn" | "copiesIn">;
  readonly clock: Clock;
}

export function createOpenReports({ documents, contributions, checks, clock }: OpenReportsDeps): OpenReports {
  const followed = new Map<string, Followed>();
  const following = createTurns();
  const deciding = createTurns();
  const held = new Map<string, Held>();

  async function begin(docId: string): Promise<Followed> {
    const ledger = createContributionLedger(await contributions.load(docId));
    return { ledger, keptAt: ledger.upTo };
  }

  async function follow(docId: string, seq: number): Promise<ContributionLedger> {
    const one = remember(followed, docId, followed.get(docId) ?? (await begin(docId)));
    const { ledger } = one;
    try {
      while (ledger.upTo < seq) {
        const rows = await contributions.updatesAfter(docId, ledger.upTo, seq, CHUNK);
        if (rows.length === 0)
          throw new Error(`the log of document ${docId} lacks update ${ledger.upTo + 1}`);
        for (const row of rows) ledger.add(row);
      }
    } catch (error) {
      // Half an update may be in it: the next one begins from what was kept.
      followed.delete(docId);
      throw error;
    }
    if (ledger.upTo - one.keptAt >= KEEP_EVERY) {
      await contributions.save(docId, ledger.upTo, ledger.encode());
      one.keptAt = ledger.upTo;
    }
    return ledger;
  }

  /** The world as it was seen, and what tells whether anything was seen since: days count, for links die by days. */
  async function worldOf(reportId: string): Promise<{ readonly world: World; readonly seen: string }> {
    const now = clock.now();
    const [observations, handChecks, copies] = await Promise.all([
      checks.observationsIn(reportId),
      checks.handChecksIn(reportId),
      checks.copiesIn(reportId),
    ]);
    const world = createWorld(knownSources({ observations, handChecks, copies, newest: [] }), now);
    const day = Math.floor(now / MS_PER_DAY);
    return { world, seen: [day, observations.length, handChecks.length, copies.length].join(" ") };
  }

  /** A ledger takes each update once. */
  const ledgerUpTo = (docId: string, seq: number) => following(docId, () => follow(docId, seq));

  return {
    async read(found) {
      const { docId } = found;
      const content = await documents.read(docId, ({ doc, seq }) => {
        const known = held.get(docId)?.content;
        return known?.seq === seq ? known : readContent(doc, seq, found);
      });
      if (!content) return null;
      const ledger = await ledgerUpTo(docId, content.seq);
      const { world, seen } = await worldOf(found.id);
      const known = held.get(docId);
      if (known?.content.seq === content.seq && known.seen === seen)
        return remember(held, docId, known).report;
      const report = readThrough(content, found, ledger, world);
      return remember(held, docId, { content, report, seen }).report;
    },

    async touchedBetween(docId, seq, upTo) {
      return (await ledgerUpTo(docId, upTo)).touchedSince(seq);
    },

    inTurn: deciding,
  };
}

/** Works of one key run one after the other, whatever becomes of those before. */
function createTurns() {
  const last = new Map<string, Promise<unknown>>();
  return <Result>(key: string, work: () => Promise<Result>): Promise<Result> => {
    const turn = (last.get(key) ?? Promise.resolve()).then(work, work);
    last.set(key, turn);
    const forget = () => last.get(key) === turn && last.delete(key);
    turn.then(forget, forget);
    return turn;
  };
}

function remember<Value>(map: Map<string, Value>, key: string, value: Value): Value {
  map.delete(key);
  map.set(key, value);
  for (const oldest of map.keys()) {
    if (map.size <= MOST_HELD) break;
    map.delete(oldest);
  }
  return value;
}

/** What the rules find in words is remembered over readings: a keystroke is not a reason to read a month anew. */
const ownChecker = createChecker({
  rules: ALL_RULES,
  gazetteer: builtInGazetteer(),
  numbering: NUMBERING,
  contentOf: createContentMemory(MOST_REMEMBERED),
});

function readContent(doc: Doc, seq: number, { month, language }: FoundReport): Content {
  const report = readDocument(doc, { month, language, numbering: NUMBERING });
  return { seq, report, aliases: aliasesIn(doc) };
}

function readThrough(
  { seq, report: read, aliases }: Content,
  { id }: FoundReport,
  ledger: ContributionLedger,
  world: World,
): ReadReport {
  // Of what was seen of the world only what blocks matters here; the rest wants to read kept pages.
  const rules = worldRules(world).filter((rule) => rule.severity === "block");
  const worldChecker = createChecker({ rules, gazetteer: builtInGazetteer(), numbering: NUMBERING });
  const report = { ...read, findings: [...ownChecker.check(read), ...worldChecker.check(read)] };
  return {
    seq,
    report,
    units: reviewUnits(report),
    authorship: { ledger, aliasesOf: (sourceId) => aliases.get(sourceId) ?? [] },
    digest: textDigest(writeJson(freezeReport(report, id))),
  };
}

function aliasesIn(doc: Doc): ReadonlyMap<string, readonly string[]> {
  const listings = new Map(listed(sourceListings(doc)));
  const { meant } = resolveSources(listings);
  const aliases = new Map<string, string[]>();
  for (const id of listings.keys()) {
    const end = meant(id);
    if (end !== id) aliases.set(end, [...(aliases.get(end) ?? []), id]);
  }
  return aliases;
}
