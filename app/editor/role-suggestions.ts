/** What a person may be offered to be: roles this month gives people, the most used first, then the words we know for roles. */
import { roleLemmas } from "../../server/domain/people/role-words.ts";
import type { Entry, Language } from "../../server/domain/report/model.ts";

const MOST = 7;

export function suggestRoles(
  typed: string,
  entries: readonly Entry[],
  language: Language,
): readonly string[] {
  const start = typed.trim().toLowerCase();
  const uses = new Map<string, number>();
  for (const { people } of entries)
    for (const { role } of people) if (role !== null) uses.set(role, (uses.get(role) ?? 0) + 1);
  const used = [...uses].sort((a, b) => b[1] - a[1]).map(([role]) => role);
  const known = start === "" ? [] : roleLemmas(language);
  return [...new Set([...used, ...known])]
    .filter((role) => role.toLowerCase().startsWith(start) && role !== typed)
    .slice(0, MOST);
}
