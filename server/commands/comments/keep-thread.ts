/** Keeps a new remark, tells those it mentions, and lets every open desk know. */
import { mentionsIn } from "../../domain/comments/mentions.ts";
import type { Reply } from "../../domain/comments/thread.ts";
import { entryListings } from "../../domain/document/document-shape.ts";
import { isLive } from "../../domain/document/reading-order.ts";
import type { Actor } from "../../domain/policy/actor.ts";
import { can } from "../../domain/policy/can.ts";
import { demand, notFound } from "../../domain/policy/demand.ts";
import { STANDING_ID } from "../../domain/workflow/review-unit.ts";
import type { NewThread } from "../../ports/comment-store.ts";
import type { Deps } from "../../ports/deps.ts";
import type { StandingDocument } from "../../ports/live-documents.ts";
import type { FoundReport } from "../../ports/report-store.ts";
import type { Stores } from "../../ports/storage.ts";
import { sendLetters, tellPeople } from "../notices/tell-people.ts";
import { freshActor } from "../people/fresh-actor.ts";

export type CommentDeps = Pick<Deps, "storage" | "documents" | "clock" | "ids" | "origin" | "mailer">;

interface Remark {
  readonly found: FoundReport;
  readonly entryId: string;
  readonly text: string;
  readonly write: (stores: Stores) => Promise<void>;
}

/** @throws DomainError NOT_FOUND when the actor has just left the team */
export async function keepRemark(deps: CommentDeps, actor: Actor, remark: Remark): Promise<void> {
  const { found, text } = remark;
  const letters = await deps.storage.transaction(async (stores) => {
    demand(can(await freshActor(stores, actor), "comment", found));
    await remark.write(stores);
    const members = await stores.members.list(found.teamId);
    return tellPeople(stores, deps, {
      kind: "mention",
      found,
      personIds: mentionsIn(text, members).map((mention) => mention.personId),
      byPersonId: actor.personId,
      entryId: remark.entryId || null,
    });
  });
  sendLetters(deps, letters);
  deps.documents.announce(found.docId);
}

type Begun = Pick<NewThread, "entryId" | "anchor" | "text" | "replacement">;

/** Gives the thread's id. */
export async function beginThread(
  deps: CommentDeps,
  actor: Actor,
  found: FoundReport,
  begun: Begun,
): Promise<string> {
  const thread = {
    ...begun,
    id: deps.ids.next(),
    reportId: found.id,
    personId: actor.personId,
    at: deps.clock.now(),
  };
  const { entryId, text } = thread;
  await keepRemark(deps, actor, { found, entryId, text, write: ({ comments }) => comments.add(thread) });
  return thread.id;
}

export function newReply({ ids, clock }: CommentDeps, { personId }: Actor, text: string): Reply {
  return { id: ids.next(), personId, text, at: clock.now() };
}

/** `look` at the document as it is; nothing of it is kept. @throws DomainError NOT_FOUND for an entry it does not have */
export async function lookAtEntry<Result>(
  { documents }: Pick<Deps, "documents">,
  docId: string,
  entryId: string,
  look: (doc: StandingDocument["doc"]) => Result,
): Promise<Result> {
  const looked = await documents.read(docId, ({ doc }) => {
    if (entryId !== STANDING_ID && !isLive(entryListings(doc), entryId)) throw notFound();
    return { result: look(doc) };
  });
  if (!looked) throw notFound();
  return looked.result;
}
