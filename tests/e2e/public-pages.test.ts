/**
 * The public's pages as readers have them: on a wide screen and a phone, light
 * and dark, through a validator, in a feed reader, and by a link that was kept.
 */
import { readFile } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { HtmlValidate } from "html-validate";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { deleteEntry } from "../../server/domain/document/delete-entry.ts";
import { moveEntry } from "../../server/domain/document/move-entry.ts";
import { createPublicPages } from "../../server/http/public/public-pages.ts";
import { readMonth } from "../factories/read-month.ts";
import { launchChromium } from "../formats/html-writer/chromium.ts";
import { type TestPerson, testHouse } from "../integration/house.ts";
import { type Desk, openDesk } from "../integration/review-kit.ts";
import { violationsInEveryDress } from "./axe.ts";
import { OPENING, WHOLE } from "./patience.ts";

/** Setting up publishes three editions; axe looks at each page four times. */
const DEMO = join(import.meta.dirname, "../../prisma/demo/2031-03.en.txt");

const house = testHouse("https://chronicle.example.org", { liveDocuments: true });
let server: Server;
let origin: string;
let browser: Browser;
let page: Page;
/** Two editions; another chronicle whose only edition is withdrawn. */
let desk: Desk;
let gone: Desk;
/** Entries of the first edition: the first stays, the second moves to the end, the third is taken out. */
let [first, second, third] = ["", "", ""];
let path: string;

async function publish(of: Desk, publisher: TestPerson): Promise<void> {
  await of.waiveAll(publisher);
  await of.publish(publisher);
}

beforeAll(async () => {
  const pages = createPublicPages(house());
  server = createServer((req, res) => pages(req, res, () => res.writeHead(299).end()));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  browser = await launchChromium();

  const month = readMonth(await readFile(DEMO, "utf8"), { month: "2031-03", language: "en" });
  desk = await openDesk(house(), month);
  path = `/${desk.slug}/2031-03`;
  [first = "", second = "", third = ""] = month.entries.map((entry) => entry.id);
  const publisher = await desk.person("publisher");
  await publish(desk, publisher);
  await house().commands.reopenReport(await publisher.actor(), {
    reportId: desk.reportId,
    reason: "Two mistakes.",
  });
  const editor = await desk.person("editor");
  await desk.write(editor, first, " The hall was full.");
  await house().deps.documents.edit(desk.docId, editor.personId, (doc) => {
    moveEntry(doc, second, null);
    deleteEntry(doc, third);
  });
  await publish(desk, publisher);

  gone = await openDesk(house());
  const withdrawer = await gone.person("publisher");
  await publish(gone, withdrawer);
  const { reportId } = gone;
  await house().commands.withdrawEdition(await withdrawer.actor(), { reportId, n: 1, reason: "A name." });
  page = await (await browser.newContext({ viewport: { width: 1280, height: 900 } })).newPage();
}, OPENING);

afterAll(async () => {
  await browser.close();
  await new Promise((resolve) => server.close(resolve));
});

/** Every page there is for readers, by what it is called here. */
const pages = () =>
  [
    ["the house", "/", 200],
    ["a chronicle", `/${desk.slug}/`, 200],
    ["the newest edition", path, 200],
    ["an edition that was replaced", `${path}/1`, 200],
    ["a withdrawn edition", `/${gone.slug}/2023-09/1`, 410],
    ["nothing", `/${desk.slug}/2031-07`, 404],
  ] as const;

it(
  "every page is valid and without barriers, light and dark, wide and narrow",
  async () => {
    const validator = new HtmlValidate({
      root: true,
      extends: ["html-validate:recommended", "html-validate:a11y"],
    });
    for (const [name, address, status] of pages()) {
      const answer = await page.goto(origin + address);
      expect(answer?.status(), name).toBe(status);
      const { results } = await validator.validateString((await answer?.text()) ?? "");
      const told = results.flatMap(({ messages }) =>
        messages.map(({ ruleId, message }) => [ruleId, message]),
      );
      expect(told, name).toEqual([]);
      expect(await violationsInEveryDress(page), name).toEqual([]);
    }
  },
  WHOLE,
);

it("no page asks for anything, runs anything, keeps anything, or is wider than a phone", async () => {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
  const phone = await context.newPage();
  const requests: string[] = [];
  const messages: string[] = [];
  phone.on("request", (request) => requests.push(request.url()));
  phone.on("console", (message) => messages.push(message.text()));
  for (const [name, address, status] of pages()) {
    requests.length = 0;
    await phone.goto(origin + address);
    await phone.locator("h1").waitFor();
    expect(requests, name).toEqual([origin + address]);
    const scripts = phone.locator("script:not([type='application/ld+json'])");
    expect(await scripts.count(), name).toBe(0);
    const overhang = await phone.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overhang, name).toBe(0);
    // What a browser says of a page that is not there.
    expect(messages.splice(0).length, name).toBe(status === 200 ? 0 : 1);
  }
  expect(await context.cookies()).toEqual([]);
  await context.close();
});

it("a link to an entry leads to it in every edition: moved, corrected, or taken out", async () => {
  // Without the numbers of its sources, which move with every entry further up.
  const targets = async (address: string) => {
    await page.goto(origin + address);
    const text = await page.locator(":target").textContent();
    return text?.replace(/\[\d+\]/gu, "");
  };
  await page.goto(`${origin}${path}/1`);
  const links = await page
    .locator("main article .permalink")
    .evaluateAll((all) => all.map((one) => one.getAttribute("href") ?? ""));
  const [firstLink = "", secondLink = "", thirdLink = ""] = links;
  expect(new Set(links).size).toBe(links.length);
  const before = await targets(`${path}/1${secondLink}`);
  expect(await targets(path + secondLink)).toBe(before);
  expect(await targets(path + firstLink)).toContain("The hall was full.");
  expect(await targets(`${path}/1${firstLink}`)).not.toContain("The hall was full.");
  // What was taken out is answered by the list of corrections.
  expect(await targets(path + thirdLink)).toContain("Removed");
  const order = await page
    .locator("main article .permalink")
    .evaluateAll((all) => all.map((one) => one.getAttribute("href") ?? ""));
  expect(order).toEqual([firstLink, ...links.slice(3), secondLink]);
});

it("a replaced edition leads to the newest, and the newest says what was corrected and where all editions are", async () => {
  await page.goto(`${origin}${path}/1`);
  await page.getByRole("link", { name: "Read the newest edition" }).click();
  await page.waitForURL(origin + path);
  await page.getByRole("heading", { name: "Corrections since edition 1" }).waitFor();
  const cited = `https://chronicle.example.org${path}/2`;
  const cite = page.locator("footer p").first();
  expect(await cite.textContent()).toBe(
    `Steppe Chronicle, March 2031. Edition 2, published March 1, 2031. ${cited}`,
  );
  expect(await cite.getByRole("link").getAttribute("href")).toBe(cited);
  await page.getByRole("link", { name: "All editions" }).click();
  await page.waitForURL(`${origin}/${desk.slug}/`);
  expect(await page.getByRole("link", { name: /^Edition/ }).allTextContents()).toEqual([
    "Edition 2",
    "Edition 1",
  ]);
});

it("an edition fits sheets of A4, and its links and marks are left off them", async () => {
  await page.goto(origin + path);
  await page.emulateMedia({ media: "print" });
  expect(await page.locator(".permalink, .back, .skip").filter({ visible: true }).count()).toBe(0);
  const width = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(width).toBeLessThanOrEqual(0);
  await page.emulateMedia({ media: "screen" });
});

interface ReadFeed {
  readonly faults: readonly string[];
  readonly entries: readonly string[];
}

/** As a strict reader of Atom (RFC 4287, 4.1.1 and 4.1.2) takes it. */
function readAtom(text: string): ReadFeed {
  const atom = "http://www.w3.org/2005/Atom";
  const xml = new DOMParser().parseFromString(text, "application/xml");
  const children = (of: Element, name: string) =>
    [...of.children].filter((one) => one.namespaceURI === atom && one.localName === name);
  const feed = xml.documentElement;
  const entries = children(feed, "entry");
  const faults: string[] = [];
  if (xml.querySelector("parsererror") || feed.localName !== "feed") faults.push("is not Atom");
  for (const part of [feed, ...entries]) {
    for (const name of ["id", "title", "updated"])
      if (children(part, name).length !== 1) faults.push(`${part.localName}: ${name}`);
    const [updated] = children(part, "updated");
    if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/u.test(updated?.textContent ?? ""))
      faults.push(`${part.localName}: no moment`);
    const isAlternate = (link: Element) => (link.getAttribute("rel") ?? "alternate") === "alternate";
    if (!children(part, "link").some(isAlternate)) faults.push(`${part.localName}: no link`);
  }
  if (!children(feed, "author").some((one) => children(one, "name")[0]?.textContent))
    faults.push("no author");
  if (!children(feed, "link").some((one) => one.getAttribute("rel") === "self")) faults.push("no self");
  return { faults, entries: entries.map((one) => children(one, "id")[0]?.textContent ?? "") };
}

it("feeds are what their formats ask for, and name every edition once", async () => {
  await page.goto(origin + path);
  const head = page.locator("head link[rel=alternate]");
  const addresses = await head.evaluateAll((all) => all.map((one) => one.getAttribute("href") ?? ""));
  expect(addresses).toEqual([`/${desk.slug}/feed.xml`, `/${desk.slug}/feed.json`]);
  const fetched = async (address: string) => {
    const answer = await fetch(origin + address);
    return { type: answer.headers.get("content-type"), text: await answer.text() };
  };
  const here = `https://chronicle.example.org${path}`;
  const atom = await fetched(addresses[0] ?? "");
  expect(atom.type).toBe("application/atom+xml; charset=utf-8");
  expect(await page.evaluate(readAtom, atom.text)).toEqual({
    faults: [],
    entries: [`${here}/2`, `${here}/1`],
  });
  const json = await fetched(addresses[1] ?? "");
  expect(json.type).toBe("application/feed+json; charset=utf-8");
  const feed = JSON.parse(json.text);
  expect(feed).toMatchObject({ home_page_url: `https://chronicle.example.org/${desk.slug}/` });
  expect(feed.version).toMatch(/^https:\/\/jsonfeed\.org\/version\/1/u);
  expect(feed.items).toMatchObject([
    { id: `${here}/2`, url: `${here}/2`, content_html: expect.stringContaining("#corrections") },
    { id: `${here}/1`, url: `${here}/1`, content_html: expect.stringContaining(`${here}/1.docx`) },
  ]);
  // A chronicle whose editions are all withdrawn has a feed of nothing.
  const empty = await fetched(`/${gone.slug}/feed.xml`);
  expect(await page.evaluate(readAtom, empty.text)).toEqual({ faults: [], entries: [] });
});
