/** Checks every team's audit chain, every edition, byte for byte, and that both say the same; asked by whoever runs the house. */
import { type AuditEvent, auditFaults } from "../../domain/audit/audit-event.ts";
import { type NotedHead, passesThrough } from "../../domain/audit/audit-heads.ts";
import {
  type EditionToVerify,
  editionFaults,
  type Publication,
  publicationsIn,
} from "../../domain/audit/verify-editions.ts";
import { statementFaults, statementsIn } from "../../domain/audit/verify-statements.ts";
import { EDITION_FILES } from "../../domain/edition/edition-files.ts";
import type { Deps } from "../../ports/deps.ts";
import type { KeptEdition } from "../../ports/edition-store.ts";

export interface HouseVerification {
  /** Where each team's chain ends: kept elsewhere, it shows later whether the end was cut off. */
  readonly heads: readonly NotedHead[];
  readonly editions: number;
  /** One line each, naming the row; empty when all is as it was. */
  readonly faults: readonly string[];
}

const WHAT = {
  missing: "is missing",
  changed: "was changed",
  unchained: "does not follow from the one before",
} as const;

type Verified = Pick<Deps, "storage">;
type Chains = ReadonlyMap<string, readonly AuditEvent[]>;

/** `noted` are the heads of an earlier look, which the chains must still pass through. */
export async function verifyHouse(
  deps: Verified,
  noted: readonly NotedHead[] = [],
): Promise<HouseVerification> {
  const chains = await chainsIn(deps);
  const editions = await deps.storage.editions.all();
  const faults = [
    ...[...chains].flatMap(([teamId, events]) => chainFaults(teamId, events)),
    ...headFaults(chains, noted),
    ...(await rowFaults(deps, chains)),
    ...(await allEditionFaults(deps, chains, editions)),
  ];
  const heads = [...chains].map(([teamId, events]) => {
    const newest = events.at(-1);
    return { teamId, n: newest?.n ?? 0, hash: newest?.hash ?? "" };
  });
  return { heads, editions: editions.length, faults };
}

/** Of every team that has a chain, or a report about which a chain should tell. */
async function chainsIn({ storage }: Verified): Promise<Chains> {
  const reports = await storage.reviews.reports();
  const teams = new Set([...(await storage.audit.teams()), ...reports.map((one) => one.teamId)]);
  const chains = new Map<string, readonly AuditEvent[]>();
  for (const teamId of [...teams].sort()) chains.set(teamId, await storage.audit.chain(teamId));
  return chains;
}

function chainFaults(teamId: string, events: readonly AuditEvent[]): readonly string[] {
  return auditFaults(events).map(({ n, what }) => {
    const kind = events.find((one) => one.n === n)?.kind;
    return `audit log of team ${teamId}: event ${n}${kind ? ` (${kind})` : ""} ${WHAT[what]}`;
  });
}

function headFaults(chains: Chains, noted: readonly NotedHead[]): readonly string[] {
  return noted
    .filter((head) => !passesThrough(chains.get(head.teamId) ?? [], head))
    .map(({ teamId, n }) => `audit log of team ${teamId}: it no longer holds event ${n} as it was noted`);
}

/** Rows without an event name their report; events without a row their number. */
async function rowFaults({ storage }: Verified, chains: Chains): Promise<readonly string[]> {
  const faults: string[] = [];
  const told = new Map<string, AuditEvent[]>();
  for (const event of [...chains.values()].flat()) {
    const reportId = reportOf(event);
    told.set(reportId, [...(told.get(reportId) ?? []), event]);
  }
  for (const { reportId, teamId, slug, month } of await storage.reviews.reports()) {
    const said = statementsIn(reportId, await storage.reviews.records(reportId));
    for (const { kind, n } of statementFaults(said, told.get(reportId) ?? []))
      faults.push(
        n === null
          ? `${slug}/${month}: the audit log of team ${teamId} does not know of its ${kind}`
          : `audit log of team ${teamId}: event ${n} (${kind}) is told, but not kept in ${slug}/${month}`,
      );
  }
  return faults;
}

function reportOf({ facts }: AuditEvent): string {
  return /"reportId":"([0-9a-f-]{36})"/u.exec(facts)?.[1] ?? "";
}

async function allEditionFaults(
  { storage }: Verified,
  chains: Chains,
  editions: readonly KeptEdition[],
): Promise<readonly string[]> {
  const faults: string[] = [];
  const said = new Map<string, Publication>();
  for (const one of publicationsIn([...chains.values()].flat()))
    said.set(keyOf(one.reportId, one.edition), one);
  for (const kept of editions) {
    const key = keyOf(kept.reportId, kept.n);
    const edition = await withFiles(storage, kept);
    for (const fault of editionFaults(edition, said.get(key) ?? null, chains.get(kept.teamId) ?? []))
      faults.push(`${edition.name}: ${fault}`);
    said.delete(key);
  }
  for (const { reportId, edition } of said.values())
    faults.push(`edition ${edition} of report ${reportId}: it was published and is missing`);
  return faults;
}

function keyOf(reportId: string, n: number): string {
  return `${reportId} ${n}`;
}

async function withFiles({ editions }: Deps["storage"], kept: KeptEdition): Promise<EditionToVerify> {
  const files: Record<string, Awaited<ReturnType<typeof editions.file>>> = {};
  for (const kind of EDITION_FILES) files[kind] = await editions.file(kept.id, kind);
  return { ...kept, name: `${kept.slug}/${kept.month}, edition ${kept.n}`, files };
}
