/**
 * `npm run bench -- public [FILE YYYY-MM]`: what a published month weighs, how
 * soon a browser paints it, and how many requests a second one process answers,
 * each in turn with a bare HTTP server and with `express.static` sending the
 * same bytes. Nothing here passes or fails.
 *
 * SECONDS=8 CONNECTIONS=50 ROUNDS=3 PAINTS=15
 */
import { fork } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import autocannon from "autocannon";
import { firstPaint, openBrowser } from "./first-paint.mjs";
import { printSpread } from "./measure.mjs";
import { root, withBundle } from "./run-bundled.mjs";

const number = (name, otherwise) => Number(process.env[name] ?? otherwise);
const [SECONDS, CONNECTIONS, ROUNDS] = [number("SECONDS", 8), number("CONNECTIONS", 50), number("ROUNDS", 3)];
const PAINTS = number("PAINTS", 15);
const given = process.argv.slice(2).filter((word) => word !== "public");
const [file = join(root, "prisma/demo/2031-03.en.txt"), month = "2031-03"] = given;
const TITLES = { ours: "public pages", bare: "bare HTTP server", static: "express.static" };
const print = (line) => process.stdout.write(`${line}\n`);
const kB = (bytes) => `${(bytes / 1000).toFixed(1)} kB`;

async function begin(bundle, ...args) {
  const child = fork(bundle, args, { stdio: "inherit" });
  const [{ port }] = await once(child, "message");
  return { child, origin: `http://127.0.0.1:${port}` };
}

/** The answer's own bytes, compressed as they travel. */
async function sent(url, headers) {
  const { request } = await import("node:http");
  const [answer] = await once(request(url, { headers }).end(), "response");
  const parts = [];
  for await (const part of answer) parts.push(part);
  return { bytes: Buffer.concat(parts), etag: answer.headers.etag, status: answer.statusCode };
}

async function perSecond(url, headers) {
  const { requests, non2xx, errors, statusCodeStats } = await autocannon({
    url,
    headers,
    connections: CONNECTIONS,
    duration: SECONDS,
  });
  const expected = headers["if-none-match"] ? 304 : 200;
  const others = Object.keys(statusCodeStats).filter((code) => Number(code) !== expected);
  if (errors > 0 || others.length > 0)
    throw new Error(`${url}: ${errors} errors, ${non2xx} others: ${others}`);
  return requests.average;
}

/** Servers in turn, so that a slow moment hits all of them. */
async function paints(pageOf) {
  const browser = await openBrowser();
  const names = Object.keys(pageOf);
  const of = Object.fromEntries(names.map((name) => [name, { paint: [], answer: [] }]));
  try {
    // The first page of a fresh browser pays for the browser.
    for (const page of Object.values(pageOf)) await firstPaint(browser, page);
    for (let at = 0; at < PAINTS; at++)
      for (const [name, page] of Object.entries(pageOf)) {
        const { paint, answer } = await firstPaint(browser, page);
        of[name].paint.push(paint);
        of[name].answer.push(answer);
      }
  } finally {
    await browser.close();
  }
  for (const name of names) {
    const title = `first paint, ${TITLES[name]}`.padEnd(34);
    const [paint, answer] = [of[name].paint, of[name].answer].map((values) => printSpread(values, " ms"));
    print(`${title}${paint}; all bytes there after ${answer}`);
  }
}

await withBundle("scripts/bench/public-house.ts", async (bundle) => {
  const work = mkdtempSync(join(tmpdir(), "chronicle-bench-"));
  const children = [];
  try {
    const ours = await begin(bundle, "ours", file, month);
    children.push(ours.child);
    const url = `${ours.origin}/sample/${month}`;
    const plain = await sent(url, { "accept-encoding": "identity" });
    const gzip = await sent(url, { "accept-encoding": "gzip" });
    const brotli = await sent(url, { "accept-encoding": "br" });
    writeFileSync(join(work, "page.br"), brotli.bytes);
    print(
      `Node ${process.version}, load ${loadavg()[0].toFixed(1)} before, ${CONNECTIONS} connections, ${ROUNDS} rounds of ${SECONDS} s\n`,
    );
    print(
      `the page: ${kB(plain.bytes.length)}, gzip ${kB(gzip.bytes.length)}, brotli ${kB(brotli.bytes.length)}`,
    );
    const bare = await begin(bundle, "bare", join(work, "page.br"));
    const files = await begin(bundle, "static", join(work, "page.br"));
    children.push(bare.child, files.child);
    const pageOf = { ours: url, bare: `${bare.origin}/page`, static: `${files.origin}/page` };
    await paints(pageOf);
    const figures = { ours: [], bare: [], static: [] };
    const known = { ours: [], bare: [], static: [] };
    for (let round = 0; round < ROUNDS; round++) {
      for (const [name, page] of Object.entries(pageOf)) {
        const headers = { "accept-encoding": "br" };
        figures[name].push(await perSecond(page, headers));
        const { etag } = await sent(page, headers);
        known[name].push(await perSecond(page, { ...headers, "if-none-match": etag }));
      }
    }
    for (const [code, all] of [
      [200, figures],
      [304, known],
    ])
      for (const [name, title] of Object.entries(TITLES))
        print(`${`${code}, ${title}`.padEnd(34)}${printSpread(all[name], " requests/s")}`);
    print(`load ${loadavg()[0].toFixed(1)} after`);
  } finally {
    for (const child of children) child.disconnect();
    rmSync(work, { recursive: true, force: true });
  }
});
