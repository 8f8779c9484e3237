/** The value with the given fields set; the same value when they were so already. Fields left out stay. */
export function changedFields<T extends object>(
  value: T,
  changes: { readonly [K in keyof T]?: T[K] | undefined },
): T {
  const next = { ...value };
  let touched = false;
  for (const key of Object.keys(changes) as (keyof T)[]) {
    const change = changes[key];
    if (change === undefined || change === next[key]) continue;
    next[key] = change;
    touched = true;
  }
  return touched ? next : value;
}
