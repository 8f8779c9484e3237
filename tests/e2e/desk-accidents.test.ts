/** What goes wrong at the desk: entries that disappear under one, keys and words from elsewhere that are not what they seem. */
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { violations } from "./axe.ts";
import { atDesk, body, openEntry, paste, saved } from "./demo-desk.ts";
import { type House, openTestHouse } from "./house.ts";
import { OPENING, PATIENCE, WHOLE } from "./patience.ts";

let house: House;
let ada: Page;
let mira: Page;

beforeAll(async () => {
  house = await openTestHouse("demo");
  ada = await atDesk(house, "admin");
  mira = await atDesk(house, "editor");
}, OPENING);

afterAll(async () => {
  await house?.close();
});

const gone = (page: Page) => page.locator(".desk-gone");
const picker = (page: Page) => page.getByRole("dialog", { name: "Cite a source" });
const entryCount = async (page: Page) => {
  const words = await page.locator(".desk-list-foot").textContent();
  return Number(/(\d+) entr/u.exec(words ?? "")?.[1]);
};
/** The words of the open entry, without colleagues' carets. */
const written = (page: Page) =>
  body(page).evaluate((element) => {
    const copy = element.cloneNode(true) as Element;
    for (const caret of copy.querySelectorAll('[class*="caret"]')) caret.remove();
    return [...copy.children].map((block) => block.textContent).join("\n");
  });

/** A new entry with these words, open. */
async function begin(page: Page, words: string): Promise<void> {
  await page.locator("[data-entry]").first().click();
  await body(page).waitFor({ timeout: PATIENCE });
  await page.keyboard.press("Escape");
  await body(page).waitFor({ state: "detached", timeout: PATIENCE });
  await page.keyboard.press("n");
  await body(page).waitFor({ timeout: PATIENCE });
  await expect.poll(() => written(page), { timeout: PATIENCE }).toBe("");
  await page.keyboard.type(words);
}

/** Ada writes an entry, Mira opens it and writes on. */
async function bothAt(words: string): Promise<void> {
  await begin(ada, words);
  await saved(ada);
  await mira.locator("[data-entry]", { hasText: words }).waitFor({ timeout: PATIENCE });
  // That puts the caret at the end.
  await openEntry(mira, words);
}

async function remove(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Delete entry" }).click();
}

it(
  "holds the keys of whoever writes in an entry that a colleague deletes, and brings it back",
  async () => {
    await bothAt("A tram stood still.");
    await mira.keyboard.type(" Nobody");
    const entries = await entryCount(mira);
    await remove(ada);
    await gone(mira).getByText("Ada Orlin deleted this entry").waitFor({ timeout: PATIENCE });
    await mira.keyboard.type(" now / n and on");
    await mira.keyboard.press("Control+z");
    expect(await entryCount(mira)).toBe(entries - 1);
    expect(await gone(mira).evaluate((notice) => notice.contains(document.activeElement))).toBe(true);
    expect(await violations(mira)).toEqual([]);

    await gone(mira).getByRole("button", { name: "Bring it back" }).click();
    await body(mira).waitFor({ timeout: PATIENCE });
    expect(await written(mira)).toBe("A tram stood still. Nobody");
    await mira.keyboard.type(" moved");
    await expect.poll(() => written(mira)).toBe("A tram stood still. Nobody moved");
    await ada.locator("[data-entry]", { hasText: "A tram stood still." }).waitFor({ timeout: PATIENCE });
    await saved(mira);
  },
  WHOLE,
);

it(
  "lets one write on when the colleague takes the deletion back",
  async () => {
    await bothAt("A bus stood still.");
    await remove(ada);
    await gone(mira).waitFor({ timeout: PATIENCE });
    await ada.keyboard.press("Control+z");
    await gone(mira).waitFor({ state: "detached", timeout: PATIENCE });
    await mira.locator(".ProseMirror:focus").waitFor({ timeout: PATIENCE });
    await mira.keyboard.type(" Then n more.");
    await expect.poll(() => written(mira)).toBe("A bus stood still. Then n more.");
  },
  WHOLE,
);

it(
  "takes the bringing back of an entry back, and goes on to the next",
  async () => {
    await bothAt("A second tram stood still.");
    const before = await entryCount(mira);
    await remove(ada);
    await gone(mira).waitFor({ timeout: PATIENCE });
    await gone(mira).getByRole("button", { name: "Bring it back" }).click();
    await body(mira).waitFor({ timeout: PATIENCE });
    await mira.keyboard.press("Escape");
    await body(mira).waitFor({ state: "detached", timeout: PATIENCE });
    await mira.keyboard.press("Control+z");
    const second = mira.locator("[data-entry]", { hasText: "A second tram" });
    await second.waitFor({ state: "detached", timeout: PATIENCE });
    expect(await gone(mira).count()).toBe(0);

    await bothAt("A third tram stood still.");
    await remove(ada);
    await gone(mira).getByRole("button", { name: "Go on to the next" }).click({ timeout: PATIENCE });
    await gone(mira).waitFor({ state: "detached", timeout: PATIENCE });
    await mira.locator('.desk-row[aria-current="true"]:focus').waitFor({ timeout: PATIENCE });
    expect(await entryCount(mira)).toBe(before - 1);
  },
  WHOLE,
);

it(
  "keeps what one writes in a paragraph that a colleague joins to another meanwhile",
  async () => {
    await begin(ada, "The court sat.");
    await ada.keyboard.press("Enter");
    await ada.keyboard.type("It rose at noon.");
    await saved(ada);
    await mira.locator("[data-entry]", { hasText: "The court sat." }).waitFor({ timeout: PATIENCE });
    await openEntry(mira, "The court sat.");
    await expect.poll(() => written(mira)).toBe("The court sat.\nIt rose at noon.");
    await mira.context().setOffline(true);
    await mira.keyboard.type(" Nobody was heard.");
    await ada.keyboard.press("Home");
    await ada.keyboard.press("Backspace");
    await expect.poll(() => written(ada)).toMatch(/^The court sat\.It rose at noon\./u);
    await mira.context().setOffline(false);
    const whole = "The court sat.It rose at noon. Nobody was heard.";
    await expect.poll(() => written(ada)).toBe(whole);
    await expect.poll(() => written(mira)).toBe(whole);
    await saved(mira);
  },
  WHOLE,
);

it(
  "says to whoever comes back from offline that their entry was deleted and has their words",
  async () => {
    await bothAt("The bridge was closed.");
    await mira.context().setOffline(true);
    await mira.keyboard.type(" It rained.");
    await remove(ada);
    await saved(ada);
    await mira.context().setOffline(false);
    await gone(mira).getByText("deleted this entry").waitFor({ timeout: PATIENCE });
    await gone(mira).getByText("what you wrote").waitFor({ timeout: PATIENCE });
    await gone(mira).getByRole("button", { name: "Bring it back" }).click();
    await openEntry(ada, "The bridge was closed.");
    await expect.poll(() => written(ada), { timeout: PATIENCE }).toBe("The bridge was closed. It rained.");
  },
  WHOLE,
);

it(
  "keeps what is typed behind a bracket when it was no citation",
  async () => {
    await begin(ada, "He said “we [the guards] did it” [sic] and");
    await expect.poll(() => written(ada)).toBe("He said “we [the guards] did it” [sic] and");
    await ada.keyboard.type(" [so on");
    await picker(ada).waitFor({ timeout: PATIENCE });
    await ada.keyboard.press("Escape");
    await picker(ada).waitFor({ state: "detached", timeout: PATIENCE });
    await ada.keyboard.type(", he [added");
    await picker(ada).waitFor({ timeout: PATIENCE });
    await ada.getByLabel("Filter entries").click();
    await picker(ada).waitFor({ state: "detached", timeout: PATIENCE });
    const whole = "He said “we [the guards] did it” [sic] and [so on, he [added";
    await expect.poll(() => written(ada)).toBe(whole);
    await body(ada).click();
    await ada.keyboard.press("Control+End");
    // The browser tells where the caret went a moment after the key.
    await ada.evaluate(() => new Promise((resolve) => setTimeout(resolve, 100)));
    await ada.keyboard.type("[");
    await picker(ada).waitFor({ timeout: PATIENCE });
    await ada.keyboard.press("Backspace");
    await picker(ada).waitFor({ state: "detached", timeout: PATIENCE });
    expect(await written(ada)).toBe(whole);
    await paste(ada, { "text/plain": "https://herald.example/tram" });
    await picker(ada).waitFor({ timeout: PATIENCE });
    await ada.keyboard.press("Escape");
    await expect.poll(() => written(ada)).toBe(`${whole}https://herald.example/tram`);
  },
  WHOLE,
);

it(
  "leaves out what a word processor shows as deleted, says so, and keeps cells apart",
  async () => {
    await begin(ada, "Pasted: ");
    await paste(ada, {
      "text/html": `<html xmlns:w="urn:schemas-microsoft-com:office:word"><body><!--StartFragment--><p class=MsoNormal>The witness <del cite="mailto:x">Secret Name</del><span class=MsoDel>twice</span><ins>N.</ins> was <s>not</s> <span style="text-decoration:line-through">ever</span> fined.</p><table><tr><td>cell a</td><td>cell b</td></tr></table><!--EndFragment--></body></html>`,
      "text/plain": "x",
    });
    await expect.poll(() => written(ada)).toContain("fined.");
    const words = (await written(ada)).split("\n").map((line) => line.replace(/\s+/gu, " ").trim());
    expect(words).toEqual(["Pasted: The witness N. was fined.", "cell a", "cell b"]);
    await ada.locator(".desk-done").getByText("5 words that are struck out").waitFor({ timeout: PATIENCE });
  },
  WHOLE,
);

it(
  "takes in nothing of what is far too long for an entry",
  async () => {
    await begin(ada, "Short.");
    await paste(ada, { "text/plain": "word ".repeat(240_000) });
    await ada.locator(".desk-done").getByText("Nothing was pasted").waitFor({ timeout: PATIENCE });
    expect(await written(ada)).toBe("Short.");
    await ada.getByRole("button", { name: "Dismiss" }).click();
    await paste(ada, { "text/plain": "x".repeat(60_000) });
    await ada.locator(".desk-done").getByText("Nothing was pasted").waitFor({ timeout: PATIENCE });
    await ada.keyboard.type(" On.");
    await expect.poll(() => written(ada)).toBe("Short. On.");
    await saved(ada);
  },
  WHOLE,
);

it(
  "refuses a source's address that is none, and keeps it in the field",
  async () => {
    await openEntry(ada, "imprisoned blogger");
    await ada
      .getByRole("button", { name: /^Edit source/u })
      .first()
      .click();
    const address = ada.getByRole("textbox", { name: "Address" });
    const before = await address.inputValue();
    await address.fill("not a url");
    await ada.getByRole("textbox", { name: "Title" }).first().focus();
    await ada.getByText("That is no web address").waitFor({ timeout: PATIENCE });
    expect(await address.inputValue()).toBe("not a url");
    await address.fill(before);
    await ada.getByRole("textbox", { name: "Title" }).first().focus();
    await ada.getByText("That is no web address").waitFor({ state: "detached", timeout: PATIENCE });
    await saved(ada);
  },
  WHOLE,
);

it(
  "goes from the filter back to the list, also while an entry is open",
  async () => {
    await mira.locator("[data-entry]").first().click();
    await body(mira).waitFor({ timeout: PATIENCE });
    await mira.getByRole("searchbox").click();
    await mira.keyboard.press("Enter");
    await mira.locator("[data-entry]:focus").waitFor({ timeout: PATIENCE });
  },
  WHOLE,
);

it(
  "leaves the caret in the text to whoever clicks an entry the moment it appears",
  async () => {
    // A page of its own: the click comes before the desk has put the keyboard into the list.
    const page = await ada.context().newPage();
    await page.addInitScript(() => {
      const seen = new MutationObserver(() => {
        const row = document.querySelector<HTMLElement>("[data-entry]");
        if (!row) return;
        seen.disconnect();
        row.click();
      });
      seen.observe(document, { subtree: true, childList: true });
    });
    await page.goto(ada.url());
    await body(page).waitFor({ timeout: PATIENCE });
    await page.locator(".desk-finding").first().waitFor({ timeout: PATIENCE });
    expect(await body(page).evaluate((text) => text.contains(document.activeElement))).toBe(true);
    await page.close();
  },
  WHOLE,
);
