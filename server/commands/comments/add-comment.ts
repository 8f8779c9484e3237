/** Somebody of the team says something about words, about an entry, or about the month. */
import * as z from "zod";
import type { Actor } from "../../domain/policy/actor.ts";
import { can } from "../../domain/policy/can.ts";
import { demand } from "../../domain/policy/demand.ts";
import { parseForm } from "../../domain/policy/parse-form.ts";
import { findReport } from "../review/in-review.ts";
import { anchorInput, commentText } from "./comment-input.ts";
import { beginThread, type CommentDeps, lookAtEntry } from "./keep-thread.ts";
import { settleAnchor } from "./settle-anchor.ts";

const schema = z.strictObject({
  /** "" for the month as a whole, or for words around its entries. */
  entryId: z.string().max(64),
  /** Null for the entry, or the month, as a whole. */
  anchor: anchorInput.nullable(),
  text: commentText,
});

/** Gives the thread's id. @throws DomainError NOT_FOUND, FORM_INVALID, WORDS_GONE */
export async function addComment(
  deps: CommentDeps,
  actor: Actor,
  { reportId, ...input }: { readonly reportId: string } & z.input<typeof schema>,
): Promise<{ readonly threadId: string }> {
  const found = await findReport(deps, actor, reportId);
  demand(can(actor, "comment", found));
  const { entryId, anchor: given, text } = parseForm(schema, input);
  const anchor =
    entryId === "" && given === null
      ? null
      : await lookAtEntry(deps, found.docId, entryId, (doc) => given && settleAnchor(doc, entryId, given));
  return { threadId: await beginThread(deps, actor, found, { entryId, anchor, text, replacement: null }) };
}
