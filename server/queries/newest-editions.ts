/** The newest edition of each published month of the person's chronicles, for the list of months. */
import type { Month } from "../domain/calendar/day.ts";
import type { Actor } from "../domain/policy/actor.ts";
import type { Deps } from "../ports/deps.ts";

export interface NewestEdition {
  readonly slug: string;
  readonly month: Month;
  readonly n: number;
  /** Milliseconds since the epoch. */
  readonly publishedAt: number;
  readonly isWithdrawn: boolean;
}

export async function newestEditions(
  { storage }: Pick<Deps, "storage">,
  actor: Actor,
): Promise<readonly NewestEdition[]> {
  const own = await storage.chronicles.listOf(actor.memberships.map((one) => one.teamId));
  const slugs = new Set(own.map((one) => one.slug));
  const published = (await storage.editions.published()).filter((one) => slugs.has(one.slug));
  return published.flatMap(({ slug, editions }) => {
    const newest = new Map<Month, NewestEdition>();
    for (const { month, n, publishedAt, withdrawnAt } of editions) {
      if ((newest.get(month)?.n ?? 0) > n) continue;
      newest.set(month, { slug, month, n, publishedAt, isWithdrawn: withdrawnAt !== null });
    }
    return [...newest.values()];
  });
}
