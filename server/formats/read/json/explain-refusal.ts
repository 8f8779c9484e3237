/** Why a parsed file is no report: loaded when one is refused, since only then is the schema library needed. */
import { reportSchema } from "../../../domain/report/report-schema.ts";

/** In words, the first thing that is wrong and where; null when nothing is. */
export function explainRefusal(value: unknown): string | null {
  const parsed = reportSchema.safeParse(value);
  if (parsed.success) return null;
  const issue = parsed.error.issues[0];
  return `at ${issue?.path.join(".") || "the top"}, ${issue?.message ?? "something is wrong"}`;
}
