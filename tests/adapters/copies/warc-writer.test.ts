/** A WARC that another program reads back: every request, every byte, every word. */
import { gunzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { WARCParser } from "warcio";
import { sha256Of } from "../../../server/adapters/copies/file-copy-store.ts";
import { warcWriter } from "../../../server/adapters/copies/warc-writer.ts";
import type { CopyRow } from "../../../server/ports/check-store.ts";
import type { CopyToExport } from "../../../server/ports/warc-writer.ts";

const encoder = new TextEncoder();
const PAGE = encoder.encode("<html><body><p>Слова страницы</p></body></html>");

function copy(fields: Partial<CopyRow> = {}): CopyRow {
  const text = "Слова страницы";
  return {
    id: "00000000-0000-4000-8000-000000000001",
    reportId: "r",
    sourceId: "s1",
    url: "https://a.example.org/old",
    origin: "fetched",
    takenAt: Date.parse("2031-03-04T09:00:00Z"),
    takenById: null,
    mediaType: "text/html; charset=utf-8",
    status: 200,
    isTruncated: false,
    bytesSha256: sha256Of(PAGE),
    byteLength: PAGE.length,
    headers: { "content-type": "text/html; charset=utf-8", "content-encoding": "gzip", "x-note": "a" },
    headersSha256: "h",
    chain: [
      { url: "https://a.example.org/old", status: 301, location: "https://a.example.org/new" },
      { url: "https://a.example.org/new", status: 200, location: null },
    ],
    text,
    textSha256: sha256Of(text),
    state: "moved",
    reason: "permanent-redirect",
    checker: "link-check/1",
    ...fields,
  };
}

async function written(...copies: readonly CopyToExport[]): Promise<Buffer> {
  async function* all() {
    yield* copies;
  }
  const chunks: Uint8Array[] = [];
  for await (const chunk of warcWriter.write(all())) chunks.push(chunk);
  return Buffer.concat(chunks);
}

async function records(file: Buffer) {
  const found: { type: string; uri: string; status: unknown; text: string; id: string; digest: string }[] =
    [];
  for await (const record of new WARCParser([new Uint8Array(file)])) {
    const text = await record.contentText();
    found.push({
      type: record.warcType,
      uri: record.warcTargetURI ?? "",
      status: record.httpHeaders?.statusCode,
      text,
      id: record.warcHeader("WARC-Record-ID") ?? "",
      digest: record.warcHeader("WARC-Block-Digest") ?? "",
    });
  }
  return found;
}

describe("a WARC of kept copies", () => {
  it("holds the way, the page and the words, each with its digest", async () => {
    const found = await records(await written({ copy: copy(), bytes: PAGE }));
    expect(found.map(({ type, uri, status }) => [type, uri, status])).toEqual([
      ["warcinfo", "", undefined],
      ["response", "https://a.example.org/old", 301],
      ["response", "https://a.example.org/new", 200],
      ["conversion", "https://a.example.org/old", undefined],
    ]);
    expect(found[2]?.text).toBe(new TextDecoder().decode(PAGE));
    expect(found[3]?.text).toBe("Слова страницы");
    expect(found.slice(1).every((one) => /^sha256:/u.test(one.digest))).toBe(true);
    expect(new Set(found.map((one) => one.id)).size).toBe(found.length);
  });

  it("says of an upload that it is no server's answer", async () => {
    const upload = copy({
      origin: "uploaded",
      chain: [],
      headers: {},
      status: null,
      text: "",
      mediaType: "application/pdf",
    });
    const found = await records(await written({ copy: upload, bytes: encoder.encode("%PDF-1.7") }));
    expect(found.map((one) => one.type)).toEqual(["warcinfo", "resource"]);
  });

  it("has the same bytes each time, and no time of the day it was written", async () => {
    const one = await written({ copy: copy(), bytes: PAGE });
    expect(one.equals(await written({ copy: copy(), bytes: PAGE }))).toBe(true);
    expect(gunzipSync(one).toString()).not.toContain(new Date().toISOString().slice(0, 10));
  });

  it("of nothing is still one", async () => {
    expect((await records(await written())).map((one) => one.type)).toEqual(["warcinfo"]);
  });
});
