/** How much stands in a month and what the rules find in it, counted off the event loop. */
import type { Month } from "../../domain/calendar/day.ts";
import type { Actor } from "../../domain/policy/actor.ts";
import { notFound } from "../../domain/policy/demand.ts";
import type { Deps } from "../../ports/deps.ts";
import type { MonthCounts } from "../../ports/drafting.ts";
import { reportForDesk } from "./report-for-desk.ts";

/** @throws DomainError NOT_FOUND, DRAFT_NOT_MADE */
export async function monthFacts(
  deps: Pick<Deps, "storage" | "documents" | "drafting">,
  actor: Actor,
  input: { readonly slug: string; readonly month: Month },
): Promise<MonthCounts> {
  const { docId, month, language } = await reportForDesk(deps, actor, input);
  const read = await deps.documents.read(docId, ({ seq, updates }) => {
    const counts = deps.drafting.known(docId, seq);
    return counts ? { counts } : { seq, updates: updates() };
  });
  if (!read) throw notFound();
  if ("counts" in read) return read.counts;
  return deps.drafting.count(docId, read.seq, { updates: read.updates, month, language });
}
