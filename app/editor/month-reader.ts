/**
 * Reads a month beside the page that shows it: runs the rules, recognises what
 * the entry on the screen names, suggests places. It is told changes only and
 * keeps the rest as the values it had, which is what the rule engine goes by.
 */
import { renumber } from "../../server/domain/citations/numbering.ts";
import { contentOf, rememberContent } from "../../server/domain/document/content-of.ts";
import type { ReportFacts } from "../../server/domain/document/document-reader.ts";
import { asPrinted, type FormsOf } from "../../server/domain/people/people-in-text.ts";
import { builtInGazetteer } from "../../server/domain/places/built-in-gazetteer.ts";
import {
  type Entry,
  type Finding,
  NO_PLACE,
  REPORT_FORMAT,
  type Report,
  type ReportHeader,
  type Source,
} from "../../server/domain/report/model.ts";
import { ALL_RULES } from "../../server/domain/rules/catalogue.ts";
import { createChecker } from "../../server/domain/rules/engine.ts";
import type { FromReader, MonthChange, Noticed, Question, ToldFinding, ToReader } from "./month-messages.ts";
import { suggestPlaces } from "./place-suggestions.ts";
import { leadInText, recognisedIn, typedLaw } from "./recognised.ts";
import { suggestRoles } from "./role-suggestions.ts";

/** Answers come through `tell`, each change with what is noticed and then what is found. */
export function createMonthReader(tell: (message: FromReader) => void): (message: ToReader) => void {
  let reading: Reading | null = null;
  return (message) => {
    if (message.kind === "open") {
      const opened = openReading(message.facts, () => {
        if (reading === opened) tell({ kind: "noticed", noticed: opened.noticed() });
      });
      reading = opened;
      tell({ kind: "ready" });
      return;
    }
    if (!reading) return;
    if (message.kind === "ask")
      tell({ kind: "answer", id: message.id, answer: reading.answer(message.question) });
    if (message.kind === "look") reading.lookAt(message.entryId);
    if (message.kind === "change") reading.take(message.change);
    if (message.kind !== "ask") tell({ kind: "noticed", noticed: reading.noticed() });
    if (message.kind === "change") tell({ kind: "findings", findings: reading.findings() });
  };
}

interface Reading {
  take(change: MonthChange): void;
  lookAt(entryId: string | null): void;
  noticed(): Noticed | null;
  findings(): readonly ToldFinding[];
  answer(question: Question): readonly string[] | ReturnType<typeof typedLaw>;
}

/** `onKnowingMore` is called when what is noticed may have grown by itself. */
function openReading(facts: ReportFacts, onKnowingMore: () => void): Reading {
  const { month, language, numbering } = facts;
  // Russian and Kazakh names inflect; an English month need not fetch what tells their forms.
  let formsOf: FormsOf | null = language === "en" ? asPrinted : null;
  if (formsOf === null)
    import("../../server/domain/people/nominative.ts").then(
      ({ nameForms }) => {
        formsOf = nameForms;
        onKnowingMore();
      },
      () => console.warn("Names in the text are not offered, because what tells their forms did not load."),
    );
  const gazetteer = builtInGazetteer();
  const checker = createChecker({ rules: ALL_RULES, gazetteer, numbering, contentOf });
  const entries = new Map<string, Entry>();
  const sources = new Map<string, Source>();
  let entryIds: readonly string[] = [];
  let sourceIds: readonly string[] = [];
  let header: ReportHeader = { month, language, title: null, intro: [], closing: [] };
  let looked: string | null = null;
  let told = new Map<string, number>();
  const numbered = new WeakMap<Entry | Source, Entry | Source>();

  const asNumbered = <T extends Entry | Source>(value: T): T =>
    (numbered.get(value) as T | undefined) ?? value;
  const listed = <T>(ids: readonly string[], values: ReadonlyMap<string, T>): readonly T[] =>
    ids.flatMap((id) => values.get(id) ?? []);

  function remember<T extends Entry | Source>(contents: readonly T[], values: readonly T[]): void {
    for (const [index, content] of contents.entries()) {
      const value = values[index] ?? content;
      numbered.set(content, value);
      rememberContent(value, content);
    }
  }

  /** Standing words are numbered behind the entries, as the document's own reader does it. */
  function report(): Report {
    const standing: Entry = {
      ...{ id: "", date: null, place: NO_PLACE, lead: null, people: [], law: [], topics: [] },
      body: [...header.intro, ...header.closing],
    };
    const contents = listed(entryIds, entries);
    const works = listed(sourceIds, sources);
    const made = renumber(
      {
        format: REPORT_FORMAT,
        report: header,
        entries: [...contents.map(asNumbered), standing],
        sources: works.map(asNumbered),
        findings: [],
        setAside: [],
      },
      numbering,
    );
    remember(contents, made.entries);
    remember(works, made.sources);
    return { ...made, entries: made.entries.slice(0, -1) };
  }

  function placesInUse(): ReadonlySet<string> {
    const names = listed(entryIds, entries).flatMap(({ place }) => place.settlement ?? []);
    return new Set(names);
  }

  function packed(findings: readonly Finding[]): readonly ToldFinding[] {
    const now = new Map<string, number>();
    const list = findings.map((finding, index) => {
      const text = JSON.stringify(finding);
      now.set(text, index);
      return told.get(text) ?? finding;
    });
    told = now;
    return list;
  }

  return {
    take(change) {
      header = change.header ?? header;
      for (const entry of change.entries) entries.set(entry.id, entry);
      for (const source of change.sources) sources.set(source.id, source);
      entryIds = change.entryIds ?? entryIds;
      sourceIds = change.sourceIds ?? sourceIds;
    },
    lookAt(entryId) {
      looked = entryId;
    },
    noticed() {
      const entry = looked === null ? undefined : entries.get(looked);
      if (!entry) return null;
      return {
        entryId: entry.id,
        recognised: recognisedIn(entry, language, formsOf),
        lead: leadInText(entry, { month, language, gazetteer, placesInUse: placesInUse() }),
      };
    },
    findings: () => packed(checker.check(report())),
    answer(question) {
      if (question.type === "law") return typedLaw(question.typed);
      if (question.type === "roles") return suggestRoles(question.typed, listed(entryIds, entries), language);
      return suggestPlaces(question, listed(entryIds, entries), language);
    },
  };
}
