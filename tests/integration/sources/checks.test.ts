/** From a press of the button to states, histories and copies, through the real fetcher and database. */
import { randomUUID } from "node:crypto";
import { gunzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { checkReport, checkSource } from "../../../server/commands/sources/check-report.ts";
import { exportWarc } from "../../../server/commands/sources/export-warc.ts";
import { markCheckedByHand } from "../../../server/commands/sources/mark-checked-by-hand.ts";
import { pauseCheck, resumeCheck } from "../../../server/commands/sources/pause-check.ts";
import { recheckPublished } from "../../../server/commands/sources/recheck-published.ts";
import { runChecks } from "../../../server/commands/sources/run-checks.ts";
import { uploadCopy } from "../../../server/commands/sources/upload-copy.ts";
import { entryListings } from "../../../server/domain/document/document-shape.ts";
import { replaceText } from "../../../server/domain/document/replace-text.ts";
import { checkProgress } from "../../../server/queries/sources/check-progress.ts";
import { copyDifference, copyView } from "../../../server/queries/sources/copy-view.ts";
import { goneSources } from "../../../server/queries/sources/gone-sources.ts";
import { sourceHistory } from "../../../server/queries/sources/source-history.ts";
import { sourceStates } from "../../../server/queries/sources/source-states.ts";
import { worldFindings } from "../../../server/queries/sources/world-findings.ts";
import { bytes, html, inTurn, status } from "../../world/answers.ts";
import { article, LOG_IN } from "../../world/pages.ts";
import { pdf } from "../../world/pdf.ts";
import { DAY, HOUR, MINUTE } from "../fake-clock.ts";
import { refusal } from "../refused.ts";
import {
  type CheckedMonth,
  COPY_WORDS,
  checkingHouse,
  checkNow,
  monthWith,
  NO_JOBS,
} from "./checking-house.ts";

const changing = article("Court adjourns in Tarn", 4);
const open = checkingHouse({
  "a.example.org": {
    "/news/1": html(article("Court sits in Tarn", 4)),
    "/news/2": html(article("Court sits again", 4)),
    "/gone": status(404),
    "/walled": html(LOG_IN),
    "/order.pdf": bytes(
      pdf(
        ["The clerk shall bring the register of permits to the hall by noon, and shall not copy it before."],
        {
          author: "R. Oster",
          made: "20310220",
        },
      ),
      "application/pdf",
    ),
    "/changing": inTurn(html(changing), html(changing.replace("thirty villagers", "forty villagers"))),
    "/back": inTurn(status(404), html(article("Back again", 3))),
  },
  "b.example.org": { "/x": html(article("Elsewhere", 3)) },
});

const at = (path: string) => `https://a.example.org${path}`;
const check = (month: CheckedMonth) => checkNow(open(), month);

async function statesOf({ where, editor }: CheckedMonth) {
  return (await sourceStates(open().deps, await editor.actor(), where)).sources;
}

describe("a round of checks", () => {
  it("gives every source its state, its evidence, what the page says of itself, and a copy", async () => {
    const month = await monthWith(open(), [at("/news/1"), at("/gone"), at("/walled"), "http://10.0.0.1/x"]);
    expect((await statesOf(month)).map((one) => one.state)).toEqual([null, null, null, null]);
    await check(month);
    const states = await statesOf(month);
    expect(states.map(({ state, reason, status: code }) => [state, reason, code])).toEqual([
      ["ok", "answered", 200],
      ["broken", "not-found", 404],
      ["blocked", "log-in", 200],
      [null, null, null],
    ]);
    expect(states.map(({ copy }) => copy?.origin ?? null)).toEqual(["fetched", null, null, null]);
    expect(states[0]?.proposals).toContainEqual({
      field: "title",
      value: "Court sits in Tarn",
      origin: "page",
    });
    expect(states[1]?.proposals).toEqual([]);
    expect(await checkProgress(open().deps, await month.editor.actor(), month.where)).toMatchObject({
      state: "done",
      done: 3,
      total: 3,
      hosts: [],
      timeLeft: null,
    });
  });

  it("opens nothing again the same day, and everything that failed after ten minutes", async () => {
    const month = await monthWith(open(), [at("/news/1"), at("/gone")]);
    await check(month);
    const asked = () => open().world.opened().length;
    const before = asked();
    await check(month);
    expect(asked()).toBe(before);
    open().house.clock.advance(11 * MINUTE);
    await check(month);
    expect(asked()).toBe(before + 1);
    expect((await statesOf(month))[1]).toMatchObject({ isConfirmed: true, isDead: false });
    open().house.clock.advance(DAY);
    await check(month);
    expect(asked()).toBe(before + 3);
  });

  it("calls a link dead after three failures three days apart, and not when it came back", async () => {
    const month = await monthWith(open(), [at("/gone"), at("/back")]);
    for (let round = 0; round < 3; round++) {
      await check(month);
      open().house.clock.advance(3 * DAY + HOUR);
    }
    const [gone, back] = await statesOf(month);
    expect(gone).toMatchObject({ state: "broken", isDead: true, lastOkAt: null });
    expect(back).toMatchObject({ state: "ok", isDead: false });
    const { sourceId } = { sourceId: back?.source.id ?? "" };
    const history = await sourceHistory(open().deps, await month.editor.actor(), {
      ...month.where,
      sourceId,
    });
    expect(history.observations.map((one) => one.state)).toEqual(["ok", "ok", "broken"]);
    expect(history.copies).toHaveLength(1);
  });

  it("keeps a second copy when the words changed, and shows what changed", async () => {
    const month = await monthWith(open(), [at("/changing")]);
    await check(month);
    open().house.clock.advance(DAY);
    await check(month);
    open().house.clock.advance(DAY);
    await check(month);
    const [one] = await statesOf(month);
    const actor = await month.editor.actor();
    const { copies } = await sourceHistory(open().deps, actor, {
      ...month.where,
      sourceId: one?.source.id ?? "",
    });
    expect(copies).toHaveLength(2);
    expect(one?.changedSince?.id).toBe(copies[1]?.id);
    const difference = await copyDifference(open().deps, actor, {
      firstId: copies[0]?.id ?? "",
      secondId: copies[1]?.id ?? "",
    });
    expect(difference.parts.filter((part) => part.kind !== "same")).toEqual([
      { kind: "removed", text: "thirty" },
      { kind: "added", text: "forty" },
    ]);
    expect(difference.before).toBeLessThan(difference.after);
  });

  it("is begun once by two who press at the same time, and what is wanted afresh goes before it", async () => {
    const month = await monthWith(open(), [at("/news/1"), at("/news/2")]);
    const { deps } = open();
    const quiet = { ...deps, sources: { ...deps.sources, jobs: NO_JOBS } };
    const actor = await month.editor.actor();
    const asked = await Promise.all([1, 2, 3].map(() => checkReport(quiet, actor, month.where)));
    expect(new Set(asked.map((one) => one.runId)).size).toBe(1);
    const [first] = (await sourceStates(deps, actor, month.where)).sources;
    const alone = await checkSource(quiet, actor, { ...month.where, sourceId: first?.source.id ?? "" });
    expect(alone.runId).not.toBe(asked[0]?.runId);
    const before = open().world.opened().length;
    await Promise.all([1, 2, 3].map(() => runChecks(deps, month.reportId)));
    const paths = () =>
      open()
        .world.opened()
        .slice(before)
        .map(({ path }) => path);
    // The one alone first; the round then need not open it again.
    expect(paths()).toEqual(["/news/1", "/news/2"]);
    expect(await deps.storage.checks.earlierLooks(asked[0]?.runId ?? "")).toBe(0);
    // A person who asks for one source gets a look, whatever was seen a moment ago.
    await checkSource(quiet, actor, { ...month.where, sourceId: first?.source.id ?? "" });
    await runChecks(deps, month.reportId);
    expect(paths()).toEqual(["/news/1", "/news/2", "/news/1"]);
  });

  it("says how many it did not open again the same day", async () => {
    const month = await monthWith(open(), [at("/news/1"), at("/news/2")]);
    await check(month);
    open().house.clock.advance(HOUR);
    await check(month);
    const progress = await checkProgress(open().deps, await month.editor.actor(), month.where);
    expect(progress).toMatchObject({ total: 2, earlier: 2 });
  });

  it("reads a PDF's words, and looks for quotations and days in them", async () => {
    const month = await monthWith(open(), [at("/order.pdf")]);
    await check(month);
    const [one] = await statesOf(month);
    expect(one).toMatchObject({ state: "ok", copy: { origin: "fetched" } });
    expect(one?.proposals.map(({ field, value }) => [field, value])).toContainEqual(["author", "R. Oster"]);
    const { deps } = open();
    const source = one?.source.id ?? "";
    const actor = await month.editor.actor();
    const { html: page, copy } = await copyView(deps, actor, {
      copyId: one?.copy?.id ?? "",
      words: COPY_WORDS,
    });
    expect(copy.mediaType).toBe("application/pdf");
    expect(page).toContain("shall bring the register of permits");
    await deps.documents.edit(month.docId, month.editor.personId, (doc) => {
      const [entryId = ""] = [...entryListings(doc).keys()];
      replaceText(doc, {
        entryId,
        block: 0,
        from: 0,
        to: "The court sat".length,
        text: "The order says: “The clerk burned the register of every single permit at noon”",
      });
    });
    const found = await worldFindings(deps, actor, month.where);
    expect(found.map(({ finding }) => finding.ruleId)).toEqual(expect.arrayContaining(["Q01", "D01"]));
    expect(found.every(({ finding }) => finding.sourceId === source)).toBe(true);
  });

  it("holds when paused and goes on when resumed", async () => {
    const month = await monthWith(open(), [at("/news/1"), at("/news/2")]);
    const { deps } = open();
    const quiet = { ...deps, sources: { ...deps.sources, jobs: NO_JOBS } };
    const actor = await month.editor.actor();
    expect(await refusal(pauseCheck(quiet, actor, month.where))).toBe("NOT_CHECKING");
    await checkReport(quiet, actor, month.where);
    await pauseCheck(quiet, actor, month.where);
    await runChecks(deps, month.reportId);
    expect(await checkProgress(deps, actor, month.where)).toMatchObject({
      state: "paused",
      done: 0,
      hosts: [{ host: "a.example.org", waiting: 2 }],
    });
    await resumeCheck(quiet, actor, month.where);
    await runChecks(deps, month.reportId);
    expect(await checkProgress(deps, actor, month.where)).toMatchObject({ state: "done", done: 2 });
  });

  it("is not begun where there is nothing to open", async () => {
    const month = await monthWith(open(), ["mailto:desk@example.org"]);
    expect(await refusal(check(month))).toBe("NOTHING_TO_CHECK");
  });
});

describe("by hand", () => {
  it("a person's word answers a wall for thirty days, with name and date", async () => {
    const month = await monthWith(open(), [at("/walled")]);
    await check(month);
    const [one] = await statesOf(month);
    const input = { ...month.where, sourceId: one?.source.id ?? "", note: " seen in the browser " };
    await markCheckedByHand(open().deps, await month.editor.actor(), input);
    expect((await statesOf(month))[0]?.handCheck).toMatchObject({
      personName: "Aru Bekova",
      at: open().house.clock.now(),
      note: "seen in the browser",
    });
    // In steps: a session that is used lives on, as people's do.
    for (let passed = 0; passed < 29; passed++) {
      open().house.clock.advance(DAY);
      expect((await statesOf(month))[0]?.handCheck).not.toBeNull();
    }
    open().house.clock.advance(DAY);
    expect((await statesOf(month))[0]?.handCheck).toBeNull();
  });

  it("a page or a PDF is kept for a walled site, and nothing else", async () => {
    const month = await monthWith(open(), [at("/walled")]);
    const [one] = await statesOf(month);
    const input = { ...month.where, sourceId: one?.source.id ?? "" };
    const actor = await month.editor.actor();
    const upload = (text: string) =>
      uploadCopy(open().deps, actor, { ...input, bytes: new TextEncoder().encode(text) });
    const { copyId } = await upload(article("Behind the wall", 3));
    await upload("%PDF-1.7 order");
    expect(await refusal(upload("MZ\u0090 program"))).toBe("COPY_REFUSED");
    expect((await open().deps.storage.checks.findCopy(copyId))?.text).toContain(
      "The court of the Tarn district",
    );
    const { copies } = await sourceHistory(open().deps, actor, input);
    expect(copies.map((copy) => [copy.origin, copy.mediaType, copy.takenById]).sort()).toEqual([
      ["uploaded", "application/pdf", month.editor.personId],
      ["uploaded", "text/html", month.editor.personId],
    ]);
  });
});

describe("what was kept", () => {
  it("is shown without a script, a picture or an address to follow", async () => {
    const month = await monthWith(open(), [at("/news/1")]);
    await check(month);
    const copyId = (await statesOf(month))[0]?.copy?.id ?? "";
    const { html: page, copy } = await copyView(open().deps, await month.editor.actor(), {
      copyId,
      words: COPY_WORDS,
    });
    expect(page).toContain('<h1 dir="auto">Court sits in Tarn</h1>');
    expect(page).toContain(copy.bytesSha256);
    expect(page).not.toMatch(/<(?:script|img|link|iframe|a)\b|\bsrc=|\bhref=|\son\w+=|url\(|@import/u);
  });

  it("leaves as one WARC file that names every request, the same each time", async () => {
    const month = await monthWith(open(), [at("/news/1"), at("/news/2")]);
    await check(month);
    const read = async () => {
      const { bytes, fileName } = await exportWarc(open().deps, await month.editor.actor(), month.where);
      expect(fileName).toBe(`${month.where.slug}-2031-03.warc.gz`);
      const chunks: Uint8Array[] = [];
      for await (const chunk of bytes) chunks.push(chunk);
      return Buffer.concat(chunks);
    };
    const [one, other] = [await read(), await read()];
    expect(one.equals(other)).toBe(true);
    const text = gunzipSync(one).toString();
    expect(text).toMatch(/^WARC\/1\.1\r\n/u);
    expect(text).toContain("WARC-Target-URI: https://a.example.org/news/1");
    expect(text).toContain("WARC-Type: conversion");
    const [newest] = (await open().deps.storage.audit.chain(month.teamId)).slice(-1);
    expect(newest).toMatchObject({
      kind: "export",
      facts: `{"format":"warc","reportId":"${month.reportId}"}`,
    });
  });

  it("cannot be changed or taken away, by no program", async () => {
    const { prisma } = open().house.database;
    for (const table of ["archived_copy", "link_observation", "hand_check"]) {
      await expect(prisma.$executeRawUnsafe(`UPDATE ${table} SET url = 'x'`)).rejects.toThrow(
        /never changed/u,
      );
      await expect(prisma.$executeRawUnsafe(`DELETE FROM ${table}`)).rejects.toThrow(/never changed/u);
    }
  });
});

describe("published months", () => {
  it("are looked at again, and what has gone is told to the team with the copy's day", async () => {
    const { deps, published, house } = open();
    const month = await monthWith(open(), [at("/gone"), "https://b.example.org/x"]);
    const targets = (await statesOf(month)).map(({ source, url }) => ({
      sourceId: source.id,
      url: url ?? "",
      numbers: source.numbers,
    }));
    const publishedAt = house.clock.now();
    published.push({ reportId: month.reportId, editionId: randomUUID(), n: 1, publishedAt, targets });
    const quiet = { ...deps, sources: { ...deps.sources, jobs: NO_JOBS } };
    const uploaded = { ...month.where, sourceId: targets[0]?.sourceId ?? "" };
    await uploadCopy(deps, await month.editor.actor(), {
      ...uploaded,
      bytes: new TextEncoder().encode(article()),
    });
    const takenAt = house.clock.now();
    for (let round = 0; round < 3; round++) {
      expect(await recheckPublished(quiet)).toBe(1);
      expect(await recheckPublished(quiet)).toBe(0);
      await runChecks(deps, month.reportId);
      house.clock.advance(4 * DAY);
    }
    const [lost] = targets;
    expect(await goneSources(deps, await month.editor.actor())).toEqual([
      {
        ...month.where,
        n: 1,
        gone: [{ ...lost, goneAt: publishedAt, isCertain: true, copyTakenAt: takenAt }],
      },
    ]);
    const states = await sourceStates(deps, await month.editor.actor(), month.where);
    expect(states.edition).toBe(1);
    expect(states.sources.map((one) => one.goneSince)).toEqual([publishedAt, null]);
    const stranger = await house.addPerson(await house.addTeam(), "admin");
    expect(await goneSources(deps, await stranger.actor())).toEqual([]);
  });
});
