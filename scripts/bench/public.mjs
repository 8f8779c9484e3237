/**
 * `npm run bench -- public [FILE YYYY-MM]`: what a published month weighs and
 * how many requests a second one process answers, in turn with a bare HTTP
 * server and with `express.static` sending the same bytes. Nothing here passes
 * or fails.
 *
 * SECONDS=8 CONNECTIONS=50 ROUNDS=3
 */
import { fork } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import autocannon from "autocannon";
import { printSpread } from "./measure.mjs";
import { root, withBundle } from "./run-bundled.mjs";

const number = (name, otherwise) => Number(process.env[name] ?? otherwise);
const [SECONDS, CONNECTIONS, ROUNDS] = [number("SECONDS", 8), number("CONNECTIONS", 50), number("ROUNDS", 3)];
const given = process.argv.slice(2).filter((word) => word !== "public");
const [file = join(root, "prisma/demo/2031-03.en.txt"), month = "2031-03"] = given;
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
    const line = (title, of) => print(`${title.padEnd(34)}${printSpread(of, " requests/s")}`);
    line("200, public pages", figures.ours);
    line("200, bare HTTP server", figures.bare);
    line("200, express.static", figures.static);
    line("304, public pages", known.ours);
    line("304, bare HTTP server", known.bare);
    line("304, express.static", known.static);
    print(`load ${loadavg()[0].toFixed(1)} after`);
  } finally {
    for (const child of children) child.disconnect();
    rmSync(work, { recursive: true, force: true });
  }
});
