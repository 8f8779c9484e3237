/** Steps of review and publication, each through the house's own command. */
import { expect } from "vitest";
import {
  content,
  exists,
  foretellDecision,
  foretellPublication,
  foretellReopening,
  foretellRole,
  foretellTick,
  foretellWaiver,
  foretellWithdrawal,
  mayWrite,
  openLine,
  unitOf,
} from "./book.ts";
import { checkEdition, keepHashes } from "./check-house.ts";
import { accept, decline, retitle, suggest, write } from "./edit-steps.ts";
import { count, type Doing, type Game, refusalOf } from "./game.ts";
import { CITES, NAMES, UNITS } from "./steps.ts";

const COMMANDS = { submit: "submitEntry", approve: "approveEntry", request: "requestChanges" } as const;
const AUDITED = { submit: "submission", approve: "approval", request: "changes-requested" } as const;

export const decide =
  (kind: keyof typeof COMMANDS): Doing =>
  async (game, { who, unit, isFresh }) => {
    const { book, desk } = game;
    if (!exists(book, unit)) return;
    const { content: seen, ...look } = await game.look(who, unit, isFresh);
    const reason = kind === "request" ? { reason: "Which court?" } : {};
    const form = { reportId: desk.reportId, entryId: unit, ...look, ...reason };
    const actor = await game.person(who).actor();
    const foretold = foretellDecision(book, kind, who, unit, seen);
    const run = desk.house.commands[COMMANDS[kind]] as (by: typeof actor, said: unknown) => Promise<void>;
    if (!(await game.attempt(foretold, () => run(actor, form)))) return;
    book.audit.push(AUDITED[kind]);
    count(game, kind);
    const about = unitOf(book, unit);
    about.status = ({ submit: "submitted", approve: "approved", request: "changesRequested" } as const)[kind];
    if (kind !== "approve") return;
    about.approved = content(book, unit);
    about.answered.add(about.approved);
    about.since.clear();
  };

export const tick: Doing = async (game, { who, unit }) => {
  const { book, desk, person } = game;
  if (unit === "") return;
  const actor = await person(who).actor();
  const { reportId } = desk;
  const { claims, seq } = await desk.house.queries.reviewEntry(actor, { reportId, entryId: unit });
  expect(claims).toHaveLength(CITES[unit]?.length ?? 0);
  for (const { citationId, binding } of claims) {
    const form = { reportId, entryId: unit, citationId, binding, seq, isTicked: true };
    const work = () => desk.house.commands.tickCitation(actor, form);
    if (!(await game.attempt(foretellTick(book, who, unit), work))) return;
    book.audit.push("citation-tick");
  }
  unitOf(book, unit).ticked.add(content(book, unit));
};

const isOfWords = (kind: string) => kind === "not-approved" || kind === "stale";

async function linesAbout(game: Game, who: string, unit: string) {
  const { reportId, house } = game.desk;
  const gate = await house.queries.publishGate(await game.person(who).actor(), { reportId });
  return { seq: gate.seq, lines: gate.blocking.filter((line) => line.entryId === unit) };
}

export const waive: Doing = async (game, { who, unit }) => {
  const { book, desk, person } = game;
  const { waived, answered } = unitOf(book, unit);
  const open = exists(book, unit) ? openLine(book, unit) : null;
  const { lines, seq } = await linesAbout(game, who, unit);
  const about = lines.filter((line) => isOfWords(line.kind)).map(({ key, binding }) => ({ key, binding }));
  expect(about, "lines that nobody approved it").toHaveLength(open === null || waived.has(open) ? 0 : 1);
  if (open === null || about.length === 0) return;
  const form = { reportId: desk.reportId, lines: about, reason: "Known and accepted.", seq };
  const actor = await person(who).actor();
  const foretold = foretellWaiver(book, who, unit);
  if (!(await game.attempt(foretold, () => desk.house.commands.waiveFinding(actor, form)))) return;
  book.audit.push("waiver");
  count(game, "waive");
  waived.add(open);
  answered.add(content(book, unit));
};

/** Lines about sources and citations, of which the bookkeeping knows only that no words pass through them. */
export const waiveRest: Doing = async (game, { who, unit }) => {
  const { lines, seq } = await linesAbout(game, who, unit);
  const others = lines.filter((line) => !isOfWords(line.kind)).map(({ key, binding }) => ({ key, binding }));
  if (others.length === 0) return;
  const form = { reportId: game.desk.reportId, lines: others, reason: "Known and accepted.", seq };
  const actor = await game.person(who).actor();
  const came = await game.desk.house.commands.waiveFinding(actor, form).then(() => null, refusalOf);
  if (came !== null) return;
  expect(foretellRole(game.book, who, "publisher"), "who may waive").toBeNull();
  for (const _line of others) game.book.audit.push("waiver");
};

export const publish: Doing = async (game, { who, isFresh }) => {
  const { book, desk } = game;
  const { content: seen, ...look } = await game.lookAtGate(who, isFresh);
  const actor = await game.person(who).actor();
  const work = () => desk.house.commands.publishReport(actor, { reportId: desk.reportId, ...look });
  const foretold = foretellPublication(book, who, seen);
  if (foretold === "maybe") {
    const came = await work().then(() => null, refusalOf);
    expect([null, "gate-closed"]).toContain(came);
    if (came !== null) return;
  } else if (!(await game.attempt(foretold, work))) return;
  count(game, "publish");
  book.audit.push("publication", ...(book.editions.length > 0 ? ["correction"] : []));
  book.report = "published";
  book.editions.push({ tokens: await checkEdition(game, book.editions.length + 1), isWithdrawn: false });
  await keepHashes(game);
};

export const reopen: Doing = async (game, { who }) => {
  const { book, desk } = game;
  const actor = await game.person(who).actor();
  const form = { reportId: desk.reportId, reason: "A reader found a mistake." };
  const work = () => desk.house.commands.reopenReport(actor, form);
  if (!(await game.attempt(foretellReopening(book, who), work))) return;
  book.audit.push("reopening");
  book.report = "reopened";
};

export const withdraw: Doing = async (game, { who }) => {
  const { book, desk } = game;
  const actor = await game.person(who).actor();
  const form = { reportId: desk.reportId, n: Math.max(1, book.editions.length), reason: "In danger." };
  const work = () => desk.house.commands.withdrawEdition(actor, form);
  if (!(await game.attempt(foretellWithdrawal(book, who), work))) return;
  book.audit.push("withdrawal");
  const newest = book.editions.at(-1);
  if (newest) newest.isWithdrawn = true;
  if (book.report === "published") book.report = "withdrawn";
};

/** Roles that do not close a window on the text. */
const SHAKY: Readonly<Record<string, string>> = { bob: "reviewer", dan: "publisher" };

export const rerole: Doing = async ({ book, desk, admin, person }, { who }) => {
  const role = SHAKY[who];
  const roles = book.roles.get(who);
  if (role === undefined || !roles) return;
  if (!roles.delete(role)) roles.add(role);
  const form = { teamId: desk.teamId, personId: person(who).personId, roles: [...roles] as never };
  await desk.house.commands.changeRoles(await admin.actor(), form);
  book.audit.push("role-change");
};

/** Submitted, ticked and approved by the first people who may, where there are any. */
export const pass: Doing = async (game, step) => {
  const { book } = game;
  const { unit } = step;
  if (!exists(book, unit)) return;
  const [judge] = NAMES.filter((who) => foretellTick(book, who, unit) === null);
  const [asker] = NAMES.filter((who) => mayWrite(book, who));
  if (judge === undefined || asker === undefined) return;
  await decide("submit")(game, { ...step, who: asker, isFresh: true });
  await tick(game, { ...step, who: judge });
  await decide("approve")(game, { ...step, who: judge, isFresh: true });
};

/** Whoever wrote it: whether they may approve is for the house to say. */
export const push: Doing = async (game, step) => {
  const [asker] = NAMES.filter((who) => mayWrite(game.book, who));
  if (asker !== undefined) await decide("submit")(game, { ...step, who: asker, isFresh: true });
  await decide("approve")(game, step);
};

/** Has a part in the words, in one way or another, and tries to answer for them alone. */
export const own: Doing = async (game, step) => {
  const { book } = game;
  const { who, unit } = step;
  const [asker] = NAMES.filter((one) => mayWrite(book, one));
  if (unit === "" || asker === undefined) return;
  if (who === "cat") {
    await suggest(game, step);
    // The oldest one first: hers when its turn has come.
    for (let left = book.suggestions.length; left > 0; left--) {
      const [oldest] = book.suggestions;
      await accept(game, { ...step, who: asker });
      if (book.suggestions[0] === oldest) await decline(game, { ...step, who: asker });
    }
  } else await (who === "bob" ? retitle : write)(game, step);
  await decide("submit")(game, { ...step, who: asker, isFresh: true });
  await decide("approve")(game, { ...step, isFresh: true });
  await waive(game, step);
};

/** A reason is signed, words come after it: neither the waiver nor the publication covers them. */
export const cover: Doing = async (game, step) => {
  const { book, offline } = game;
  const [signer] = NAMES.filter((who) => foretellWaiver(book, who, step.unit) === null);
  const [colleague] = NAMES.filter((who) => mayWrite(book, who) && !offline.has(who));
  if (step.unit === "" || signer === undefined || colleague === undefined) return;
  await waive(game, { ...step, who: signer });
  await write(game, { ...step, who: colleague });
  await waive(game, step);
  await publish(game, { ...step, who: signer, isFresh: true });
};

/** Looks, is overtaken by a colleague's words, and decides on what was on the screen. */
export const late: Doing = async (game, step) => {
  const { book, offline } = game;
  const { who, unit } = step;
  if (unit === "") return;
  const [colleague] = NAMES.filter((one) => one !== who && mayWrite(book, one) && !offline.has(one));
  if (colleague === undefined) return;
  await game.look(who, unit, true);
  await game.lookAtGate(who, true);
  await write(game, { ...step, who: colleague });
  await decide("submit")(game, { ...step, who: colleague, isFresh: true });
  await decide("approve")(game, { ...step, isFresh: false });
  for (const id of UNITS) await pass(game, { ...step, unit: id });
  await publish(game, { ...step, isFresh: false });
};

export const finish: Doing = async (game, step) => {
  for (const unit of UNITS) await pass(game, { ...step, unit });
  await publish(game, { ...step, who: "cat", isFresh: true });
};
