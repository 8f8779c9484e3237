/** A whole month reviewed in a real browser by the keyboard alone, without leaving the screen. */
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { violationsInEveryDress } from "./axe.ts";
import { openDemoHouse, visitAs } from "./demo-house.ts";
import type { House } from "./house.ts";
import { OPENING, PATIENCE, WHOLE } from "./patience.ts";

const MONTH = "/desk/velmar/2031-03";
/** A month of entries, a few requests each, on a busy machine. */
const SUBMITTED = 240_000;

let house: House;
let ruben: Page;
/** Where the reviewer's window has been since the review began. */
const visited = new Set<string>();

beforeAll(async () => {
  house = await openDemoHouse();
  const ada = await visitAs(house, "admin", MONTH);
  await ada.locator("[data-entry]").first().click();
  await ada.getByRole("button", { name: /^Submit all \d+ drafts/ }).click({ timeout: PATIENCE });
  await vi.waitFor(async () => expect((await countsOf(ada)).draft).toBe(0), {
    timeout: SUBMITTED,
    interval: 500,
  });
  await ada.context().close();
  ruben = await visitAs(house, "reviewer", `${MONTH}/review`);
  await isWaiting();
  visited.add(new URL(ruben.url()).pathname);
  ruben.on("framenavigated", (frame) => visited.add(new URL(frame.url()).pathname));
}, OPENING + SUBMITTED);

afterAll(async () => {
  await house?.close();
});

async function countsOf(page: Page): Promise<Readonly<Record<string, number>>> {
  const answer = await page.request.get(`${house.origin}${MONTH}/statuses`);
  return ((await answer.json()) as { counts: Record<string, number> }).counts;
}

const press = (key: string) => ruben.keyboard.press(key);
const printed = () => ruben.locator(".review-text");
const notice = (words: string | RegExp) =>
  ruben.locator(".review-notice").filter({ hasText: words }).waitFor({ timeout: PATIENCE });
const focused = () => ruben.evaluate(() => document.activeElement?.className ?? "");
/** An entry that waits is on the screen, and may be decided on. */
const isWaiting = () =>
  ruben.locator(".review-facts .review-status[data-status=submitted]").waitFor({ timeout: PATIENCE });
const topLine = (words: string | RegExp) =>
  ruben.locator(".review-top p").filter({ hasText: words }).waitFor({ timeout: PATIENCE });

async function waiting(): Promise<number> {
  const words = (await ruben.locator(".review-top p").textContent()) ?? "";
  return Number(/^(\d+) of \d+ waiting for you/u.exec(words)?.[1] ?? Number.NaN);
}

it(
  "an address that names an entry opens it, with what is found in it and the way to mend it",
  async () => {
    const answer = await ruben.request.get(`${house.origin}${MONTH}/statuses`);
    const { entries } = (await answer.json()) as { entries: readonly { readonly entryId: string }[] };
    const beside = await ruben.context().newPage();
    const found = beside.getByRole("region", { name: "Findings" });
    const blocking = async (entryId: string): Promise<boolean> => {
      const entry = await ruben.request.get(
        `${house.origin}${MONTH}/review/entry?id=${encodeURIComponent(entryId)}`,
      );
      const { findings } = (await entry.json()) as { findings: readonly { readonly gate: string | null }[] };
      return findings.some(({ gate }) => gate === "blocks");
    };
    let asked = "";
    for (const { entryId } of entries.slice(1))
      if (asked === "" && entryId !== "" && (await blocking(entryId))) asked = entryId;
    expect(asked).not.toBe("");
    await beside.goto(`${house.origin}${MONTH}/review#entry=${asked}`);
    await found.getByText("blocks publishing").first().waitFor({ timeout: PATIENCE });
    expect(beside.url()).toContain(asked);
    await found.getByRole("link", { name: "Mend them on the desk" }).click();
    await beside.waitForURL((url) => url.pathname === MONTH && url.href.includes(asked), {
      timeout: PATIENCE,
    });
    await beside.close();
  },
  WHOLE,
);

it(
  "every key of the list does what it says, and a panel that goes leaves the keyboard at the page",
  async () => {
    await press("?");
    const keys = ruben.getByRole("region", { name: "Keys of this screen" });
    for (const line of [
      "j / k next and previous entry",
      "c comment",
      "s suggest other words",
      "? these keys",
    ])
      await keys.getByText(line).waitFor({ timeout: PATIENCE });
    await press("Escape");
    await keys.waitFor({ state: "detached", timeout: PATIENCE });
    const first = await printed().textContent();
    await press("j");
    await expect.poll(() => printed().textContent(), { timeout: PATIENCE }).not.toBe(first);
    await press("k");
    await expect.poll(() => printed().textContent(), { timeout: PATIENCE }).toBe(first);
    await press("t");
    await ruben.locator(".review-claim input:checked").first().waitFor({ timeout: PATIENCE });
    await press("v");
    await ruben.locator(".review-source-state[data-status=verified]").first().waitFor({ timeout: PATIENCE });
    for (const key of ["r", "x", "c", "s"]) {
      await press(key);
      await ruben.locator(".review-panel textarea").waitFor({ timeout: PATIENCE });
      await expect
        .poll(() => ruben.locator(".review-panel textarea:focus").count(), { timeout: PATIENCE })
        .toBe(1);
      await press("Escape");
      await ruben.locator(".review-panel").waitFor({ state: "detached", timeout: PATIENCE });
      await expect.poll(focused, { timeout: PATIENCE }).toBe("review-page");
    }
  },
  WHOLE,
);

it(
  "a comment names a colleague with @ and two keys, and a suggestion touches only what differs",
  async () => {
    await press("c");
    await ruben.locator(".comment-box textarea:focus").waitFor({ timeout: PATIENCE });
    await ruben.keyboard.type("Who says so, @");
    const names = ruben.locator(".comment-names [role=option]");
    await names.first().waitFor({ timeout: PATIENCE });
    await ruben.keyboard.type("mi");
    await expect.poll(() => names.allTextContents(), { timeout: PATIENCE }).toEqual(["Mira Kestrel"]);
    await press("Enter");
    const box = ruben.locator(".comment-box textarea");
    await expect.poll(() => box.inputValue(), { timeout: PATIENCE }).toBe("Who says so, @Mira Kestrel ");
    await press("Control+Enter");
    await notice("Your comment stands under the sources.");
    const threads = ruben.locator(".review-remarks .comment-thread");
    await threads.filter({ hasText: "Who says so, @Mira Kestrel" }).waitFor({ timeout: PATIENCE });

    await press("s");
    await ruben.locator(".comment-box textarea:focus").waitFor({ timeout: PATIENCE });
    await press("Control+End");
    await ruben.keyboard.type(" on that day");
    await press("Control+Enter");
    await notice("Your suggestion stands under the sources");
    const suggested = threads.filter({ hasText: "suggests" });
    await expect
      .poll(() => suggested.locator("ins").allTextContents(), { timeout: PATIENCE })
      .toHaveLength(1);
    expect((await suggested.locator("ins").textContent())?.trim()).toBe("on that day");
    expect(await suggested.locator("del").count()).toBe(0);
    await expect.poll(focused, { timeout: PATIENCE }).toBe("review-page");
    expect(await violationsInEveryDress(ruben)).toEqual([]);
  },
  WHOLE,
);

it(
  "a key held down decides once: the next entry waits for the next press",
  async () => {
    await isWaiting();
    const at = ruben.url();
    await ruben.keyboard.down("a");
    await expect.poll(() => ruben.url(), { timeout: PATIENCE }).not.toBe(at);
    await isWaiting();
    const next = ruben.url();
    // Pressed again without having been let go, as a keyboard repeats it.
    for (let repeat = 0; repeat < 5; repeat++) {
      await ruben.keyboard.down("a");
      await ruben.waitForTimeout(100);
    }
    await ruben.keyboard.up("a");
    expect((await countsOf(ruben)).approved).toBe(1);
    expect(ruben.url()).toBe(next);
  },
  WHOLE,
);

it(
  "every entry is approved, one key each, and the top line counts down to nothing",
  async () => {
    const { submitted = 0 } = await countsOf(ruben);
    expect(submitted).toBeGreaterThan(60);
    expect(await waiting()).toBe(submitted);
    const seen = new Set<string>();
    for (let left = submitted; left > 0; left--) {
      await isWaiting();
      expect(seen).not.toContain(ruben.url());
      seen.add(ruben.url());
      expect(await ruben.locator(".review-page").evaluate((page) => page.scrollTop)).toBe(0);
      const at = ruben.url();
      await press("a");
      // The next one opens by itself; at the last there is none.
      if (left > 1) await expect.poll(() => ruben.url(), { timeout: PATIENCE }).not.toBe(at);
      if (left % 10 === 1 && left > 1)
        await topLine(new RegExp(`^${left - 1} of ${left - 1} waiting for you`, "u"));
    }
    await topLine(/^Nothing waits for you/u);
    await ruben.getByText("That was the last one that waited for you.").waitFor({ timeout: PATIENCE });
    expect(await countsOf(ruben)).toEqual({
      draft: 0,
      submitted: 0,
      changesRequested: 0,
      approved: submitted + 1,
      stale: 0,
    });
    expect([...visited]).toEqual([`${MONTH}/review`]);
    expect(ruben.context().pages()).toHaveLength(1);
  },
  WHOLE,
);
