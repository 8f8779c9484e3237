/** Somebody of the team answers in a thread; answering a resolved one opens it again. */
import * as z from "zod";
import type { Actor } from "../../domain/policy/actor.ts";
import { parseForm } from "../../domain/policy/parse-form.ts";
import { commentText } from "./comment-input.ts";
import { findThread } from "./find-thread.ts";
import { type CommentDeps, keepRemark, newReply } from "./keep-thread.ts";

const schema = z.strictObject({ text: commentText });

/** @throws DomainError NOT_FOUND, FORM_INVALID */
export async function replyToComment(
  deps: CommentDeps,
  actor: Actor,
  { threadId, ...input }: { readonly threadId: string } & z.input<typeof schema>,
): Promise<void> {
  const { thread, found } = await findThread(deps, actor, threadId);
  const { text } = parseForm(schema, input);
  const reply = newReply(deps, actor, text);
  const isDecided = thread.suggestion !== null && thread.suggestion.state !== "open";
  await keepRemark(deps, actor, {
    found,
    entryId: thread.entryId,
    text,
    async write({ comments }) {
      await comments.addReply(thread.id, reply);
      if (!isDecided) await comments.resolve(thread.id, null);
    },
  });
}
