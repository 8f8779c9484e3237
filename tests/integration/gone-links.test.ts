/** Links that are gone: at the gate of an open month, and in months that are out. */
import { beforeEach, expect, it } from "vitest";
import { createPublicEditions } from "../../server/adapters/public-editions.ts";
import { createPublishedSources } from "../../server/adapters/published-sources.ts";
import { deleteSource } from "../../server/domain/document/delete-source.ts";
import { publicContent } from "../../server/http/public/public-content.ts";
import { goneNotes } from "../../server/queries/sources/gone-sources.ts";
import { type TestPerson, testHouse } from "./house.ts";
import { type Desk, openDesk } from "./review-kit.ts";

const MINUTE = 60_000;
const house = testHouse("https://desk.example.org", { liveDocuments: true });
let desk: Desk;
let publisher: TestPerson;

beforeEach(async () => {
  desk = await openDesk(house());
  publisher = await desk.person("publisher");
});

/** The address of the source answered 404 that long ago. */
async function sawGone(sourceId: string, agoMs: number): Promise<void> {
  const { deps } = house();
  const [runId, id] = [deps.ids.next(), deps.ids.next()];
  const url = `https://news.example.org/2023/09/${sourceId.slice(1)}.html`;
  const at = deps.clock.now() - agoMs;
  const run = { id: runId, reportId: desk.reportId, kind: "asked", state: "running" } as const;
  await deps.storage.transaction(async ({ checks }) => {
    await checks.addRun({ ...run, askedById: null, createdAt: at, endedAt: null }, [{ sourceId, url }]);
    const evidence = {
      status: 404,
      finalUrl: url,
      chain: [],
      headers: {},
      detail: null,
      title: null,
      took: 9,
    };
    const seen = {
      id,
      reportId: desk.reportId,
      sourceId,
      url,
      state: "broken",
      reason: "not-found",
    } as const;
    const row = { ...seen, at, evidence, vantage: "here", metadata: {}, copyId: null };
    await checks.finishItem(runId, { ...row, ...CHECKER }, null, at);
    await checks.changeRunState(runId, "running", "done", at);
  });
}

const CHECKER = { checker: "test" };

const deadLines = async () => {
  const { blocking } = await house().queries.publishGate(await publisher.actor(), {
    reportId: desk.reportId,
  });
  return blocking.flatMap(({ ruleId, sourceId }) => (ruleId === "L03" ? [sourceId] : []));
};

it("stand before the gate once they were seen gone twice and no copy was kept", async () => {
  expect(await deadLines()).toEqual([]);
  await sawGone("s2", 30 * MINUTE);
  expect(await deadLines()).toEqual([]);
  await sawGone("s2", 5 * MINUTE);
  expect(await deadLines()).toEqual(["s2"]);
});

it("are looked for in the newest edition that was not withdrawn", async () => {
  const { database, deps, commands } = house();
  const published = createPublishedSources(database.pool, deps.documents);
  expect(await published.list()).toEqual([]);
  await desk.passAll(await desk.person("editor"), await desk.person("reviewer"));
  await desk.publish(publisher);
  await deps.documents.edit(desk.docId, publisher.personId, (doc) => deleteSource(doc, "s3"));
  const url = (n: number) => `https://news.example.org/2023/09/${n}.html`;
  const targets = [1, 2, 3].map((n) => ({ sourceId: `s${n}`, url: url(n), numbers: [n] }));
  expect(await published.list()).toMatchObject([{ reportId: desk.reportId, n: 1, targets }]);
  expect(await published.of(desk.reportId)).toMatchObject({ n: 1, targets });
  const actor = await publisher.actor();
  await commands.withdrawEdition(actor, { reportId: desk.reportId, n: 1, reason: "A name has to go." });
  expect(await published.list()).toEqual([]);
  expect(await published.of(desk.reportId)).toBeNull();
});

it("are named above the page as published, with the day of the publisher's copy, and only once they are gone", async () => {
  const { database, deps, clock } = house();
  const published = createPublishedSources(database.pool, deps.documents);
  const own = { ...deps, sources: { ...deps.sources, published } };
  await desk.passAll(await desk.person("editor"), await desk.person("reviewer"));
  await desk.publish(publisher);
  const { slug, month } = (await deps.storage.reports.findById(desk.reportId)) ?? { slug: "", month: "" };
  const page = async () => {
    const editions = createPublicEditions(deps.storage.editions, () => goneNotes(own));
    const chronicles = new Map((await editions.published()).map((one) => [one.slug, one]));
    const route = { kind: "edition", slug, month, n: null, file: null } as const;
    const content = await publicContent(route, chronicles, editions, "https://desk.example.org");
    return new TextDecoder().decode(content?.bytes);
  };
  const asPublished = await page();
  expect(asPublished).not.toContain("Gone from the web");
  clock.advance(60 * MINUTE);
  await sawGone("s2", 30 * MINUTE);
  expect(await page()).toBe(asPublished);
  await sawGone("s2", 5 * MINUTE);
  await keepCopy("s2", Date.parse("2023-10-04T09:00:00Z"));
  await sawGone("s3", 30 * MINUTE);
  await sawGone("s3", 5 * MINUTE);
  const now = await page();
  const line = "source 2 (the publisher keeps a copy of October 4, 2023), source 3.";
  expect(now).toContain(line);
  expect(now.replace(/<p class="facts"><strong>Gone from the web[^\n]*\n/u, "")).toBe(asPublished);
});

async function keepCopy(sourceId: string, takenAt: number): Promise<void> {
  const { deps } = house();
  const digest = "0".repeat(64);
  await deps.storage.checks.addCopy({
    id: deps.ids.next(),
    reportId: desk.reportId,
    sourceId,
    url: `https://news.example.org/2023/09/${sourceId.slice(1)}.html`,
    origin: "fetched",
    takenAt,
    takenById: null,
    mediaType: "text/html",
    status: 200,
    isTruncated: false,
    bytesSha256: digest,
    byteLength: 9,
    headers: {},
    headersSha256: digest,
    chain: [],
    text: "The court",
    textSha256: digest,
    state: "ok",
    reason: "answered",
    ...CHECKER,
  });
}
