/**
 * What an edition rests on, kept with it and never published: who approved what, who waived what and why, and where
 * the audit log ended, so that an end that is cut off later is missed.
 */
import type { Stores } from "../../ports/storage.ts";
import type { Sitting } from "../review/in-review.ts";

/** As JSON can hold it. */
export async function editionBasis(
  { reviews, audit }: Pick<Stores, "reviews" | "audit">,
  { found, read, state }: Sitting,
): Promise<unknown> {
  const { waivers, ticks } = await reviews.records(found.id);
  const [newest] = await audit.page(found.teamId, { personId: null, reportId: null, kind: null }, null, 1);
  const inForce = new Set(state.lines.map((line) => line.waiverId));
  return {
    approvals: read.units.map((unit) => {
      const by = state.unit(unit.id)?.standing.by ?? null;
      const status = state.unit(unit.id)?.standing.status ?? "draft";
      const approval = status === "approved" && by ? { personId: by.personId, at: by.at, seq: by.seq } : null;
      return { entryId: unit.id, digest: unit.digest, status, approval };
    }),
    waivers: waivers
      .filter((one) => inForce.has(one.waiverId))
      .map(({ waiverId, line, reason, personId, at, isAlone }) => ({
        waiverId,
        line,
        reason,
        personId,
        at,
        isAlone,
      })),
    verdicts: read.report.sources.flatMap(({ id }) => {
      const by = state.source(id)?.standing.by;
      return by ? [{ sourceId: id, verdict: by.verdict, personId: by.personId, at: by.at }] : [];
    }),
    ticks: ticks.length,
    auditHead: { n: newest?.n ?? 0, hash: newest?.hash ?? "" },
  };
}
