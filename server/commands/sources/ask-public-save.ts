/**
 * Orders that a public web archive keeps a source's page, where the team
 * switched that on. It tells the world what is about to be published, so who
 * asked is written down; the asking itself is done in the background.
 */
import { z } from "zod";
import { DomainError } from "../../domain/errors.ts";
import { targetOf } from "../../domain/observation/check-targets.ts";
import type { Actor } from "../../domain/policy/actor.ts";
import { can } from "../../domain/policy/can.ts";
import { demand } from "../../domain/policy/demand.ts";
import { parseForm } from "../../domain/policy/parse-form.ts";
import type { Deps } from "../../ports/deps.ts";
import { findMonth, sourceFields, sourceIn } from "../months/find-month.ts";

const schema = z.strictObject(sourceFields);

/** Only who may write the source: its address in the archive becomes an edit of theirs. @throws DomainError FORM_INVALID, NOT_FOUND, NOT_ALLOWED, NOTHING_TO_CHECK, PUBLIC_ARCHIVE_OFF */
export async function askPublicSave(
  deps: Pick<Deps, "storage" | "documents" | "sources" | "clock">,
  actor: Actor,
  input: z.input<typeof schema>,
): Promise<void> {
  const { sourceId, ...where } = parseForm(schema, input);
  const { reportId, teamId, report } = await findMonth(deps, actor, where, "checkSources");
  demand(can(actor, "writeReport", { teamId }));
  const { archive, saves, jobs } = deps.sources;
  if (!archive.isOn) {
    throw new DomainError(
      "PUBLIC_ARCHIVE_OFF",
      "Saving in the Wayback Machine is switched off here; nothing was asked for. Whoever runs the house can set WAYBACK to on.",
    );
  }
  const target = targetOf(sourceIn(report, sourceId));
  if (!target) {
    throw new DomainError(
      "NOTHING_TO_CHECK",
      "This source has no public web address; nothing was asked for.",
    );
  }
  const { url } = target;
  const before = saves.of(reportId, sourceId);
  if (before?.state === "asked" && before.url === url) return;
  const { personId } = actor;
  const askedAt = deps.clock.now();
  const facts = { month: where.month, sourceId, url };
  await deps.storage.transaction(({ audit }) =>
    audit.add({ teamId, kind: "public-save", personId, at: askedAt, facts }),
  );
  saves.note({ reportId, sourceId }, { url, state: "asked", archiveUrl: null });
  await jobs.enqueueSave({ reportId, sourceId, url, personId, askedAt });
}
