/** Names of points, people and entries on the history screen. */
import type { TFunction } from "i18next";
import type { NamedEntry, Point } from "../../server/domain/history/point.ts";
import type { Language } from "../../server/domain/report/model.ts";
import { dayAndTime, entryName } from "../components/history/moment.ts";
import type { OpenedHistory } from "./opened-history.ts";
import { momentOf } from "./timeline-rows.ts";

type Words = TFunction<"history">;

export function historyWords(t: Words, { timeline, head }: OpenedHistory, language: string) {
  const entryOf = (entry: Pick<NamedEntry, "date" | "place">) =>
    entryName(entry, head.language satisfies Language, head.month) || t("nameless");
  const entries = new Map([...timeline.entries, ...timeline.deleted].map((one) => [one.entryId, one]));
  const people = (ids: readonly string[]) => ids.map((id) => timeline.names[id] || t("somebody")).join(", ");
  return {
    entryOf,
    people,
    point(point: Point): string {
      if (point.kind === "named") return t("points.named", { name: point.name });
      if (point.kind === "edition") return t("points.edition", { n: String(point.n) });
      const entry = entries.get(point.entryId);
      return t("points.approval", { entry: entry ? entryOf(entry) : t("points.standing") });
    },
    when(seq: number): string {
      const at = momentOf(timeline, seq);
      return at === null ? `№ ${seq}` : dayAndTime(at, language);
    },
  };
}

export type HistoryWords = ReturnType<typeof historyWords>;
