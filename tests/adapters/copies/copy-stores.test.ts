/** Both copy stores keep the same promises: under its hash, once, whole or not at all. */
import { createHash, randomBytes } from "node:crypto";
import { once } from "node:events";
import { chmodSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createFileCopyStore } from "../../../server/adapters/copies/file-copy-store.ts";
import { createS3CopyStore } from "../../../server/adapters/copies/s3-copy-store.ts";
import type { CopyStore } from "../../../server/ports/copy-store.ts";

const sha256 = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");

function copyStoreContract(name: string, open: () => CopyStore): void {
  describe(name, () => {
    it.each([0, 1, 1_000, 3_000_000])("gives back %s bytes", async (length) => {
      const bytes = new Uint8Array(randomBytes(length));
      const hash = await open().put(bytes);
      expect(hash).toBe(sha256(bytes));
      expect(Buffer.from((await open().get(hash)) ?? []).equals(bytes)).toBe(true);
    });

    it("has nothing under other names", async () => {
      expect(await open().get(sha256(randomBytes(8)))).toBeNull();
      expect(await open().get("../../etc/passwd")).toBeNull();
      expect(await open().get("")).toBeNull();
    });

    it("keeps the same bytes once, also of two at the same time", async () => {
      const bytes = new Uint8Array(randomBytes(5_000));
      const hashes = await Promise.all([1, 2, 3].map(() => open().put(bytes)));
      expect(new Set(hashes)).toEqual(new Set([sha256(bytes)]));
      expect((await open().get(hashes[0] ?? ""))?.length).toBe(5_000);
    });
  });
}

describe("in a folder", () => {
  const folder = mkdtempSync(join(tmpdir(), "chronicle-copies-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const store = () => createFileCopyStore(folder);
  const placeOf = (hash: string) => join(folder, hash.slice(0, 2), hash.slice(2, 4), hash);
  copyStoreContract("a copy store", store);

  it("leaves no unfinished file behind, and files nobody overwrites by accident", async () => {
    const hash = await store().put(new Uint8Array([1, 2, 3]));
    expect(readdirSync(folder).filter((name) => name.endsWith(".part"))).toEqual([]);
    expect(statSync(placeOf(hash)).mode & 0o777).toBe(0o400);
  });

  it("does not pass a damaged file for the copy", async () => {
    const hash = await store().put(new Uint8Array([4, 5, 6]));
    chmodSync(placeOf(hash), 0o600);
    writeFileSync(placeOf(hash), new Uint8Array([4, 5, 7]));
    await expect(store().get(hash)).rejects.toThrow(/damaged/u);
  });

  it("makes a file whole that a power cut left short", async () => {
    const bytes = new Uint8Array([7, 8, 9]);
    const hash = await store().put(bytes);
    chmodSync(placeOf(hash), 0o600);
    writeFileSync(placeOf(hash), new Uint8Array());
    await store().put(bytes);
    expect(await store().get(hash)).toEqual(bytes);
  });
});

describe("in a bucket", () => {
  const objects = new Map<string, Buffer>();
  const seen: { method: string; signed: boolean; checksum: string | undefined }[] = [];
  let service: Server;
  let bucketUrl = "";
  beforeAll(async () => {
    service = createServer((request, response) => {
      const chunks: Buffer[] = [];
      request.on("data", (chunk: Buffer) => chunks.push(chunk));
      request.on("end", () => {
        const path = request.url ?? "";
        const checksum = request.headers["x-amz-checksum-sha256"];
        const signed = /^AWS4-HMAC-SHA256 Credential=key\//u.test(request.headers.authorization ?? "");
        seen.push({ method: request.method ?? "", signed, checksum: checksum?.toString() });
        const kept = objects.get(path);
        if (!signed) response.writeHead(403).end();
        else if (request.method === "PUT") {
          if (kept) {
            response.writeHead(412).end();
            return;
          }
          const body = Buffer.concat(chunks);
          const isWhole = createHash("sha256").update(body).digest("base64") === checksum;
          if (isWhole) objects.set(path, body);
          response.writeHead(isWhole ? 200 : 400).end();
        } else if (!kept) response.writeHead(404).end();
        else
          response
            .writeHead(200, { "content-length": kept.length })
            .end(request.method === "HEAD" ? "" : kept);
      });
    });
    service.listen(0, "127.0.0.1");
    await once(service, "listening");
    bucketUrl = `http://127.0.0.1:${(service.address() as AddressInfo).port}/copies`;
  });
  afterAll(() => {
    service.close();
    service.closeAllConnections();
  });
  const store = (secretAccessKey = "secret") =>
    createS3CopyStore({ bucketUrl, region: "eu-1", accessKeyId: "key", secretAccessKey });
  copyStoreContract("a copy store", store);

  it("signs every request and names the hash of what it sends", () => {
    expect(seen.every((one) => one.signed)).toBe(true);
    expect(seen.filter((one) => one.method === "PUT").every((one) => one.checksum !== undefined)).toBe(true);
  });

  it("does not pass a damaged object for the copy, nor trouble for absence", async () => {
    const hash = await store().put(new Uint8Array([1, 2, 3]));
    const path = `/copies/${hash.slice(0, 2)}/${hash}`;
    objects.set(path, Buffer.from([1, 2, 4]));
    await expect(store().get(hash)).rejects.toThrow(/damaged/u);
    const stranger = createS3CopyStore({
      bucketUrl,
      region: "eu-1",
      accessKeyId: "other",
      secretAccessKey: "x",
    });
    await expect(stranger.get(hash)).rejects.toThrow(/403/u);
    await expect(stranger.put(new Uint8Array([9]))).rejects.toThrow(/403/u);
  });
});
