/** The right column of the history: a month as it was, what changed in it, or what changed in one entry. */
import { Form, Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { AuthoredWords } from "../components/history/authored-words.tsx";
import { ChangedWords } from "../components/history/changed-words.tsx";
import { DifferenceView } from "../components/history/difference-view.tsx";
import { PastEntries } from "../components/history/past-entries.tsx";
import type { HistoryWords } from "./history-words.ts";
import type { OpenedHistory } from "./opened-history.ts";

type PaneProps<Shown extends "report" | "difference" | "entry"> = OpenedHistory & {
  readonly [Name in Shown]: NonNullable<OpenedHistory[Name]>;
} & { readonly words: HistoryWords };

/** The month at one point, with steps to the edits around it. */
export function ReadPane({ report, asked: { to }, timeline, head, words }: PaneProps<"report">) {
  const { t } = useTranslation("history");
  return (
    <>
      <div className="history-head">
        <h2>{t("reading", { when: words.when(to) })}</h2>
        <p className="history-ways">
          {to > 1 && <Link to={`?at=${to - 1}`}>{t("earlier")}</Link>}
          {to < timeline.lastSeq && <Link to={`?at=${to + 1}`}>{t("later")}</Link>}
          {to < timeline.lastSeq && <Link to={`?from=${to}`}>{t("sinceThen")}</Link>}
        </p>
      </div>
      <p className="desk-quiet">{t("entries", { count: report.entries.length })}</p>
      <PastEntries entries={report.entries} nameOf={words.entryOf} language={head.language} />
    </>
  );
}

export function MonthPane({ difference, asked: { from, to }, head, words }: PaneProps<"difference">) {
  const { t } = useTranslation("history");
  const { language } = head;
  const { title, intro, closing, entries, isReordered } = difference;
  const isSame = !title && !intro && !closing && entries.length === 0 && !isReordered;
  const range = `from=${from ?? to}&to=${to}`;
  return (
    <>
      <Range from={from} to={to} words={words} />
      {isSame && <p className="desk-quiet">{t("same")}</p>}
      {isReordered && <p className="desk-quiet">{t("reordered")}</p>}
      {title && (
        <section className="history-changed">
          <h3>{t("titleChanged")}</h3>
          <p>
            <del>{title.before ?? ""}</del> <ins>{title.after ?? ""}</ins>
          </p>
        </section>
      )}
      {intro && (
        <section className="history-changed">
          <h3>{t("intro")}</h3>
          <ChangedWords stretches={intro} language={language} />
        </section>
      )}
      {entries.map(({ entryId, change, entry, difference: changed }) => (
        <section key={entryId} className="history-changed" data-change={change}>
          <h3>
            {words.entryOf(entry)} <small>{t(`change.${change}`)}</small>
          </h3>
          <DifferenceView difference={changed} language={language} />
          <p className="history-ways">
            <Link to={`?${range}&entry=${encodeURIComponent(entryId)}`}>{t("lookCloser")}</Link>
          </p>
        </section>
      ))}
      {closing && (
        <section className="history-changed">
          <h3>{t("closing")}</h3>
          <ChangedWords stretches={closing} language={language} />
        </section>
      )}
    </>
  );
}

export function EntryPane({
  entry,
  asked: { from, to, entryId },
  timeline,
  head,
  words,
}: PaneProps<"entry">) {
  const { t } = useTranslation("history");
  const { before, after, difference, authored, names } = entry;
  const named = after?.entry ?? before?.entry;
  return (
    <>
      <Range from={from} to={to} words={words} />
      <section className="history-changed">
        <h3>{named && words.entryOf(named)}</h3>
        {difference.isSame && <p className="desk-quiet">{t("sameEntry")}</p>}
        <DifferenceView difference={difference} language={head.language} />
        {before && timeline.mayWrite && !difference.isSame && (
          <Form method="post" className="history-restore">
            <input type="hidden" name="entryId" value={entryId ?? ""} />
            <input type="hidden" name="seq" value={from ?? to} />
            <button type="submit" name="do" value="restore">
              {t("restore", { when: words.when(from ?? to) })}
            </button>
            <p className="desk-quiet">{t("restoreHint")}</p>
          </Form>
        )}
      </section>
      {after && (
        <section className="history-changed">
          <h3>{t("whoWrote", { when: words.when(to) })}</h3>
          <AuthoredWords authored={authored} names={names} language={head.language} />
          <p className="desk-quiet">{t("wroteSplit")}</p>
        </section>
      )}
    </>
  );
}

interface RangeProps {
  readonly from: number | null;
  readonly to: number;
  readonly words: HistoryWords;
}

function Range({ from, to, words }: RangeProps) {
  const { t } = useTranslation("history");
  return (
    <div className="history-head">
      <h2>{t("difference", { from: words.when(from ?? to), to: words.when(to) })}</h2>
    </div>
  );
}
