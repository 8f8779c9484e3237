/** A thread of comments by its id, for whoever belongs to its team. */
import * as z from "zod";
import type { Thread } from "../../domain/comments/thread.ts";
import type { Actor } from "../../domain/policy/actor.ts";
import { notFound } from "../../domain/policy/demand.ts";
import type { Deps } from "../../ports/deps.ts";
import type { FoundReport } from "../../ports/report-store.ts";
import { findReport } from "../review/in-review.ts";

export interface FoundThread {
  readonly thread: Thread;
  readonly found: FoundReport;
}

/** @throws DomainError NOT_FOUND */
export async function findThread(
  deps: Pick<Deps, "storage">,
  actor: Actor,
  threadId: string,
): Promise<FoundThread> {
  const thread = z.uuid().safeParse(threadId).success ? await deps.storage.comments.find(threadId) : null;
  if (!thread) throw notFound();
  return { thread, found: await findReport(deps, actor, thread.reportId) };
}
