/** A month on its way to print in real browsers: submitted, refused to its own writer, approved, changed, approved again, published, corrected. */
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { violationsInEveryDress } from "./axe.ts";
import { openDemoHouse, visitAs } from "./demo-house.ts";
import type { House } from "./house.ts";
import { OPENING, PATIENCE, WHOLE } from "./patience.ts";

const MONTH = "/desk/velmar/2031-03";
const PUBLIC = "/velmar/2031-03";
/** Of the first entry. */
const PLACE = "Ostrelin";
const OWN_REASON = "Which street was it, please?";
const WAIVER = "Accepted by the whole desk on the phone.";

let house: House;
let mira: Page;
let ruben: Page;
let pola: Page;
let lev: Page;

beforeAll(async () => {
  house = await openDemoHouse();
  const ada = await visitAs(house, "admin", "/team");
  // Mira may review too, from now on: not what she wrote herself.
  const row = ada.locator("li").filter({ hasText: "Mira Kestrel" });
  await row.getByLabel("reviewer").check();
  await row.getByRole("button", { name: "Save roles" }).click();
  await row.getByText("editor, reviewer").waitFor({ timeout: PATIENCE });
  await ada.close();
  mira = await visitAs(house, "editor", MONTH);
  ruben = await visitAs(house, "reviewer", `${MONTH}/review`);
  pola = await visitAs(house, "publisher", `${MONTH}/publish`);
  lev = await visitAs(house, "reader", MONTH);
}, OPENING);

afterAll(async () => {
  await house?.close();
});

const statusOnDesk = (page: Page, status: string) =>
  page.locator(`.desk-review .review-status[data-status=${status}]`).waitFor({ timeout: PATIENCE });
const textOf = (page: Page) => page.locator(".desk-column-entry .desk-text");
const printed = (page: Page) => page.locator(".review-text");
const press = (page: Page, key: string) => page.keyboard.press(key);
const saved = (page: Page) => page.locator('.desk-save[data-state="saved"]').waitFor({ timeout: PATIENCE });

async function typeAtEnd(page: Page, words: string): Promise<void> {
  await page.locator(".desk-row", { hasText: PLACE }).first().click();
  await page.locator(".ProseMirror").click();
  await press(page, "Control+End");
  await page.keyboard.type(words);
  await saved(page);
}

async function submit(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Submit for review" }).click();
  await statusOnDesk(page, "submitted");
}

it(
  "an editor submits what she wrote, and the reviewer hears of it while he waits",
  async () => {
    await ruben.getByText("Nothing waits for your review.").waitFor({ timeout: PATIENCE });
    await typeAtEnd(mira, " It rained.");
    await statusOnDesk(mira, "draft");
    await submit(mira);
    await mira.getByRole("button", { name: "Withdraw from review" }).waitFor();
    await ruben.getByText("1 of 1 waiting for you").waitFor({ timeout: PATIENCE });
    await printed(ruben).getByText("It rained.").waitFor({ timeout: PATIENCE });
    await ruben.getByRole("link", { name: "Notifications: 1 unread" }).waitFor({ timeout: PATIENCE });
  },
  WHOLE,
);

it(
  "she may review, but not this: the key says why",
  async () => {
    const own = await mira.context().newPage();
    await own.goto(`${house.origin}${MONTH}/review`);
    await own
      .getByText("0 of 1 waiting for you · 1 is yours and waits for others")
      .waitFor({ timeout: PATIENCE });
    await own
      .locator("label")
      .filter({ hasText: /^Mine$/ })
      .click();
    await printed(own).getByText("It rained.").waitFor({ timeout: PATIENCE });
    expect(await own.getByRole("button", { name: "Approve" }).isDisabled()).toBe(true);
    await press(own, "a");
    await own
      .locator(".review-notice")
      .filter({
        hasText: "You and Ada Orlin wrote in this entry since its last approval. Ruben Tarn can approve it.",
      })
      .waitFor();
    await own.close();
    await statusOnDesk(mira, "submitted");
  },
  WHOLE,
);

it(
  "the reviewer asks for changes with a reason, which she reads on the desk",
  async () => {
    await press(ruben, "r");
    await ruben.keyboard.type(OWN_REASON);
    await press(ruben, "Control+Enter");
    await ruben.getByText("Changes requested:").waitFor({ timeout: PATIENCE });
    await statusOnDesk(mira, "changesRequested");
    await mira.locator(".desk-review-reason", { hasText: OWN_REASON }).waitFor({ timeout: PATIENCE });
    await submit(mira);
    await ruben.getByText("1 of 1 waiting for you").waitFor({ timeout: PATIENCE });
  },
  WHOLE,
);

it(
  "he ticks the citation and approves, from the keyboard alone",
  async () => {
    await ruben.locator(".review-facts .review-status[data-status=submitted]").waitFor({ timeout: PATIENCE });
    await press(ruben, "t");
    await ruben.locator(".review-claim input:checked").waitFor({ timeout: PATIENCE });
    await ruben.getByText("Every citation is ticked").waitFor();
    await press(ruben, "a");
    await ruben.getByText("Approved: February 27 – March 2, Ostrelin").waitFor({ timeout: PATIENCE });
    await statusOnDesk(mira, "approved");
    expect(await violationsInEveryDress(ruben)).toEqual([]);
  },
  WHOLE,
);

it(
  "the words around the entries pass under the same eyes",
  async () => {
    await mira.getByRole("button", { name: /^Title and introduction/ }).click();
    await mira.getByLabel("Title", { exact: true }).fill("Velmar in March");
    await press(mira, "Tab");
    await statusOnDesk(mira, "draft");
    await submit(mira);
    await ruben.getByText("1 of 1 waiting for you").waitFor({ timeout: PATIENCE });
    await press(ruben, "j");
    await printed(ruben).getByText("Velmar in March").waitFor({ timeout: PATIENCE });
    await press(ruben, "a");
    await ruben.getByText("Approved: Title, introduction and closing words").waitFor({ timeout: PATIENCE });
    await statusOnDesk(mira, "approved");
    await press(ruben, "k");
    await printed(ruben).getByText("It rained.").waitFor();
  },
  WHOLE,
);

it(
  "an accepted suggestion makes it stale: the mark on the desk and the tick both go",
  async () => {
    await lev.locator(".desk-row", { hasText: PLACE }).first().click();
    await mira.locator(".desk-row", { hasText: PLACE }).first().click();
    await textOf(lev).filter({ hasText: "a neighbour" }).waitFor({ timeout: PATIENCE });
    await textOf(lev).evaluate((root) => {
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const at = node.textContent?.indexOf("a neighbour") ?? -1;
        if (at >= 0) window.getSelection()?.setBaseAndExtent(node, at, node, at + "a neighbour".length);
      }
    });
    await lev.locator(".comment-here").click();
    await lev.getByRole("button", { name: "Suggest other words" }).click();
    await lev.getByLabel("Words instead").fill("two neighbours");
    await lev.getByRole("button", { name: "Suggest", exact: true }).click();
    const thread = mira.locator(".comment-thread", { hasText: "two neighbours" });
    await thread.getByRole("button", { name: "Accept" }).click();
    await textOf(mira).filter({ hasText: "two neighbours had brought" }).waitFor({ timeout: PATIENCE });
    await statusOnDesk(mira, "stale");
    await submit(mira);
    await ruben.getByText("1 of 1 waiting for you").waitFor({ timeout: PATIENCE });
    await press(ruben, "u");
    await printed(ruben).locator("ins", { hasText: "two neighbours" }).waitFor({ timeout: PATIENCE });
    await printed(ruben).locator("del", { hasText: "a neighbour" }).waitFor();
    expect(await ruben.locator(".review-claim input:checked").count()).toBe(0);
  },
  WHOLE,
);

it(
  "what is edited while he reads says so, and his approval of the older words does nothing",
  async () => {
    await typeAtEnd(mira, " The rain went on.");
    await ruben.getByText("This entry was edited while you read.").waitFor({ timeout: PATIENCE });
    await press(ruben, "a");
    await ruben
      .locator(".review-notice")
      .filter({ hasText: "Nothing was decided: the words changed since you looked." })
      .waitFor({ timeout: PATIENCE });
    await statusOnDesk(mira, "submitted");
    await printed(ruben).locator("ins", { hasText: "The rain went on." }).waitFor({ timeout: PATIENCE });
    await press(ruben, "t");
    await ruben.locator(".review-claim input:checked").waitFor({ timeout: PATIENCE });
    await press(ruben, "a");
    await statusOnDesk(mira, "approved");
  },
  WHOLE,
);

it(
  "the gate names what is missing; a publisher signs reasons; everybody else only reads",
  async () => {
    await pola.reload();
    await pola.getByRole("heading", { name: "What stands in the way" }).waitFor({ timeout: PATIENCE });
    const button = pola.getByRole("button", { name: /^Publish edition 1 of March 2031 as Pola Varde/ });
    expect(await button.isDisabled()).toBe(true);
    expect(await violationsInEveryDress(pola)).toEqual([]);
    const groups = pola.locator(".publish-group");
    for (;;) {
      const left = await pola.locator("section.publish-group").count();
      if (left === 0) break;
      const group = groups.first();
      const name = (await group.getAttribute("aria-label")) ?? "";
      await group
        .getByRole("button", { name: /^Waive/ })
        .last()
        .click();
      await group.getByRole("textbox").fill(WAIVER);
      await group.getByRole("button", { name: "Sign the waiver" }).click();
      await pola
        .locator(`.publish-group[aria-label="${name}"]`)
        .waitFor({ state: "detached", timeout: PATIENCE });
    }
    await pola.getByText("Nothing stands in the way.").waitFor({ timeout: PATIENCE });
    await pola.getByText(WAIVER).first().waitFor();
    // Taken back, it stands in the way again.
    await pola.getByRole("button", { name: "Take it back" }).first().click();
    await pola.getByText("1 line to mend or to waive").waitFor({ timeout: PATIENCE });
    await pola.getByRole("button", { name: "Waive…", exact: true }).click();
    await pola.getByRole("textbox").fill(WAIVER);
    await press(pola, "Control+Enter");
    await pola.getByText("Nothing stands in the way.").waitFor({ timeout: PATIENCE });
    await lev.goto(`${house.origin}${MONTH}/publish`);
    await lev.getByText("Nothing stands in the way.").waitFor({ timeout: PATIENCE });
    expect(await lev.getByRole("button", { name: /^(Waive|Take it back|Withdraw)/ }).count()).toBe(0);
    expect(await lev.getByRole("button", { name: /^Publish edition/ }).isDisabled()).toBe(true);
  },
  WHOLE,
);

const ask = (path: string) => fetch(house.origin + path, { redirect: "manual" });

it(
  "publishing asks once, names what will happen, and the world can read it",
  async () => {
    expect((await ask(PUBLIC)).status).toBe(404);
    await pola.getByRole("button", { name: /^Publish edition 1/ }).click();
    const box = pola.getByRole("dialog");
    await box.getByText(`65 entries become public at ${house.origin}${PUBLIC}`).waitFor();
    await box.getByRole("button", { name: "Not yet" }).click();
    expect((await ask(PUBLIC)).status).toBe(404);
    await pola.getByRole("button", { name: /^Publish edition 1/ }).click();
    await box.getByRole("button", { name: "Publish edition 1" }).click();
    await pola.getByText("Edition 1 is public.").waitFor({ timeout: PATIENCE });
    const page = await ask(PUBLIC);
    const html = await page.text();
    expect([page.status, page.headers.get("set-cookie")]).toEqual([200, null]);
    expect(html).toContain("two neighbours had brought");
    expect(html).toContain("The rain went on.");
    for (const secret of [WAIVER, OWN_REASON, "Kestrel", "Varde", "a neighbour had"])
      expect(html).not.toContain(secret);
    const word = await ask(`${PUBLIC}.docx`);
    expect(word.headers.get("content-type")).toContain("wordprocessingml");
    expect(new TextDecoder("latin1").decode(await word.arrayBuffer()).startsWith("PK")).toBe(true);
    const digest = (await pola.locator(".publish-after .publish-digest").textContent()) ?? "";
    const data = new Uint8Array(await (await ask(`${PUBLIC}.json`)).arrayBuffer());
    const hash = Buffer.from(await crypto.subtle.digest("SHA-256", data)).toString("hex");
    expect(digest).toContain(hash);
    expect(await violationsInEveryDress(pola)).toEqual([]);
    await statusOnDesk(mira, "approved");
    await mira.getByText("This month is published.").waitFor({ timeout: PATIENCE });
  },
  WHOLE,
);

it(
  "a mistake becomes edition 2, with the correction shown before and after",
  async () => {
    await pola.getByRole("button", { name: "Open again for corrections…" }).click();
    await pola.getByRole("textbox").fill("A reader wrote to us.");
    await press(pola, "Control+Enter");
    await pola.getByText("Open again after edition 1, for corrections.").waitFor({ timeout: PATIENCE });
    await typeAtEnd(mira, " It stopped at noon.");
    await statusOnDesk(mira, "stale");
    await submit(mira);
    await ruben.getByText("1 of 1 waiting for you").waitFor({ timeout: PATIENCE });
    await press(ruben, "u");
    await printed(ruben).locator("ins", { hasText: "It stopped at noon." }).waitFor({ timeout: PATIENCE });
    await press(ruben, "a");
    await statusOnDesk(mira, "approved");
    const corrections = pola.getByRole("region", { name: "Corrections readers will see" });
    await corrections.locator("ins", { hasText: "It stopped at noon." }).waitFor({ timeout: PATIENCE });
    const button = pola.getByRole("button", { name: /^Publish edition 2/ });
    await expect.poll(() => button.isEnabled(), { timeout: PATIENCE }).toBe(true);
    await button.click();
    await pola.getByRole("dialog").getByRole("button", { name: "Publish edition 2" }).click();
    await pola.getByText("Edition 2 is public.").waitFor({ timeout: PATIENCE });
    const newest = await (await ask(PUBLIC)).text();
    expect(newest).toContain("It stopped at noon.");
    const first = await (await ask(`${PUBLIC}/1`)).text();
    expect(first).not.toContain("It stopped at noon.");
    expect(first).toContain(`href="${PUBLIC}"`);
  },
  WHOLE,
);

it(
  "withdrawing leaves a notice; the months, the bell and the audit log tell the story",
  async () => {
    await pola.getByRole("button", { name: "Withdraw…" }).last().click();
    await pola.getByRole("textbox").fill("A name had to go.");
    await pola.getByRole("button", { name: "Withdraw edition 1" }).click();
    await pola.getByText(/withdrawn \d/).waitFor({ timeout: PATIENCE });
    const gone = await ask(`${PUBLIC}/1`);
    expect(gone.status).toBe(410);
    expect(await gone.text()).not.toContain("A name had to go.");
    await pola.goto(`${house.origin}/desk`);
    await pola.getByText(/1 approved .* edition 2 on \d/).waitFor({ timeout: PATIENCE });
    await pola.goto(`${house.origin}/team/audit`);
    await pola.getByText(/^The chain of \d+ events is sound\.$/).waitFor({ timeout: PATIENCE });
    expect(await pola.getByRole("cell", { name: "published an edition" }).count()).toBe(2);
    expect(await violationsInEveryDress(pola)).toEqual([]);
    await lev.goto(`${house.origin}/notifications`);
    await lev.getByText("A new edition is published").first().waitFor({ timeout: PATIENCE });
    expect(await violationsInEveryDress(lev)).toEqual([]);
    await lev.getByRole("button", { name: "Mark all as read" }).click();
    await lev.getByRole("link", { name: "Notifications", exact: true }).waitFor({ timeout: PATIENCE });
    expect((await lev.goto(`${house.origin}/team/audit`))?.status()).toBe(404);
  },
  WHOLE,
);
