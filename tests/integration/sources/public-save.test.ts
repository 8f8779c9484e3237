/** Saving a page in a public archive: only where it is switched on, confirmed, written by whoever asked, over nobody's words. */
import { describe, expect, it } from "vitest";
import { createPublicSaves } from "../../../server/adapters/copies/public-saves.ts";
import { createWaybackArchive } from "../../../server/adapters/copies/wayback-archive.ts";
import { createPageFetcher } from "../../../server/adapters/fetch/page-fetcher.ts";
import { askPublicSave } from "../../../server/commands/sources/ask-public-save.ts";
import { savePublicly } from "../../../server/commands/sources/save-publicly.ts";
import { setSource } from "../../../server/domain/document/set-source.ts";
import type { Deps } from "../../../server/ports/deps.ts";
import type { PublicSaveOrder } from "../../../server/ports/public-archive.ts";
import { sourceStates } from "../../../server/queries/sources/source-states.ts";
import { html } from "../../world/answers.ts";
import { createLeapingClock } from "../../world/leaping-clock.ts";
import { article } from "../../world/pages.ts";
import type { Answering } from "../../world/replay-server.ts";
import { refusal } from "../refused.ts";
import { type CheckedMonth, checkingHouse, monthWith } from "./checking-house.ts";

const PAGE = "https://a.example.org/news/1";

/** The archive's index names a copy of now once one was asked for. */
const taken = new Set<string>();
let knowsNothing = false;
const saving: Answering = (request, response) => {
  taken.add((request.url ?? "").replace(/^\/save\//u, ""));
  html("saving")(request, response);
};
const index: Answering = (request, response) => {
  const url = new URL(request.url ?? "/", "https://archive.org").searchParams.get("url") ?? "";
  const timestamp = "20991231235959";
  const closest =
    taken.has(url) && !knowsNothing ? { closest: { available: true, timestamp, status: "200" } } : {};
  response
    .writeHead(200, { "content-type": "application/json" })
    .end(JSON.stringify({ archived_snapshots: closest }));
};

const open = checkingHouse({
  "a.example.org": { "*": html(article()) },
  "web.archive.org": { "*": saving },
  "archive.org": { "*": index },
});

/** A house where the team switched it on, and the orders given in it. */
function switchedOn(): { readonly deps: Deps; readonly orders: PublicSaveOrder[]; close(): Promise<void> } {
  const { deps, world } = open();
  const clock = createLeapingClock();
  const fetcher = createPageFetcher({ userAgent: "test", clock, standIns: world.standIns });
  const orders: PublicSaveOrder[] = [];
  const jobs = {
    enqueue: async () => undefined,
    enqueueSave: async (order: PublicSaveOrder) => void orders.push(order),
  };
  const archive = createWaybackArchive(fetcher, clock);
  const sources = { ...deps.sources, archive, saves: createPublicSaves(), jobs };
  return { deps: { ...deps, sources }, orders, close: () => fetcher.close() };
}

async function sourceOf(deps: Deps, { where, editor }: CheckedMonth) {
  const { canSavePublicly, sources } = await sourceStates(deps, await editor.actor(), where);
  const [one] = sources;
  if (!one) throw new Error("the month has no source");
  return { canSavePublicly, ...one };
}

/** Asks as an editor does, and works the orders off as a job does. */
async function ask(on: ReturnType<typeof switchedOn>, month: CheckedMonth): Promise<void> {
  const { source } = await sourceOf(on.deps, month);
  await askPublicSave(on.deps, await month.editor.actor(), { ...month.where, sourceId: source.id });
}

async function workOff({ deps, orders }: ReturnType<typeof switchedOn>): Promise<void> {
  for (const order of orders.splice(0)) await savePublicly(deps, order);
}

describe("saving publicly", () => {
  it("is refused where nobody switched it on, and nothing is asked", async () => {
    const month = await monthWith(open(), [PAGE]);
    const { deps, world } = open();
    const { source, canSavePublicly } = await sourceOf(deps, month);
    expect(canSavePublicly).toBe(false);
    const input = { ...month.where, sourceId: source.id };
    expect(await refusal(askPublicSave(deps, await month.editor.actor(), input))).toBe("PUBLIC_ARCHIVE_OFF");
    expect(world.asked.filter(({ host }) => host.endsWith("archive.org"))).toEqual([]);
  });

  it("writes the confirmed address into the source, as an edit of whoever asked", async () => {
    const on = switchedOn();
    const month = await monthWith(open(), [PAGE]);
    await ask(on, month);
    expect(await sourceOf(on.deps, month)).toMatchObject({
      canSavePublicly: true,
      publicSave: { state: "asked" },
      source: { archiveUrl: null },
    });
    await workOff(on);
    const { source, publicSave } = await sourceOf(on.deps, month);
    expect(source.archiveUrl).toMatch(
      /^https:\/\/web\.archive\.org\/web\/20991231235959\/https:\/\/a\.example\.org\/news\/1$/u,
    );
    expect(publicSave).toMatchObject({ state: "saved", archiveUrl: source.archiveUrl });
    const { prisma } = open().house.database;
    const updates = await prisma.docUpdate.findMany({
      where: { docId: month.docId },
      orderBy: { seq: "desc" },
    });
    expect(updates[0]?.personId).toBe(month.editor.personId);
    const events = await prisma.auditEvent.findMany({ where: { teamId: month.teamId, kind: "public-save" } });
    expect(events).toHaveLength(1);
    await on.close();
  });

  it("leaves what a person wrote meanwhile, and says so", async () => {
    const on = switchedOn();
    const month = await monthWith(open(), [PAGE]);
    await ask(on, month);
    const { source } = await sourceOf(on.deps, month);
    const own = "https://archive.example.org/kept/1";
    await on.deps.documents.edit(month.docId, month.editor.personId, (doc) =>
      setSource(doc, source.id, { archiveUrl: own }),
    );
    await workOff(on);
    const after = await sourceOf(on.deps, month);
    expect(after.source.archiveUrl).toBe(own);
    expect(after.publicSave?.state).toBe("kept-own");
    await on.close();
  });

  it("writes nothing while the archive's index does not name the copy", async () => {
    const on = switchedOn();
    const month = await monthWith(open(), [`${PAGE}?unnamed`]);
    knowsNothing = true;
    await ask(on, month);
    await workOff(on);
    knowsNothing = false;
    expect(await sourceOf(on.deps, month)).toMatchObject({
      source: { archiveUrl: null },
      publicSave: { state: "not-confirmed" },
    });
    await on.close();
  });

  it("is for those who may write: a reviewer may not, and who left the team changes nothing", async () => {
    const on = switchedOn();
    const month = await monthWith(open(), [PAGE]);
    const { source } = await sourceOf(on.deps, month);
    const reviewer = await (await month.person("reviewer")).actor();
    expect(await refusal(askPublicSave(on.deps, reviewer, { ...month.where, sourceId: source.id }))).toBe(
      "NOT_ALLOWED",
    );
    await savePublicly(on.deps, {
      reportId: month.reportId,
      sourceId: source.id,
      url: PAGE,
      personId: (await month.person("reader")).personId,
      askedAt: Date.now(),
    });
    expect((await sourceOf(on.deps, month)).source.archiveUrl).toBeNull();
    await on.close();
  });
});
