/** A house whose sources live in the world of the tests: real documents, real database, real fetcher. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll } from "vitest";
import { type OpenSourceDesk, openSourceDesk } from "../../../server/adapters/source-desk.ts";
import { SOURCE_SETTINGS } from "../../../server/adapters/source-settings.ts";
import { checkReport } from "../../../server/commands/sources/check-report.ts";
import { runChecks } from "../../../server/commands/sources/run-checks.ts";
import type { Role } from "../../../server/domain/policy/roles.ts";
import type { CopyPageWords } from "../../../server/formats/write/copy/write-copy-page.ts";
import type { Deps } from "../../../server/ports/deps.ts";
import type { PublishedReport } from "../../../server/ports/published-sources.ts";
import { cite, entry, report, source } from "../../factories/report.ts";
import { type Site, startWorld, type World } from "../../world/replay-server.ts";
import { workerProgram } from "../../world/worker-program.ts";
import { type TestHouse, type TestPerson, testHouse } from "../house.ts";

/** What is asked for waits for the test to work it off. */
export const NO_JOBS = { enqueue: async () => undefined, enqueueSave: async () => undefined };

export const COPY_WORDS: CopyPageWords = {
  language: "en",
  heading: "Kept copy",
  address: "Address",
  taken: "Taken",
  bytes: "SHA-256 of the page",
  words: "SHA-256 of the words",
  nothing: "No words were kept.",
};

export interface CheckingHouse {
  readonly house: TestHouse;
  readonly world: World;
  readonly desk: OpenSourceDesk;
  readonly deps: Deps;
  readonly dataDir: string;
  /** What the house has published; the test puts it here. */
  readonly published: PublishedReport[];
}

export interface CheckedMonth {
  readonly where: { readonly slug: string; readonly month: string };
  readonly reportId: string;
  readonly docId: string;
  readonly teamId: string;
  readonly editor: TestPerson;
  person(...roles: readonly Role[]): Promise<TestPerson>;
}

export function checkingHouse(sites: Readonly<Record<string, Site>>): () => CheckingHouse {
  const house = testHouse("https://desk.example.org", { liveDocuments: true });
  const program = workerProgram();
  const dataDir = mkdtempSync(join(tmpdir(), "chronicle-sources-"));
  let open: CheckingHouse | null = null;
  beforeAll(async () => {
    const world = await startWorld(sites);
    const published: PublishedReport[] = [];
    const desk = openSourceDesk({
      pool: house().database.pool,
      dataDir,
      settings: { ...SOURCE_SETTINGS, standIns: world.standIns, vantage: "the test" },
      published: {
        list: async () => published,
        of: async (reportId) => published.find((one) => one.reportId === reportId) ?? null,
      },
      readingProgram: program(),
      politeness: { atOnce: 6, gapMs: 0 },
      // The house's days, real waits.
      clock: { now: () => house().clock.now(), wait: async (ms) => void (await sleep(ms)) },
      isScheduled: false,
    });
    open = { house: house(), world, desk, published, dataDir, deps: { ...house().deps, sources: desk.desk } };
  });
  afterAll(async () => {
    await open?.desk.close();
    await open?.world.close();
    rmSync(dataDir, { recursive: true, force: true });
  });
  return () => {
    if (!open) throw new Error("the house is there only while tests run");
    return open;
  };
}

/** A month with one entry and one source for each address. */
export async function monthWith(
  { house }: CheckingHouse,
  urls: readonly string[],
  month = "2031-03",
): Promise<CheckedMonth> {
  const teamId = await house.addTeam();
  const person = (...roles: readonly Role[]) => house.addPerson(teamId, ...roles);
  const editor = await person("editor");
  const { slug } = await house.addChronicle(teamId);
  const proposal = report(...urls.map((_, at) => entry(`${month}-05`, "The court sat", cite(at + 1), ".")), {
    header: { month },
    sources: urls.map((url, at) => source(at + 1, { url })),
  });
  const made = await house.commands.createReport(await editor.actor(), { slug, month, proposal });
  return { where: { slug, month }, ...made, teamId, editor, person };
}

/** Asks for a round and works it off, as a job does. */
export async function checkNow(
  { deps }: CheckingHouse,
  { where, editor, reportId }: CheckedMonth,
): Promise<void> {
  await checkReport({ ...deps, sources: { ...deps.sources, jobs: NO_JOBS } }, await editor.actor(), where);
  await runChecks(deps, reportId);
}
