/**
 * The workflow's whole table on real storage: every action in every state of
 * month and entry, by every role and by people of another team, asked of the
 * commands themselves and compared with what the pure machine says. What is
 * allowed is done up to the last moment and then taken back with its
 * transaction, so that one month serves for all.
 */
import { describe, expect, it } from "vitest";
import { publishReport } from "../../server/commands/editions/publish-report.ts";
import { reopenReport } from "../../server/commands/editions/reopen-report.ts";
import { revokeWaiver } from "../../server/commands/editions/revoke-waiver.ts";
import { waiveFinding } from "../../server/commands/editions/waive-finding.ts";
import { withdrawEdition } from "../../server/commands/editions/withdraw-edition.ts";
import { approveEntry } from "../../server/commands/review/approve-entry.ts";
import { requestChanges } from "../../server/commands/review/request-changes.ts";
import { setSourceVerdict } from "../../server/commands/review/set-source-verdict.ts";
import { submitEntry } from "../../server/commands/review/submit-entry.ts";
import { tickCitation } from "../../server/commands/review/tick-citation.ts";
import { withdrawSubmission } from "../../server/commands/review/withdraw-submission.ts";
import { DomainError } from "../../server/domain/errors.ts";
import type { Actor } from "../../server/domain/policy/actor.ts";
import { ROLES } from "../../server/domain/policy/roles.ts";
import { mayReview, type ReviewQuestion } from "../../server/domain/workflow/may-review.ts";
import { ENTRY_ACTIONS, type EntryAction } from "../../server/domain/workflow/review-records.ts";
import {
  ENTRY_STATUSES,
  type EntryStatus,
  REPORT_STATUSES,
  type ReportStatus,
} from "../../server/domain/workflow/standing.ts";
import type { Deps } from "../../server/ports/deps.ts";
import { cite, entry, report, source } from "../factories/report.ts";
import { type TestPerson, testHouse } from "./house.ts";
import { type Desk, openDesk } from "./review-kit.ts";

const house = testHouse("https://desk.example.org", { liveDocuments: true });
const entryOf = (status: EntryStatus) => `e${ENTRY_STATUSES.indexOf(status) + 1}`;
const numbers = ENTRY_STATUSES.map((_status, index) => index + 1);

/** One entry for each status, each with a source of its own. */
const proposal = () =>
  report(
    ...numbers.map((n) =>
      entry(`2023-09-0${n}`, `The district court of Tarn heard case number ${n}.`, cite(n)),
    ),
    { sources: numbers.map((n) => source(n, { title: `Page ${n}`, outlet: "The Gazette" })) },
  );

interface Month {
  readonly desk: Desk;
  readonly status: ReportStatus;
  readonly publisher: TestPerson;
  /** Holds every role, and has a part in every entry and every source. */
  readonly writer: TestPerson;
}

async function openMonth(status: ReportStatus): Promise<Month> {
  const desk = await openDesk(house(), proposal());
  const [judge, publisher] = [await desk.person("reviewer"), await desk.person("publisher")];
  const writer = await desk.person(...ROLES);
  for (const n of numbers) await desk.setTitle(writer, `s${n}`, `Leaf ${n}`);
  for (const one of ENTRY_STATUSES) {
    const id = entryOf(one);
    if (one === "draft") continue;
    await desk.submit(writer, id);
    if (one === "changesRequested") await desk.requestChanges(judge, id);
    if (one === "approved" || one === "stale") await desk.approve(judge, id);
  }
  // Once more, so that nothing of theirs is covered by an approval; put back where it must be what was approved.
  for (const n of numbers) await desk.setTitle(writer, `s${n}`, `Page ${n}`);
  await desk.setTitle(writer, `s${ENTRY_STATUSES.indexOf("approved") + 1}`, "Leaf 4");
  if (status === "open") return { desk, status, publisher, writer };
  await desk.waiveAll(publisher);
  await desk.publish(publisher);
  const actor = await publisher.actor();
  const { reportId } = desk;
  if (status === "reopened") await house().commands.reopenReport(actor, { reportId, reason: "A mistake." });
  if (status === "withdrawn")
    await house().commands.withdrawEdition(actor, { reportId, n: 1, reason: "In danger." });
  return { desk, status, publisher, writer };
}

class TakenBack extends Error {}

/** The house, with every decision taken back at its last moment. */
function takingBack(): Deps {
  const { deps } = house();
  const transaction: Deps["storage"]["transaction"] = (work) =>
    deps.storage.transaction(async (stores) => {
      await work(stores);
      throw new TakenBack();
    });
  return { ...deps, storage: { ...deps.storage, transaction } };
}

interface Case {
  readonly name: string;
  readonly question: ReviewQuestion;
  run(deps: Deps, actor: Actor): Promise<unknown>;
}

const ENTRY_COMMANDS = {
  submit: submitEntry,
  withdrawSubmission,
  approve: approveEntry,
  requestChanges,
} as const satisfies Record<EntryAction, unknown>;

/** Everything that can be asked for in that month by somebody who has written in it, or has not. */
async function casesOf({ desk, status, publisher }: Month, hasWritten: boolean): Promise<readonly Case[]> {
  const { reportId, teamId } = desk;
  const actor = await publisher.actor();
  const { queries } = house();
  const base = { teamId, report: status };
  const cases: Case[] = [];
  for (const one of ENTRY_STATUSES) {
    const entryId = entryOf(one);
    const { digest, seq } = await queries.reviewEntry(actor, { reportId, entryId });
    for (const action of ENTRY_ACTIONS) {
      const reason = action === "requestChanges" ? { reason: "Which court?" } : {};
      const form = { reportId, entryId, digest, seq, ...reason };
      const command = ENTRY_COMMANDS[action] as (deps: Deps, by: Actor, said: object) => Promise<void>;
      cases.push({
        name: `${action} from ${one}`,
        question: [action, { ...base, entry: one, hasWritten }],
        run: (deps, by) => command(deps, by, form),
      });
    }
  }
  const { sources, claims, seq } = await queries.reviewEntry(actor, { reportId, entryId: "e1" });
  const [found, claim] = [sources[0], claims[0]];
  if (!found || !claim) throw new Error("the sample month has lost its sources");
  const onSource = { reportId, sourceId: found.source.id, binding: found.binding, seq };
  const onClaim = { reportId, entryId: "e1", citationId: claim.citationId, binding: claim.binding, seq };
  const verdict = (given: "verified" | "rejected") => (deps: Deps, by: Actor) =>
    setSourceVerdict(deps, by, { ...onSource, verdict: given, reason: "Another town." });
  const tick = (isTicked: boolean) => (deps: Deps, by: Actor) =>
    tickCitation(deps, by, { ...onClaim, isTicked });
  cases.push(
    { name: "verify", question: ["verifySource", { ...base, hasWritten }], run: verdict("verified") },
    { name: "reject", question: ["rejectSource", base], run: verdict("rejected") },
    { name: "tick", question: ["tickCitation", { ...base, hasWritten }], run: tick(true) },
    { name: "untick", question: ["untickCitation", base], run: tick(false) },
  );
  const gate = await queries.publishGate(actor, { reportId });
  const waive = (line: { key: string; binding: string }) => (deps: Deps, by: Actor) =>
    waiveFinding(deps, by, { reportId, lines: [line], reason: "Known and accepted.", seq: gate.seq });
  const onLine = (line: "blocking" | "waived" | "none"): ReviewQuestion => [
    "waiveFinding",
    { ...base, line, hasWritten, isAlone: false },
  ];
  const pick = ({ key, binding }: { key: string; binding: string }) => ({ key, binding });
  const [blocking, waived] = [gate.blocking[0], gate.waived[0]];
  if (blocking) cases.push({ name: "waive", question: onLine("blocking"), run: waive(pick(blocking)) });
  if (waived) {
    const waiverId = waived.waiverId ?? "";
    cases.push(
      { name: "waive again", question: onLine("waived"), run: waive(pick(waived)) },
      {
        name: "take a waiver back",
        question: ["revokeWaiver", base],
        run: (deps, by) => revokeWaiver(deps, by, { reportId, waiverId }),
      },
    );
  }
  const nothing = { key: "no such line", binding: gate.digest };
  cases.push(
    { name: "waive nothing", question: onLine("none"), run: waive(nothing) },
    {
      name: "publish",
      question: ["publishReport", { ...base, blocking: gate.blocking.length, entries: gate.entries }],
      run: (deps, by) => publishReport(deps, by, { reportId, digest: gate.digest, seq: gate.seq }),
    },
    {
      name: "reopen",
      question: ["reopenReport", base],
      run: (deps, by) => reopenReport(deps, by, { reportId, reason: "A mistake." }),
    },
  );
  if (status !== "open")
    cases.push({
      name: "withdraw",
      question: ["withdrawEdition", { ...base, edition: status === "withdrawn" ? "withdrawn" : "standing" }],
      run: (deps, by) => withdrawEdition(deps, by, { reportId, n: 1, reason: "In danger." }),
    });
  return cases;
}

/** "done", the machine's reason, or the policy's code. */
function outcome(error: unknown): string {
  if (error instanceof TakenBack) return "done";
  if (error instanceof DomainError) {
    const { code, details } = error;
    return (code === "REVIEW_REFUSED" || code === "GATE_CLOSED") && details ? details : code;
  }
  throw error;
}

function foretold(actor: Actor, question: ReviewQuestion): string {
  const verdict = mayReview(actor, ...question);
  if (verdict.ok) return "done";
  if (verdict.why === "not-a-member") return "NOT_FOUND";
  return verdict.why.startsWith("needs-") ? "NOT_ALLOWED" : verdict.why;
}

async function compare(cases: readonly Case[], person: TestPerson): Promise<void> {
  const actor = await person.actor();
  const deps = takingBack();
  const came: Record<string, string> = {};
  const expected: Record<string, string> = {};
  for (const { name, question, run } of cases) {
    came[name] = await run(deps, actor).then(() => "done and kept", outcome);
    expected[name] = foretold(actor, question);
  }
  expect(came).toEqual(expected);
}

describe.each(REPORT_STATUSES)("in a month that is %s", (status) => {
  it("every action is answered as the table says, for every role, for writers, and for another team", async () => {
    const month = await openMonth(status);
    const { desk, writer } = month;
    const kept = async () => ({
      said: await house().deps.storage.reviews.records(desk.reportId),
      told: await house().deps.storage.audit.chain(desk.teamId),
    });
    const before = await kept();
    const cases = await casesOf(month, false);
    for (const role of ROLES) await compare(cases, await desk.person(role));
    await compare(cases, await desk.person(...ROLES));
    await compare(await casesOf(month, true), writer);
    const elsewhere = await openDesk(house());
    await compare(cases, await elsewhere.person(...ROLES));
    expect(await kept()).toEqual(before);
  }, 240_000);
});
