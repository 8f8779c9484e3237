/** A month's history in real browsers: any point read, any two compared, versions named, entries restored and brought back. */
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { violationsInEveryDress } from "./axe.ts";
import { openDemoHouse, visitAs } from "./demo-house.ts";
import type { House } from "./house.ts";
import { OPENING, PATIENCE, WHOLE } from "./patience.ts";

const MONTH = "/desk/velmar/2031-03";
const HISTORY = `${MONTH}/history`;
const WORDS = "with rubber truncheons";

let house: House;
let editor: Page;
let reader: Page;

beforeAll(async () => {
  house = await openDemoHouse();
  editor = await visitAs(house, "admin", MONTH);
  reader = await visitAs(house, "reader", HISTORY);
}, OPENING);

afterAll(async () => {
  await house?.close();
});

const page = (who: Page) => who.getByRole("region", { name: "History", exact: true });
const rows = (who: Page) => who.locator(".history-row");
const rowOf = (who: Page, words: string) => rows(who).filter({ hasText: words });

async function openEntry(who: Page, words: string): Promise<void> {
  await who.goto(house.origin + MONTH);
  await who.locator(".desk-row", { hasText: words }).first().click();
  await who.locator(".ProseMirror").waitFor({ timeout: PATIENCE });
}

const saved = () => editor.locator('.desk-save[data-state="saved"]').waitFor({ timeout: PATIENCE });

async function openHistory(who: Page, search = ""): Promise<void> {
  await who.goto(house.origin + HISTORY + search);
  await rows(who).first().waitFor({ timeout: PATIENCE });
}

it(
  "names the month as it stands, and then shows what changed since, word by word",
  async () => {
    await openHistory(editor);
    await editor.getByLabel("Name this point").fill("Before the lawyer");
    await editor.getByRole("button", { name: "Keep the name" }).click();
    await rowOf(editor, "“Before the lawyer”").waitFor({ timeout: PATIENCE });
    await openEntry(editor, "Sarmelek");
    await editor.locator(".ProseMirror").click();
    await editor.keyboard.press("Control+End");
    await editor.keyboard.type(" His lawyer was told nothing.");
    await saved();
    await openHistory(reader);
    await rowOf(reader, "“Before the lawyer”").getByRole("link", { name: "What changed since" }).click();
    await page(reader)
      .locator("ins")
      .filter({ hasText: "His lawyer was told nothing." })
      .waitFor({ timeout: PATIENCE });
    expect(await page(reader).locator(".history-changed").count()).toBe(1);
    expect(await page(reader).locator("del").count()).toBe(0);
  },
  WHOLE,
);

it(
  "shows one entry alone, with whose words they are; a reader restores nothing",
  async () => {
    await page(reader).getByRole("link", { name: "This entry alone" }).click();
    const hand = page(reader).locator(".history-hand").filter({ hasText: "His lawyer was told nothing." });
    await hand.waitFor({ timeout: PATIENCE });
    expect(await page(reader).locator(".history-hand-name").count()).toBeGreaterThan(0);
    expect(
      await page(reader)
        .getByRole("button", { name: /^Restore/ })
        .count(),
    ).toBe(0);
    expect(await reader.getByLabel("Name this point").count()).toBe(0);
  },
  WHOLE,
);

it(
  "reads the month as it was then, and steps from edit to edit",
  async () => {
    await rowOf(reader, "“Before the lawyer”").getByRole("link", { name: "Read" }).click();
    await page(reader)
      .getByRole("heading", { name: /^The month as it was on/ })
      .waitFor({ timeout: PATIENCE });
    const text = page(reader).locator(".history-past").filter({ hasText: WORDS });
    const then = await text.textContent();
    expect(then).not.toContain("His lawyer was told");
    await page(reader).getByRole("link", { name: "One edit later" }).click();
    await expect.poll(() => text.textContent()).not.toBe(then);
  },
  WHOLE,
);

it(
  "restores an entry to what it was, live for whoever has it open",
  async () => {
    const watcher = await visitAs(house, "editor", MONTH);
    await watcher.locator(".desk-row", { hasText: "Sarmelek" }).first().click();
    const live = watcher.locator(".desk-column-entry .desk-text");
    await live.filter({ hasText: "His lawyer was told nothing." }).waitFor({ timeout: PATIENCE });
    await openHistory(editor);
    await rowOf(editor, "“Before the lawyer”").getByRole("link", { name: "What changed since" }).click();
    await page(editor).getByRole("link", { name: "This entry alone" }).click();
    await page(editor)
      .getByRole("button", { name: /^Restore as it was/ })
      .click();
    await page(editor).getByText("This entry is the same at both points.").waitFor({ timeout: PATIENCE });
    await live.filter({ hasNotText: "His lawyer was told nothing." }).waitFor({ timeout: PATIENCE });
    expect(await live.textContent()).toContain(WORDS);
    await watcher.context().close();
  },
  WHOLE,
);

it(
  "lists what was deleted and brings it back",
  async () => {
    await openEntry(editor, "Sarmelek");
    await editor.locator(".desk-entry-foot").getByRole("button", { name: "Delete" }).click();
    await saved();
    await openHistory(reader);
    const gone = reader.locator(".history-deleted .history-row").filter({ hasText: "Sarmelek" });
    await gone.getByText(/^deleted by/).waitFor({ timeout: PATIENCE });
    expect(await gone.getByRole("button").count()).toBe(0);
    await openHistory(editor);
    await editor.locator(".history-deleted").getByRole("button", { name: "Bring back" }).click();
    await editor.getByText("No entry is deleted.").waitFor({ timeout: PATIENCE });
    await editor.goto(house.origin + MONTH);
    await editor.locator(".desk-row", { hasText: "Sarmelek" }).first().waitFor({ timeout: PATIENCE });
  },
  WHOLE,
);

it(
  "is fit to read and use in every dress, reading and comparing",
  async () => {
    await openHistory(editor);
    expect(await violationsInEveryDress(editor)).toEqual([]);
    await rowOf(editor, "“Before the lawyer”").getByRole("link", { name: "What changed since" }).click();
    await page(editor).getByRole("heading", { name: /^From/ }).waitFor({ timeout: PATIENCE });
    expect(await violationsInEveryDress(editor)).toEqual([]);
  },
  WHOLE,
);
