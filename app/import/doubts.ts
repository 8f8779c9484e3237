/** Everything the person importing should look at, each with the row it is about: the reader's doubts, what would block publishing, hidden text. */
import { isImportDoubt } from "../../server/domain/report/import-doubts.ts";
import type { Finding, Severity } from "../../server/domain/report/model.ts";
import type { ReviewRow } from "./review-rows.ts";

export interface Doubt {
  readonly key: string;
  readonly ruleId: string;
  readonly severity: Severity;
  readonly message: string;
  /** Null for what concerns the whole file. */
  readonly rowKey: string | null;
}

/** In the order of the rows, what concerns the whole file first. `found` are the rules' findings on the draft's report. */
export function doubtsOf(
  rows: readonly ReviewRow[],
  doubts: readonly Finding[],
  found: readonly Finding[],
  leftOut: ReadonlySet<string>,
): readonly Doubt[] {
  const keys = new Map(rows.map((row, index) => [row.key, index]));
  const byNumber = new Map<number, string>();
  for (const row of rows)
    if (row.kind === "source")
      for (const number of row.source.numbers) if (!byNumber.has(number)) byNumber.set(number, row.key);
  const blocking = found.filter((one) => one.severity === "block" && !isImportDoubt(one));
  const placed = [...doubts, ...blocking].flatMap((finding, index): Doubt[] => {
    const { ruleId, severity, message, entryId, sourceId } = finding;
    // What it was about is set aside or gone: there is nothing left to doubt.
    const about = entryId ?? sourceId;
    if (about !== null && !keys.has(about)) return [];
    const rowKey = rowOf(finding, keys, byNumber);
    return [{ key: `${ruleId}-${index}`, ruleId, severity, message, rowKey }];
  });
  const at = (doubt: Doubt) => (doubt.rowKey === null ? -1 : (keys.get(doubt.rowKey) ?? -1));
  return placed.filter(({ rowKey }) => rowKey === null || !leftOut.has(rowKey)).sort((a, b) => at(a) - at(b));
}

function rowOf(
  { entryId, sourceId, number, message }: Finding,
  keys: ReadonlyMap<string, number>,
  byNumber: ReadonlyMap<number, string>,
): string | null {
  for (const id of [entryId, sourceId]) if (id !== null && keys.has(id)) return id;
  const named = number ?? Number(/^Note (\d{1,5})\b/u.exec(message)?.[1] ?? Number.NaN);
  return byNumber.get(named) ?? null;
}
