import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer, request, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliCompressSync, brotliDecompressSync, gunzipSync, gzipSync } from "node:zlib";
import express from "express";
import { afterAll, beforeAll, expect, it } from "vitest";
import { packedAssets } from "../../server/http/packed-assets.ts";

const SCRIPT = `export const words = "${"the same words again and again, ".repeat(50)}";\n`;
let folder: string;
let server: Server;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "chronicle-assets-"));
  await writeFile(join(folder, "desk-1a2b.js"), SCRIPT);
  await writeFile(join(folder, "face-1a2b.woff2"), "font");
  await writeFile(join(folder, "desk-1a2b.js.br"), brotliCompressSync(SCRIPT));
  await writeFile(join(folder, "desk-1a2b.js.gz"), gzipSync(SCRIPT));
  await writeFile(join(folder, "late-1a2b.js"), SCRIPT);
  const app = express();
  app.use("/assets", packedAssets(folder), express.static(folder, { immutable: true, maxAge: "1y" }));
  server = createServer(app);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
});

afterAll(async () => {
  await new Promise((resolve) => server.close(resolve));
  await rm(folder, { recursive: true, force: true });
});

interface Answer {
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly bytes: Buffer;
}

function get(name: string, accepted: string): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const { port } = server.address() as AddressInfo;
    const asked = request(
      { port, path: `/assets/${name}`, headers: { "accept-encoding": accepted } },
      (answer) => {
        const parts: Buffer[] = [];
        answer.on("data", (part: Buffer) => parts.push(part));
        answer.on("end", () => resolve({ headers: answer.headers, bytes: Buffer.concat(parts) }));
      },
    );
    asked.on("error", reject).end();
  });
}

it.each([
  ["gzip, deflate, br, zstd", "br", brotliDecompressSync],
  ["gzip, deflate", "gzip", gunzipSync],
] as const)("to a browser that takes “%s” as %s", async (accepted, coding, unpack) => {
  const { headers, bytes } = await get("desk-1a2b.js", accepted);
  expect(headers["content-encoding"]).toBe(coding);
  expect(headers["content-type"]).toContain("javascript");
  expect(headers.vary).toContain("Accept-Encoding");
  expect(headers["cache-control"]).toContain("immutable");
  expect(bytes.length).toBeLessThan(SCRIPT.length / 4);
  expect(unpack(bytes).toString()).toBe(SCRIPT);
});

it("as it is to one that takes nothing packed", async () => {
  const { headers, bytes } = await get("desk-1a2b.js", "identity");
  expect(headers["content-encoding"]).toBeUndefined();
  expect(headers.vary).toContain("Accept-Encoding");
  expect(bytes.toString()).toBe(SCRIPT);
});

it("what was never packed, a font or a later file, as it is", async () => {
  expect((await get("face-1a2b.woff2", "br")).bytes.toString()).toBe("font");
  expect((await get("late-1a2b.js", "br")).headers["content-encoding"]).toBeUndefined();
});
