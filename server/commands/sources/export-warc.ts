/** Everything that was kept of a month's sources, as one WARC file. */
import { z } from "zod";
import type { Actor } from "../../domain/policy/actor.ts";
import { parseForm } from "../../domain/policy/parse-form.ts";
import type { Deps } from "../../ports/deps.ts";
import type { CopyToExport } from "../../ports/warc-writer.ts";
import { findMonth, monthFields } from "../months/find-month.ts";

const schema = z.strictObject(monthFields);

export interface WarcExport {
  readonly fileName: string;
  /** Read to the end or not at all; one copy is in memory at a time. */
  readonly bytes: AsyncIterable<Uint8Array>;
}

/** @throws DomainError FORM_INVALID, NOT_FOUND, NOT_ALLOWED */
export async function exportWarc(
  deps: Pick<Deps, "storage" | "documents" | "sources" | "clock">,
  actor: Actor,
  input: z.input<typeof schema>,
): Promise<WarcExport> {
  const where = parseForm(schema, input);
  const { reportId, teamId } = await findMonth(deps, actor, where, "checkSources");
  const facts = { reportId, format: "warc" };
  const event = { teamId, kind: "export", personId: actor.personId, at: deps.clock.now(), facts } as const;
  await deps.storage.transaction(({ audit }) => audit.add(event));
  const heads = await deps.storage.checks.copiesIn(reportId);
  // The oldest first, so that an export of today begins with the bytes of yesterday's.
  const ids = heads.map((copy) => copy.id).reverse();
  return {
    fileName: `${where.slug}-${where.month}.warc.gz`,
    bytes: deps.sources.warc.write(copiesOf(deps, ids)),
  };
}

async function* copiesOf(
  { storage, sources }: Pick<Deps, "storage" | "sources">,
  ids: readonly string[],
): AsyncGenerator<CopyToExport> {
  for (const id of ids) {
    const copy = await storage.checks.findCopy(id);
    const bytes = copy && (await sources.copies.get(copy.bytesSha256));
    if (copy && bytes) yield { copy, bytes };
  }
}
