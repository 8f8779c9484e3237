/** Comments and suggestions on PostgreSQL. */
import { type Done, SUGGESTION_STATES, type Thread } from "../../domain/comments/thread.ts";
import type { CommentStore } from "../../ports/comment-store.ts";
import type { Prisma } from "./generated/client.ts";

const WHOLE = {
  suggestion: true,
  replies: { orderBy: [{ at: "asc" }, { id: "asc" }] },
} as const satisfies Prisma.CommentInclude;

type Row = Prisma.CommentGetPayload<{ include: typeof WHOLE }>;

export function createCommentStore({
  comment,
  commentReply,
  suggestion,
}: Prisma.TransactionClient): CommentStore {
  return {
    async add({ anchor, at, replacement, ...fields }) {
      await comment.create({
        data: {
          ...fields,
          at: new Date(at),
          ...(anchor && {
            anchorStart: bytes(anchor.start),
            anchorEnd: bytes(anchor.end),
            quote: anchor.quote,
            prefix: anchor.prefix,
            suffix: anchor.suffix,
          }),
          ...(replacement !== null && { suggestion: { create: { replacement } } }),
        },
      });
    },

    async find(id) {
      const row = await comment.findUnique({ where: { id }, include: WHOLE });
      return row && threadOf(row);
    },

    async threads(reportId) {
      const rows = await comment.findMany({
        where: { reportId },
        include: WHOLE,
        orderBy: [{ at: "asc" }, { id: "asc" }],
      });
      return rows.map(threadOf);
    },

    async addReply(commentId, { at, ...reply }) {
      await commentReply.create({ data: { ...reply, commentId, at: new Date(at) } });
    },

    async resolve(id, by) {
      const { count } = await comment.updateMany({
        where: { id, resolvedAt: by ? null : { not: null } },
        data: { resolvedAt: by && new Date(by.at), resolvedById: by?.personId ?? null },
      });
      return count === 1;
    },

    async decide(commentId, state, word, { personId, at }) {
      const { count } = await suggestion.updateMany({
        where: { commentId, state: "open" },
        data: { state, word, decidedAt: new Date(at), decidedById: personId },
      });
      return count === 1;
    },
  };
}

const bytes = (point: Uint8Array | null) => point && new Uint8Array(point);

function threadOf(row: Row): Thread {
  const { id, reportId, entryId, text, personId, at, quote, prefix, suffix, suggestion } = row;
  return {
    id,
    reportId,
    entryId,
    text,
    personId,
    at: at.getTime(),
    // Only a suggestion may be about the gap between two words.
    anchor:
      quote === "" && (prefix + suffix === "" || !suggestion)
        ? null
        : { start: row.anchorStart, end: row.anchorEnd, quote, prefix, suffix },
    resolved: done(row.resolvedById, row.resolvedAt),
    replies: row.replies.map((reply) => ({
      id: reply.id,
      text: reply.text,
      personId: reply.personId,
      at: reply.at.getTime(),
    })),
    suggestion: suggestion && {
      replacement: suggestion.replacement,
      state: SUGGESTION_STATES.find((state) => state === suggestion.state) ?? "open",
      word: suggestion.word,
      decided: done(suggestion.decidedById, suggestion.decidedAt),
    },
  };
}

function done(personId: string | null, at: Date | null): Done | null {
  return personId !== null && at ? { personId, at: at.getTime() } : null;
}
