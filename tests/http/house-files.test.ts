/** The icon and robots.txt as browsers and search engines fetch them. */
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, it } from "vitest";
import { houseFiles } from "../../server/http/house-files.ts";

let server: Server;
beforeAll(async () => {
  server = createServer((req, res) => houseFiles(req, res, () => res.writeHead(299).end("not ours")));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
});
afterAll(() => new Promise((resolve) => server.close(resolve)));

const get = (path: string, method = "GET") =>
  fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`, { method });

it.each(["/icon.svg", "/favicon.ico", "/favicon.ico?v=1"])(
  "%s is a small picture that is kept",
  async (path) => {
    const answer = await get(path);
    expect(answer.status).toBe(200);
    expect(answer.headers.get("content-type")).toBe("image/svg+xml");
    expect(answer.headers.get("cache-control")).toBe("public, max-age=2592000");
    const picture = await answer.text();
    expect(picture).toMatch(/^<svg [^>]+>[\s\S]+<\/svg>\n$/u);
    expect(picture.length).toBeLessThan(600);
  },
);

/** As RFC 9309 has it: `$` ends an address, everything else is how it begins; the longest rule decides. */
function isAllowed(robots: string, path: string): boolean {
  const rules = [...robots.matchAll(/^(Allow|Disallow): (\S+)$/gmu)].map(([, says, rule = ""]) => ({
    says,
    rule,
  }));
  const fits = rules.filter(({ rule }) => (rule.endsWith("$") ? `${path}$` === rule : path.startsWith(rule)));
  return fits.sort((a, b) => b.rule.length - a.rule.length)[0]?.says !== "Disallow";
}

it("robots.txt leaves the published to everybody and the desk to nobody", async () => {
  const answer = await get("/robots.txt");
  expect(answer.headers.get("content-type")).toBe("text/plain; charset=utf-8");
  const robots = await answer.text();
  expect(robots.startsWith("User-agent: *\n")).toBe(true);
  for (const path of [
    "/",
    "/velmar/",
    "/velmar/2031-03",
    "/velmar/2031-03/1.docx",
    "/velmar/feed.xml",
    "/desk-notes/",
  ])
    expect(isAllowed(robots, path), path).toBe(true);
  for (const path of [
    "/desk",
    "/desk/velmar/2031-04",
    "/desk?of=velmar",
    "/sign-in",
    "/join/token",
    "/set-up/token",
    "/team",
    "/team/audit",
    "/account",
    "/notifications",
    "/collab",
  ])
    expect(isAllowed(robots, path), path).toBe(false);
});

it("answers nothing else", async () => {
  expect((await get("/icon.svg/more")).status).toBe(299);
  expect((await get("/robots.txt", "POST")).status).toBe(299);
  const head = await get("/robots.txt", "HEAD");
  expect([head.status, await head.text()]).toEqual([200, ""]);
});
