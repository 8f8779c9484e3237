/** Links and copies in a real browser, against servers of this machine that stand for the demo's sites. */

import { readFile } from "node:fs/promises";
import { gunzipSync } from "node:zlib";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { DEMO_SITES } from "../world/demo-sites.ts";
import { startWorld, type World } from "../world/replay-server.ts";
import { violationsInEveryDress } from "./axe.ts";
import { openDemoHouse, visitAs } from "./demo-house.ts";
import type { House } from "./house.ts";
import { OPENING, PATIENCE, WHOLE } from "./patience.ts";

const MONTH = "/desk/velmar/2031-03";
const SOURCES = `${MONTH}/sources`;
/** The radio's forty pages are opened a second apart. */
const ROUND = 180_000;

let world: World;
let house: House;
let editor: Page;

beforeAll(async () => {
  world = await startWorld(DEMO_SITES);
  process.env.TEST_STAND_INS = world.setting;
  process.env.WAYBACK = "on";
  house = await openDemoHouse();
  editor = await visitAs(house, "editor", SOURCES);
  await rows(editor).first().waitFor({ timeout: PATIENCE });
}, OPENING);

afterAll(async () => {
  delete process.env.TEST_STAND_INS;
  delete process.env.WAYBACK;
  await house?.close();
  await world?.close();
});

const rows = (page: Page) => page.locator("[data-source]");
const bar = (page: Page) => page.getByRole("region", { name: "Checking of links" });
const mark = (page: Page) => rows(page).locator(".world-mark");
const detail = (page: Page) => page.locator(".sources-detail");
const link = (page: Page) => detail(page).getByRole("region", { name: /^Link of source/ });

async function find(page: Page, words: string): Promise<void> {
  await page.getByLabel("Filter sources").fill(words);
  await expect.poll(() => rows(page).count()).toBe(1);
}
async function wordOf(page: Page, words: string): Promise<string> {
  await find(page, words);
  return (await mark(page).textContent()) ?? "";
}
async function open(page: Page, words: string): Promise<void> {
  await find(page, words);
  await rows(page)
    .getByRole("button", { name: /^Edit source/ })
    .click();
  await link(page).waitFor();
}

it(
  "checks every link once, says how far it is, and can be held and let go on",
  async () => {
    await bar(editor).getByText("not checked yet").waitFor();
    expect(await mark(editor).first().textContent()).toContain("not checked");
    await bar(editor).getByRole("button", { name: "Check all links" }).click();
    await bar(editor)
      .getByText(/^Checking · [1-9]\d* of \d+/)
      .waitFor({ timeout: PATIENCE });
    await bar(editor)
      .getByText(/openstepperadio\.example \d+/)
      .waitFor();
    await bar(editor).getByRole("button", { name: "Pause" }).click();
    await bar(editor)
      .getByText(/^Paused/)
      .waitFor();
    await bar(editor).getByRole("button", { name: "Go on" }).click();
    await bar(editor)
      .getByText(/^Last check/)
      .waitFor({ timeout: ROUND });
    const opened = world.asked.filter(({ path }) => /^\/a\/41226/.test(path));
    expect(opened).toHaveLength(1);
  },
  ROUND + WHOLE,
);

it(
  "says in words how each link is, and never calls a page broken that turned us away",
  async () => {
    expect(await wordOf(editor, "/a/41188")).toContain("failed once");
    expect(await wordOf(editor, "/a/41191")).toContain("moved");
    expect(await wordOf(editor, "/a/41209")).toContain("seems gone");
    expect(await wordOf(editor, "/a/41214")).toContain("ok");
    expect(await wordOf(editor, "VelmarActivists")).toContain("could not look");
    expect(await wordOf(editor, "register-of-persons")).toContain("could not check");
    await editor.getByLabel("Filter sources").fill("courtfile");
    await expect.poll(() => rows(editor).count()).toBeGreaterThan(2);
    for (const word of await mark(editor).allTextContents()) expect(word).toContain("could not look");
    await editor.getByLabel("Filter sources").fill("");
    await editor.getByLabel("Link", { exact: true }).selectOption({ label: "seems gone" });
    await expect.poll(() => rows(editor).count()).toBeLessThan(5);
    for (const word of await mark(editor).allTextContents()) expect(word).toContain("seems gone");
    await editor.getByLabel("Link", { exact: true }).selectOption({ label: "Every link" });
  },
  WHOLE,
);

it(
  "tells on focus what the word rests on",
  async () => {
    await find(editor, "/a/41191");
    await mark(editor).focus();
    const tip = editor.getByRole("tooltip");
    await tip.getByText("The page has moved for good").waitFor();
    expect(await tip.textContent()).toContain("now at https://openstepperadio.example/news/41191");
  },
  WHOLE,
);

it(
  "takes a person's word for a page that turns robots away, with name and date",
  async () => {
    await open(editor, "VelmarActivists");
    await link(editor)
      .getByRole("button", { name: /^I opened the page/ })
      .click();
    await expect.poll(() => mark(editor).textContent()).toContain("checked by hand");
    await link(editor)
      .getByText(/Mira Kestrel opened it \d+ \w+ \d{4}/)
      .waitFor();
    await detail(editor).locator(".world-seen").getByText("Mira Kestrel opened it").waitFor();
    await detail(editor).getByRole("button", { name: "Close" }).click();
  },
  WHOLE,
);

it(
  "offers what the page says of itself to empty fields only",
  async () => {
    await open(editor, "orlukty-wells");
    const author = detail(editor).getByLabel("Author", { exact: true });
    expect(await author.inputValue()).toBe("");
    await link(editor).getByRole("button", { name: "Put into Author: Runa Oster" }).click();
    await expect.poll(() => author.inputValue()).toBe("Runa Oster");
    // Whoever asks for one page gets a look at it, however short ago the last one was.
    const opened = () => world.opened().filter(({ path }) => path.endsWith("orlukty-wells")).length;
    const before = opened();
    await link(editor).getByRole("button", { name: "Check now" }).click();
    await expect.poll(opened, { timeout: PATIENCE }).toBe(before + 1);
    await expect.poll(() => detail(editor).locator(".world-seen li").count(), { timeout: PATIENCE }).toBe(2);
    await expect
      .poll(() =>
        link(editor)
          .getByRole("button", { name: /^Put into Author/ })
          .count(),
      )
      .toBe(0);
    await detail(editor).getByRole("button", { name: "Close" }).click();
  },
  WHOLE,
);

it(
  "shows a kept copy sealed off from everything, and gives its file only to be kept",
  async () => {
    await open(editor, "/a/41214");
    const [copy] = await Promise.all([
      editor.context().waitForEvent("page"),
      link(editor)
        .getByRole("link", { name: /^Copy of/ })
        .click(),
    ]);
    await copy.getByText("His lawyer told the judge").first().waitFor();
    const answer = await editor.request.get(copy.url());
    expect(answer.headers()["content-security-policy"]).toContain("sandbox");
    expect(await copy.locator("script, img, iframe, a").count()).toBe(0);
    const file = await editor.request.get(`${copy.url()}?file`);
    expect(file.headers()["content-disposition"]).toMatch(/^attachment; filename="copy-.+\.html"$/);
    expect(await file.text()).toContain("<h1>Report number 41214</h1>");
    const elsewhere = await editor.request.get(copy.url().replace("/velmar/", "/velmar-ru/"));
    expect(elsewhere.status()).toBe(404);
    await copy.close();
  },
  WHOLE,
);

it(
  "keeps a page that a person uploads and shows what differs from the copy before",
  async () => {
    const page = `<!doctype html><html><body><article><h1>Report number 41214</h1>${"<p>The judge let the herd go home before the evening, and the clerk wrote it down twice.</p>".repeat(4)}</article></body></html>`;
    await detail(editor)
      .locator("input[type=file]")
      .setInputFiles({ name: "saved.html", mimeType: "text/html", buffer: Buffer.from(page) });
    await detail(editor).getByText("uploaded by hand").first().waitFor({ timeout: PATIENCE });
    await detail(editor)
      .getByRole("button", { name: /^Compare the copy/ })
      .click();
    await detail(editor).locator("ins").first().waitFor();
    expect(await detail(editor).locator("ins").allTextContents()).toContainEqual(
      expect.stringContaining("herd"),
    );
    await detail(editor)
      .locator("input[type=file]")
      .setInputFiles({ name: "notes.txt", mimeType: "text/plain", buffer: Buffer.from("only notes") });
    await detail(editor).getByText("neither a saved page nor a PDF").waitFor();
    expect(await violationsInEveryDress(editor)).toEqual([]);
    await detail(editor).getByRole("button", { name: "Close" }).click();
    await editor.getByLabel("Filter sources").fill("");
  },
  WHOLE,
);

it(
  "has a page saved in the Wayback Machine after saying what that tells, and writes the confirmed address",
  async () => {
    await open(editor, "/a/41214");
    await link(editor).getByRole("button", { name: "Save in the Wayback Machine…" }).click();
    await link(editor).getByText("for everybody to see").waitFor();
    expect(world.asked.filter(({ host }) => host.endsWith("archive.org"))).toEqual([]);
    expect(await violationsInEveryDress(editor)).toEqual([]);
    await link(editor).getByRole("button", { name: "Leave it" }).click();
    await link(editor).getByRole("button", { name: "Save in the Wayback Machine…" }).click();
    await link(editor).getByRole("button", { name: "Save it there for everybody" }).click();
    const address = "https://web.archive.org/web/20991231235959/https://openstepperadio.example/a/41214.html";
    await link(editor).getByRole("link", { name: address }).waitFor({ timeout: PATIENCE });
    expect(await detail(editor).getByLabel("Archived at").inputValue()).toBe(address);
    await detail(editor).getByRole("button", { name: "Close" }).click();
    await editor.getByLabel("Filter sources").fill("");
  },
  WHOLE,
);

it(
  "gives everything that was kept as one WARC file",
  async () => {
    const [download] = await Promise.all([
      editor.waitForEvent("download"),
      bar(editor).getByRole("link", { name: "Kept copies (WARC)" }).click(),
    ]);
    expect(download.suggestedFilename()).toBe("velmar-2031-03.warc.gz");
    const text = gunzipSync(await readFile(await download.path())).toString("latin1");
    expect(text).toMatch(/^WARC\/1\.\d\r\n/);
    expect(text).toContain("WARC-Target-URI: https://openstepperadio.example/a/41214.html");
  },
  WHOLE,
);

it(
  "brings what was seen to the desk: beside each source, and among the findings",
  async () => {
    await find(editor, "/a/41209");
    await rows(editor).locator(".sources-cell-entries a").first().click();
    await editor.locator(".desk-source").first().waitFor({ timeout: PATIENCE });
    const found = editor.locator(".desk-finding", { hasText: "opens something else" });
    await found.first().waitFor({ timeout: PATIENCE });
    expect(await found.first().textContent()).toContain("L02");
    await editor.locator(".desk-text [data-citation]").first().hover();
    await editor.locator(".desk-summary").getByText("seems gone").waitFor();
    const card = editor.locator(".desk-source").filter({ hasText: "seems gone" });
    await card.locator(".world-mark").click();
    await card.getByText("It leads to the site's front page").waitFor();
    expect(await violationsInEveryDress(editor)).toEqual([]);
  },
  WHOLE,
);

it(
  "lets a reader look and nothing more",
  async () => {
    const reader = await visitAs(house, "reader", SOURCES);
    await mark(reader).first().waitFor({ timeout: PATIENCE });
    expect(await bar(reader).getByRole("button").count()).toBe(0);
    expect(await bar(reader).getByRole("link").count()).toBe(0);
    await open(reader, "/a/41188");
    expect(await detail(reader).getByRole("button", { name: "Check now" }).count()).toBe(0);
    const answer = await reader.request.post(`${house.origin}${MONTH}/world`, {
      form: { do: "check-all" },
      headers: { origin: house.origin },
    });
    expect(answer.status()).toBe(403);
    expect((await fetch(`${house.origin}${MONTH}/world`)).status).toBe(401);
  },
  WHOLE,
);
