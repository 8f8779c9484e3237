/** Asks a public web archive to keep a source's page, where the team switched that on: it tells the world of the page. */
import { z } from "zod";
import { DomainError } from "../domain/errors.ts";
import { targetOf } from "../domain/observation/check-targets.ts";
import type { Actor } from "../domain/policy/actor.ts";
import { parseForm } from "../domain/policy/parse-form.ts";
import type { Deps } from "../ports/deps.ts";
import type { ArchiveAnswer } from "../ports/public-archive.ts";
import { findMonth, sourceFields, sourceIn } from "./find-month.ts";

const schema = z.strictObject(sourceFields);

/** An address is given only once the archive's own index names the copy. @throws DomainError FORM_INVALID, NOT_FOUND, NOT_ALLOWED, NOTHING_TO_CHECK */
export async function savePublicly(
  deps: Pick<Deps, "storage" | "documents" | "sources">,
  actor: Actor,
  input: z.input<typeof schema>,
): Promise<ArchiveAnswer> {
  const { sourceId, ...where } = parseForm(schema, input);
  const { report } = await findMonth(deps, actor, where, "checkSources");
  const target = targetOf(sourceIn(report, sourceId));
  if (!target) {
    throw new DomainError(
      "NOTHING_TO_CHECK",
      "This source has no public web address; nothing was asked for.",
    );
  }
  return deps.sources.archive.isOn ? deps.sources.archive.save(target.url) : { ok: false, why: "off" };
}
