/** What is said about a month: every thread with names and what the person may do in it. */

import type { Month } from "../domain/calendar/day.ts";
import { mentionsIn } from "../domain/comments/mentions.ts";
import type { MonthComments, Named } from "../domain/comments/month-comments.ts";
import type { Done, Thread } from "../domain/comments/thread.ts";
import type { Actor } from "../domain/policy/actor.ts";
import { can } from "../domain/policy/can.ts";
import type { Deps } from "../ports/deps.ts";
import { personNames } from "./person-names.ts";
import { reportForDesk } from "./report-for-desk.ts";

interface CommentsInput {
  readonly slug: string;
  readonly month: Month;
  /** Only those on this entry. */
  readonly entryId?: string;
}

/** The oldest first. @throws DomainError NOT_FOUND */
export async function commentsOf(
  deps: Pick<Deps, "storage">,
  actor: Actor,
  { entryId, ...input }: CommentsInput,
): Promise<MonthComments> {
  const { storage } = deps;
  const { reportId, teamId } = await reportForDesk(deps, actor, input);
  const [all, listed] = await Promise.all([storage.comments.threads(reportId), storage.members.list(teamId)]);
  const members = listed.map(({ personId, name }) => ({ personId, name }));
  const threads = entryId === undefined ? all : all.filter((thread) => thread.entryId === entryId);
  const names = await personNames(storage, threads.flatMap(speakers));
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
      mayResolve: can(actor, "resolveComment", { teamId, isOwn: thread.personId === actor.personId }).ok,
    })),
    members,
    mayDecide: can(actor, "decideSuggestion", { teamId }).ok,
  };
}

/** Those who have left the team are still named by what they said. */
function speakers({ personId, replies, resolved, suggestion }: Thread): readonly string[] {
  const doings = [...replies, resolved, suggestion?.decided];
  return [personId, ...doings.flatMap((done) => (done ? [done.personId] : []))];
}

const base64 = (bytes: Uint8Array | null) => bytes && Buffer.from(bytes).toString("base64");
