/** A line on the terminal that tells how far something is; silent where nobody would see it. */

export interface Progress {
  readonly done: number;
  readonly total: number;
  /** Hosts being opened, the one with most left first. */
  readonly waitingAt: string;
  /** Seconds. */
  readonly secondsLeft: number;
}

const WIDTH = 24;

export function barLine({ done, total, waitingAt, secondsLeft }: Progress, columns: number): string {
  const filled = total === 0 ? WIDTH : Math.round((done / total) * WIDTH);
  const bar = `${"█".repeat(filled)}${"░".repeat(WIDTH - filled)}`;
  const minutes = Math.floor(secondsLeft / 60);
  const left =
    done === total ? "" : ` · ${minutes}:${String(secondsLeft % 60).padStart(2, "0")} left · ${waitingAt}`;
  return `Opening sources ${bar} ${done}/${total}${left}`.slice(0, Math.max(0, columns - 1));
}

/** `end` clears the line. */
export function createProgressBar(stream: NodeJS.WriteStream): {
  show(progress: Progress): void;
  end(): void;
} {
  if (!stream.isTTY) return { show: () => undefined, end: () => undefined };
  const clear = () => stream.write("\r\u001b[2K");
  return {
    show(progress) {
      clear();
      stream.write(barLine(progress, stream.columns ?? 80));
    },
    end: clear,
  };
}
