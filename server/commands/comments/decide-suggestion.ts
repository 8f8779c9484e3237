/**
 * An editor takes a suggestion over or declines it. Accepting is an edit of
 * the editor's own, logged under their name with the suggester as co-author,
 * so that neither may approve those words. Of two decisions at once one wins.
 */
import * as z from "zod";
import { putSuggestion } from "../../domain/comments/accept.ts";
import { DomainError } from "../../domain/errors.ts";
import type { Actor } from "../../domain/policy/actor.ts";
import { can } from "../../domain/policy/can.ts";
import { demand } from "../../domain/policy/demand.ts";
import { parseForm } from "../../domain/policy/parse-form.ts";
import type { Deps } from "../../ports/deps.ts";
import type { Stores } from "../../ports/storage.ts";
import { freshActor } from "../people/fresh-actor.ts";
import { shownText } from "./comment-input.ts";
import { type FoundThread, findThread } from "./find-thread.ts";

type DecideDeps = Pick<Deps, "storage" | "documents" | "clock">;
type AcceptDeps = DecideDeps & Pick<Deps, "openReports">;

/** @throws DomainError NOT_FOUND, NOT_ALLOWED, ALREADY_DECIDED, SUGGESTION_UNFIT */
export async function acceptSuggestion(
  deps: AcceptDeps,
  actor: Actor,
  { threadId }: { readonly threadId: string },
): Promise<void> {
  const target = await findSuggestion(deps, actor, threadId);
  const { thread, found } = target;
  const options = thread.personId === actor.personId ? {} : { coAuthorId: thread.personId };
  // One after the other: each holds a connection while its edit waits for another.
  await deps.openReports.inTurn(found.docId, () =>
    deps.storage.transaction(async (stores) => {
      await decide(stores, deps, actor, target, null);
      // Last, and inside: when the words do not fit, the decision is taken back with the transaction.
      await deps.documents.edit(found.docId, actor.personId, (doc) => putSuggestion(doc, thread), options);
    }),
  );
  deps.documents.announce(found.docId);
}

const schema = z.strictObject({
  word: shownText.pipe(z.string().min(1, "say in a word why").max(500, "at most 500 characters")),
});

/** @throws DomainError NOT_FOUND, NOT_ALLOWED, FORM_INVALID, ALREADY_DECIDED */
export async function declineSuggestion(
  deps: DecideDeps,
  actor: Actor,
  { threadId, ...input }: { readonly threadId: string } & z.input<typeof schema>,
): Promise<void> {
  const target = await findSuggestion(deps, actor, threadId);
  const { word } = parseForm(schema, input);
  await deps.storage.transaction((stores) => decide(stores, deps, actor, target, word));
  deps.documents.announce(target.found.docId);
}

async function findSuggestion(deps: DecideDeps, actor: Actor, threadId: string): Promise<FoundThread> {
  const target = await findThread(deps, actor, threadId);
  demand(can(actor, "decideSuggestion", target.found));
  if (!target.thread.suggestion)
    throw new DomainError(
      "ALREADY_DECIDED",
      "This comment suggests no other words, so there is nothing to accept or decline. Resolve it instead.",
    );
  return target;
}

/** Accepts unless there is a word of refusal; either way the thread is done with. */
async function decide(
  stores: Stores,
  { clock }: DecideDeps,
  actor: Actor,
  { thread, found }: FoundThread,
  word: string | null,
): Promise<void> {
  demand(can(await freshActor(stores, actor), "decideSuggestion", found));
  const by = { personId: actor.personId, at: clock.now() };
  const state = word === null ? "accepted" : "declined";
  const isFirst = await stores.comments.decide(thread.id, state, word, by);
  if (isFirst && (await stores.comments.resolve(thread.id, by))) return;
  throw new DomainError(
    "ALREADY_DECIDED",
    "Somebody has decided on this suggestion or put it away already; nothing was changed. Look at the thread as it is now.",
  );
}
