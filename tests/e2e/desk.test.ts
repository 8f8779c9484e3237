/** What the desk does around the text: findings in their place, citations, pasting, order, company. */
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { atDesk, body, goToMonth, MONTH, openEntry, paste, rowWords, saved } from "./demo-desk.ts";
import { type House, openTestHouse } from "./house.ts";
import { OPENING, PATIENCE, WHOLE } from "./patience.ts";

let house: House;
let ada: Page;

beforeAll(async () => {
  house = await openTestHouse("demo");
  ada = await atDesk(house, "admin");
}, OPENING);

afterAll(async () => {
  await house?.close();
});

/** What copying all of the open entry puts on the clipboard. */
function copyAll(page: Page): Promise<Readonly<Record<string, string>>> {
  return body(page).evaluate((element) => {
    const clipboard = new DataTransfer();
    element.dispatchEvent(
      new ClipboardEvent("copy", { clipboardData: clipboard, bubbles: true, cancelable: true }),
    );
    return Object.fromEntries(clipboard.types.map((type) => [type, clipboard.getData(type)]));
  });
}

it(
  "runs the rules in a worker, under the page's policy",
  async () => {
    expect(ada.workers().some((worker) => worker.url().includes("/assets/rules-worker"))).toBe(true);
    await openEntry(ada, "was allowed to see");
    expect(await ada.locator('.desk-finding[data-severity="warn"]').count()).toBeGreaterThan(0);
  },
  WHOLE,
);

it(
  "marks a finding in the text, tells it under the pointer, and fixes it where one can see it",
  async () => {
    const mark = body(ada).locator(".desk-found", { hasText: "Orlybayev" }).first();
    await mark.hover({ timeout: PATIENCE });
    const card = ada.locator(".desk-card");
    await card.getByText("looks like another spelling").waitFor({ timeout: PATIENCE });
    await card.getByRole("button", { name: "Use “Orlybaev” everywhere" }).click();
    await body(ada).locator(".desk-flash", { hasText: "Orlybaev" }).first().waitFor({ timeout: PATIENCE });
    await expect.poll(() => body(ada).textContent(), { timeout: PATIENCE }).not.toContain("Orlybayev");
    await ada.locator(".desk-flash").first().waitFor({ state: "detached", timeout: PATIENCE });
  },
  WHOLE,
);

it(
  "keeps marks on their words while one types before them",
  async () => {
    await openEntry(ada, "the mayor’s office rejected");
    const mark = body(ada).locator(".desk-found").first();
    await mark.waitFor({ timeout: PATIENCE });
    const words = await mark.textContent();
    await ada.keyboard.press("Control+Home");
    await ada.keyboard.type("Yesterday ");
    expect(await mark.textContent()).toBe(words);
    await ada.keyboard.press("Control+z");
  },
  WHOLE,
);

it(
  "shows a citation's source, takes a locator, changes the source and removes the citation",
  async () => {
    await openEntry(ada, "imprisoned blogger");
    const citation = body(ada).locator(".desk-citation").first();
    await citation.hover();
    await ada
      .locator(".desk-card")
      .getByText("openstepperadio.example")
      .first()
      .waitFor({ timeout: PATIENCE });
    await citation.click();
    const form = ada.getByRole("dialog", { name: "Citation" });
    await form.getByLabel("Where in the source").fill("03:15");
    await ada.keyboard.press("Enter");
    await form.waitFor({ state: "detached", timeout: PATIENCE });
    await citation.click();
    expect(await form.getByLabel("Where in the source").inputValue()).toBe("03:15");
    const before = await citation.textContent();
    await form.getByRole("button", { name: "Remove" }).click();
    await expect.poll(() => body(ada).locator(".desk-citation").count()).toBe(0);
    await ada.keyboard.press("Control+z");
    await expect.poll(() => citation.textContent(), { timeout: PATIENCE }).toBe(before);
  },
  WHOLE,
);

it(
  "takes what Word and Google Docs copy, and offers to cite its links",
  async () => {
    await openEntry(ada, "Girdenko V.");
    await ada.keyboard.press("Control+End");
    const before = await body(ada).locator(".desk-citation").count();
    await paste(ada, {
      "text/html": `<html><head><style>p { mso-style: x }</style></head><body><!--StartFragment--><b style="font-weight:normal"><p class="MsoNormal"> He <b>denied</b> it, <a href="https://herald.example/denial?utm_source=x">as the Herald wrote</a>.</p><p>&nbsp;</p><p><i>Later</i> he agreed.</p></b><!--EndFragment--></body></html>`,
      "text/plain": "He denied it",
    });
    const html = await body(ada).innerHTML();
    expect(html).toContain("<strong>denied</strong>");
    expect(html).toContain("<em>Later</em>");
    expect(html).not.toContain("mso");
    await ada.getByText("What you pasted had 1 link.").waitFor({ timeout: PATIENCE });
    await ada.getByRole("button", { name: "Cite it" }).click();
    await expect.poll(() => body(ada).locator(".desk-citation").count()).toBe(before + 1);
    await ada.locator(".desk-source", { hasText: "herald.example" }).waitFor({ timeout: PATIENCE });
    expect(await ada.locator(".desk-source", { hasText: "utm_source" }).count()).toBe(0);
  },
  WHOLE,
);

it(
  "offers to cite an address pasted over words, names the page it has already, and keeps the words",
  async () => {
    const words = (await body(ada).textContent()) ?? "";
    await ada.keyboard.press("Control+End");
    await ada.keyboard.press("Control+Shift+ArrowLeft");
    await paste(ada, { "text/plain": "https://herald.example/denial" });
    const picker = ada.getByRole("dialog", { name: "Cite a source" });
    await picker.getByText("Already a source: cite it again").waitFor({ timeout: PATIENCE });
    const before = await body(ada).locator(".desk-citation").count();
    await ada.keyboard.press("Enter");
    await expect.poll(() => body(ada).locator(".desk-citation").count()).toBe(before + 1);
    const kept = (await body(ada).textContent()) ?? "";
    const letters = (text: string) => text.replace(/[\d\s]/gu, "");
    expect(letters(kept)).toBe(letters(words));
  },
  WHOLE,
);

it(
  "brings a citation's source along into another month, and never leaves a citation without one",
  async () => {
    await openEntry(ada, "imprisoned blogger");
    await ada.keyboard.press("Control+a");
    const copied = await copyAll(ada);
    await goToMonth(ada, house, "/desk/velmar-ru/2031-03");
    await ada.locator("[data-entry]").first().click();
    await body(ada).waitFor({ timeout: PATIENCE });
    await ada.keyboard.press("Control+End");
    await paste(ada, copied);
    await expect
      .poll(() => ada.locator(".desk-source", { hasText: "beaten-in-the-corridor" }).count(), {
        timeout: PATIENCE,
      })
      .toBeGreaterThan(0);
    // The same words from a program that kept nothing but the text of the citation.
    await ada.keyboard.press("Control+End");
    await paste(ada, {
      "text/html": '<p>Later<sup data-citation data-id="x1" data-sourceid="gone">17</sup></p>',
    });
    const missing = ada.locator('.desk-source[data-kind="missing"]', { hasText: "17" });
    await missing.first().waitFor({ timeout: PATIENCE });
    await saved(ada);
    await goToMonth(ada, house, MONTH);
  },
  WHOLE,
);

it(
  "moves an entry with the mouse",
  async () => {
    const [first = "", second = "", third = ""] = await rowWords(ada);
    const [from, to] = await Promise.all([
      ada.locator("[data-entry]").nth(0).boundingBox(),
      ada.locator("[data-entry]").nth(2).boundingBox(),
    ]);
    if (!from || !to) throw new Error("the rows are not on the screen");
    await ada.mouse.move(from.x + 100, from.y + 20);
    await ada.mouse.down();
    await ada.mouse.move(from.x + 100, from.y + 40, { steps: 4 });
    await ada.mouse.move(to.x + 100, to.y + to.height - 4, { steps: 8 });
    await ada.mouse.up();
    await expect
      .poll(async () => (await rowWords(ada)).slice(0, 3), { timeout: PATIENCE })
      .toEqual([second, third, first]);
    await ada.getByRole("button", { name: "Undo" }).first().click();
    await expect.poll(async () => (await rowWords(ada)).slice(0, 3)).toEqual([first, second, third]);
  },
  WHOLE,
);

it(
  "follows a colleague until one goes one's own way",
  async () => {
    const mira = await atDesk(house, "editor");
    await openEntry(mira, "imprisoned blogger");
    await ada.getByRole("button", { name: "Follow Mira Kestrel" }).click({ timeout: PATIENCE });
    await ada.getByText("You follow Mira Kestrel.").waitFor({ timeout: PATIENCE });
    const current = (page: Page) =>
      page.locator('.desk-row[aria-current="true"] .desk-row-words').textContent();
    await expect.poll(() => current(ada), { timeout: PATIENCE }).toContain("imprisoned blogger");
    await openEntry(mira, "Girdenko V.");
    await expect.poll(() => current(ada), { timeout: PATIENCE }).toContain("Girdenko V.");
    expect(await ada.locator('.desk-row[aria-current="true"] .desk-face').count()).toBe(1);
    await ada.keyboard.press("ArrowDown");
    await ada.getByText("You follow Mira Kestrel.").waitFor({ state: "detached", timeout: PATIENCE });
    await openEntry(mira, "imprisoned blogger");
    await expect.poll(() => current(ada)).not.toContain("imprisoned blogger");
    await mira.context().close();
  },
  WHOLE,
);

it(
  "offers places and roles while one types, and moves a typed lead into the fields",
  async () => {
    await ada.keyboard.press("n");
    await body(ada).waitFor({ timeout: PATIENCE });
    await ada.keyboard.type("March 9, Arvenda, activist Tolmin R. was fined for a picket.");
    await ada.getByRole("button", { name: "Move into the fields" }).click({ timeout: PATIENCE });
    await expect
      .poll(() => ada.getByRole("combobox", { name: "Town or village" }).inputValue())
      .toBe("Arvenda");
    await expect.poll(() => body(ada).textContent()).toMatch(/^activist Tolmin R\./u);
    await ada.getByRole("button", { name: "Add Tolmin R., activist" }).click({ timeout: PATIENCE });
    await ada.getByRole("button", { name: "Change Tolmin R., activist" }).click();
    await ada.getByRole("combobox", { name: "Role of Tolmin R." }).fill("journ");
    await ada.getByRole("option", { name: "journalist" }).click({ timeout: PATIENCE });
    await ada.getByRole("button", { name: "Change Tolmin R., journalist" }).waitFor({ timeout: PATIENCE });
    await ada.getByRole("combobox", { name: "Region" }).fill("Taldy");
    await ada.getByRole("option", { name: "Taldyrek region" }).click({ timeout: PATIENCE });
    await expect
      .poll(() => ada.getByRole("combobox", { name: "Region" }).inputValue())
      .toBe("Taldyrek region");
    await saved(ada);
  },
  WHOLE,
);
