/** How the month's entries stand, for the desk: asked again when something is saved, and when the server says there is news. */
import { useCallback, useEffect, useMemo } from "react";
import type { EntryStatuses } from "../../server/queries/review/entry-statuses.ts";
import type { EntryStatus, StatusOf } from "../components/desk/entry-status.tsx";
import { useCell } from "../editor/cell.ts";
import type { DeskSession } from "../editor/desk-session.ts";
import { useSavedRests } from "../editor/use-saved-rests.ts";
import type { MonthAddress } from "./ask-review.ts";
import { useStatuses } from "./use-statuses.ts";

/** Milliseconds between two questions when nothing was heard. */
const PAUSE = 12_000;
/** Milliseconds of rest after the last letter was saved. */
const REST = 900;

export interface DeskReview {
  /** Null until it is known. */
  readonly statuses: EntryStatuses | null;
  readonly statusOf: StatusOf;
  /** Ids of entries that wait for a reviewer. */
  readonly waiting: ReadonlySet<string>;
  readonly refresh: () => Promise<void>;
}

export function useDeskReview(session: DeskSession, { slug, month }: MonthAddress): DeskReview {
  const address = useMemo(() => ({ slug, month }), [slug, month]);
  const { statuses, refresh } = useStatuses(address, null, PAUSE);
  const news = useCell(session.news);
  const rests = useSavedRests(session.save, REST);
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked again because of them
  useEffect(() => void refresh(), [news, rests, refresh]);
  const known = useMemo(
    () => new Map(statuses?.entries.map((one) => [one.entryId, deskWord(one.status)])),
    [statuses],
  );
  const waiting = useMemo(
    () => new Set([...known].flatMap(([id, status]) => (status === "inReview" ? [id] : []))),
    [known],
  );
  const statusOf = useCallback<StatusOf>((id) => known.get(id) ?? "draft", [known]);
  return useMemo(() => ({ statuses, statusOf, waiting, refresh }), [statuses, statusOf, waiting, refresh]);
}

function deskWord(status: EntryStatuses["entries"][number]["status"]): EntryStatus {
  return status === "submitted" ? "inReview" : status;
}
