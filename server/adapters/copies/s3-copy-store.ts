/**
 * Copies in a bucket of any service that speaks Amazon's S3 protocol, under
 * the hash of their bytes. The service is asked to refuse a second write of a
 * name, and checks the bytes it was sent against their hash.
 */
import { AwsClient } from "aws4fetch";
import type { CopyStore } from "../../ports/copy-store.ts";
import { sha256Of } from "./file-copy-store.ts";

export interface S3Settings {
  /** Address of the bucket, such as `https://s3.example.org/copies`; no slash at the end. */
  readonly bucketUrl: string;
  readonly region: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
}

/** Milliseconds for one request. */
const PATIENCE = 30_000;
const SHA256 = /^[0-9a-f]{64}$/u;

export function createS3CopyStore({ bucketUrl, ...keys }: S3Settings): CopyStore {
  const client = new AwsClient({ ...keys, service: "s3", retries: 3 });
  const addressOf = (hash: string) => `${bucketUrl}/${hash.slice(0, 2)}/${hash}`;
  const timed = () => AbortSignal.timeout(PATIENCE);

  return {
    async put(bytes) {
      const hash = sha256Of(bytes);
      const head = await client.fetch(addressOf(hash), { method: "HEAD", signal: timed() });
      if (head.ok && Number(head.headers.get("content-length")) === bytes.length) return hash;
      const answer = await client.fetch(addressOf(hash), {
        method: "PUT",
        body: new Uint8Array(bytes),
        headers: {
          "content-type": "application/octet-stream",
          "if-none-match": "*",
          "x-amz-content-sha256": hash,
          "x-amz-checksum-sha256": Buffer.from(hash, "hex").toString("base64"),
        },
        signal: timed(),
      });
      // 412: somebody else put the same bytes a moment ago.
      if (!answer.ok && answer.status !== 412) throw new Error(`the copy store answered ${answer.status}`);
      return hash;
    },

    async get(hash) {
      if (!SHA256.test(hash)) return null;
      const answer = await client.fetch(addressOf(hash), { signal: timed() });
      if (answer.status === 404) return null;
      if (!answer.ok) throw new Error(`the copy store answered ${answer.status}`);
      const bytes = new Uint8Array(await answer.arrayBuffer());
      if (sha256Of(bytes) !== hash) throw new Error(`the copy ${hash} is damaged`);
      return bytes;
    },
  };
}
