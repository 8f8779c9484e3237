/** What an edit changed in an entry, so that it can be shown where it happened. */
import type { Entry } from "../../server/domain/report/model.ts";
import { blockText } from "../../server/domain/report/text.ts";
import type { TextRange } from "../components/desk/text-marks.ts";

export interface ChangedParts {
  readonly ranges: readonly TextRange[];
  /** As in `FindingPlace`. */
  readonly fields: readonly string[];
}

export function changedParts(before: Entry, after: Entry): ChangedParts {
  const fields = (Object.keys(after.place) as (keyof Entry["place"])[]).filter(
    (field) => after.place[field] !== before.place[field],
  );
  const isDated = after.date?.start !== before.date?.start || after.date?.end !== before.date?.end;
  const isSameShape = before.body.length === after.body.length;
  const ranges = after.body.flatMap((block, index) => {
    const was = before.body[index];
    if (was === block || !was || !isSameShape) return [];
    return stretches(index, blockText(was), blockText(block));
  });
  return { ranges, fields: isDated ? ["start", ...fields] : fields };
}

/** Word by word where as many words stand before as after; else what lies between the shared beginning and end. */
function stretches(block: number, was: string, is: string): readonly TextRange[] {
  const [old, now] = [was.match(WORDS) ?? [], is.match(WORDS) ?? []];
  if (old.length !== now.length) return between(block, was, is);
  const ranges: TextRange[] = [];
  let at = 0;
  now.forEach((word, index) => {
    const length = word.trimEnd().length;
    if (word !== old[index]) ranges.push({ block, from: at, to: at + Math.max(1, length) });
    at += word.length;
  });
  return ranges;
}

const WORDS = /\s*\S+\s*|\s+/gu;

function between(block: number, was: string, is: string): readonly TextRange[] {
  if (was === is) return [];
  const shorter = Math.min(was.length, is.length);
  let head = 0;
  while (head < shorter && was[head] === is[head]) head++;
  let tail = 0;
  while (tail < shorter - head && was[was.length - 1 - tail] === is[is.length - 1 - tail]) tail++;
  const [from, to] = [head, is.length - tail];
  // What was only taken out shows by the letters on either side.
  return to > from
    ? [{ block, from, to }]
    : is === ""
      ? []
      : [{ block, from: Math.max(0, from - 1), to: Math.min(is.length, from + 1) }];
}
