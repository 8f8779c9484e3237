/** The demo's people at the desk of its English month, for tests in a real browser. */
import type { Page } from "playwright-core";
import type { House } from "./house.ts";
import { PATIENCE } from "./patience.ts";

export const MONTH = "/desk/velmar/2031-03";
const PASSWORD = "open-the-demo-desk";

/** Signed in, at the month, with the rules run once. */
export async function atDesk(house: House, role: "admin" | "editor", path = MONTH): Promise<Page> {
  // The house answers before its months are all in.
  while (!house.printed().includes("The demo is open"))
    await new Promise((resolve) => setTimeout(resolve, 100));
  const page = await house.visit("/sign-in");
  await page.getByLabel("E-mail").fill(`${role}@demo.example`);
  await page.locator("input[name=password]").fill(PASSWORD);
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.waitForURL("**/desk", { timeout: PATIENCE });
  await goToMonth(page, house, path);
  return page;
}

export async function goToMonth(page: Page, house: House, path: string): Promise<void> {
  await page.goto(house.origin + path);
  await page.locator("[data-entry]").first().waitFor({ timeout: PATIENCE });
  await page.locator(".desk-finding").first().waitFor({ timeout: PATIENCE });
}

export const body = (page: Page) => page.locator(".ProseMirror");

/** Opens the entry whose row has these words. */
export async function openEntry(page: Page, words: string): Promise<void> {
  await page.locator("[data-entry]", { hasText: words }).first().click();
  await body(page).waitFor({ timeout: PATIENCE });
}

export async function saved(page: Page): Promise<void> {
  await page.locator('.desk-save[data-state="saved"]').waitFor({ timeout: PATIENCE });
}

/** The places of the rows on the screen, from the top. */
export function rowWords(page: Page): Promise<readonly string[]> {
  return page.locator("[data-entry] .desk-row-words").allTextContents();
}

/** Puts these flavours on the clipboard of this page's paste, as another program would have. */
export async function paste(page: Page, flavours: Readonly<Record<string, string>>): Promise<void> {
  await body(page).evaluate((element, data) => {
    const clipboard = new DataTransfer();
    for (const [type, text] of Object.entries(data)) clipboard.setData(type, text);
    element.dispatchEvent(
      new ClipboardEvent("paste", { clipboardData: clipboard, bubbles: true, cancelable: true }),
    );
  }, flavours);
}
