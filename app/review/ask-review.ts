/** Asks the server about review and publication. Nothing thrown: what fails is an answer the screen can show. */
import type { ChangedEntry } from "../../server/domain/workflow/changed-since.ts";
import type { EntryStatuses } from "../../server/queries/review/entry-statuses.ts";
import type { EntryForReview } from "../../server/queries/review/review-entry.ts";

export interface DecisionRefused {
  readonly ok: false;
  /** Null when the server failed or was not reached. */
  readonly code: string | null;
  readonly refused: string | null;
  /** The machine's reason, where it has one. */
  readonly why: string | null;
  /** What is no longer as the person saw it. */
  readonly changed: readonly ChangedEntry[];
}

export type Decided<Result = null> = { readonly ok: true; readonly result: Result } | DecisionRefused;

export interface MonthAddress {
  readonly slug: string;
  /** YYYY-MM. */
  readonly month: string;
}

const NO_ANSWER: DecisionRefused = { ok: false, code: null, refused: null, why: null, changed: [] };

export function monthHome({ slug, month }: MonthAddress): string {
  return `/desk/${slug}/${month}`;
}

/** `said.do` names the decision; see app/http/change-review.ts. */
export async function decide<Result = null>(
  address: MonthAddress,
  said: { readonly do: string } & Readonly<Record<string, unknown>>,
): Promise<Decided<Result>> {
  try {
    const response = await fetch(`${monthHome(address)}/decide`, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(said),
    });
    const answer = (await response.json()) as Record<string, unknown>;
    if (response.ok) return { ok: true, result: answer.result as Result };
    return { ...NO_ANSWER, ...answer, ok: false };
  } catch {
    return NO_ANSWER;
  }
}

/** Null when it cannot be had. */
export function askEntry(address: MonthAddress, entryId: string): Promise<EntryForReview | null> {
  return ask(`${monthHome(address)}/review/entry?id=${encodeURIComponent(entryId)}`);
}

/** Null when they cannot be had. */
export function askStatuses(address: MonthAddress): Promise<EntryStatuses | null> {
  return ask(`${monthHome(address)}/statuses`);
}

async function ask<Answer>(path: string): Promise<Answer | null> {
  try {
    const response = await fetch(path);
    return response.ok ? ((await response.json()) as Answer) : null;
  } catch {
    return null;
  }
}
