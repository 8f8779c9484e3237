/** Steps that change the text, through people's own windows or through suggestions. */
import { expect } from "vitest";
import { makeAnchor } from "../../../server/domain/anchors/anchor.ts";
import { setReportTitle } from "../../../server/domain/document/set-report-title.ts";
import { setSource } from "../../../server/domain/document/set-source.ts";
import { readCopy } from "../../factories/read-copy.ts";
import { foretellSuggestion, mayWrite, wordsOf, wroteIn, wroteSource } from "./book.ts";
import { count, type Doing, type Game } from "./game.ts";
import { CITES, ENTRIES, type Step } from "./steps.ts";
import { placeOf, textOf } from "./window.ts";

const writes = ({ book }: Game, { who, unit }: Step) => mayWrite(book, who) && unit !== "";

export const write: Doing = async (game, step) => {
  if (!writes(game, step)) return;
  const { who, unit } = step;
  const window = await game.window(who);
  const token = game.nextToken();
  await window.change((doc) => {
    const text = textOf(doc, unit);
    text.insert(text.length, ` ${token}.`);
  });
  const offline = game.offline.get(who);
  if (offline) return void offline.added.push({ unit, token });
  wordsOf(game.book, unit).add(token);
  wroteIn(game.book, who, unit);
};

export const cut: Doing = async (game, step) => {
  if (!writes(game, step)) return;
  const { who, unit } = step;
  const offline = game.offline.get(who);
  const known = offline ? offline.known.get(unit) : wordsOf(game.book, unit);
  const token = [...(known ?? [])].findLast((one) => !offline?.cut.some((cut) => cut.token === one));
  if (token === undefined) return;
  const window = await game.window(who);
  // A word of somebody else's may still be on its way here.
  await expect.poll(() => placeOf(window.doc, unit, token), { timeout: 60_000 }).toBeGreaterThan(0);
  await window.change((doc) => textOf(doc, unit).delete(placeOf(doc, unit, token) - 1, token.length + 2));
  if (offline) return void offline.cut.push({ unit, token });
  wordsOf(game.book, unit).delete(token);
  wroteIn(game.book, who, unit);
};

export const retitle: Doing = async (game, { who, unit }) => {
  const [sourceId] = CITES[unit] ?? [];
  if (!mayWrite(game.book, who) || game.offline.has(who) || sourceId === undefined) return;
  const title = game.nextToken();
  await (await game.window(who)).change((doc) => setSource(doc, sourceId, { title }));
  game.book.titles.set(sourceId, title);
  wroteSource(game.book, who, sourceId);
};

export const head: Doing = async (game, { who }) => {
  if (!mayWrite(game.book, who) || game.offline.has(who)) return;
  game.book.heading = game.nextToken();
  await (await game.window(who)).change((doc) => setReportTitle(doc, game.book.heading));
  wroteIn(game.book, who, "");
};

export const leave: Doing = async (game, { who }) => {
  if (!mayWrite(game.book, who) || game.offline.has(who)) return;
  const window = await game.window(who);
  const known = new Map(ENTRIES.map((id) => [id, new Set(wordsOf(game.book, id))]));
  for (const [id, words] of known)
    for (const token of words)
      await expect.poll(() => placeOf(window.doc, id, token), { timeout: 60_000 }).toBeGreaterThan(0);
  window.leave();
  game.offline.set(who, { known, added: [], cut: [] });
};

export const back: Doing = async (game, { who }) => {
  const offline = game.offline.get(who);
  if (!offline) return;
  await (await game.window(who)).back();
  game.offline.delete(who);
  for (const { unit, token } of offline.added) {
    wordsOf(game.book, unit).add(token);
    wroteIn(game.book, who, unit);
  }
  // Who takes out what is gone already has changed nothing.
  for (const { unit, token } of offline.cut)
    if (wordsOf(game.book, unit).delete(token)) wroteIn(game.book, who, unit);
};

export const suggest: Doing = async (game, { who, unit }) => {
  const { book, desk, person } = game;
  const old = unit === "" ? undefined : [...wordsOf(book, unit)].at(-1);
  const read = old === undefined ? null : await readCopy(desk.house.deps.documents, desk.docId);
  if (!read || old === undefined) return;
  const at = placeOf(read.doc, unit, old);
  const place = { from: { block: 0, offset: at }, to: { block: 0, offset: at + old.length } };
  const anchor = makeAnchor(read.doc, unit, place);
  read.doc.destroy();
  if (!anchor) throw new Error(`${old} is not in ${unit}`);
  const base64 = (bytes: Uint8Array | null) => bytes && Buffer.from(bytes).toString("base64");
  const token = game.nextToken();
  const { threadId } = await desk.house.commands.suggestEdit(await person(who).actor(), {
    reportId: desk.reportId,
    entryId: unit,
    anchor: { ...anchor, start: base64(anchor.start), end: base64(anchor.end) },
    replacement: token,
    text: "",
  });
  book.suggestions.push({ threadId, by: who, unit, old, token });
};

export const accept: Doing = async (game, { who }) => {
  const { book, desk, person } = game;
  const [suggested] = book.suggestions;
  if (!suggested) return;
  const { threadId, by, unit, old, token } = suggested;
  const actor = await person(who).actor();
  const foretold = foretellSuggestion(book, who, suggested);
  if (!(await game.attempt(foretold, () => desk.house.commands.acceptSuggestion(actor, { threadId }))))
    return;
  count(game, "accept");
  book.suggestions.shift();
  wordsOf(book, unit).delete(old);
  wordsOf(book, unit).add(token);
  wroteIn(book, who, unit);
  wroteIn(book, by, unit);
};

export const decline: Doing = async (game, { who }) => {
  const { book, desk, person } = game;
  const [suggested] = book.suggestions;
  if (!suggested) return;
  const form = { threadId: suggested.threadId, word: "No." };
  const actor = await person(who).actor();
  const foretold = mayWrite(book, who) ? null : "NOT_ALLOWED";
  if (await game.attempt(foretold, () => desk.house.commands.declineSuggestion(actor, form)))
    book.suggestions.shift();
};
