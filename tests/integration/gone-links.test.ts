/** Links that are gone: at the gate of an open month, and in months that are out. */
import { beforeEach, expect, it } from "vitest";
import { createPublishedSources } from "../../server/adapters/published-sources.ts";
import { deleteSource } from "../../server/domain/document/delete-source.ts";
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
  expect(await published.list()).toEqual([
    { reportId: desk.reportId, targets: [1, 2, 3].map((n) => ({ sourceId: `s${n}`, url: url(n) })) },
  ]);
  const actor = await publisher.actor();
  await commands.withdrawEdition(actor, { reportId: desk.reportId, n: 1, reason: "A name has to go." });
  expect(await published.list()).toEqual([]);
});
