/**
 * `npm run bench -- desk`: a long month with a heavy history in a real browser:
 * what a keystroke costs, when one can type, what a first visit loads.
 * Nothing here passes or fails.
 *
 * ENTRIES=500 KEYSTROKES=400000 VISITS=5 KEYS=300 GAP=90 PORT=3990
 */
import { fork } from "node:child_process";
import { once } from "node:events";
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "playwright-core";
import { buildApp } from "../build-app.mjs";
import { keystrokes, percentile, scriptsOf, timeToTypable } from "./desk-measures.mjs";
import { longMonth } from "./desk-month.mjs";
import { root, withBundle } from "./run-bundled.mjs";

const number = (name, otherwise) => Number(process.env[name] ?? otherwise);
const ENTRIES = number("ENTRIES", 500);
const KEYSTROKES = number("KEYSTROKES", 400_000);
const VISITS = number("VISITS", 5);
const KEYS = number("KEYS", 300);
const GAP = number("GAP", 90);
const PORT = number("PORT", 3990);

const print = (line) => process.stdout.write(`${line}\n`);
const kB = (bytes) => `${(bytes / 1000).toFixed(1)} kB`;

async function signIn(page, { origin, email, password }) {
  await page.goto(`${origin}/sign-in`);
  await page.getByLabel("E-mail").fill(email);
  await page.locator("input[name=password]").fill(password);
  await page.locator("button[type=submit]").click();
  await page.waitForURL("**/desk");
}

async function measure(browser, house) {
  const newPage = async (storageState) => {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, storageState });
    return context.newPage();
  };
  const url = `${house.origin}/desk/bench/2031-03`;
  const visitor = await newPage();
  await signIn(visitor, house);
  const signedIn = await visitor.context().storageState();
  /** Milliseconds, in a browser that has nothing of ours but the cookie. */
  const freshVisit = async () => {
    const page = await newPage(signedIn);
    return { page, typable: await timeToTypable(page, url) };
  };
  const { page, typable } = await freshVisit();
  await page.keyboard.press("Control+End");
  await page.waitForTimeout(3000);
  tell("the desk", await keystrokes(page, KEYS, GAP));
  await page.context().close();

  const bare = await newPage();
  const words = "The court heard nobody. ".repeat(20);
  await bare.setContent(`<p contenteditable style="width: 40em">${words}</p>`);
  await bare.locator("p").focus();
  tell("a bare paragraph in the same browser", await keystrokes(bare, KEYS, GAP));
  await bare.context().close();

  const again = [];
  while (again.length < VISITS) {
    const visit = await freshVisit();
    again.push(visit.typable);
    await visit.page.context().close();
  }
  const [median, most] = [0.5, 1].map((share) => percentile(again, share));
  print(
    `from the navigation to a caret in an entry, nothing cached: ${typable} ms in a house just opened, then median ${median}, most ${most} ms (${again.length} visits)`,
  );

  // Apart from the times: looking on costs some.
  const size = ({ bytes, headers, files }) =>
    `${kB(bytes)} (${files} files, ${kB(headers)} of headers besides)`;
  const stranger = await newPage();
  const signInSize = await scriptsOf(stranger, () => stranger.goto(`${house.origin}/sign-in`));
  const newcomer = await newPage(signedIn);
  const deskSize = await scriptsOf(newcomer, () => timeToTypable(newcomer, url));
  print(`scripts of a first visit, compressed: sign-in ${size(signInSize)}, desk ${size(deskSize)}`);
}

function tell(where, { strokes, longTasks }) {
  for (const [name, words] of [
    ["work", "a keystroke's work (handling, style, layout, paint)"],
    ["paint", "from the key to the painted frame"],
  ]) {
    const values = strokes.map((stroke) => stroke[name]);
    const [p50, p95, most] = [0.5, 0.95, 1].map((share) => percentile(values, share).toFixed(1));
    print(`${where}: ${words}: p50 ${p50}, p95 ${p95}, max ${most} ms (${values.length} keys)`);
  }
  const pauses = longTasks.length === 0 ? "none" : longTasks.join(", ");
  print(`${where}: pauses over 50 ms while typing: ${pauses}`);
}

const work = mkdtempSync(join(tmpdir(), "chronicle-desk-bench-"));
const data = join(work, "data");
// PostgreSQL may run as somebody else.
chmodSync(work, 0o755);

/** Opens the house, lets `use` have it, and closes it. */
async function withHouse(bundle, use) {
  const env = { ...process.env, PORT: String(PORT), DATA_DIR: data, NODE_ENV: "production" };
  const child = fork(bundle, { env });
  try {
    const ended = once(child, "exit").then(() => {
      throw new Error("the house did not open");
    });
    const [house] = await Promise.race([once(child, "message"), ended]);
    ended.catch(() => undefined);
    await use(house);
  } finally {
    if (child.connected) {
      child.send("close");
      await once(child, "exit");
    }
  }
}

/** The month and its history, written into the closed house. */
async function writeMonth() {
  const file = join(work, "month.json");
  writeFileSync(file, JSON.stringify(longMonth(root, file, ENTRIES)));
  const options = ["--data-dir", data, "--slug", "bench", "--file", file, "--keystrokes", String(KEYSTROKES)];
  const child = fork(join(root, "scripts/bench/heavy-report.mjs"), [...options, "--compact"], {
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
  const [code] = await once(child, "exit");
  if (code !== 0) throw new Error("the month could not be written");
  print(
    `${ENTRIES} entries, ${readFileSync(file).length} bytes of JSON, ${KEYSTROKES} keystrokes of history`,
  );
}

try {
  await buildApp();
  await withBundle("scripts/bench/desk-house.ts", async (bundle) => {
    await withHouse(bundle, async () => undefined);
    await writeMonth();
    const browser = await chromium.launch({
      executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
      args: [
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        "--no-first-run",
        "--disable-background-networking",
      ],
    });
    try {
      print(`load ${loadavg()[0].toFixed(1)}`);
      await withHouse(bundle, (house) => measure(browser, house));
      print(`load ${loadavg()[0].toFixed(1)} at the end`);
    } finally {
      await browser.close();
    }
  });
} finally {
  rmSync(work, { recursive: true, force: true });
}
