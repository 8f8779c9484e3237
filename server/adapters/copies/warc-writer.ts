/**
 * A WARC 1.1 of kept copies: for each the answer with its headers, the
 * redirects on the way there, and the readable text as a conversion of it.
 * Names and times come from the copies, so that the same copies give the same
 * file.
 */
import { createHash } from "node:crypto";
import { gzipSync } from "node:zlib";
import { WARCRecord, WARCSerializer } from "warcio";
import type { CopyRow } from "../../ports/check-store.ts";
import type { WarcWriter } from "../../ports/warc-writer.ts";

const VERSION = "WARC/1.1";
/** The body is kept decoded: these headers speak of how it travelled. */
const OF_TRAVEL: ReadonlySet<string> = new Set(["content-encoding", "transfer-encoding", "content-length"]);

export const warcWriter: WarcWriter = {
  async *write(copies) {
    let isFirst = true;
    for await (const { copy, bytes } of copies) {
      if (isFirst) yield await printed(infoRecord(copy));
      isFirst = false;
      for (const record of recordsOf(copy, bytes)) yield await printed(record);
    }
    if (isFirst) yield await printed(infoRecord(null));
  },
};

/** Node's own gzip, because it writes no time and no system's name into the header. */
async function printed(record: WARCRecord): Promise<Uint8Array> {
  return new Uint8Array(gzipSync(await WARCSerializer.serialize(record)));
}

function* recordsOf(copy: CopyRow, bytes: Uint8Array): Generator<WARCRecord> {
  for (const [at, hop] of copy.chain.entries()) {
    if (hop.location !== null) yield redirectRecord(copy, at);
  }
  yield copy.origin === "fetched" ? responseRecord(copy, bytes) : uploadRecord(copy, bytes);
  if (copy.text !== "") yield textRecord(copy);
}

function infoRecord(copy: CopyRow | null): WARCRecord {
  return WARCRecord.createWARCInfo(
    {
      filename: "copies.warc.gz",
      date: dateOf(copy?.takenAt ?? 0),
      warcVersion: VERSION,
      warcHeaders: { "WARC-Record-ID": recordId("info", copy?.id ?? "none") },
    },
    { software: `Chronicle Desk (${copy?.checker ?? "no copies"})`, format: "WARC File Format 1.1" },
  );
}

function responseRecord(copy: CopyRow, bytes: Uint8Array): WARCRecord {
  const headers = Object.entries(copy.headers).filter(([name]) => !OF_TRAVEL.has(name));
  return record(copy, bytes, {
    type: "response",
    url: copy.chain.at(-1)?.url ?? copy.url,
    statusline: `HTTP/1.1 ${copy.status ?? 200}`,
    httpHeaders: Object.fromEntries([...headers, ["content-length", String(bytes.length)]]),
    warcHeaders: {
      "WARC-Record-ID": recordId("response", copy.id),
      ...(copy.isTruncated ? { "WARC-Truncated": "length" } : {}),
    },
  });
}

function redirectRecord(copy: CopyRow, at: number): WARCRecord {
  const hop = copy.chain[at];
  return record(copy, new Uint8Array(), {
    type: "response",
    url: hop?.url ?? copy.url,
    statusline: `HTTP/1.1 ${hop?.status ?? 302}`,
    httpHeaders: { location: hop?.location ?? "", "content-length": "0" },
    warcHeaders: { "WARC-Record-ID": recordId(`hop ${at}`, copy.id) },
  });
}

/** A page or a PDF that a person brought: no server's answer, and said so. */
function uploadRecord(copy: CopyRow, bytes: Uint8Array): WARCRecord {
  return record(copy, bytes, {
    type: "resource",
    url: copy.url,
    warcHeaders: { "WARC-Record-ID": recordId("resource", copy.id), "Content-Type": copy.mediaType },
  });
}

function textRecord(copy: CopyRow): WARCRecord {
  return record(copy, new TextEncoder().encode(copy.text), {
    type: "conversion",
    url: copy.url,
    warcHeaders: {
      "WARC-Record-ID": recordId("text", copy.id),
      "WARC-Refers-To": recordId(copy.origin === "fetched" ? "response" : "resource", copy.id),
      "Content-Type": "text/plain; charset=utf-8",
    },
  });
}

type Options = Exclude<Parameters<typeof WARCRecord.create>[0], undefined>;

function record(copy: CopyRow, bytes: Uint8Array, options: Options): WARCRecord {
  return WARCRecord.create({ ...options, date: dateOf(copy.takenAt), warcVersion: VERSION }, [bytes]);
}

function dateOf(ms: number): string {
  return new Date(ms).toISOString();
}

/** A UUID made from what it names. */
function recordId(kind: string, id: string): string {
  const hex = createHash("sha256").update(`${kind} ${id}`).digest("hex");
  const variant = ((Number.parseInt(hex.charAt(16), 16) & 3) | 8).toString(16);
  return `<urn:uuid:${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}>`;
}
