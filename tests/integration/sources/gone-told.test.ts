/** When sources of a published month go, its editors and publishers hear of it: once, with the month and the number. */
import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import { checkReport, checkSource } from "../../../server/commands/sources/check-report.ts";
import { recheckPublished } from "../../../server/commands/sources/recheck-published.ts";
import { runChecks } from "../../../server/commands/sources/run-checks.ts";
import type { Deps } from "../../../server/ports/deps.ts";
import { sourceStates } from "../../../server/queries/sources/source-states.ts";
import { html, status } from "../../world/answers.ts";
import { article } from "../../world/pages.ts";
import { DAY } from "../fake-clock.ts";
import type { TestPerson } from "../house.ts";
import { type CheckedMonth, checkingHouse, monthWith } from "./checking-house.ts";

const open = checkingHouse({
  "a.example.org": { "/one": status(404), "/two": status(410), "/three": html(article("Court sits", 4)) },
});
const NO_JOBS = { enqueue: async () => undefined, enqueueSave: async () => undefined };
const quiet = (): Deps => ({ ...open().deps, sources: { ...open().deps.sources, jobs: NO_JOBS } });
let month: CheckedMonth;
let publisher: TestPerson;

beforeEach(async () => {
  month = await monthWith(
    open(),
    ["/one", "/two", "/three"].map((path) => `https://a.example.org${path}`),
  );
  publisher = await month.person("publisher");
  const { sources } = await sourceStates(open().deps, await month.editor.actor(), month.where);
  const targets = sources.map(({ source, url }) => ({
    sourceId: source.id,
    url: url ?? "",
    numbers: source.numbers,
  }));
  const publishedAt = open().house.clock.now();
  open().published.push({ reportId: month.reportId, editionId: randomUUID(), n: 1, publishedAt, targets });
  open().house.letters();
});

/** Looks back as the calendar does, so many times, four days apart. */
async function lookBack(times: number): Promise<void> {
  for (let round = 0; round < times; round++) {
    await recheckPublished(quiet());
    await runChecks(open().deps, month.reportId);
    open().house.clock.advance(4 * DAY);
  }
}
const toldTo = async (person: TestPerson) =>
  (await open().house.queries.ownNotifications(await person.actor())).notifications.map(
    ({ kind, month: of, count, isRead }) => ({ kind, month: of, count, isRead }),
  );
const TOLD = { kind: "sourcesGone", month: "2031-03", count: 2, isRead: false };

describe("sources that have gone since publication", () => {
  it("are told of with their number when that is certain, and never again", async () => {
    await lookBack(1);
    expect(await toldTo(publisher)).toEqual([]);
    await lookBack(1);
    expect([await toldTo(publisher), await toldTo(month.editor)]).toEqual([[TOLD], [TOLD]]);
    const letters = open().house.letters();
    expect(letters.map((one) => one.to)).toHaveLength(2);
    expect(letters[0]?.text).toContain("2 sources of the published month can no longer be read");
    expect(letters[0]?.text).toContain(
      `https://desk.example.org/desk/${month.where.slug}/2031-03/sources?show=gone\n`,
    );
    expect(letters[0]?.text).not.toContain("a.example.org");
    await open().house.commands.readNotifications(await publisher.actor(), {});
    await lookBack(2);
    expect(await toldTo(publisher)).toEqual([{ ...TOLD, isRead: true }]);
    expect(open().house.letters()).toEqual([]);
  });

  it("are told of to nobody else, nor to whoever does not want to hear of it", async () => {
    const others = await Promise.all(
      (["reviewer", "reader", "admin"] as const).map((role) => month.person(role)),
    );
    const choices = await open().house.queries.notificationChoices(await publisher.actor());
    await open().house.commands.chooseNotifications(await publisher.actor(), {
      choices: { ...choices, sourcesGone: { inApp: true, byMail: false } },
    });
    await lookBack(2);
    for (const person of others) expect(await toldTo(person)).toEqual([]);
    expect(await toldTo(publisher)).toEqual([TOLD]);
    expect(open().house.letters()).toHaveLength(1);
  });

  it("are told of by the round that saw it first, and not to whoever asked for that round", async () => {
    await lookBack(1);
    // A round of the whole month is on when somebody wants one of its sources looked at now.
    await checkReport(quiet(), await month.editor.actor(), month.where);
    const { sources } = await sourceStates(open().deps, await month.editor.actor(), month.where);
    const sourceId = sources[0]?.source.id ?? "";
    await checkSource(quiet(), await publisher.actor(), { ...month.where, sourceId });
    await runChecks(open().deps, month.reportId);
    expect(await toldTo(month.editor)).toEqual([{ ...TOLD, count: 1 }]);
    expect(await toldTo(publisher)).toEqual([{ ...TOLD, count: 1 }]);
  });

  it("are not told of where nothing is published", async () => {
    open().published.length = 0;
    await lookBack(2);
    expect(await toldTo(publisher)).toEqual([]);
  });
});
