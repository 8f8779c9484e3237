/** Tells reviewers that something waits for them. Whoever wrote an entry cannot approve it and need not hear of it. */
import type { Deps } from "../../ports/deps.ts";
import type { KeptLetter } from "../../ports/letter-store.ts";
import type { Stores } from "../../ports/storage.ts";
import { tellPeople } from "../notices/tell-people.ts";
import type { Sitting } from "./in-review.ts";

/** In the transaction; gives the letters to send after it. */
export async function tellReviewers(
  stores: Stores,
  deps: Pick<Deps, "ids" | "clock" | "origin">,
  { found, actor, state, members }: Sitting,
  submitted: readonly string[],
): Promise<readonly KeptLetter[]> {
  const letters: KeptLetter[] = [];
  const reviewers = members.filter((one) => one.roles.includes("reviewer"));
  const counts = new Map<number, string[]>();
  for (const { personId } of reviewers) {
    const count = submitted.filter((entryId) => !state.hasWritten(personId, entryId)).length;
    if (count > 0) counts.set(count, [...(counts.get(count) ?? []), personId]);
  }
  const telling = { kind: "reviewAsked", found, byPersonId: actor.personId, entryId: null } as const;
  for (const [count, personIds] of counts)
    letters.push(...(await tellPeople(stores, deps, { ...telling, personIds, count })));
  return letters;
}
