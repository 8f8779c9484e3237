/** Puts a thread away, and takes it out again. Nothing in it is lost. */
import type { Actor } from "../../domain/policy/actor.ts";
import { can } from "../../domain/policy/can.ts";
import { demand } from "../../domain/policy/demand.ts";
import type { Deps } from "../../ports/deps.ts";
import { freshActor } from "../people/fresh-actor.ts";
import { findThread } from "./find-thread.ts";

type ResolveDeps = Pick<Deps, "storage" | "documents" | "clock">;
type OfThread = { readonly threadId: string };

/** @throws DomainError NOT_FOUND, NOT_ALLOWED */
export function resolveComment(deps: ResolveDeps, actor: Actor, { threadId }: OfThread): Promise<void> {
  return settle(deps, actor, threadId, true);
}

/** @throws DomainError NOT_FOUND, NOT_ALLOWED */
export function reopenComment(deps: ResolveDeps, actor: Actor, { threadId }: OfThread): Promise<void> {
  return settle(deps, actor, threadId, false);
}

async function settle(deps: ResolveDeps, actor: Actor, threadId: string, isDone: boolean): Promise<void> {
  const { thread, found } = await findThread(deps, actor, threadId);
  const isOwn = thread.personId === actor.personId;
  await deps.storage.transaction(async (stores) => {
    demand(can(await freshActor(stores, actor), "resolveComment", { teamId: found.teamId, isOwn }));
    await stores.comments.resolve(
      thread.id,
      isDone ? { personId: actor.personId, at: deps.clock.now() } : null,
    );
  });
  deps.documents.announce(found.docId);
}
