/** Which of several forms a report prefers. */

/** The form that occurs most often; among equals one that `isHouse` names, else the earliest. Null for none. */
export function mostCommon(
  forms: readonly string[],
  isHouse: (form: string) => boolean = () => false,
): string | null {
  const counts = new Map<string, number>();
  for (const form of forms) counts.set(form, (counts.get(form) ?? 0) + 1);
  let best: string | null = null;
  for (const [form, count] of counts) {
    const bestCount = best === null ? 0 : (counts.get(best) ?? 0);
    if (best === null || count > bestCount) best = form;
    else if (count === bestCount && isHouse(form) && !isHouse(best)) best = form;
  }
  return best;
}
