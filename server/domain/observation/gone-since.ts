/** Since when a page that was there can no longer be read. */
import type { Observation } from "./observation.ts";
import { CONFIRMED_AFTER, type HandCheck, isHandCheckValid } from "./standing.ts";

export type Glance = Pick<Observation, "url" | "state" | "at">;

/**
 * The time of the first failure in the present run of them; milliseconds since the epoch. Null while the page is there,
 * while one failure alone says so, and where a person's word stands against what only looks like an error page.
 * `glances` and `handChecks` are of one source; what was seen of other addresses does not count.
 */
export function goneSince(
  url: string,
  glances: readonly Glance[],
  handChecks: readonly HandCheck[],
  now: number,
): number | null {
  const told = glances
    .filter((one) => one.url === url && one.state !== "blocked" && one.state !== "unknown")
    .sort((a, b) => b.at - a.at);
  const end = told.findIndex(({ state }) => state !== "broken" && state !== "soft-404");
  const failures = end < 0 ? told : told.slice(0, end);
  const [latest, first] = [failures[0], failures.at(-1)];
  if (!latest || !first) return null;
  if (latest.state === "broken") return latest.at - first.at >= CONFIRMED_AFTER ? first.at : null;
  return handChecks.some((one) => one.url === url && isHandCheckValid(one, now)) ? null : first.at;
}
