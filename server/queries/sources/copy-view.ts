/** One kept copy for looking at, and what changed from one to another. */
import * as z from "zod";
import { type CopyDifference, wordDifference } from "../../domain/observation/word-difference.ts";
import type { Actor } from "../../domain/policy/actor.ts";
import { can } from "../../domain/policy/can.ts";
import { demand, notFound } from "../../domain/policy/demand.ts";
import { type CopyPageWords, writeCopyPage } from "../../formats/write/copy/write-copy-page.ts";
import type { CopyRow } from "../../ports/check-store.ts";
import type { Deps } from "../../ports/deps.ts";

type CopyDeps = Pick<Deps, "storage">;

const idSchema = z.uuid();

export interface CopyView {
  readonly copy: CopyRow;
  /** A whole page that runs no script and asks nothing of anybody. */
  readonly html: string;
}

/** @throws DomainError NOT_FOUND */
export async function copyView(
  deps: CopyDeps,
  actor: Actor,
  { copyId, words }: { readonly copyId: string; readonly words: CopyPageWords },
): Promise<CopyView> {
  const copy = await readableCopy(deps, actor, copyId);
  const seen = (await deps.storage.checks.observationsOf(copy.reportId, copy.sourceId)).find(
    (one) => one.url === copy.url && one.metadata.title,
  );
  const html = writeCopyPage(
    {
      title: seen?.metadata.title?.value ?? null,
      url: copy.url,
      takenAt: new Date(copy.takenAt).toISOString(),
      bytesSha256: copy.bytesSha256,
      textSha256: copy.textSha256,
      text: copy.text,
      language: seen?.metadata.language?.value ?? null,
    },
    words,
  );
  return { copy, html };
}

/** Of two copies of one source, the older one first whatever their order. @throws DomainError NOT_FOUND */
export async function copyDifference(
  deps: CopyDeps,
  actor: Actor,
  { firstId, secondId }: { readonly firstId: string; readonly secondId: string },
): Promise<CopyDifference & { readonly before: number; readonly after: number }> {
  const one = await readableCopy(deps, actor, firstId);
  const other = await readableCopy(deps, actor, secondId);
  if (one.reportId !== other.reportId || one.sourceId !== other.sourceId) throw notFound();
  const [old, now] = one.takenAt <= other.takenAt ? [one, other] : [other, one];
  return { ...wordDifference(old.text, now.text), before: old.takenAt, after: now.takenAt };
}

async function readableCopy({ storage }: CopyDeps, actor: Actor, copyId: string): Promise<CopyRow> {
  const copy = idSchema.safeParse(copyId).success ? await storage.checks.findCopy(copyId) : null;
  const report = copy && (await storage.reports.findById(copy.reportId));
  if (!copy || !report) throw notFound();
  demand(can(actor, "readReport", report));
  return copy;
}
