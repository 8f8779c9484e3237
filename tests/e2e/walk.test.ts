/** The whole walk in real browsers: set up, invite, import, write together, be refused, be cut off, survive a killed server. */
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { violations } from "./axe.ts";
import { type House, openTestHouse } from "./house.ts";
import { OPENING, PATIENCE, WHOLE } from "./patience.ts";

const PASSWORD = "a long pass phrase for the tests";
const MONTH = "/desk/velmar/2031-03";

let house: House;
let admin: Page;
let editor: Page;
let reader: Page;

beforeAll(async () => {
  house = await openTestHouse();
}, OPENING);

afterAll(async () => {
  await house?.close();
});

/** Each step waits with a patience of its own; a test has several. */

/** The entry at the top of the list, opened for writing. */
async function openFirstEntry(page: Page): Promise<void> {
  await page.goto(house.origin + MONTH);
  await page.locator(".desk-row[data-entry]").first().click();
}

const body = (page: Page) => page.locator(".ProseMirror");
const saved = (page: Page) => page.locator('.desk-save[data-state="saved"]').waitFor({ timeout: PATIENCE });

/** Waits until the page's open entry contains the words, and gives its whole text. */
async function textWith(page: Page, words: string): Promise<string> {
  await body(page).filter({ hasText: words }).waitFor({ timeout: PATIENCE });
  return wordsOf(page);
}

/** What is written, without the name tags of other people's carets. */
function wordsOf(page: Page): Promise<string> {
  return body(page).evaluate((element) => {
    const copy = element.cloneNode(true) as HTMLElement;
    for (const caret of copy.querySelectorAll('[class*="caret"]')) caret.remove();
    return copy.textContent ?? "";
  });
}

async function typeAtEnd(page: Page, words: string): Promise<void> {
  await body(page).click();
  await page.keyboard.press("Control+End");
  await page.keyboard.type(words, { delay: 5 });
}

async function makeAccount(page: Page, name: string, submit: string): Promise<void> {
  await page.getByLabel("Your name, as colleagues see it").fill(name);
  await page.getByLabel("E-mail").fill(`${name.toLowerCase()}@example.org`);
  await page.locator("input[name=password]").fill(PASSWORD);
  await page.getByRole("button", { name: submit, exact: true }).click();
  await page.waitForURL("**/desk", { timeout: PATIENCE });
}

async function invite(role: string, name: string): Promise<Page> {
  await admin.goto(`${house.origin}/team`);
  const section = admin.getByRole("region", { name: "Invite" });
  for (const box of await section.getByRole("checkbox").all()) await box.setChecked(false);
  await section.getByLabel(role, { exact: true }).setChecked(true);
  await section.getByRole("button", { name: "Make a link" }).click();
  const link = (await admin.locator("pre").textContent({ timeout: PATIENCE })) ?? "";
  const page = await house.visit(new URL(link.trim()).pathname);
  await makeAccount(page, name, "Join");
  return page;
}

it("sets up the house with the link that was printed, once", async () => {
  const printed = () => /http\S+\/set-up\/\S+/u.exec(house.printed())?.[0];
  await expect.poll(printed, { timeout: PATIENCE }).toBeDefined();
  const link = printed() ?? "";
  admin = await house.visit(new URL(link).pathname);
  await admin.getByLabel("Name of the team").fill("Velmar Watch");
  await makeAccount(admin, "Ada", "Set up");
  const again = await house.visit(new URL(link).pathname);
  expect(await again.getByText("This link does not work any more").count()).toBe(1);
});

it("makes a chronicle and imports the sample month", async () => {
  await admin.getByLabel("Title").fill("Velmar Rights Chronicle");
  await admin.getByLabel("Short name in addresses").fill("velmar");
  await admin.getByRole("button", { name: "Make it" }).click();
  await admin.getByRole("heading", { name: "Velmar Rights Chronicle" }).waitFor({ timeout: PATIENCE });
  await admin.locator('a[href="/desk/velmar/import"]').click();
  await admin.waitForURL("**/desk/velmar/import", { timeout: PATIENCE });
  await admin.getByLabel("Month").fill("2031-03");
  await admin.locator("input[type=file]").setInputFiles("prisma/demo/2031-03.en.txt");
  await admin.getByRole("button", { name: "Add 65 entries" }).click();
  await admin.waitForURL(`**${MONTH}`, { timeout: PATIENCE });
  await admin.locator(".desk").getByText("65 entries").waitFor({ timeout: PATIENCE });
  await saved(admin);
});

it(
  "lets two editors write in one entry",
  async () => {
    editor = await invite("editor", "Mira");
    await openFirstEntry(admin);
    await openFirstEntry(editor);
    await textWith(admin, "Old Quarter");
    await textWith(editor, "Old Quarter");
    await typeAtEnd(admin, " Written by Ada.");
    await textWith(editor, "Written by Ada.");
    await typeAtEnd(editor, " Written by Mira.");
    await textWith(admin, "Written by Mira.");
    await Promise.all([saved(admin), saved(editor)]);
    expect(await wordsOf(admin)).toBe(await wordsOf(editor));
  },
  WHOLE,
);

it(
  "shows a reader everything and takes nothing from them",
  async () => {
    reader = await invite("reader", "Lev");
    await reader.goto(house.origin + MONTH);
    await reader.getByText("Written by Mira.").first().waitFor({ timeout: PATIENCE });
    expect(await reader.locator('[contenteditable="true"]').count()).toBe(0);
    await reader.getByText("Read only").first().waitFor({ timeout: PATIENCE });
  },
  WHOLE,
);

it(
  "keeps every word it called saved when the server is killed under two writers",
  async () => {
    await openFirstEntry(admin);
    await typeAtEnd(admin, " Before the cut.");
    await saved(admin);
    const before = await wordsOf(admin);
    const typing = Promise.all([
      typeAtEnd(admin, " While Ada typed."),
      typeAtEnd(editor, " While Mira typed."),
    ]);
    await house.kill();
    await typing;
    await admin.locator('.desk-save[data-state="offline"]').waitFor({ timeout: PATIENCE });
    await house.start();
    await Promise.all([saved(admin), saved(editor)]);
    // Typed into one place at once, the two sentences may be woven into each other; no letter may be missing.
    await textWith(admin, "Before the cut.");
    await expect.poll(() => wordsOf(editor), { timeout: PATIENCE }).toBe(await wordsOf(admin));
    const fresh = await house.visit("/sign-in");
    await fresh.getByLabel("E-mail").fill("ada@example.org");
    await fresh.locator("input[name=password]").fill(PASSWORD);
    await fresh.getByRole("button", { name: "Sign in" }).click();
    await fresh.waitForURL("**/desk", { timeout: PATIENCE });
    await openFirstEntry(fresh);
    const kept = await textWith(fresh, "Before the cut.");
    expect(kept).toBe(await wordsOf(admin));
    const letters = (text: string) => [...text.replace(/\s/gu, "")].sort().join("");
    expect(letters(kept)).toBe(letters(`${before} While Ada typed. While Mira typed.`));
  },
  WHOLE,
);

it(
  "has nothing that axe finds on any screen, light or dark, wide or narrow",
  async () => {
    const page = await house.visit("/sign-in");
    const found: string[] = [];
    const look = async (path: string) => {
      for (const colorScheme of ["light", "dark"] as const)
        for (const width of [1280, 390]) {
          await page.emulateMedia({ colorScheme });
          await page.setViewportSize({ width, height: 900 });
          await page.goto(house.origin + path);
          if (path === MONTH) await page.getByText("65 entries").waitFor({ timeout: PATIENCE });
          found.push(...(await violations(page)).map((one) => `${path} ${colorScheme} ${width}: ${one}`));
        }
    };
    await look("/sign-in");
    await page.getByLabel("E-mail").fill("ada@example.org");
    await page.locator("input[name=password]").fill(PASSWORD);
    await page.getByRole("button", { name: "Sign in" }).click();
    await page.waitForURL("**/desk", { timeout: PATIENCE });
    for (const path of ["/desk", "/team", "/account", MONTH]) await look(path);
    expect(found).toEqual([]);
  },
  WHOLE,
);

it(
  "cuts off an editor whose place in the team ends",
  async () => {
    await admin.goto(`${house.origin}/team`);
    const row = admin.getByRole("listitem").filter({ hasText: "mira@example.org" });
    await row.getByRole("button", { name: "Remove" }).click();
    await row.waitFor({ state: "detached", timeout: PATIENCE });
    // Nothing of theirs was unsaved, so the window goes where one signs in; with unsaved words it would stay and say so.
    await editor.waitForURL("**/sign-in**", { timeout: PATIENCE });
  },
  WHOLE,
);
