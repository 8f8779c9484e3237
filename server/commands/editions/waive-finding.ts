/** A publisher signs a reason why lines of the gate need not hold up publication: never for words of their own. */
import { z } from "zod";
import { idSchema } from "../../domain/policy/account-fields.ts";
import type { Actor } from "../../domain/policy/actor.ts";
import { parseForm } from "../../domain/policy/parse-form.ts";
import { ChangedSince } from "../../domain/workflow/changed-since.ts";
import { demandReview } from "../../domain/workflow/demand-review.ts";
import type { GateLine } from "../../domain/workflow/gate-lines.ts";
import { mayReview } from "../../domain/workflow/may-review.ts";
import { reasonSchema, seenSchema, seenSeqSchema } from "../../domain/workflow/review-forms.ts";
import type { Deps } from "../../ports/deps.ts";
import { inReview, type ReviewDeps, type Sitting } from "../review/in-review.ts";
import { changedSince } from "../review/require-seen.ts";

const schema = z.strictObject({
  reportId: idSchema,
  /** Each as the person saw it; all are waived for the one reason, or none. */
  lines: z
    .array(z.strictObject({ key: z.string().max(1000), binding: seenSchema }))
    .min(1)
    .max(5000),
  reason: reasonSchema,
  seq: seenSeqSchema,
});

/** @throws DomainError FORM_INVALID, NOT_FOUND, NOT_ALLOWED, REVIEW_REFUSED, CHANGED_SINCE */
export async function waiveFinding(
  deps: ReviewDeps & Pick<Deps, "ids">,
  actor: Actor,
  input: z.input<typeof schema>,
): Promise<void> {
  const { reportId, lines: seen, reason, seq } = parseForm(schema, input);
  const linesIn = ({ state }: Sitting) => {
    const byKey = new Map(state.lines.map((line) => [line.key, line]));
    return seen.map(({ key, binding }) => ({ key, binding, line: byKey.get(key) ?? null }));
  };
  await inReview(deps, actor, reportId, {
    async check(sitting) {
      const { actor: who, found, state, isAlone } = sitting;
      const asked = linesIn(sitting);
      for (const { line } of asked) {
        const hasWritten = line?.writers.has(who.personId) ?? false;
        const subject = {
          teamId: found.teamId,
          report: state.status,
          line: lineState(line),
          hasWritten,
          isAlone,
        };
        demandReview(mayReview(who, "waiveFinding", subject));
      }
      const moved = asked.filter(({ line, binding }) => line?.binding !== binding);
      if (moved.length === 0) return;
      const ids = new Set(moved.map(({ line }) => line?.entryId));
      const units = sitting.read.units.filter((unit) => ids.has(unit.id));
      throw new ChangedSince(await changedSince(deps, sitting, units, seq));
    },
    parts: () => null,
    async write(stores, sitting) {
      const { actor: who, found, read, isAlone } = sitting;
      const { personId } = who;
      const at = deps.clock.now();
      const waivers = linesIn(sitting).map(({ key, binding, line }) => ({
        reportId,
        waiverId: deps.ids.next(),
        line: key,
        binding,
        reason,
        isAlone: isAlone && (line?.writers.has(personId) ?? false),
        personId,
        at,
        seq: read.seq,
      }));
      await stores.reviews.addWaivers(waivers);
      for (const { waiverId, line, binding, isAlone: alone } of waivers) {
        const facts = { reportId, waiverId, line, binding, reason, isAlone: alone };
        await stores.audit.add({ teamId: found.teamId, kind: "waiver", personId, at, facts });
      }
    },
  });
}

function lineState(line: GateLine | null): "blocking" | "waived" | "none" {
  if (!line) return "none";
  return line.waiverId === null ? "blocking" : "waived";
}
