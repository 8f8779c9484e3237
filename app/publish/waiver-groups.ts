/** Waived lines by the waiver they were signed with: one name and reason for many lines is said once. Pure. */
import type { ShownLine } from "../../server/queries/review/publish-gate.ts";

export interface WaiverGroup {
  /** Unlike that of every other group. */
  readonly key: string;
  readonly reason: string;
  /** Null for somebody who has left. */
  readonly by: string | null;
  /** Of the last line signed; milliseconds since the epoch. */
  readonly at: number;
  readonly lines: readonly ShownLine[];
}

/** In the order of their first lines. */
export function waiverGroups(lines: readonly ShownLine[]): readonly WaiverGroup[] {
  const groups = new Map<string, WaiverGroup>();
  for (const line of lines) {
    const { by = null, reason = "", at = 0 } = line.waiver ?? {};
    const key = JSON.stringify([by, reason]);
    const group = groups.get(key) ?? { key, reason, by, at, lines: [] };
    groups.set(key, { ...group, at: Math.max(group.at, at), lines: [...group.lines, line] });
  }
  return [...groups.values()];
}
