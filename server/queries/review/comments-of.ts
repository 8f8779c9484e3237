/** What is said about a month: every thread with names and what the person may do in it. */
import { reanchor } from "../../domain/anchors/anchor.ts";
import { flatText, wordsAt } from "../../domain/anchors/text-place.ts";
import type { Month } from "../../domain/calendar/day.ts";
import { mentionsIn } from "../../domain/comments/mentions.ts";
import type { MonthComments, Named, PlacedWords } from "../../domain/comments/month-comments.ts";
import type { Done, Thread } from "../../domain/comments/thread.ts";
import { unitBlocks } from "../../domain/document/unit-blocks.ts";
import type { Actor } from "../../domain/policy/actor.ts";
import { can } from "../../domain/policy/can.ts";
import type { Deps } from "../../ports/deps.ts";
import { reportForDesk } from "../months/report-for-desk.ts";
import { personNames } from "../people/person-names.ts";

interface CommentsInput {
  readonly slug: string;
  readonly month: Month;
  /** Only those on this entry. */
  readonly entryId?: string;
  /** Says where each thread's words are now: for a screen that has no shared document to look in. */
  readonly isPlaced?: boolean;
}

/** The oldest first. @throws DomainError NOT_FOUND */
export async function commentsOf(
  deps: Pick<Deps, "storage" | "documents">,
  actor: Actor,
  { entryId, isPlaced = false, ...input }: CommentsInput,
): Promise<MonthComments> {
  const { storage } = deps;
  const { reportId, docId, teamId } = await reportForDesk(deps, actor, input);
  const [all, listed] = await Promise.all([storage.comments.threads(reportId), storage.members.list(teamId)]);
  const members = listed.map(({ personId, name }) => ({ personId, name }));
  const threads = entryId === undefined ? all : all.filter((thread) => thread.entryId === entryId);
  const names = await personNames(storage, threads.flatMap(speakers));
  const places = isPlaced ? await placesOf(deps, docId, threads) : null;
  const named = (done: Done): Named => ({ ...done, name: names[done.personId] ?? "" });
  return {
    threads: threads.map(({ reportId: _of, ...thread }) => ({
      ...thread,
      ...named(thread),
      anchor: thread.anchor && {
        ...thread.anchor,
        start: base64(thread.anchor.start),
        end: base64(thread.anchor.end),
      },
      mentions: mentionsIn(thread.text, members),
      replies: thread.replies.map((reply) => ({
        ...reply,
        ...named(reply),
        mentions: mentionsIn(reply.text, members),
      })),
      resolved: thread.resolved && named(thread.resolved),
      suggestion: thread.suggestion && {
        ...thread.suggestion,
        decided: thread.suggestion.decided && named(thread.suggestion.decided),
      },
      ...(places && { placed: places.get(thread.id) ?? null }),
      mayResolve: can(actor, "resolveComment", { teamId, isOwn: thread.personId === actor.personId }).ok,
    })),
    members,
    mayDecide: can(actor, "decideSuggestion", { teamId }).ok,
  };
}

/** Of each thread that is about words. */
async function placesOf(
  { documents }: Pick<Deps, "documents">,
  docId: string,
  threads: readonly Thread[],
): Promise<ReadonlyMap<string, PlacedWords>> {
  if (threads.every(({ anchor }) => anchor === null)) return new Map();
  const places = await documents.read(docId, ({ doc }) =>
    threads.flatMap(({ id, entryId, anchor }) => {
      if (!anchor) return [];
      const placing = reanchor(doc, entryId, anchor);
      const there = placing.kind === "placed" ? placing.place : null;
      const words = there && wordsAt(flatText(unitBlocks(doc, entryId)), there);
      return [[id, { placing, words }] as const];
    }),
  );
  return new Map(places);
}

/** Those who have left the team are still named by what they said. */
function speakers({ personId, replies, resolved, suggestion }: Thread): readonly string[] {
  const doings = [...replies, resolved, suggestion?.decided];
  return [personId, ...doings.flatMap((done) => (done ? [done.personId] : []))];
}

const base64 = (bytes: Uint8Array | null) => bytes && Buffer.from(bytes).toString("base64");
