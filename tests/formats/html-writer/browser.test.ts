/** The page in a real browser: who can use it, what it asks for, how it fits a phone and a sheet of paper. */
import { createHash } from "node:crypto";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { AxeResults } from "axe-core";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { STYLE, STYLE_HASH } from "../../../server/formats/write/html/style.ts";
import { launchChromium } from "./chromium.ts";
import { write } from "./parsed-page.ts";
import { sampleMonth } from "./sample-month.ts";

const axePath = createRequire(import.meta.url).resolve("axe-core/axe.min.js");
const phone = { width: 320, height: 640 };
const desk = { width: 1280, height: 800 };

let browser: Browser;
let folder: string;
let addresses: Readonly<Record<"en" | "ru" | "kk", string>>;

async function save(name: string, html: string): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, html);
  return pathToFileURL(path).href;
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "html-writer-"));
  addresses = {
    en: await save("en.html", write(sampleMonth("en"), { numbering: "source" })),
    ru: await save("ru.html", write(sampleMonth("ru"))),
    kk: await save("kk.html", write(sampleMonth("kk"), { numbering: "source" })),
  };
  browser = await launchChromium();
});

afterAll(async () => {
  await browser?.close();
  await rm(folder, { recursive: true, force: true });
});

/** Opens the page, hands it to `look`, closes it. */
async function open<T>(
  address: string,
  options: BrowserContextOptions,
  look: (page: Page) => Promise<T>,
): Promise<T> {
  const context = await browser.newContext(options);
  try {
    const page = await context.newPage();
    await page.goto(address);
    return await look(page);
  } finally {
    await context.close();
  }
}

test("the policy names the style by its hash", () => {
  expect(STYLE_HASH).toBe(`sha256-${createHash("sha256").update(STYLE).digest("base64")}`);
});

test("asks for nothing and breaks no policy", async () => {
  const context = await browser.newContext();
  const page = await context.newPage();
  const requests: string[] = [];
  const messages: string[] = [];
  page.on("request", (request) => requests.push(request.url()));
  page.on("console", (message) => messages.push(message.text()));
  page.on("pageerror", (error) => messages.push(error.message));
  await page.goto(addresses.en);
  await page.locator("footer").scrollIntoViewIfNeeded();
  const measure = await page
    .locator("main p")
    .first()
    .evaluate((one) => getComputedStyle(one).fontSize);
  await context.close();
  expect(requests).toEqual([addresses.en]);
  expect(messages).toEqual([]);
  // The style was let in: without it a paragraph would be 16 px.
  expect(measure).toBe("17px");
});

describe("accessibility", () => {
  test.each([
    ["en", "light", desk],
    ["en", "dark", desk],
    ["ru", "light", phone],
    ["kk", "dark", phone],
  ] as const)("axe finds nothing (%s, %s)", async (language, colorScheme, viewport) => {
    const options = { colorScheme, viewport, bypassCSP: true };
    const results = await open(addresses[language], options, async (page) => {
      await page.addScriptTag({ path: axePath });
      return page.evaluate<AxeResults>("axe.run(document, { rules: { 'target-size': { enabled: true } } })");
    });
    const told = results.violations.map((rule) => [rule.id, rule.nodes.map((node) => node.html)]);
    expect(told).toEqual([]);
    expect(results.passes.map((rule) => rule.id)).toContain("color-contrast");
  });

  test.each([phone, desk])("every target is at least 24 by 24 px at $width px", async (viewport) => {
    for (const address of Object.values(addresses)) {
      const sizes = await open(address, { viewport }, (page) =>
        page.locator("a").evaluateAll((links) =>
          links.map((link) => {
            link.focus();
            const { width, height } = link.getBoundingClientRect();
            return { width, height, words: link.textContent };
          }),
        ),
      );
      expect(sizes.length).toBeGreaterThan(40);
      expect(sizes.filter(({ width, height }) => width < 24 || height < 24)).toEqual([]);
    }
  });

  test("the keyboard reaches the skip link first, and it leads to the entries", async () => {
    const seen = await open(addresses.en, {}, async (page) => {
      await page.keyboard.press("Tab");
      const skip = await page.evaluate(() => {
        const box = document.activeElement?.getBoundingClientRect();
        return { words: document.activeElement?.textContent, top: box?.top ?? -1 };
      });
      await page.keyboard.press("Enter");
      await page.keyboard.press("Tab");
      return { ...skip, next: await page.evaluate(() => document.activeElement?.closest("main") !== null) };
    });
    expect(seen.words).toBe("Skip to content");
    expect(seen.top).toBeGreaterThanOrEqual(0);
    expect(seen.next).toBe(true);
  });
});

describe("shape", () => {
  test.each(["en", "ru", "kk"] as const)("fits 320 px without scrolling sideways (%s)", async (language) => {
    const width = await open(addresses[language], { viewport: phone }, (page) =>
      page.evaluate(() => document.documentElement.scrollWidth),
    );
    expect(width).toBeLessThanOrEqual(phone.width);
  });

  test("fits 320 px even with words that never end", async () => {
    const month = sampleMonth();
    const endless = "x".repeat(400);
    const entries = month.entries.map((one) => ({
      ...one,
      place: { ...one.place, settlement: endless },
      people: [{ name: endless, role: null }],
      body: one.body.map((block) => ({
        ...block,
        content: block.content.map((inline) =>
          inline.type === "text" ? { ...inline, text: endless } : { ...inline, locator: endless },
        ),
      })),
    }));
    const sources = month.sources.map((one) => ({ ...one, title: endless, note: endless }));
    const report = { ...month, report: { ...month.report, title: endless }, entries, sources };
    const address = await save("endless.html", write(report, { numbering: "source" }));
    const width = await open(address, { viewport: phone }, (page) =>
      page.evaluate(() => document.documentElement.scrollWidth),
    );
    expect(width).toBeLessThanOrEqual(phone.width);
  });

  test("prints black on white, without what only a screen can use, even for someone who reads in the dark", async () => {
    const seen = await open(addresses.en, { colorScheme: "dark" }, async (page) => {
      await page.emulateMedia({ media: "print", colorScheme: "dark" });
      return page.evaluate(() => ({
        paper: getComputedStyle(document.documentElement).backgroundColor,
        ink: getComputedStyle(document.documentElement).color,
        screenOnly: [".skip", ".permalink", ".back", ".again"].map((name) => {
          const element = document.querySelector(name);
          return element && getComputedStyle(element).display;
        }),
        address: document.querySelector("#note-1 a")?.textContent,
        afterHeading: [...document.querySelectorAll("h2")].map((one) => getComputedStyle(one).breakAfter),
      }));
    });
    expect(seen.paper).toBe("rgb(255, 255, 255)");
    expect(seen.ink).toBe("rgb(0, 0, 0)");
    expect(seen.screenOnly).toEqual(["none", "none", "none", "none"]);
    expect(seen.address).toBe("https://news.example.org/2023/09/1.html");
    expect(new Set(seen.afterHeading)).toEqual(new Set(["avoid"]));
  });
});
