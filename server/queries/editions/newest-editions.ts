/** The newest edition of each published month of the person's chronicles, for the list of months. */
import type { Actor } from "../../domain/policy/actor.ts";
import type { Deps } from "../../ports/deps.ts";
import type { NewestEdition } from "../../ports/edition-store.ts";

export interface ListedEdition extends Omit<NewestEdition, "chronicleId"> {
  readonly slug: string;
}

export async function newestEditions(
  { storage }: Pick<Deps, "storage">,
  actor: Actor,
): Promise<readonly ListedEdition[]> {
  const own = await storage.chronicles.listOf(actor.memberships.map((one) => one.teamId));
  const slugs = new Map(own.map((one) => [one.id, one.slug]));
  const newest = await storage.editions.newest([...slugs.keys()]);
  return newest.map(({ chronicleId, ...edition }) => ({ ...edition, slug: slugs.get(chronicleId) ?? "" }));
}
