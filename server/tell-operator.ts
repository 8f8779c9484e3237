/** What the one who runs the house reads in its output: one line each, on the error stream, with no word of a report. */
export function tell(what: string, error?: unknown): void {
  const why = error === undefined ? "" : `: ${error instanceof Error ? error.message : String(error)}`;
  process.stderr.write(`chronicle: ${what}${why}\n`);
}
