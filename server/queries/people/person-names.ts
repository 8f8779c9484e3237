/** Names of people by id, also of those who have left the team; "" for an account that is gone. */
import type { Stores } from "../../ports/storage.ts";

export async function personNames(
  { people }: Pick<Stores, "people">,
  personIds: Iterable<string>,
): Promise<Readonly<Record<string, string>>> {
  const names: Record<string, string> = {};
  for (const personId of new Set(personIds)) names[personId] = (await people.find(personId))?.name ?? "";
  return names;
}
