/** Waits for a condition by looking often; fails with what it waited for. No test asserts how long it took. */
export async function until<T>(
  look: () => T,
  what: string,
  ms = 10_000,
): Promise<Exclude<T, null | undefined | false>> {
  const end = Date.now() + ms;
  for (;;) {
    const seen = look();
    if (seen !== null && seen !== undefined && seen !== false) {
      return seen as Exclude<T, null | undefined | false>;
    }
    if (Date.now() > end) throw new Error(`waited ${ms} ms in vain for ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
}

/** Long enough for anything under way between two local sockets to arrive; for checking that nothing did. */
export async function aMoment(ms = 60): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, ms));
}
