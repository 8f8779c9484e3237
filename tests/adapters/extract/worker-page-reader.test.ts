/** A page that would take a parser a minute is stopped, and the house lives. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createWorkerPageReader } from "../../../server/adapters/extract/worker-page-reader.ts";
import type { PageReader } from "../../../server/ports/page-reader.ts";
import { workerProgram } from "../../world/worker-program.ts";
import { pageBytes } from "./saved-page.ts";

const program = workerProgram();
const bytes = (text: string) => new TextEncoder().encode(text);

describe("the reading thread", () => {
  let reader: PageReader;
  const read = (body: Uint8Array) =>
    reader.read({ body, contentType: "text/html; charset=utf-8", url: "https://news.example.org/x" });
  beforeAll(() => {
    reader = createWorkerPageReader({ program: program(), timeLimit: 3_000 });
  });
  afterAll(() => reader.close());

  it("reads a page", async () => {
    expect((await read(pageBytes("news-en")))?.metadata.outlet?.value).toBe("Steppe Post");
  });

  it.each([
    ["deeply nested", "<div>".repeat(300_000)],
    ["endlessly formatted", "<b><i><a href=x>".repeat(100_000)],
    ["one attribute of 3 MB", `<p title="${"x".repeat(3_000_000)}">`],
    ["many tables", "<table><tr><td>".repeat(60_000)],
    ["many paragraphs in many boxes", `${"<div><p>one, two, three, four".repeat(60_000)}`],
    ["bytes of nothing", "\u0000\u0001\u0002".repeat(10_000)],
  ])("lives through a page that is %s", async (_, html) => {
    const beats = { most: 0, last: performance.now() };
    const heart = setInterval(() => {
      beats.most = Math.max(beats.most, performance.now() - beats.last);
      beats.last = performance.now();
    }, 10);
    await read(bytes(html));
    clearInterval(heart);
    // The house's own thread went on meanwhile; the page had up to three seconds.
    expect(beats.most).toBeLessThan(1_500);
    expect((await read(pageBytes("telegram")))?.marks).toContain("telegram-post");
  });

  it("stops a page that takes a minute", async () => {
    const slow = createWorkerPageReader({ program: minuteLong, timeLimit: 300 });
    expect(await slow.read({ body: bytes("<p>x"), contentType: "", url: "https://x.example/" })).toBeNull();
    expect(await slow.read({ body: bytes("<p>x"), contentType: "", url: "https://x.example/" })).toBeNull();
    await slow.close();
  });

  it("answers in order when asked for several at once", async () => {
    const all = await Promise.all([
      read(pageBytes("news-en")),
      read(pageBytes("news-ru")),
      read(pageBytes("forum")),
    ]);
    expect(all.map((one) => one?.metadata.language?.value)).toEqual(["en", "ru", "en"]);
  });
});

/** A parser that never comes back. */
const minuteLong = new URL(
  `data:text/javascript,${encodeURIComponent(`
import { parentPort } from "node:worker_threads";
parentPort.on("message", () => { for (const end = Date.now() + 60000; Date.now() < end;); });
`)}`,
);
