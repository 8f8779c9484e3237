/**
 * A tiny language for reports, so that a test is one line a case:
 * `report(entry("2023-09-05", "The court sat", cite(1), "."), …)`.
 * Ids are made from positions ("e1", "c1", "s1"), so that expectations can name them.
 */
import {
  type Block,
  type DateRange,
  type Entry,
  type Inline,
  type LawReference,
  NO_PLACE,
  type Person,
  type Place,
  REPORT_FORMAT,
  type Report,
  type ReportHeader,
  type Source,
  type Topic,
} from "../../server/domain/report/model.ts";

export interface Cite {
  readonly cite: number;
  /** The source's number; one source per citation unless given. */
  readonly source: number;
}

/** A marker that prints `number`; `source` when several markers share one. */
export function cite(number: number, source: number = number): Cite {
  return { cite: number, source };
}

interface EntryDraft {
  readonly date: DateRange | null;
  readonly fields: Partial<{
    id: string;
    place: Partial<Place>;
    lead: string | null;
    people: readonly Person[];
    law: readonly LawReference[];
    topics: readonly Topic[];
  }>;
  /** One array of strings and citations per paragraph. */
  readonly paragraphs: readonly (readonly (string | Cite)[])[];
}

type Fields = EntryDraft["fields"];

/** `entry("2023-09-05", …)`, `entry("2023-09-05/2023-09-07", …)`, `entry(null, …)`; a "\n" alone starts a new paragraph. */
export function entry(date: string | null, ...parts: readonly (string | Cite | Fields)[]): EntryDraft {
  const [start, end = null] = date === null ? [null] : date.split("/");
  const fields = parts.find((part): part is Fields => typeof part === "object" && !("cite" in part)) ?? {};
  const paragraphs: (string | Cite)[][] = [[]];
  for (const part of parts) {
    if (part === "\n") paragraphs.push([]);
    else if (typeof part === "string" || "cite" in part) paragraphs.at(-1)?.push(part as string | Cite);
  }
  return { date: start == null ? null : { start, end }, fields, paragraphs };
}

/** A web source with a plausible address; override what the test is about. */
export function source(number: number, fields: Partial<Source> = {}): Source {
  return {
    id: `s${number}`,
    numbers: [number],
    kind: "web",
    url: `https://news.example.org/2023/09/${number}.html`,
    title: null,
    outlet: null,
    author: null,
    publishedOn: null,
    accessedOn: null,
    language: null,
    archiveUrl: null,
    note: null,
    ...fields,
  };
}

function toBlock(parts: readonly (string | Cite)[], nextCitation: () => string): Block {
  const content: Inline[] = parts.map((part) =>
    typeof part === "string"
      ? { type: "text", text: part, marks: [] }
      : {
          type: "citation",
          id: nextCitation(),
          sourceId: `s${part.source}`,
          locator: null,
          number: part.cite,
        },
  );
  return { type: "paragraph", content };
}

interface ReportFields {
  readonly header?: Partial<ReportHeader>;
  /** Sources to use instead of the ones made for the markers; matched by id. */
  readonly sources?: readonly Source[];
}

/** A September 2023 report in English with one web source per marker. */
export function report(...parts: readonly (EntryDraft | ReportFields)[]): Report {
  const drafts = parts.filter((part): part is EntryDraft => "paragraphs" in part);
  const fields = parts.find((part): part is ReportFields => !("paragraphs" in part)) ?? {};
  let citations = 0;
  const nextCitation = () => `c${++citations}`;
  const entries: Entry[] = drafts.map((draft, index) => ({
    id: draft.fields.id ?? `e${index + 1}`,
    date: draft.date,
    place: { ...NO_PLACE, ...draft.fields.place },
    lead: draft.fields.lead ?? null,
    people: draft.fields.people ?? [],
    law: draft.fields.law ?? [],
    topics: draft.fields.topics ?? [],
    body: draft.paragraphs.map((paragraph) => toBlock(paragraph, nextCitation)),
  }));
  const given = new Map((fields.sources ?? []).map((one) => [one.id, one]));
  const cited = new Map<number, number[]>();
  for (const draft of drafts)
    for (const paragraph of draft.paragraphs)
      for (const part of paragraph)
        if (typeof part !== "string") cited.set(part.source, [...(cited.get(part.source) ?? []), part.cite]);
  const made = [...cited].map(([number, numbers]) => given.get(`s${number}`) ?? source(number, { numbers }));
  const extra = (fields.sources ?? []).filter((one) => !made.some((source) => source.id === one.id));
  return {
    format: REPORT_FORMAT,
    report: { month: "2023-09", language: "en", title: null, intro: [], closing: [], ...fields.header },
    entries,
    sources: [...made, ...extra],
    findings: [],
    setAside: [],
  };
}
