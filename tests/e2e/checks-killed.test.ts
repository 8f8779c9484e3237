/** A house that is killed in the middle of a check begun on the screen goes on by itself, and does nothing twice. */
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { DEMO_SITES } from "../world/demo-sites.ts";
import { startWorld, type World } from "../world/replay-server.ts";
import { openDemoHouse, visitAs } from "./demo-house.ts";
import type { House } from "./house.ts";
import { OPENING, PATIENCE } from "./patience.ts";

const MONTH = "/desk/velmar/2031-03";
const SOURCES = `${MONTH}/sources`;
/** The radio's forty pages are opened a second apart. */
const ROUND = 240_000;
/** Pages that may be under way at one moment. */
const AT_ONCE = 6;

let world: World;
let house: House;
let editor: Page;

beforeAll(async () => {
  world = await startWorld(DEMO_SITES);
  process.env.TEST_STAND_INS = world.setting;
  house = await openDemoHouse();
  editor = await visitAs(house, "editor", SOURCES);
  await editor.locator("[data-source]").first().waitFor({ timeout: PATIENCE });
}, OPENING);

afterAll(async () => {
  delete process.env.TEST_STAND_INS;
  await house?.close();
  await world?.close();
});

const bar = () => editor.getByRole("region", { name: "Checking of links" });

interface Known {
  readonly progress: { readonly state: string; readonly done: number; readonly total: number };
  readonly sources: readonly {
    readonly sourceId: string;
    readonly url: string | null;
    readonly state: string | null;
  }[];
}

async function given<Answer>(path: string): Promise<Answer> {
  const answer = await editor.request.get(house.origin + path);
  expect(answer.status(), path).toBe(200);
  return (await answer.json()) as Answer;
}

it(
  "goes on after a kill until every link was looked at once",
  async () => {
    await bar().getByRole("button", { name: "Check all links" }).click();
    await bar()
      .getByText(/^Checking · (?:[5-9]|\d\d+) of \d+/)
      .waitFor({ timeout: PATIENCE });
    await house.kill();
    const { length: before } = world.opened();
    await house.start();
    await editor.goto(house.origin + SOURCES);
    await bar()
      .getByText(/^Last check/)
      .waitFor({ timeout: ROUND });

    const { progress, sources } = await given<Known>(`${MONTH}/world`);
    expect(progress).toMatchObject({ state: "done", done: progress.total });
    const linked = sources.filter(({ url }) => url !== null);
    expect(linked).toHaveLength(progress.total);
    expect(linked.filter(({ state }) => state === null)).toEqual([]);
    expect(before).toBeLessThan(world.opened().length);

    // One look and at most one copy of each: what the kill cut off was not kept, what was kept was not done again.
    let looks = 0;
    for (const { sourceId } of linked) {
      const past = await given<{ observations: readonly object[]; copies: readonly object[] }>(
        `${MONTH}/sources/${sourceId}`,
      );
      expect(past.observations, sourceId).toHaveLength(1);
      expect(past.copies.length, sourceId).toBeLessThanOrEqual(1);
      looks += past.observations.length;
    }
    expect(looks).toBe(progress.total);
    const radio = world
      .opened()
      .filter(({ host, path }) => host === "openstepperadio.example" && path !== "/");
    const again = radio.length - new Set(radio.map(({ path }) => path)).size;
    const shared = linked.length - new Set(linked.map(({ url }) => url)).size;
    expect(again).toBeLessThanOrEqual(AT_ONCE + shared);
  },
  ROUND + 120_000,
);
