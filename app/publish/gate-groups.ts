/** The gate's lines by what somebody has to do about them. Pure. */
import { GATE_KINDS, type GateKind } from "../../server/domain/workflow/gate-lines.ts";
import type { ShownLine } from "../../server/queries/review/publish-gate.ts";

export interface GateGroup {
  readonly kind: GateKind;
  readonly lines: readonly ShownLine[];
  /** Those that the person may waive. */
  readonly waivable: readonly ShownLine[];
}

/** Names a group on the page, for links to it. */
export function groupId(kind: GateKind): string {
  return `block-${kind}`;
}

/** In the order in which a month is made ready; empty groups are left out. */
export function gateGroups(lines: readonly ShownLine[]): readonly GateGroup[] {
  return GATE_KINDS.map((kind) => lines.filter((line) => line.kind === kind))
    .map((of, index): GateGroup => {
      const kind = GATE_KINDS[index] ?? "finding";
      return { kind, lines: of, waivable: of.filter((line) => line.waive.ok) };
    })
    .filter((group) => group.lines.length > 0);
}
