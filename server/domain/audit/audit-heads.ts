/**
 * Where a chain ended at some moment, kept outside the chain: by an edition, in
 * what it rests on, and by whoever runs the house, in the lines that `verify`
 * prints. A chain that no longer passes through there has lost its end.
 */
import { z } from "zod";
import type { AuditEvent } from "./audit-event.ts";

export interface AuditHead {
  /** Number of its newest link; 0 for a chain not yet begun. */
  readonly n: number;
  readonly hash: string;
}

const basisSchema = z.object({ auditHead: z.object({ n: z.int().min(0), hash: z.string() }) });

/** From what an edition rests on; null in those made before it was kept. */
export function headInBasis(basis: string): AuditHead | null {
  const { success, data } = basisSchema.safeParse(parsed(basis));
  return success ? data.auditHead : null;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

export function passesThrough(events: readonly AuditEvent[], { n, hash }: AuditHead): boolean {
  return n === 0 || events.some((event) => event.n === n && event.hash === hash);
}

export interface NotedHead extends AuditHead {
  readonly teamId: string;
}

const LINE = /^team ([0-9a-f-]{36}): (\d+) events, newest ([0-9a-f]{64}|nothing)$/u;

export function printHead({ teamId, n, hash }: NotedHead): string {
  return `team ${teamId}: ${n} events, newest ${hash || "nothing"}`;
}

/** The heads among printed lines; other lines are passed over. */
export function readHeads(text: string): readonly NotedHead[] {
  return text.split(/\r?\n/u).flatMap((line) => {
    const [, teamId = "", n = "", hash = ""] = LINE.exec(line.trim()) ?? [];
    return teamId === "" ? [] : [{ teamId, n: Number(n), hash: hash === "nothing" ? "" : hash }];
  });
}
