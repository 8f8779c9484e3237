/** What a Word file holds and a report does not take, counted while it is read, and told to the person importing. */
import type { RawDoubt } from "../raw.ts";

export type Loss = "picture" | "hidden" | "insertion" | "deletion" | "embedded" | "unlinked";

export class Losses {
  private readonly counts = new Map<Loss, { times: number; line: number }>();

  add(loss: Loss, line: number): void {
    const known = this.counts.get(loss);
    if (known) known.times++;
    else this.counts.set(loss, { times: 1, line });
  }

  timesOf(loss: Loss): number {
    return this.counts.get(loss)?.times ?? 0;
  }

  /** Takes back what was counted in a part that is read in another form after all. */
  reset(loss: Loss, times: number): void {
    const known = this.counts.get(loss);
    if (!known) return;
    if (times === 0) this.counts.delete(loss);
    else known.times = times;
  }

  doubts(): readonly RawDoubt[] {
    const tracked = this.counts.get("insertion") ?? this.counts.get("deletion");
    const doubts: RawDoubt[] = [];
    if (tracked) {
      const taken = counted(this.timesOf("insertion"), "insertion was accepted", "insertions were accepted");
      const left = counted(this.timesOf("deletion"), "deletion was left out", "deletions were left out");
      const message = `The file has tracked changes: ${[taken, left].filter(Boolean).join(" and ")}. Look whether that is the text you mean.`;
      doubts.push({ line: tracked.line, message });
    }
    for (const [loss, { times, line }] of this.counts) {
      const message = MESSAGES[loss]?.(times);
      if (message) doubts.push({ line, message });
    }
    return doubts;
  }
}

function counted(times: number, one: string, many: string): string {
  return times === 0 ? "" : `${times} ${times === 1 ? one : many}`;
}

const MESSAGES: Readonly<Partial<Record<Loss, (times: number) => string>>> = {
  picture: (times) =>
    `${counted(times, "picture, drawing or embedded object was", "pictures, drawings or embedded objects were")} left out. If one of them holds text, type it in.`,
  hidden: (times) =>
    `The file has hidden text (${counted(times, "passage", "passages")}). It was set aside; does it belong to the report?`,
  embedded: (times) =>
    `${counted(times, "other document is", "other documents are")} embedded in the file and cannot be read here; copy the text in.`,
};
