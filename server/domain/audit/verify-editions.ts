/**
 * Whether editions are still what was published. The audit log's word counts:
 * it was said when the edition was made, and it is chained, so that a row
 * changed together with its own digest shows as well.
 */
import { z } from "zod";
import { bytesDigest, textDigest } from "../report/canonical-digest.ts";
import type { AuditEvent } from "./audit-event.ts";
import { headInBasis, passesThrough } from "./audit-heads.ts";

export interface EditionToVerify {
  readonly reportId: string;
  /** How it is named to a person: `velmar/2031-03, edition 1`. */
  readonly name: string;
  readonly n: number;
  readonly digest: string;
  readonly corrections: string;
  readonly basis: string;
  /** By kind; null for one that is not there. */
  readonly files: Readonly<Record<string, { readonly sha256: string; readonly bytes: Uint8Array } | null>>;
}

const publicationSchema = z.object({
  reportId: z.string(),
  edition: z.number(),
  digest: z.string(),
  files: z.record(z.string(), z.string()),
  corrections: z.string(),
  basis: z.string(),
});

/** The digests that the chain says an edition has. */
export type Publication = z.infer<typeof publicationSchema>;

export function publicationsIn(events: readonly AuditEvent[]): readonly Publication[] {
  return events.flatMap(({ kind, facts }) => {
    if (kind !== "publication") return [];
    const result = publicationSchema.safeParse(parsed(facts));
    return result.success ? [result.data] : [];
  });
}

function parsed(facts: string): unknown {
  try {
    return JSON.parse(facts);
  } catch {
    // Somebody wrote into the row; its own hash says so.
    return null;
  }
}

/**
 * What is wrong with the edition, in words; empty when nothing is. `said` is its event, if the chain has one; `chain`
 * its team's.
 */
export function editionFaults(
  edition: EditionToVerify,
  said: Publication | null,
  chain: readonly AuditEvent[],
): readonly string[] {
  const { digest, corrections, basis, files } = edition;
  const faults: string[] = [];
  if (!said) faults.push("the audit log does not know of it");
  const differ = (what: string, present: string, ...expected: (string | undefined)[]) => {
    if (expected.some((one) => one !== undefined && one !== present))
      faults.push(`${what} is not as published`);
  };
  for (const kind of new Set([...Object.keys(files), ...Object.keys(said?.files ?? {})])) {
    const file = files[kind];
    if (!file) faults.push(`its ${kind} file is missing`);
    else {
      const own = kind === "json" ? digest : undefined;
      differ(`its ${kind} file`, bytesDigest(file.bytes), file.sha256, said?.files[kind], own);
    }
  }
  differ("its digest", digest, said?.digest);
  differ("its list of corrections", textDigest(corrections), said?.corrections);
  differ("what it rests on", textDigest(basis), said?.basis);
  const head = headInBasis(basis);
  if (head && !passesThrough(chain, head))
    faults.push(`the audit log no longer holds event ${head.n}, with which it ended when this was published`);
  return faults;
}
