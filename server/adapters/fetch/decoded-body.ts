/**
 * Reads a body and undoes its content encodings while it streams, counting
 * what comes out. A small body that inflates to gigabytes is dropped at the
 * limit; nothing is ever unpacked whole.
 */
import type { Readable, Transform } from "node:stream";
import { createBrotliDecompress, createGunzip, createInflate, createInflateRaw } from "node:zlib";
import { FetchError } from "./fetch-failure.ts";

/** More are only ever sent to exhaust whoever unpacks them. */
const MAX_ENCODINGS = 2;

export interface DecodedBody {
  readonly body: Uint8Array;
  /** Bytes read from the wire, at most. */
  readonly wireBytes: number;
  readonly isTruncated: boolean;
}

/** @throws FetchError bad-answer for an encoding nobody knows or a body that does not keep to it */
export async function readDecoded(source: Readable, encoding: string, limit: number): Promise<DecodedBody> {
  const names = encoding
    .toLowerCase()
    .split(",")
    .map((name) => name.trim())
    .filter((name) => name !== "" && name !== "identity");
  if (names.length > MAX_ENCODINGS) {
    source.destroy();
    throw new FetchError("bad-answer", `${names.length} content encodings`);
  }
  let wireBytes = 0;
  const counted = count(source, (bytes) => {
    wireBytes += bytes;
  });
  let stream: AsyncIterable<Buffer> = counted;
  const steps: Transform[] = [];
  for (const name of names.reverse()) {
    stream = decoded(stream, name, steps);
  }
  const chunks: Buffer[] = [];
  let length = 0;
  let isTruncated = false;
  try {
    for await (const chunk of stream) {
      const room = limit - length;
      chunks.push(chunk.length > room ? Buffer.from(chunk.subarray(0, room)) : chunk);
      length += Math.min(chunk.length, room);
      if (chunk.length >= room) {
        isTruncated = chunk.length > room || !source.readableEnded;
        break;
      }
    }
  } finally {
    for (const step of steps) step.destroy();
    source.destroy();
  }
  return { body: new Uint8Array(Buffer.concat(chunks)), wireBytes, isTruncated };
}

async function* count(source: Readable, add: (bytes: number) => void): AsyncGenerator<Buffer> {
  for await (const chunk of source) {
    const bytes = Buffer.isBuffer(chunk) ? chunk : Buffer.from(chunk as Uint8Array);
    add(bytes.length);
    yield bytes;
  }
}

/** Feeds one decoder piece by piece and waits whenever its output is not taken yet. */
async function* decoded(
  source: AsyncIterable<Buffer>,
  name: string,
  steps: Transform[],
): AsyncGenerator<Buffer> {
  const input = source[Symbol.asyncIterator]();
  const first = await input.next();
  if (first.done) return;
  const step = decoderOf(name, first.value);
  steps.push(step);
  const feeding = feed(step, first.value, input);
  feeding.catch((error: unknown) => step.destroy(error instanceof Error ? error : new Error(String(error))));
  try {
    for await (const chunk of step) yield chunk as Buffer;
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "";
    if (/^(?:Z_|ERR_BROTLI|ERR__ERROR|ERR_)/u.test(code)) {
      throw new FetchError("bad-answer", `the body is not the ${name} it says`);
    }
    throw error;
  }
}

async function feed(step: Transform, first: Buffer, rest: AsyncIterator<Buffer>): Promise<void> {
  for (let piece = first; ; ) {
    if (step.destroyed) return;
    if (!step.write(piece)) await drained(step);
    const next = await rest.next();
    if (next.done) break;
    piece = next.value;
  }
  step.end();
}

function drained(step: Transform): Promise<void> {
  return new Promise((resolve) => {
    step.once("drain", resolve);
    step.once("close", resolve);
  });
}

/** Small output pieces, so that the limit is met soon after it is passed. */
const PIECES = { chunkSize: 16_384 };

function decoderOf(name: string, first: Buffer): Transform {
  switch (name) {
    case "gzip":
    case "x-gzip":
      return createGunzip(PIECES);
    case "br":
      return createBrotliDecompress(PIECES);
    case "deflate":
      // Some servers send the bare stream; a zlib header's first byte ends in 8 (RFC 1950 §2.2).
      return ((first[0] ?? 0) & 0x0f) === 8 ? createInflate(PIECES) : createInflateRaw(PIECES);
    default:
      throw new FetchError("bad-answer", `content encoding ${name.slice(0, 40)}`);
  }
}
