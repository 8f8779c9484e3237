/**
 * S15: a series that stops. Three weekly overviews in one wording, for 31
 * August – 7 September, 7–14, 14–21, and then none: the fourth was forgotten,
 * or never written. A series is any wording that recurs with spans of days
 * that follow one another without a gap.
 */
import {
  addDays,
  type Day,
  dayOfMonth,
  daysBetween,
  firstDay,
  lastDay,
  monthNumber,
  monthOf,
} from "../../calendar/day.ts";
import { monthAfterDay } from "../../calendar/month-names.ts";
import type { Entry, Language } from "../../report/model.ts";
import { bodyWords } from "../../report/text.ts";
import { finding, reportRule } from "../rule.ts";
import { frameOf, type NamedSpan, namedSpan } from "./day-ranges.ts";

interface Member extends NamedSpan {
  readonly entry: Entry;
  readonly name: string;
}

/** An entry that may belong to a series; it is read only once another entry has the same frame. */
interface Candidate {
  readonly frame: string;
  readonly read: () => Omit<Member, "entry"> | null;
}

const JOINING = /^(?:of|on|in|for|from|about|о|об|по|за|в|с|со|на)$/iu;

/** What the series is called: its words up to the first that joins, "overview", "weekly digest"; in Kazakh the noun stands last. */
function seriesName(text: string, language: Language): string {
  const words = text
    .slice(0, 80)
    .trim()
    .replace(/^(?:the|a|an)\s+/iu, "")
    .split(/\s+/u)
    .slice(0, 4);
  const joined = words.findIndex((word) => JOINING.test(word));
  const name = words.slice(0, joined < 0 ? 2 : joined).join(" ");
  if (language === "kk" || !/^[\p{L} -]+$/u.test(name)) return "entry of this series";
  return language === "en" ? name.slice(0, 1).toLowerCase() + name.slice(1) : `“${name}”`;
}

/** "21–28 September", "28 September – 5 October". */
function printSpan(start: Day, end: Day): string {
  const name = (day: Day) => monthAfterDay(monthNumber(day), "en");
  if (monthOf(start) === monthOf(end)) return `${dayOfMonth(start)}–${dayOfMonth(end)} ${name(end)}`;
  return `${dayOfMonth(start)} ${name(start)} – ${dayOfMonth(end)} ${name(end)}`;
}

interface Rhythm {
  /** Days from one instalment's start to the next's, and from its start to its end. */
  readonly step: number;
  readonly length: number;
}

/** The rhythm of spans of one length that follow each other, with gaps of whole steps at most; null when there is none. */
function rhythmOf(members: readonly Member[]): Rhythm | null {
  const [first] = members;
  if (!first || members.length < 2) return null;
  const length = daysBetween(first.start, first.end);
  const steps = members.slice(1).map((member, at) => daysBetween(members[at]?.start ?? "", member.start));
  const step = Math.min(...steps);
  const isRegular =
    (step === length || step === length + 1) &&
    steps.every((one) => one % step === 0) &&
    members.every((member) => daysBetween(member.start, member.end) === length);
  return isRegular ? { step, length } : null;
}

/** Spans the rhythm leads to expect between the first instalment and the month's end, and that no member names. */
function missingSpans(
  members: readonly Member[],
  { step, length }: Rhythm,
  month: string,
): readonly (readonly [Day, Day])[] {
  const known = new Set(members.map((member) => member.start));
  const missing: (readonly [Day, Day])[] = [];
  let start = members[0]?.start ?? lastDay(month);
  for (let end = addDays(start, length); end <= lastDay(month); end = addDays(start, length)) {
    if (!known.has(start) && end >= firstDay(month)) missing.push([start, end]);
    start = addDays(start, step);
  }
  return missing;
}

export const seriesStops = reportRule<Candidate | null>({
  id: "S15",
  severity: "info",
  title: "A series stops",
  explanation:
    "The report carries one overview a week (or another step), in the same words, and then one is missing before " +
    "the month's end. Add it, or leave it when none was published.",
  collect(entry, { language, month }) {
    const words = bodyWords(entry);
    const frame = frameOf(words);
    if (frame === null) return null;
    let known: Omit<Member, "entry"> | null | undefined;
    const read = () => {
      if (known !== undefined) return known;
      const span = namedSpan(words, language, month);
      known = span && { ...span, name: seriesName(words, language) };
      return known;
    };
    return { frame, read };
  },
  judge(facts, _report, { month }) {
    const frames = new Map<string, number>();
    for (const { fact } of facts) if (fact) frames.set(fact.frame, (frames.get(fact.frame) ?? 0) + 1);
    const byWording = new Map<string, Member[]>();
    for (const { entry, fact } of facts) {
      const read = fact && (frames.get(fact.frame) ?? 0) > 1 ? fact.read() : null;
      if (!read) continue;
      const members = byWording.get(read.wording) ?? [];
      members.push({ ...read, entry });
      byWording.set(read.wording, members);
    }
    return [...byWording.values()].flatMap((unsorted) => {
      const members = unsorted.toSorted((a, b) => daysBetween(b.start, a.start));
      const rhythm = rhythmOf(members);
      if (!rhythm) return [];
      return missingSpans(members, rhythm, month).map(([start, end]) => {
        const before = members.findLast((member) => member.start < start);
        const about = { entryId: before?.entry.id ?? null };
        return finding(about, `No ${before?.name ?? "entry"} for ${printSpan(start, end)}`);
      });
    });
  },
});
