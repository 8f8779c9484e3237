/** A body is unpacked while it streams and dropped at the limit; memory stays what a page needs. */
import { Readable } from "node:stream";
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { readDecoded } from "../../../server/adapters/fetch/decoded-body.ts";

const LIMIT = 3_000_000;
const MB = 1_000_000;
const read = (body: Uint8Array, encoding: string, limit = LIMIT) =>
  readDecoded(Readable.from([Buffer.from(body)]), encoding, limit);

describe("a packed body", () => {
  const words = "Слова одной страницы. ".repeat(500);
  it.each([
    ["", Buffer.from(words)],
    ["identity", Buffer.from(words)],
    ["gzip", gzipSync(words)],
    ["X-GZip", gzipSync(words)],
    ["br", brotliCompressSync(words)],
    ["deflate", deflateSync(words)],
    ["deflate", deflateRawSync(words)],
    ["gzip, br", brotliCompressSync(gzipSync(words))],
  ])("as %j comes out as it went in", async (encoding, body) => {
    const { body: out, isTruncated, wireBytes } = await read(body, encoding);
    expect(new TextDecoder().decode(out)).toBe(words);
    expect(isTruncated).toBe(false);
    expect(wireBytes).toBe(body.length);
  });

  it.each([["gzip"], ["br"], ["deflate"]])("that is no %s is a bad answer", async (encoding) => {
    await expect(read(Buffer.from("\xff\xfe no such thing"), encoding)).rejects.toMatchObject({
      reason: "bad-answer",
    });
  });

  it("cut short is a bad answer", async () => {
    const packed = gzipSync(words);
    await expect(read(packed.subarray(0, packed.length - 20), "gzip")).rejects.toMatchObject({
      reason: "bad-answer",
    });
  });

  it("packed three times is a bad answer", async () => {
    await expect(read(Buffer.from("x"), "gzip, gzip, gzip")).rejects.toMatchObject({ reason: "bad-answer" });
  });
});

describe("a bomb", () => {
  const zeros = Buffer.alloc(50 * MB);
  const bombs = [
    ["gzip", gzipSync(zeros)],
    ["deflate", deflateSync(zeros)],
    ["br", brotliCompressSync(zeros)],
    ["gzip, gzip", gzipSync(gzipSync(Buffer.alloc(500 * MB)))],
  ] as const;

  it.each(bombs)("of %s is dropped at the limit and never unpacked", async (encoding, bomb) => {
    const before = process.memoryUsage();
    let most = 0;
    const watch = setInterval(() => {
      const { rss } = process.memoryUsage();
      most = Math.max(most, rss - before.rss);
    }, 1);
    const { body, isTruncated } = await read(bomb, encoding);
    clearInterval(watch);
    most = Math.max(most, process.memoryUsage().rss - before.rss);
    expect(body).toHaveLength(LIMIT);
    expect(isTruncated).toBe(true);
    expect(most / MB).toBeLessThan(40);
  });

  it("that is not packed is dropped as well", async () => {
    const { body, isTruncated } = await read(Buffer.alloc(4 * MB), "");
    expect([body.length, isTruncated]).toEqual([LIMIT, true]);
  });
});
