/** Somebody of the team proposes other words; the text stays as it is until an editor accepts them. */
import * as z from "zod";
import { suggestionFit } from "../../domain/comments/accept.ts";
import { MAX_COMMENT } from "../../domain/comments/thread.ts";
import { DomainError } from "../../domain/errors.ts";
import type { Actor } from "../../domain/policy/actor.ts";
import { can } from "../../domain/policy/can.ts";
import { demand } from "../../domain/policy/demand.ts";
import { parseForm } from "../../domain/policy/parse-form.ts";
import { findReport } from "../review/in-review.ts";
import { placeInput, shownText } from "./comment-input.ts";
import { beginThread, type CommentDeps, lookAtEntry } from "./keep-thread.ts";
import { settleAnchor } from "./settle-anchor.ts";

const schema = z.strictObject({
  /** "" for the words around the entries. */
  entryId: z.string().max(64),
  /** With an empty quote the new words are put there and nothing goes. */
  anchor: placeInput,
  /** One paragraph's words: line breaks become spaces. */
  replacement: z
    .string()
    .max(MAX_COMMENT, `at most ${MAX_COMMENT} characters`)
    .transform((text) =>
      text.replace(/\s*[\r\n\u2028\u2029]+\s*/gu, " ").replace(/[\p{Cc}\p{Cs}\ufffc]/gu, ""),
    ),
  /** May be empty: the new words often say enough. */
  text: shownText.pipe(z.string().max(MAX_COMMENT, `at most ${MAX_COMMENT} characters`)),
});

/** Gives the thread's id. @throws DomainError NOT_FOUND, FORM_INVALID, WORDS_GONE, SUGGESTION_UNFIT */
export async function suggestEdit(
  deps: CommentDeps,
  actor: Actor,
  { reportId, ...input }: { readonly reportId: string } & z.input<typeof schema>,
): Promise<{ readonly threadId: string }> {
  const found = await findReport(deps, actor, reportId);
  demand(can(actor, "comment", found));
  const { entryId, anchor: given, replacement, text } = parseForm(schema, input);
  const anchor = await lookAtEntry(deps, found.docId, entryId, (doc) => {
    const settled = settleAnchor(doc, entryId, given);
    const suggestion = { replacement, state: "open", word: null, decided: null } as const;
    if (suggestionFit(doc, { entryId, anchor: settled, suggestion })?.fits) return settled;
    throw new DomainError(
      "SUGGESTION_UNFIT",
      "A suggestion replaces words inside one paragraph, without a citation between them; nothing was kept yet. Select less, or write a comment instead.",
    );
  });
  if (replacement === anchor.quote)
    throw new DomainError(
      "SUGGESTION_UNFIT",
      "That is what stands there already, so there is nothing to suggest; nothing was kept. Change the words, or write a comment instead.",
    );
  return { threadId: await beginThread(deps, actor, found, { entryId, anchor, text, replacement }) };
}
