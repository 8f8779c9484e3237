/** The preview in real browsers: the page as it will be published, while a colleague writes; and the draft files. */
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { violationsInEveryDress } from "./axe.ts";
import { openDemoHouse, visitAs } from "./demo-house.ts";
import type { House } from "./house.ts";
import { OPENING, PATIENCE, WHOLE } from "./patience.ts";

const MONTH = "/desk/velmar/2031-03";

let house: House;
let reader: Page;
let editor: Page;

beforeAll(async () => {
  house = await openDemoHouse();
  reader = await visitAs(house, "reader", `${MONTH}/preview`);
  editor = await visitAs(house, "editor", MONTH);
  await printed(reader).locator("h1").waitFor({ timeout: PATIENCE });
}, OPENING);

afterAll(async () => {
  await house?.close();
});

const printed = (page: Page) => page.frameLocator("iframe");

/** Where the article stands in the window, and how far the page in the frame is scrolled. */
const topOf = async (page: Page, index: number) =>
  (await printed(page).locator("article").nth(index).boundingBox())?.y ?? Number.NaN;

it(
  "shows the whole month in a frame that runs nothing",
  async () => {
    expect(await printed(reader).locator("article").count()).toBe(65);
    expect(await reader.locator("iframe").getAttribute("sandbox")).toBe("allow-same-origin");
    const policy = await printed(reader)
      .locator('meta[http-equiv="Content-Security-Policy"]')
      .getAttribute("content");
    expect(policy).toMatch(/^default-src 'none'/);
  },
  WHOLE,
);

it(
  "follows what a colleague types, and stays where one reads",
  async () => {
    await printed(reader).locator("article").nth(30).scrollIntoViewIfNeeded();
    const before = await topOf(reader, 30);
    await editor.locator(".desk-row[data-entry]").first().click();
    await editor.locator(".ProseMirror").click();
    await editor.keyboard.press("Control+End");
    await editor.keyboard.type(` ${"Words that make the page longer. ".repeat(12)}`);
    const typed = printed(reader).locator("article").first().filter({ hasText: "make the page longer" });
    await typed.waitFor({ timeout: PATIENCE, state: "attached" });
    await expect
      .poll(() => typed.textContent(), { timeout: PATIENCE })
      .toMatch(/(Words that make the page longer. ?){12}/);
    expect(Math.abs((await topOf(reader, 30)) - before)).toBeLessThan(2);
  },
  WHOLE,
);

it(
  "shows the title, introduction and closing words that are written on the desk",
  async () => {
    await editor.getByRole("button", { name: /^Title and introduction/ }).click();
    await editor.getByLabel("Title", { exact: true }).fill("Velmar in March");
    await editor.getByRole("textbox", { name: "Introduction" }).click();
    await editor.keyboard.type("What this chronicle is.");
    await editor.getByRole("button", { name: /^Closing words/ }).click();
    await editor.getByRole("textbox", { name: "Closing words" }).click();
    await editor.keyboard.type("How to write to us.");
    await printed(reader).locator("h1").filter({ hasText: "Velmar in March" }).waitFor({ timeout: PATIENCE });
    await printed(reader)
      .locator("header")
      .getByText("What this chronicle is.")
      .waitFor({ timeout: PATIENCE });
    await printed(reader).locator(".closing").getByText("How to write to us.").waitFor({ timeout: PATIENCE });
    await editor.locator('.desk-save[data-state="saved"]').waitFor({ timeout: PATIENCE });
  },
  WHOLE,
);

it(
  "brings a colleague to the words one is writing around the entries",
  async () => {
    const colleague = await visitAs(house, "admin", MONTH);
    const row = colleague.getByRole("button", { name: /^Closing words/ });
    await row.getByRole("img", { name: /Mira Kestrel/ }).waitFor({ timeout: PATIENCE });
    await row.click();
    await colleague
      .getByRole("textbox", { name: "Closing words" })
      .filter({ hasText: "How to write to us." })
      .waitFor();
    await colleague.keyboard.press("Control+End");
    await colleague.keyboard.type(" Or come by.");
    await editor.getByText("How to write to us. Or come by.").first().waitFor({ timeout: PATIENCE });
    await editor.keyboard.press("Escape");
    expect(await editor.locator(".desk-report-text").count()).toBe(0);
  },
  WHOLE,
);

it(
  "goes to a note and back without leaving the page, and opens a source beside it",
  async () => {
    const clickIn = (selector: string) =>
      printed(reader)
        .locator(selector)
        .first()
        .click({ position: { x: 8, y: 8 } });
    await clickIn("sup a");
    await expect.poll(() => printed(reader).locator(":focus").getAttribute("id")).toMatch(/^note-/);
    // Other people's sites stay closed in tests: the window only says where it would have gone.
    await reader.evaluate(() => {
      window.open = (url) => {
        document.documentElement.dataset.opened = String(url);
        return null;
      };
    });
    await clickIn(".notes .url");
    await expect.poll(() => reader.locator("html").getAttribute("data-opened")).toMatch(/^https:/);
    expect(await printed(reader).locator("article").count()).toBe(65);
  },
  WHOLE,
);

it(
  "gives the month as draft files to the team, and to nobody else",
  async () => {
    await reader
      .locator("label")
      .filter({ hasText: /^Word$/ })
      .click();
    const kept = reader.waitForEvent("download");
    await reader.getByRole("link", { name: "Word file" }).click();
    expect((await kept).suggestedFilename()).toBe("velmar-2031-03-DRAFT.docx");
    const text = await reader.context().request.get(`${house.origin}${MONTH}/draft.txt`);
    expect(await text.text()).toContain("DRAFT · Velmar in March");
    const visitor = await house.visit("/sign-in");
    const asked = await visitor
      .context()
      .request.get(`${house.origin}${MONTH}/draft.docx`, { maxRedirects: 0 });
    expect(asked.status()).toBe(302);
    expect(await violationsInEveryDress(reader)).toEqual([]);
    await reader
      .locator("label")
      .filter({ hasText: /^Page$/ })
      .click();
    await printed(reader).locator("h1").waitFor({ timeout: PATIENCE });
    expect(await violationsInEveryDress(reader)).toEqual([]);
  },
  WHOLE,
);

it(
  "counts the month in the list, and opens the next one with its standing words",
  async () => {
    await editor.goto(`${house.origin}/desk`);
    const velmar = editor.getByRole("region", { name: "Velmar Rights Chronicle" });
    await velmar.getByText(/^65 entries · \d+ findings · \d+ to fix/).waitFor({ timeout: PATIENCE });
    await velmar.getByRole("img", { name: /Lev Harrow/ }).waitFor();
    expect(await violationsInEveryDress(editor)).toEqual([]);
    await velmar.getByText("New month").click();
    expect(await velmar.getByLabel("Month", { exact: true }).inputValue()).toBe("2031-04");
    await velmar.getByRole("button", { name: "Open it" }).click();
    await editor.waitForURL("**/desk/velmar/2031-04", { timeout: PATIENCE });
    await editor.getByText("No entry yet.").waitFor({ timeout: PATIENCE });
    await editor.getByRole("button", { name: /^Title and introduction/ }).click();
    await editor
      .getByRole("textbox", { name: "Introduction" })
      .filter({ hasText: "What this chronicle is." })
      .waitFor();
    expect(await editor.getByLabel("Title", { exact: true }).inputValue()).toBe("");
    await editor.goto(`${house.origin}/desk`);
    await velmar.getByText("no entries yet").waitFor({ timeout: PATIENCE });
  },
  WHOLE,
);
