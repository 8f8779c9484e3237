/**
 * Whose edits were refused lately. A refusal makes the document be rebuilt,
 * so somebody who earns several in a minute waits outside for the rest of it.
 */
export class Refusals {
  readonly #perMinute: number;
  readonly #times = new Map<string, number[]>();

  constructor(perMinute: number) {
    this.#perMinute = perMinute;
  }

  note(personId: string, now: number): void {
    this.#times.set(personId, [...this.#recent(personId, now), now]);
  }

  isBarred(personId: string, now: number): boolean {
    const recent = this.#recent(personId, now);
    if (recent.length === 0) this.#times.delete(personId);
    return recent.length >= this.#perMinute;
  }

  #recent(personId: string, now: number): number[] {
    return (this.#times.get(personId) ?? []).filter((time) => now - time < 60_000);
  }
}
