/** Checks every team's audit chain and every edition, byte for byte; asked by whoever runs the house. */
import { auditFaults } from "../domain/audit/audit-event.ts";
import {
  type EditionToVerify,
  editionFaults,
  type Publication,
  publicationsIn,
} from "../domain/audit/verify-editions.ts";
import { EDITION_FILES } from "../domain/edition/edition-files.ts";
import type { Deps } from "../ports/deps.ts";
import type { KeptEdition } from "../ports/edition-store.ts";

export interface HouseVerification {
  /** Each team's chain with its newest hash: kept elsewhere, it shows later whether the end was cut off. */
  readonly chains: readonly { readonly teamId: string; readonly events: number; readonly head: string }[];
  readonly editions: number;
  /** One line each, naming the row; empty when all is as it was. */
  readonly faults: readonly string[];
}

const WHAT = {
  missing: "is missing",
  changed: "was changed",
  unchained: "does not follow from the one before",
} as const;

export async function verifyHouse({ storage }: Pick<Deps, "storage">): Promise<HouseVerification> {
  const faults: string[] = [];
  const chains: HouseVerification["chains"][number][] = [];
  const said = new Map<string, Publication>();
  for (const teamId of await storage.audit.teams()) {
    const events = await storage.audit.chain(teamId);
    for (const { n, what } of auditFaults(events)) {
      const kind = events.find((one) => one.n === n)?.kind;
      faults.push(`audit log of team ${teamId}: event ${n}${kind ? ` (${kind})` : ""} ${WHAT[what]}`);
    }
    for (const one of publicationsIn(events)) said.set(keyOf(one.reportId, one.edition), one);
    chains.push({ teamId, events: events.length, head: events.at(-1)?.hash ?? "" });
  }
  const editions = await storage.editions.all();
  for (const kept of editions) {
    const key = keyOf(kept.reportId, kept.n);
    const edition = await withFiles(storage, kept);
    for (const fault of editionFaults(edition, said.get(key) ?? null))
      faults.push(`${edition.name}: ${fault}`);
    said.delete(key);
  }
  for (const { reportId, edition } of said.values())
    faults.push(`edition ${edition} of report ${reportId}: it was published and is missing`);
  return { chains, editions: editions.length, faults };
}

function keyOf(reportId: string, n: number): string {
  return `${reportId} ${n}`;
}

async function withFiles({ editions }: Deps["storage"], kept: KeptEdition): Promise<EditionToVerify> {
  const files: Record<string, Awaited<ReturnType<typeof editions.file>>> = {};
  for (const kind of EDITION_FILES) files[kind] = await editions.file(kept.id, kind);
  return { ...kept, name: `${kept.slug}/${kept.month}, edition ${kept.n}`, files };
}
