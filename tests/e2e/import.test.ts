/** Importing in a real browser, mostly by keyboard: a file chosen, looked through, corrected, added; nothing before that. */
import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { writeDocx } from "../../server/formats/write/docx/write-docx.ts";
import { DEFAULT_PRINT_OPTIONS } from "../../server/formats/write/print-options.ts";
import { readMonth } from "../factories/read-month.ts";
import { sampleMonth } from "../fixtures/months.ts";
import { docx, p, t } from "../formats/docx-reader/build-docx.ts";
import { violationsInEveryDress } from "./axe.ts";
import { openDemoHouse, visitAs } from "./demo-house.ts";
import type { House } from "./house.ts";
import { OPENING, PATIENCE, WHOLE } from "./patience.ts";

const FILE = "prisma/demo/2031-03.en.txt";
const { expected } = sampleMonth("en");

let house: House;
let editor: Page;

beforeAll(async () => {
  house = await openDemoHouse();
  editor = await visitAs(house, "editor", "/desk");
}, OPENING);

afterAll(async () => {
  await house?.close();
});

async function goToImport(month: string | null): Promise<void> {
  await editor.goto(`${house.origin}/desk/velmar/${month === null ? "" : `${month}/`}import`);
  // The page is drawn before its script listens.
  await editor.waitForLoadState("networkidle");
}

async function choose(name: string, buffer: Uint8Array): Promise<void> {
  const file = { name, mimeType: "application/octet-stream", buffer: Buffer.from(buffer) };
  await editor.locator("input[type=file]").setInputFiles(file);
}

const bytes = (text: string) => new TextEncoder().encode(text);
const foot = () => editor.getByRole("status", { name: "Count" });
const add = () => editor.getByRole("button", { name: /^(Add \d|Nothing to add)/ });
const rows = () => editor.locator("[data-row]");
const current = () => editor.locator("[data-row]:focus");

/** Waits for the figures, as the foot of the screen prints them. */
async function counted(...parts: readonly (string | RegExp)[]): Promise<void> {
  for (const part of parts) await foot().filter({ hasText: part }).waitFor({ timeout: PATIENCE });
}

/** Waits for the desk; the import stays on the screen until its code is there. */
async function desk(words: string): Promise<void> {
  await editor.locator(".desk").getByText(words, { exact: true }).first().waitFor({ timeout: PATIENCE });
}

/** The months the list has. */
async function months(): Promise<string> {
  const list = await editor.context().newPage();
  await list.goto(`${house.origin}/desk`);
  const text = (await list.locator("main").textContent()) ?? "";
  await list.close();
  return text;
}

const SMALL = `Velmar chronicle, May 2031

May 2, Old Quarter: The court sat late[1].
May 3, Old Quarter: Two people were fined[2].
It ended at noon.
May 5, Old Quarter: A rally was held[1].

[1] https://radio.example/1
[2] https://radio.example/2
`;

it(
  "asks for the month that neither the file nor its name says, and shows the whole file beside what it understood",
  async () => {
    await goToImport(null);
    const nameless = { name: "spring.txt", mimeType: "text/plain", buffer: readFileSync(FILE) };
    await editor.locator("input[type=file]").setInputFiles(nameless);
    const month = editor.getByLabel("Month");
    await editor.getByRole("alert").getByText("Which is it?").waitFor({ timeout: PATIENCE });
    await expect.poll(() => month.evaluate((field) => field === document.activeElement)).toBe(true);
    await month.fill("2031-04");
    await editor.getByRole("button", { name: /^Read “spring/ }).press("Enter");
    await counted(
      `${expected.entries} entries, `,
      `${expected.missingSources} markers without a source, `,
      `${expected.setAside.length} lines set aside, 0 characters unaccounted for.`,
    );
    expect(await add().textContent()).toBe(`Add ${expected.entries} entries`);
    await editor
      .getByText(expected.setAside[0] ?? "")
      .first()
      .waitFor();
  },
  WHOLE,
);

it(
  "is walked and corrected by keyboard alone, undone step by step, and counts every character",
  async () => {
    const page = editor;
    await rows().first().focus();
    await page.keyboard.press("F8");
    await current().locator(".import-doubt").first().waitFor({ timeout: PATIENCE });
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("m");
    await counted(`${expected.entries - 1} entries`, "0 characters");
    await page.keyboard.press("Delete");
    await counted(`${expected.entries - 2} entries`, "0 characters");
    await current().getByText("Set aside: by hand").waitFor({ timeout: PATIENCE });
    await page.keyboard.press("e");
    await counted(`${expected.entries - 1} entries`);
    await page.keyboard.press("Enter");
    await page.getByLabel(/^Text;/).waitFor({ timeout: PATIENCE });
    await page.keyboard.press("Control+a");
    await page.keyboard.type("Zzz.");
    await page.keyboard.press("Control+Enter");
    await counted(/[1-9]\d* characters unaccounted/);
    await current().getByText("Zzz.").waitFor({ timeout: PATIENCE });
    for (let step = 0; step < 4; step++) await page.keyboard.press("Control+z");
    await counted(`${expected.entries} entries`, "0 characters");
    expect(await months()).not.toContain("April 2031");
  },
  WHOLE,
);

it(
  "adds what is on the screen, and opens the month with it",
  async () => {
    await add().press("Enter");
    await editor.waitForURL("**/desk/velmar/2031-04", { timeout: PATIENCE });
    await desk(`${expected.entries} entries`);
    expect(await months()).toContain("April 2031");
  },
  WHOLE,
);

it(
  "says that the month has all of a file that comes a second time, and adds one of it only when told",
  async () => {
    await goToImport("2031-04");
    await editor.locator("input[type=file]").setInputFiles(FILE);
    await editor.getByText("April 2031 is open already and has all of these.").waitFor({ timeout: PATIENCE });
    await editor.getByText(`${expected.entries} of these are in the month already`).waitFor();
    await counted(/^0 entries, 0 sources/);
    expect(await add().isDisabled()).toBe(true);
    await editor.getByRole("checkbox").first().press("Space");
    await editor.getByText(`is open already with ${expected.entries} entries; these 1 will`).waitFor();
    await add().press("Enter");
    await editor.waitForURL("**/desk/velmar/2031-04", { timeout: PATIENCE });
    await desk(`${expected.entries + 1} entries`);
  },
  WHOLE,
);

it(
  "splits an entry at the caret, names a missing source, and takes a line dragged back in",
  async () => {
    await goToImport(null);
    await choose("may.txt", bytes(SMALL.replace("[2] https://radio.example/2\n", "")));
    await counted("3 entries", "1 marker without a source");
    const entry = rows().filter({ hasText: "Two people were fined" });
    await entry.focus();
    await editor.keyboard.press("Enter");
    const text = editor.getByLabel(/^Text;/);
    await text.evaluate((field: HTMLTextAreaElement) => {
      const at = field.value.indexOf("It ended");
      field.setSelectionRange(at, at);
    });
    await editor.getByRole("button", { name: "Split here" }).press("Enter");
    await counted("4 entries", "0 characters");

    await rows().filter({ hasText: "Marker [2] has no note" }).focus();
    await editor.keyboard.press("Enter");
    await editor.getByLabel("Address").fill("https://radio.example/named");
    await editor.getByLabel("Address").press("Enter");
    await counted("2 sources", "0 markers without a source");

    const title = rows().filter({ hasText: "Velmar chronicle, May 2031" });
    const target = rows().filter({ hasText: "A rally was held" });
    await title.locator(".import-line").dragTo(target.locator(".import-line"));
    await counted("0 lines set aside", "0 characters");
    await target.getByText("Velmar chronicle, May 2031").first().waitFor();
  },
  WHOLE,
);

it(
  "keeps everything on the screen when the server cannot be reached, and asks before it is left",
  async () => {
    await editor.route("**/import/add", (route) => route.abort());
    await add().press("Enter");
    await editor.getByRole("alert").getByText("everything is still here").waitFor({ timeout: PATIENCE });
    await counted("4 entries", "2 sources");
    await editor.getByRole("link", { name: "Velmar Rights Chronicle" }).click();
    await editor.getByText("leaving this page drops it").waitFor({ timeout: PATIENCE });
    await editor.getByRole("button", { name: "Stay" }).press("Enter");
    await counted("4 entries");
    await editor.unroute("**/import/add");
    await add().press("Enter");
    await editor.waitForURL("**/desk/velmar/2031-05", { timeout: PATIENCE });
    await desk("4 entries");
  },
  WHOLE,
);

it(
  "reads our own Word file as what it was made of, into the open month it names",
  async () => {
    const file = await writeDocx(readMonth(SMALL), DEFAULT_PRINT_OPTIONS);
    await goToImport(null);
    await choose("may.docx", file);
    await editor.getByText(/May 2031 is open already with 4 entries/).waitFor({ timeout: PATIENCE });
    await counted("0 characters unaccounted for");
  },
  WHOLE,
);

it(
  "asks about hidden text in a Word file, and adds nothing before it has the answer",
  async () => {
    const hidden = t(" Nobody was to read this.", "<w:vanish/>");
    await goToImport("2031-06");
    await choose(
      "june.docx",
      docx(p("June 2, Old Quarter: The court sat.", hidden) + p("June 3, Old Quarter: It rose.")),
    );
    await editor.getByText("This text is hidden in the file. Does it belong").waitFor({ timeout: PATIENCE });
    expect(await add().isDisabled()).toBe(true);
    await editor.getByRole("button", { name: "1 hidden passage waits for your answer" }).press("Enter");
    await current().getByText("Nobody was to read this.").first().waitFor({ timeout: PATIENCE });
    await editor.keyboard.press("k");
    await expect.poll(() => add().isEnabled(), { timeout: PATIENCE }).toBe(true);
    await counted("2 entries", "1 line set aside");
    await add().press("Enter");
    await editor.waitForURL("**/desk/velmar/2031-06", { timeout: PATIENCE });
    await desk("2 entries");
    expect(await editor.getByText("Nobody was to read this.").count()).toBe(0);
  },
  WHOLE,
);

it(
  "takes what Word and Google Docs put on the clipboard as a page, with its links",
  async () => {
    await goToImport("2031-07");
    await editor.getByLabel("Or paste the text").evaluate((field) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData("text/plain", "July 2, Old Quarter: The court sat late.");
      clipboardData.setData(
        "text/html",
        '<p>July 2, Old Quarter: The court <a href="https://radio.example/7">sat late</a>.</p>',
      );
      field.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
    });
    await editor.getByText("Pasted with its formatting").waitFor({ timeout: PATIENCE });
    await editor.getByRole("button", { name: "Read it" }).press("Enter");
    await counted("1 entry, 1 source, 0 markers");
    await editor.getByText("https://radio.example/7").first().waitFor();
  },
  WHOLE,
);

it(
  "says in words why a file is not read, and goes on",
  async () => {
    await goToImport("2031-07");
    await choose("picture.png", bytes("no text"));
    await editor.getByRole("alert").getByText("A month comes as .txt").waitFor({ timeout: PATIENCE });
    await choose("empty.txt", bytes(""));
    await editor.getByRole("alert").getByText("The file is empty").waitFor({ timeout: PATIENCE });
    await choose("july.txt", bytes(SMALL));
    await counted("3 entries");
  },
  WHOLE,
);

it(
  "has nothing that axe finds, choosing or reviewing",
  async () => {
    await goToImport("2031-07");
    expect(await violationsInEveryDress(editor)).toEqual([]);
    await choose("july.txt", new Uint8Array(readFileSync(FILE)));
    await counted(`${expected.entries} entries`);
    await rows().nth(1).focus();
    expect(await violationsInEveryDress(editor)).toEqual([]);
    await editor.keyboard.press("Enter");
    await editor.getByLabel(/^Text;/).waitFor({ timeout: PATIENCE });
    expect(await violationsInEveryDress(editor)).toEqual([]);
  },
  WHOLE,
);

it(
  "is not there for who may not import",
  async () => {
    const reader = await visitAs(house, "reader", "/desk");
    await reader.goto(`${house.origin}/desk/velmar/import`);
    await reader.getByText("There is no such page").waitFor({ timeout: PATIENCE });
    const status = await reader.evaluate(async () => {
      const answer = await fetch("/desk/velmar/import/read?name=a.txt", {
        method: "POST",
        body: "March 2: x",
      });
      return [answer.status, (await answer.json()).code];
    });
    expect(status).toEqual([403, "NOT_ALLOWED"]);
  },
  WHOLE,
);
