/** The table of sources in real browsers: walked, edited, merged and undone, live for everybody. */
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { violationsInEveryDress } from "./axe.ts";
import { openDemoHouse, visitAs } from "./demo-house.ts";
import type { House } from "./house.ts";
import { OPENING, PATIENCE, WHOLE } from "./patience.ts";

const MONTH = "/desk/velmar/2031-03";
const SOURCES = `${MONTH}/sources`;

let house: House;
let editor: Page;
let other: Page;

beforeAll(async () => {
  house = await openDemoHouse();
  editor = await visitAs(house, "editor", SOURCES);
  other = await visitAs(house, "admin", SOURCES);
  await Promise.all([standing(editor), standing(other)]);
}, OPENING);

afterAll(async () => {
  await house?.close();
});

/** The table with everything that stands above it: nothing moves any more when one clicks. */
async function standing(page: Page): Promise<void> {
  await rows(page).first().waitFor({ timeout: PATIENCE });
  await page.getByText("The links of this month were not checked yet.").waitFor({ timeout: PATIENCE });
}

const rows = (page: Page) => page.locator("[data-source]");
const rowOf = (page: Page, words: string) => rows(page).filter({ hasText: words });
const counts = (page: Page) => page.locator(".sources-tools [role=status]").textContent();
const choose = (page: Page, which: string) =>
  page
    .locator("label")
    .filter({ hasText: new RegExp(`^${which}$`) })
    .click();

/** The number of the row the keyboard is at. */
const focusedNumber = (page: Page) => page.locator("[data-source]:focus .sources-cell-number").textContent();

it(
  "shows every source once, with its number, and says how many are missing",
  async () => {
    const [, all = "", missing = ""] =
      /^(\d+) sources · (\d+) missing/.exec((await counts(editor)) ?? "") ?? [];
    expect(Number(all)).toBeGreaterThan(50);
    expect(await editor.getByRole("grid").getAttribute("aria-rowcount")).toBe(String(Number(all) + 1));
    await choose(editor, "Missing");
    await expect.poll(() => rows(editor).count()).toBe(Number(missing));
    expect(await rows(editor).getByText("No source given").count()).toBe(Number(missing));
    await choose(editor, "All");
  },
  WHOLE,
);

it(
  "is walked with the arrows, opened with Enter and left with Escape",
  async () => {
    await editor.getByLabel("Filter sources").press("Enter");
    expect(await focusedNumber(editor)).toBe("1");
    await editor.keyboard.press("ArrowDown");
    await editor.keyboard.press("ArrowDown");
    expect(await focusedNumber(editor)).toBe("3");
    await editor.keyboard.press("Enter");
    const address = editor.getByLabel("Address", { exact: true });
    await expect.poll(() => address.evaluate((field) => field === document.activeElement)).toBe(true);
    await editor.keyboard.press("Escape");
    expect(await focusedNumber(editor)).toBe("3");
    expect(await address.count()).toBe(0);
    await editor.keyboard.press("End");
    const lastRow = await editor.getByRole("grid").getAttribute("aria-rowcount");
    expect(await editor.locator("[data-source]:focus").getAttribute("aria-rowindex")).toBe(lastRow);
    await editor.keyboard.press("Home");
    expect(await focusedNumber(editor)).toBe("1");
  },
  WHOLE,
);

it(
  "leaves the keyboard in the filter while what one types there takes the row one was at away",
  async () => {
    await editor.keyboard.press("ArrowDown");
    await editor.keyboard.press("/");
    await editor.keyboard.type("no such source", { delay: 10 });
    await editor.getByText("No source matches.").waitFor();
    for (let at = 0; at < "no such source".length; at++) await editor.keyboard.press("Backspace");
    expect(await editor.getByLabel("Filter sources").inputValue()).toBe("");
    await editor.keyboard.press("Escape");
    expect(await focusedNumber(editor)).toBe("2");
  },
  WHOLE,
);

it(
  "writes a title that colleagues see at once, here and on the desk",
  async () => {
    await editor.keyboard.press("Enter");
    await editor.getByLabel("Title", { exact: true }).fill("What the court wrote");
    await rowOf(other, "What the court wrote").waitFor({ timeout: PATIENCE });
    await editor.keyboard.press("Escape");
    await editor.getByLabel("Filter sources").fill("what the court");
    await expect.poll(() => rows(editor).count()).toBe(1);
    const link = rows(editor).locator(".sources-cell-entries a").first();
    await link.click();
    await editor.locator(".ProseMirror").waitFor({ timeout: PATIENCE });
    await editor.locator(".desk-sources").getByText("What the court wrote").waitFor({ timeout: PATIENCE });
    await editor.goto(house.origin + SOURCES);
    await standing(editor);
  },
  WHOLE,
);

it(
  "turns a missing source into a web page when it is given its address",
  async () => {
    const [, missing = ""] = /(\d+) missing/.exec((await counts(editor)) ?? "") ?? [];
    await choose(editor, "Missing");
    const before = Number(missing);
    await expect.poll(() => rows(editor).count()).toBe(before);
    await rows(editor).first().click();
    await editor.getByLabel("Address", { exact: true }).fill("https://news.example.org/found");
    await rowOf(other, "news.example.org").waitFor({ timeout: PATIENCE });
    // What one is writing in stays where it is, though the filter no longer fits it.
    expect(await rowOf(editor, "news.example.org").count()).toBe(1);
    await editor.keyboard.press("Escape");
    await expect.poll(() => rows(editor).count()).toBe(before - 1);
    await choose(editor, "All");
  },
  WHOLE,
);

it(
  "merges what is selected for everybody, and brings it back",
  async () => {
    const all = await counts(other);
    await editor.getByLabel("Filter sources").press("Enter");
    await editor.keyboard.press("Home");
    await editor.keyboard.press(" ");
    await editor.keyboard.press("ArrowDown");
    await editor.keyboard.press(" ");
    await editor.getByText("2 selected").waitFor();
    await editor.getByText("These are different addresses").waitFor();
    await editor.getByRole("button", { name: "Merge" }).click();
    await expect.poll(() => rows(other).first().locator(".sources-cell-number").textContent()).toBe("1, 2");
    expect(await counts(other)).not.toBe(all);
    await editor.getByRole("button", { name: "Undo" }).click();
    await expect.poll(() => counts(other), { timeout: PATIENCE }).toBe(all);
    expect(await rows(other).first().locator(".sources-cell-number").textContent()).toBe("1");
  },
  WHOLE,
);

it(
  "deletes what nobody cites, and brings it back",
  async () => {
    const all = await counts(other);
    const [, some = ""] = /(\d+) not cited/.exec((await counts(editor)) ?? "") ?? [];
    const uncited = Number(some);
    expect(uncited).toBeGreaterThan(0);
    await choose(editor, "Not cited");
    await expect.poll(() => rows(editor).count()).toBe(uncited);
    for (let at = 0; at < uncited; at++) await rows(editor).nth(at).getByRole("checkbox").check();
    await editor.getByRole("button", { name: `Delete ${uncited} not cited` }).click();
    await editor.getByText("No source matches.").waitFor();
    await expect.poll(() => counts(other)).not.toContain("not cited");
    await editor.getByRole("button", { name: "Undo" }).click();
    await expect.poll(() => counts(other), { timeout: PATIENCE }).toBe(all);
    await choose(editor, "All");
  },
  WHOLE,
);

it(
  "sorts by a column, and once more the other way round",
  async () => {
    const head = editor.getByRole("columnheader", { name: "Findings" });
    await head.getByRole("button").click();
    await head.getByRole("button").click();
    expect(await head.getAttribute("aria-sort")).toBe("descending");
    expect(await rows(editor).first().locator(".sources-chip").first().getAttribute("data-severity")).toBe(
      "block",
    );
    await editor.getByRole("columnheader", { name: "No." }).getByRole("button").click();
  },
  WHOLE,
);

it(
  "says what a rule finds on focus, and has nothing axe objects to",
  async () => {
    await choose(editor, "Findings");
    const chip = rows(editor).first().locator(".sources-chip").first();
    const words = (await chip.getAttribute("aria-label")) ?? "";
    await editor.getByLabel("Filter sources").press("Enter");
    await editor.keyboard.press("Home");
    // Over the row's checkbox and links.
    for (let tab = 0; tab < 6 && (await chip.evaluate((one) => one !== document.activeElement)); tab++)
      await editor.keyboard.press("Tab");
    await expect
      .poll(() => editor.getByRole("tooltip").textContent())
      .toContain(words.split(": ").slice(1).join(": "));
    expect(await violationsInEveryDress(editor)).toEqual([]);
    await rows(editor).first().click();
    await editor.getByLabel("Address", { exact: true }).waitFor();
    expect(await violationsInEveryDress(editor)).toEqual([]);
  },
  WHOLE,
);

it(
  "gives a reader the table and takes nothing from them",
  async () => {
    const reader = await visitAs(house, "reader", SOURCES);
    await standing(reader);
    await rows(reader).first().click();
    expect(await reader.getByLabel("Address", { exact: true }).getAttribute("readonly")).not.toBeNull();
    await rows(reader).first().getByRole("checkbox").check();
    expect(await reader.getByRole("button", { name: /^Delete/ }).count()).toBe(0);
    expect(await reader.getByRole("link", { name: "Import" }).count()).toBe(0);
  },
  WHOLE,
);
