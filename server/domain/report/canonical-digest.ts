/** SHA-256 over canonical JSON: one short name for one value, the same in every browser and on every server. */
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import { type Canonical, canonicalJson } from "./canonical-json.ts";

/** 64 lower-case hexadecimal digits. */
export function canonicalDigest(value: Canonical): string {
  return textDigest(canonicalJson(value));
}

/** Of the text's UTF-8 bytes. */
export function textDigest(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)));
}

export function bytesDigest(bytes: Uint8Array): string {
  return bytesToHex(sha256(bytes));
}
