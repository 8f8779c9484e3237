/** Comments and suggestions in real browsers: said by readers, accepted by editors, live for everybody, tied to their words. */
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { violationsInEveryDress } from "./axe.ts";
import { openDemoHouse, visitAs } from "./demo-house.ts";
import type { House } from "./house.ts";
import { OPENING, PATIENCE, WHOLE } from "./patience.ts";

const MONTH = "/desk/velmar/2031-03";
const SENTENCE = "A cellmate who was released the next morning";
const WORDS = "with rubber truncheons";

let house: House;
let editor: Page;
let reader: Page;

beforeAll(async () => {
  house = await openDemoHouse();
  editor = await visitAs(house, "admin", MONTH);
  reader = await visitAs(house, "reader", MONTH);
  for (const page of [editor, reader]) {
    await page.locator(".desk-row", { hasText: "Sarmelek" }).first().click();
    await textOf(page).filter({ hasText: SENTENCE }).waitFor({ timeout: PATIENCE });
  }
}, OPENING);

afterAll(async () => {
  await house?.close();
});

const textOf = (page: Page) => page.locator(".desk-column-entry .desk-text");
const panel = (page: Page) => page.getByRole("region", { name: "Comments" });
const threads = (page: Page) => panel(page).locator(".comment-thread");
const threadOf = (page: Page, words: string) => threads(page).filter({ hasText: words });
const marks = (page: Page) => page.locator(".desk-commented");
const markedWords = async (page: Page) => (await marks(page).allTextContents()).join("");
const act = (page: Page, words: string, name: string) =>
  threadOf(page, words).getByRole("button", { name, exact: true }).click();

/** Selects the words as a person does who drags over them. */
async function select(page: Page, words: string): Promise<void> {
  await textOf(page).evaluate((root, wanted) => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.textContent?.indexOf(wanted) ?? -1;
      if (at >= 0) window.getSelection()?.setBaseAndExtent(node, at, node, at + wanted.length);
    }
  }, words);
}

/** Where the words begin in the open editor. */
async function putCaretBefore(page: Page, words: string): Promise<void> {
  await textOf(page).click();
  await textOf(page).evaluate((root, wanted) => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.textContent?.indexOf(wanted) ?? -1;
      if (at >= 0) window.getSelection()?.setBaseAndExtent(node, at, node, at);
    }
  }, words);
}

it(
  "a reader comments on selected words with one key; a colleague sees it at once, marked in the text",
  async () => {
    await select(reader, WORDS);
    await reader.locator(".comment-here").waitFor({ timeout: PATIENCE });
    await reader.keyboard.press("c");
    await expect
      .poll(() => panel(reader).locator(".comment-quote").textContent(), { timeout: PATIENCE })
      .toBe(WORDS);
    await reader.getByLabel("Your comment").fill("Who says so?");
    await reader.keyboard.press("Control+Enter");
    await threadOf(editor, "Who says so?").waitFor({ timeout: PATIENCE });
    await expect.poll(() => markedWords(reader), { timeout: PATIENCE }).toBe(WORDS);
    await expect.poll(() => markedWords(editor), { timeout: PATIENCE }).toBe(WORDS);
  },
  WHOLE,
);

it(
  "is answered, resolved, and opened again by its author",
  async () => {
    await act(editor, "Who says so?", "Reply");
    await editor.getByLabel("Your reply").fill("The cellmate does.");
    await editor.keyboard.press("Control+Enter");
    await threadOf(reader, "The cellmate does.").waitFor({ timeout: PATIENCE });
    await act(editor, "Who says so?", "Resolve");
    await expect.poll(() => marks(reader).count(), { timeout: PATIENCE }).toBe(0);
    await panel(reader).getByRole("button", { name: "Show 1 resolved" }).click();
    await act(reader, "Who says so?", "Open again");
    await expect.poll(() => markedWords(editor), { timeout: PATIENCE }).toBe(WORDS);
  },
  WHOLE,
);

it(
  "stays with its words when the paragraph is split before them, and when that is undone",
  async () => {
    const before = await textOf(editor).locator("p").count();
    await putCaretBefore(editor, SENTENCE);
    await editor.keyboard.press("Enter");
    await expect.poll(() => textOf(reader).locator("p").count(), { timeout: PATIENCE }).toBe(before + 1);
    await expect.poll(() => markedWords(reader), { timeout: PATIENCE }).toBe(WORDS);
    await expect.poll(() => markedWords(editor), { timeout: PATIENCE }).toBe(WORDS);
    await editor.keyboard.press("Control+z");
    await expect.poll(() => textOf(reader).locator("p").count(), { timeout: PATIENCE }).toBe(before);
    await expect.poll(() => markedWords(reader), { timeout: PATIENCE }).toBe(WORDS);
  },
  WHOLE,
);

it(
  "a reader suggests words and cannot put them in; an editor does with one click",
  async () => {
    await select(reader, "until he could not answer the roll call");
    await reader.locator(".comment-here").click();
    await panel(reader).getByRole("button", { name: "Suggest other words" }).click();
    await reader.getByLabel("Words instead").fill("until he fainted");
    await reader.getByRole("button", { name: "Suggest", exact: true }).click();
    await threadOf(reader, "fainted").waitFor({ timeout: PATIENCE });
    const suggested = threadOf(reader, "fainted");
    expect(await suggested.getByRole("button", { name: "Accept" }).count()).toBe(0);
    expect(await textOf(reader).textContent()).toContain("could not answer the roll call");
    const threadId = await suggested.getAttribute("data-thread");
    const answer = await reader.request.post(`${house.origin}${MONTH}/comments`, {
      headers: { Origin: house.origin },
      data: { do: "accept", threadId },
    });
    expect([answer.status(), await answer.json()]).toMatchObject([403, { code: "NOT_ALLOWED" }]);
    expect(await textOf(reader).textContent()).toContain("could not answer the roll call");
    await act(editor, "fainted", "Accept");
    await textOf(reader).filter({ hasText: "until he fainted." }).waitFor({ timeout: PATIENCE });
    // Those resolved are shown since the test before.
    await threadOf(reader, "Accepted by").waitFor({ timeout: PATIENCE });
  },
  WHOLE,
);

it(
  "a suggestion whose words changed meanwhile says so, and is declined with a word",
  async () => {
    await select(reader, "without medical help");
    await reader.keyboard.press("c");
    await panel(reader).getByRole("button", { name: "Suggest other words" }).click();
    await reader.getByLabel("Words instead").fill("without a doctor");
    await reader.getByRole("button", { name: "Suggest", exact: true }).click();
    await threadOf(editor, "a doctor").waitFor({ timeout: PATIENCE });
    await putCaretBefore(editor, "medical help");
    await editor.keyboard.type("any ");
    await threadOf(editor, "a doctor")
      .getByText("These words have been edited since.")
      .waitFor({ timeout: PATIENCE });
    await act(editor, "a doctor", "Accept");
    await threadOf(editor, "a doctor")
      .getByRole("alert")
      .filter({ hasText: "have been edited since" })
      .waitFor();
    await act(editor, "a doctor", "Decline");
    await editor.getByLabel("Why not, in a word").fill("The source says help.");
    await editor.keyboard.press("Control+Enter");
    await threadOf(reader, "The source says help.").waitFor({ timeout: PATIENCE });
  },
  WHOLE,
);

it(
  "is shown as left without words when they are deleted, and finds them again when that is undone",
  async () => {
    await putCaretBefore(editor, SENTENCE);
    await editor.keyboard.press("Shift+Control+End");
    await editor.keyboard.press("Delete");
    const lost = threadOf(reader, "Who says so?").getByText("no longer in the entry");
    await lost.waitFor({ timeout: PATIENCE });
    await editor.keyboard.press("Control+z");
    await expect.poll(() => markedWords(reader), { timeout: PATIENCE }).toBe(WORDS);
    expect(await lost.count()).toBe(0);
  },
  WHOLE,
);

it(
  "names a colleague with arrows and Enter, and Escape closes only the list",
  async () => {
    await panel(reader).getByRole("button", { name: "Comment on this entry" }).click();
    const box = reader.getByLabel("Your comment");
    await box.waitFor({ timeout: PATIENCE });
    await box.pressSequentially("Ask @");
    const names = panel(reader).getByRole("option");
    await expect.poll(() => names.count(), { timeout: PATIENCE }).toBe(5);
    await reader.keyboard.press("Escape");
    await expect.poll(() => names.count(), { timeout: PATIENCE }).toBe(0);
    await box.pressSequentially("m");
    await expect.poll(() => names.allTextContents(), { timeout: PATIENCE }).toEqual(["Mira Kestrel"]);
    await reader.keyboard.press("Backspace");
    await expect.poll(() => names.count(), { timeout: PATIENCE }).toBe(5);
    await reader.keyboard.press("ArrowDown");
    await reader.keyboard.press("ArrowUp");
    await reader.keyboard.press("ArrowDown");
    const second = (await names.nth(1).textContent()) ?? "nobody";
    await reader.keyboard.press("Enter");
    await expect.poll(() => box.inputValue(), { timeout: PATIENCE }).toBe(`Ask @${second} `);
    await box.pressSequentially("please.");
    await reader.keyboard.press("Control+Enter");
    await threadOf(editor, `Ask @${second} please.`).waitFor({ timeout: PATIENCE });
  },
  WHOLE,
);

it(
  "words to put in are suggested at the caret, shown between their neighbours, and put in",
  async () => {
    await textOf(reader).click();
    await putCaretBefore(reader, "in a punishment cell");
    await reader.keyboard.press("Control+Alt+m");
    await panel(reader).getByRole("button", { name: "Suggest words here" }).click({ timeout: PATIENCE });
    await reader.getByLabel("Words to put in here").fill("all alone ");
    await reader.keyboard.press("Control+Enter");
    const suggested = threadOf(editor, "all alone");
    await suggested.locator(".comment-around").first().waitFor({ timeout: PATIENCE });
    await act(editor, "all alone", "Accept");
    await textOf(reader).filter({ hasText: "all alone in a punishment cell" }).waitFor({ timeout: PATIENCE });
  },
  WHOLE,
);

it(
  "ties remarks to words of the introduction too",
  async () => {
    const intro = editor.getByRole("button", { name: /^Title and introduction/ });
    await intro.click();
    await textOf(editor).click();
    await editor.keyboard.press("Control+End");
    await editor.keyboard.type(" A month of long hearings.");
    await editor.locator('.desk-save[data-state="saved"]').waitFor({ timeout: PATIENCE });
    await select(editor, "long hearings");
    await editor.locator(".comment-here").waitFor({ timeout: PATIENCE });
    await editor.keyboard.press("Control+Alt+m");
    await editor.getByLabel("Your comment").fill("How long?");
    await editor.keyboard.press("Control+Enter");
    await expect.poll(() => markedWords(editor), { timeout: PATIENCE }).toBe("long hearings");
    await reader.getByRole("button", { name: /^Title and introduction/ }).click();
    await threadOf(reader, "How long?").waitFor({ timeout: PATIENCE });
    await expect.poll(() => markedWords(reader), { timeout: PATIENCE }).toBe("long hearings");
    for (const page of [editor, reader]) {
      await page.locator(".desk-row", { hasText: "Sarmelek" }).first().click();
      await textOf(page).filter({ hasText: SENTENCE }).waitFor({ timeout: PATIENCE });
    }
  },
  WHOLE,
);

it(
  "keeps what was typed when it cannot be sent, and sends it later",
  async () => {
    await panel(reader).getByRole("button", { name: "Comment on the month" }).click();
    await reader.getByLabel("Your comment").fill("Whose overview is this?");
    await reader.context().setOffline(true);
    await reader.keyboard.press("Control+Enter");
    await panel(reader)
      .getByRole("alert")
      .filter({ hasText: "still in its box" })
      .waitFor({ timeout: PATIENCE });
    expect(await reader.getByLabel("Your comment").inputValue()).toBe("Whose overview is this?");
    await reader.context().setOffline(false);
    await reader.keyboard.press("Control+Enter");
    await threadOf(editor, "Whose overview is this?").waitFor({ timeout: PATIENCE });
  },
  WHOLE,
);

it(
  "is fit to read and use in every dress",
  async () => {
    expect(await violationsInEveryDress(editor)).toEqual([]);
  },
  WHOLE,
);
