/**
 * One public thing in the forms it is sent in: as it is, and compressed once
 * for everybody. Forms are kept by content, the longest unasked forgotten
 * first, so that neither a busy page nor many small ones cost twice.
 */
import { createHash } from "node:crypto";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

export type Coding = "br" | "gzip" | "identity";

export interface Form {
  readonly bytes: Uint8Array;
  readonly coding: Coding;
  /** Strong: another for every coding, as RFC 9110 asks. */
  readonly etag: string;
}

export interface Representations {
  /** `canCompress` is false for what is compressed already. */
  form(bytes: Uint8Array, accepted: string | undefined, canCompress: boolean): Promise<Form>;
}

const MOST_BYTES = 64 * 1024 * 1024;
/** A page of a month takes 20 ms at 9, and some 400 at 11 for three hundredths less. */
const BROTLI = { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } };

const compressors: Readonly<Record<Coding, (bytes: Uint8Array) => Promise<Uint8Array>>> = {
  br: (bytes) => promisify(brotliCompress)(bytes, BROTLI),
  gzip: (bytes) => promisify(gzip)(bytes, { level: 9 }),
  identity: async (bytes) => bytes,
};

export function createRepresentations(): Representations {
  const digests = new WeakMap<Uint8Array, string>();
  const forms = new Map<string, Promise<Form>>();
  let held = 0;

  function digestOf(bytes: Uint8Array): string {
    const known = digests.get(bytes) ?? createHash("sha256").update(bytes).digest("hex").slice(0, 32);
    digests.set(bytes, known);
    return known;
  }

  function forget(): void {
    for (const [key, form] of forms) {
      if (held <= MOST_BYTES) return;
      forms.delete(key);
      void form.then(({ bytes }) => {
        held -= bytes.length;
      });
      return;
    }
  }

  return {
    form(bytes, accepted, canCompress) {
      const coding = canCompress ? chosenCoding(accepted) : "identity";
      const key = `${digestOf(bytes)}-${coding}`;
      const known = forms.get(key);
      if (known) {
        forms.delete(key);
        forms.set(key, known);
        return known;
      }
      const made = compressors[coding](bytes).then((out) => {
        held += out.length;
        forget();
        return { bytes: out, coding, etag: `"${key}"` };
      });
      forms.set(key, made);
      made.catch(() => forms.delete(key));
      return made;
    },
  };
}

/** Of an Accept-Encoding header (RFC 9110, 12.5.3); weights other than a refusal do not matter to us. */
export function chosenCoding(accepted = ""): Coding {
  const known = choices.get(accepted);
  if (known) return known;
  const items = accepted.split(",").map((item) =>
    item
      .trim()
      .toLowerCase()
      .split(/\s*;\s*q=/u),
  );
  const takes = (name: string) => items.some(([coding, q = "1"]) => coding === name && Number(q) > 0);
  const other = takes("gzip") ? "gzip" : "identity";
  const choice = takes("br") ? "br" : other;
  if (choices.size < MOST_CHOICES) choices.set(accepted, choice);
  return choice;
}

/** Browsers send a handful of different ones. */
const choices = new Map<string, Coding>();
const MOST_CHOICES = 100;
