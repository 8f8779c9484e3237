/** `chronicle check --links` as a person runs it, against a world on this machine. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { barLine } from "../../server/cli/progress-bar.ts";
import { html, redirect, status } from "../world/answers.ts";
import { article, LOG_IN } from "../world/pages.ts";
import { type Site, startWorld } from "../world/replay-server.ts";
import { runCli, temporaryFolder } from "./run-cli.ts";

const folder = temporaryFolder();

function month(urls: readonly string[]): string {
  const entries = urls.map(
    (_, at) => `March ${(at % 28) + 1}, Tarn: the court sat for the ${at + 1}th time [${at + 1}].`,
  );
  const notes = urls.map((url, at) => `[${at + 1}] ${url}`);
  return `Chronicle, March 2031\n\n${entries.join("\n\n")}\n\n${notes.join("\n")}\n`;
}

async function check(name: string, urls: readonly string[], sites: Readonly<Record<string, Site>>) {
  const world = await startWorld(sites);
  const file = join(folder, `${name}.txt`);
  writeFileSync(file, month(urls));
  const env = { TEST_STAND_INS: world.setting, CHRONICLE_CACHE: join(folder, `${name}-cache`) };
  const run = () => runCli(["check", file, "--links", "--json"], env);
  return { world, run, env, file };
}

type Listed = {
  readonly ruleId: string;
  readonly severity: string;
  readonly message: string;
  readonly number: number;
};
const ofWorld = (stdout: Buffer) =>
  (JSON.parse(stdout.toString()) as Listed[]).filter((one) => /^[LADQ]/u.test(one.ruleId));

describe("check --links", () => {
  it("opens every source's page, and tells what it saw beside the other findings", async () => {
    const at = (path: string) => `https://news.example.org${path}`;
    const { world, run } = await check(
      "few",
      [at("/1"), at("/gone"), at("/walled"), at("/old"), "https://nobody.example.org/x"],
      {
        "news.example.org": {
          "/1": html(article()),
          "/gone": status(404),
          "/walled": html(LOG_IN),
          "/old": redirect("/new-address"),
          "/new-address": html(article()),
        },
        "nobody.example.org": { "*": html("<html><body></body></html>") },
      },
    );
    const first = await run();
    expect(first.stderr).toBe("");
    expect(
      ofWorld(first.stdout)
        .map((one) => [one.ruleId, one.number])
        .sort(),
    ).toEqual([
      ["L01", 4],
      ["L04", 3],
      ["L05", 2],
      ["L05", 5],
    ]);
    expect(world.asked.every((one) => one.headers["user-agent"]?.startsWith("ChronicleDesk/"))).toBe(true);
    const before = world.asked.length;
    const second = await run();
    expect(second.stdout.equals(first.stdout)).toBe(true);
    expect(world.asked).toHaveLength(before);
    await world.close();
  }, 60_000);

  it("finishes a month of many sources in the time its busiest site takes, one request a second", async () => {
    const many = Array.from({ length: 12 }, (_, at) => `https://busy.example.org/news/${at}`);
    const others = Array.from({ length: 18 }, (_, at) => `https://site-${at % 6}.example.org/news/${at}`);
    const any: Site = { "*": html(article()) };
    const hosts = ["busy", ...Array.from({ length: 6 }, (_, at) => `site-${at}`)];
    const { world, run } = await check(
      "many",
      [...others, ...many],
      Object.fromEntries(hosts.map((host) => [`${host}.example.org`, any])),
    );
    await run();
    const busy = world.asked.filter((one) => one.host === "busy.example.org").map((one) => one.at);
    expect(world.opened().filter((one) => one.host === "busy.example.org")).toHaveLength(12);
    // And one made-up address, to know what the site shows for what it does not have.
    expect(busy).toHaveLength(13);
    // Apart at the server; the machine's clock and its network may take a few milliseconds of it.
    for (let at = 1; at < busy.length; at++)
      expect((busy[at] ?? 0) - (busy[at - 1] ?? 0)).toBeGreaterThanOrEqual(950);
    // Everything else went on beside the busiest site, not after it.
    const lastOther = Math.max(
      ...world.asked.filter((one) => one.host !== "busy.example.org").map((one) => one.at),
    );
    expect(lastOther).toBeLessThanOrEqual(Math.max(...busy));
    expect(world.busiest()).toMatchObject({ perHost: 1 });
    await world.close();
  }, 120_000);

  it("begins anew with a cache that cannot be read, and needs none", async () => {
    const { world, env, run } = await check("damaged", ["https://news.example.org/1"], {
      "news.example.org": { "*": html(article()) },
    });
    await run();
    writeFileSync(join(env.CHRONICLE_CACHE, "links.json"), "{ no json");
    await run();
    expect(world.opened()).toHaveLength(2);
    expect(JSON.parse(readFileSync(join(env.CHRONICLE_CACHE, "links.json"), "utf8"))).toHaveProperty("pages");
    await world.close();
  }, 60_000);

  it("says what is wrong with a setting before anything is opened", async () => {
    const { world, file } = await check("setting", ["https://news.example.org/1"], {});
    const result = await runCli(["check", file, "--links"], {
      TEST_STAND_INS: "news.example.org=10.0.0.1:80",
    });
    expect(result.code).toBe(2);
    expect(result.stderr).toContain("TEST_STAND_INS");
    await world.close();
  });
});

describe("the progress bar", () => {
  it("tells how far, how long and where", () => {
    expect(barLine({ done: 6, total: 12, waitingAt: "news.example.org", secondsLeft: 75 }, 120)).toBe(
      "Opening sources ████████████░░░░░░░░░░░░ 6/12 · 1:15 left · news.example.org",
    );
    expect(barLine({ done: 12, total: 12, waitingAt: "", secondsLeft: 0 }, 120)).toMatch(/█{24} 12\/12$/u);
    expect(barLine({ done: 6, total: 12, waitingAt: "news.example.org", secondsLeft: 75 }, 30)).toHaveLength(
      29,
    );
  });
});
