/**
 * `npm run bench -- world [FILE YYYY-MM]`: how long the links of a month take,
 * one request a second to each site, on the command line (once, and again the
 * same day), and what the desk's page costs people while a house checks them.
 * Other people's sites are stood for by a server here. Nothing passes or fails.
 *
 * PORT=3991 REQUESTS=150
 */
import { execFileSync, fork, spawn } from "node:child_process";
import { once } from "node:events";
import { chmodSync, copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { loadavg, tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { buildApp } from "../build-app.mjs";
import { buildServer } from "../build-server.mjs";
import { percentile } from "./desk-measures.mjs";
import { root, withBundle } from "./run-bundled.mjs";
import { startSites } from "./world-sites.mjs";

const PORT = Number(process.env.PORT ?? 3991);
const REQUESTS = Number(process.env.REQUESTS ?? 150);
/** Milliseconds between two requests of the person at the desk. */
const GAP = 100;
const given = process.argv.slice(2).filter((word) => word !== "world");
const [file = join(root, "prisma/demo/2031-03.en.txt"), month = "2031-03"] = given;
const print = (line) => process.stdout.write(`${line}\n`);
const seconds = (from) => `${((performance.now() - from) / 1000).toFixed(2)} s`;
const load = () => `load ${loadavg()[0].toFixed(1)}`;
const chronicle = join(root, "server/cli/bin.mjs");

/** Wall time of a whole process; a month with findings that block ends with 1. */
async function timed(args, env) {
  const from = performance.now();
  const child = spawn(process.execPath, [chronicle, ...args], {
    env,
    stdio: ["ignore", "ignore", "inherit"],
  });
  const [code] = await once(child, "exit");
  if (code > 1) throw new Error(`chronicle ${args.join(" ")} ended with ${code}`);
  return seconds(from);
}

/** One person who looks at the month again and again. */
async function deskTimes(house, count) {
  const times = [];
  for (let at = 0; at < count; at++) {
    const from = performance.now();
    const answer = await fetch(`${house.origin}/desk/bench/${month}`, { headers: { cookie: house.cookie } });
    await answer.arrayBuffer();
    if (answer.status !== 200) throw new Error(`the desk answered ${answer.status}`);
    times.push(performance.now() - from);
    await sleep(GAP);
  }
  return times;
}

const shown = (times) =>
  [0.5, 0.95].map((share) => `p${share * 100} ${percentile(times, share).toFixed(1)} ms`).join(", ");

async function progress(house) {
  const answer = await fetch(`${house.origin}/desk/bench/${month}/world`, {
    headers: { cookie: house.cookie },
  });
  return (await answer.json()).progress;
}

async function checkInHouse(house) {
  await deskTimes(house, 20);
  const calm = await deskTimes(house, REQUESTS);
  const from = performance.now();
  const answer = await fetch(`${house.origin}/desk/bench/${month}/world`, {
    method: "POST",
    headers: { cookie: house.cookie, origin: house.origin },
    body: new URLSearchParams({ do: "check-all" }),
  });
  if (!answer.ok) throw new Error(`the check was refused: ${await answer.text()}`);
  const busy = await deskTimes(house, REQUESTS);
  const during = await progress(house);
  let now = during;
  while (now.state !== "done") {
    await sleep(200);
    now = await progress(house);
  }
  print(`a house checks ${now.total} sources in ${seconds(from)}`);
  print(
    `the desk's page: ${shown(calm)} before; ${shown(busy)} while it checks (${during.done} of ${during.total} done by then)`,
  );
  const growth = percentile(busy, 0.95) / percentile(calm, 0.95) - 1;
  print(`p95 grows by ${(growth * 100).toFixed(0)} %; ${load()}`);
}

const work = mkdtempSync(join(tmpdir(), "chronicle-world-bench-"));
// PostgreSQL may run as somebody else.
chmodSync(work, 0o755);
const json = execFileSync(process.execPath, [chronicle, "convert", file, "--month", month, "--to", "json"], {
  encoding: "utf8",
  maxBuffer: 100_000_000,
});
const monthFile = join(work, "month.json");
writeFileSync(monthFile, json);
const urls = new Set(JSON.parse(json).sources.flatMap(({ url }) => (url?.startsWith("http") ? [url] : [])));
const hosts = [
  ...new Set([...urls].map((url) => new URL(url).hostname)),
  "i.ytimg.com",
  "t.me",
  "www.youtube.com",
];
const sites = await startSites(hosts);
try {
  print(
    `${urls.size} addresses on ${new Set([...urls].map((url) => new URL(url).hostname)).size} sites; ${load()}`,
  );
  const env = { ...process.env, TEST_STAND_INS: sites.setting };
  const cli = { ...env, CHRONICLE_CACHE: join(work, "cache") };
  const args = ["check", monthFile, "--links"];
  print(`check --links: ${await timed(args, cli)} the first time, ${sites.asked} requests`);
  const asked = sites.asked;
  const again = [];
  for (let run = 0; run < 5; run++) again.push(await timed(args, cli));
  print(`again the same day: ${again.join(", ")}; ${sites.asked - asked} requests; ${load()}`);
  await buildApp();
  await buildServer();
  await withBundle("scripts/bench/desk-house.ts", async (bundle) => {
    for (const name of ["extract-worker.js", "draft-worker.js"])
      copyFileSync(join(root, "build/server", name), join(dirname(bundle), name));
    const child = fork(bundle, {
      env: {
        ...env,
        PORT: String(PORT),
        DATA_DIR: join(work, "data"),
        MONTH_FILE: monthFile,
        MONTH: month,
        NODE_ENV: "production",
      },
    });
    try {
      const ended = once(child, "exit").then(() => {
        throw new Error("the house did not open");
      });
      const [house] = await Promise.race([once(child, "message"), ended]);
      ended.catch(() => undefined);
      await checkInHouse(house);
    } finally {
      if (child.connected) {
        child.send("close");
        await once(child, "exit");
      }
    }
  });
  print(`${readFileSync(monthFile).length} bytes of JSON`);
} finally {
  sites.close();
  rmSync(work, { recursive: true, force: true });
}
