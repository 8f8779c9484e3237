/** A day's work at the desk without a mouse. */
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { atDesk, body, rowWords, saved } from "./demo-desk.ts";
import { type House, openTestHouse } from "./house.ts";
import { OPENING, PATIENCE, WHOLE } from "./patience.ts";

let house: House;
let page: Page;

beforeAll(async () => {
  house = await openTestHouse("demo");
  page = await atDesk(house, "admin");
  expect(await page.title()).toBe("March 2031 · Desk · Velmar Rights Chronicle");
}, OPENING);

afterAll(async () => {
  await house?.close();
});

/** As fast as fingers are: the browser tells where the caret went a moment after a key. */
const press = async (...keys: readonly string[]) => {
  for (const key of keys) {
    await page.keyboard.press(key);
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 40)));
  }
};
const focused = () => page.locator(":focus");
const current = () => page.locator('.desk-row[aria-current="true"] .desk-row-words').textContent();

it(
  "makes an entry, cites, and fills the fields",
  async () => {
    await press("ArrowDown", "ArrowDown", "n");
    await body(page).waitFor({ timeout: PATIENCE });
    await page.keyboard.type("The court fined a driver from Quillbert[");
    await page.getByRole("dialog", { name: "Cite a source" }).waitFor({ timeout: PATIENCE });
    await page.keyboard.type("https://herald.example/fine?utm_source=x");
    await press("Enter");
    await expect.poll(() => body(page).locator(".desk-citation").count()).toBe(1);
    await page.keyboard.type(".");
    await expect
      .poll(() => body(page).textContent())
      .toMatch(/^The court fined a driver from Quillbert\d+\.$/u);

    await press("Shift+Tab");
    expect(await focused().getAttribute("role")).toBe("combobox");
    await press("Shift+Tab", "Shift+Tab", "Shift+Tab");
    await page.keyboard.type("Taldy");
    await page.getByRole("option", { name: "Taldyrek region" }).waitFor({ timeout: PATIENCE });
    await press("ArrowDown", "Enter");
    await expect.poll(() => focused().inputValue()).toBe("Taldyrek region");
    await press("Shift+Tab", "Shift+Tab");
    expect(await focused().textContent()).toBe("to…");
    await press("Enter");
    await expect.poll(() => focused().getAttribute("type"), { timeout: PATIENCE }).toBe("date");
    await page.keyboard.type("03052031");
    await press("Escape");
    await expect.poll(() => page.locator(".desk-row-words:focus, .desk-row:focus").count()).toBe(1);
    await expect.poll(current).toContain("The court fined a driver");
    await saved(page);
  },
  WHOLE,
);

it(
  "changes a citation",
  async () => {
    await press("Enter");
    await body(page).waitFor({ timeout: PATIENCE });
    await press("Control+End", "ArrowLeft", "ArrowLeft");
    await page.locator(".desk-card").getByText("herald.example").first().waitFor({ timeout: PATIENCE });
    await press("Enter");
    await page.getByLabel("Where in the source").waitFor({ timeout: PATIENCE });
    await page.keyboard.type("p. 3");
    await press("Enter");
    await expect.poll(() => focused().getAttribute("class")).toContain("ProseMirror");
    await press("ArrowLeft", "Enter");
    await expect.poll(() => page.getByLabel("Where in the source").inputValue()).toBe("p. 3");
    await press("Escape", "Escape");
    await expect.poll(() => body(page).count()).toBe(0);
  },
  WHOLE,
);

it(
  "adds topics by their first letters",
  async () => {
    await press("Enter");
    await body(page).waitFor({ timeout: PATIENCE });
    const topics = page.getByRole("combobox", { name: "Add a topic" });
    for (let step = 0; step < 60; step++) {
      await press("Tab");
      if (await topics.evaluate((field) => field === document.activeElement)) break;
    }
    await page.getByRole("option", { name: "labour" }).waitFor({ timeout: PATIENCE });
    await page.keyboard.type("lab");
    await page.getByRole("option", { name: "torture" }).waitFor({ state: "detached", timeout: PATIENCE });
    await press("Enter");
    await page.getByRole("button", { name: "Remove labour" }).waitFor({ timeout: PATIENCE });
    expect(await topics.evaluate((field) => field === document.activeElement)).toBe(true);
    await press("Escape", "Escape");
    await expect.poll(() => body(page).count()).toBe(0);
    await press("Control+z");
    await page
      .getByRole("button", { name: "Remove labour" })
      .waitFor({ state: "detached", timeout: PATIENCE });
  },
  WHOLE,
);

it(
  "moves the entry and takes the move back",
  async () => {
    const before = await rowWords(page);
    await press("Alt+ArrowUp");
    await expect.poll(() => rowWords(page), { timeout: PATIENCE }).not.toEqual(before);
    await press("Control+z");
    await expect.poll(() => rowWords(page), { timeout: PATIENCE }).toEqual(before);
  },
  WHOLE,
);

it(
  "walks the findings, applies a fix and undoes it",
  async () => {
    const active = page.locator('.desk-finding[data-active="true"]');
    const fix = active.locator(".desk-button[data-variant=default]");
    for (let step = 0; step < 30; step++) {
      await press("F8");
      await active.waitFor({ timeout: PATIENCE });
      const isText =
        (await fix.count()) > 0 && (await page.locator(".desk-found[data-active=true]").count()) > 0;
      if (isText) break;
    }
    const text = page.locator(".desk-text");
    const before = await text.textContent();
    await press("Tab", "Tab");
    await press("Enter");
    await expect.poll(() => text.textContent(), { timeout: PATIENCE }).not.toBe(before);
    await page.locator(".desk-done").getByText("Done:").waitFor({ timeout: PATIENCE });
    await press("Control+z");
    await expect.poll(() => text.textContent(), { timeout: PATIENCE }).toBe(before);
  },
  WHOLE,
);

it(
  "finds, deletes and brings back an entry",
  async () => {
    await press("/");
    await page.keyboard.type("quillbert");
    await press("Enter");
    await expect.poll(current).toContain("The court fined a driver");
    expect(await page.locator("[data-entry]").count()).toBe(1);
    await press("Enter");
    await body(page).waitFor({ timeout: PATIENCE });
    const remove = page.getByRole("button", { name: "Delete entry" });
    for (let step = 0; step < 60; step++) {
      await press("Tab");
      if (await remove.evaluate((button) => button === document.activeElement)) break;
    }
    await press("Enter");
    await page.locator(".desk-done").getByText("Entry deleted.").waitFor({ timeout: PATIENCE });
    await expect.poll(() => page.locator("[data-entry]", { hasText: "Quillbert" }).count()).toBe(0);
    await press("Control+z");
    await page.locator("[data-entry]", { hasText: "Quillbert" }).waitFor({ timeout: PATIENCE });
    await saved(page);
  },
  WHOLE,
);
