/** What is marked in the entry on the screen: where its findings are, and what has just changed. */
import { useMemo, useRef } from "react";
import type { Entry } from "../../server/domain/report/model.ts";
import type { KeyedFinding } from "../components/desk/findings-rail.tsx";
import type { TextMark } from "../components/desk/text-marks.ts";
import { placeOfFinding } from "./finding-places.ts";
import type { Flash } from "./use-flash.ts";

export interface EntryMarks {
  readonly text: readonly TextMark[];
  /** Fields that have just changed, or that the finding being looked at is about. */
  readonly fields: readonly string[];
  /** Sources likewise, by id. */
  readonly sources: readonly string[];
}

interface MarkOptions {
  readonly entry: Entry | null;
  /** The findings speak of the entry as it is; until they do again, the marks stay as they were. */
  readonly isChecked: boolean;
  readonly here: readonly KeyedFinding[];
  readonly activeKey: string | null;
  readonly flash: Flash | null;
}

const NO_MARKS: EntryMarks = { text: [], fields: [], sources: [] };

export function useEntryMarks({ entry, isChecked, here, activeKey, flash }: MarkOptions): EntryMarks {
  const kept = useRef<{ entryId: string; marks: EntryMarks } | null>(null);
  return useMemo(() => {
    if (!entry) return NO_MARKS;
    const changed = flash?.entries.get(entry.id);
    const isKept = !isChecked && !changed && kept.current?.entryId === entry.id;
    if (isKept && kept.current) return kept.current.marks;
    const active = here.find(({ key }) => key === activeKey);
    const fresh = (changed?.ranges ?? []).map(
      (range): TextMark => ({ ...range, key: null, severity: null, isActive: false }),
    );
    const marks: EntryMarks = {
      text: [...(isChecked ? here.flatMap((one) => marksOf(one, entry, activeKey)) : []), ...fresh],
      fields: [...(changed?.fields ?? []), ...(active ? placeOfFinding(active.finding, entry).fields : [])],
      sources: [...(flash?.sources ?? []), ...(active?.finding.sourceId ? [active.finding.sourceId] : [])],
    };
    kept.current = { entryId: entry.id, marks };
    return marks;
  }, [entry, isChecked, here, activeKey, flash]);
}

function marksOf(
  { key, finding }: KeyedFinding,
  entry: Entry,
  activeKey: string | null,
): readonly TextMark[] {
  return placeOfFinding(finding, entry).ranges.map((range) => ({
    ...range,
    key,
    severity: finding.severity,
    isActive: key === activeKey,
  }));
}
