/** A month's history: the timeline on the left, and beside it the month as it was, or what changed. */
import "../editor/desk.css";
import "./history.css";
import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { printMonth } from "../../server/domain/calendar/print-date.ts";
import { DeskHeader } from "../components/desk/desk-header.tsx";
import { ReportNav } from "../components/desk/report-nav.tsx";
import { CompareForm } from "../components/history/compare-form.tsx";
import { DeletedList } from "../components/history/deleted-list.tsx";
import { dayAndTime, timeOf } from "../components/history/moment.ts";
import { type ShownRow, Timeline } from "../components/history/timeline.tsx";
import { historyEn } from "../i18n/history.en.ts";
import { useRouteWords } from "../i18n/use-route-words.ts";
import { EntryPane, MonthPane, ReadPane } from "./history-panes.tsx";
import { type HistoryWords, historyWords } from "./history-words.ts";
import type { OpenedHistory } from "./opened-history.ts";
import { type TimelineRow, timelineDays } from "./timeline-rows.ts";

const SHAPES = { named: "◆", approval: "●", edition: "■" } as const;

export function HistoryScreen(opened: OpenedHistory) {
  const { head, timeline, asked, refused } = opened;
  useRouteWords("history", historyEn);
  const { t, i18n } = useTranslation("history");
  const words = historyWords(t, opened, i18n.language);
  const days = timelineDays(timeline, i18n.language).map(({ day, rows }) => ({
    day,
    rows: rows.map((row) => shownRow(row)),
  }));
  const points = days.flatMap(({ day, rows }) =>
    rows.map((row) => ({ value: String(row.seq), label: `${day}: ${row.words}` })),
  );
  const choices = [{ value: String(timeline.lastSeq), label: t("now") }, ...points].filter(
    ({ value }, index, all) => all.findIndex((one) => one.value === value) === index,
  );
  const withAsked = (seq: number | null) =>
    seq === null || choices.some(({ value }) => value === String(seq))
      ? choices
      : [...choices, { value: String(seq), label: words.when(seq) }];

  function shownRow(row: TimelineRow): ShownRow & { readonly seq: number } {
    const only = asked.entryId === null ? "" : `&entry=${encodeURIComponent(asked.entryId)}`;
    const isSitting = row.kind === "sitting";
    const first = isSitting ? row.sitting.firstSeq - 1 : 0;
    return {
      seq: row.seq,
      key: isSitting ? `sitting ${row.seq}` : `${row.point.kind} ${row.seq} ${row.at}`,
      shape: isSitting ? "○" : SHAPES[row.point.kind],
      words: isSitting ? words.people(row.sitting.personIds) : words.point(row.point),
      note: isSitting
        ? sittingNote(row)
        : `${timeOf(row.at, i18n.language)} · ${words.people([row.point.personId])}`,
      readHref: `?at=${row.seq}`,
      sinceHref: `?from=${row.seq}${only}`,
      changesHref: first > 0 ? `?from=${first}&to=${row.seq}${only}` : null,
      isCurrent: asked.to === row.seq && row.seq !== timeline.lastSeq,
    };
  }
  function sittingNote({ sitting }: Extract<TimelineRow, { kind: "sitting" }>): string {
    const [from, to] = [timeOf(sitting.from, i18n.language), timeOf(sitting.to, i18n.language)];
    const edits = t("edits", { count: sitting.lastSeq - sitting.firstSeq + 1 });
    return `${from === to ? to : t("sitting", { from, to })} · ${edits}`;
  }
  const { slug, month, language, chronicle, canWrite } = head;
  return (
    <div className="desk history">
      <DeskHeader
        chronicle={chronicle}
        month={printMonth(month, language)}
        nav={<ReportNav slug={slug} month={month} current="history" canWrite={canWrite} />}
        save={null}
        people={[]}
        keys={t("keys")}
      />
      <main className="history-main">
        <div className="history-side" id="history-side">
          <Timeline days={days}>
            {timeline.mayWrite && (
              <Form method="post" className="history-name" key={timeline.points.length}>
                <label>
                  <span>{t("name.label")}</span>
                  <input name="name" required maxLength={120} placeholder={t("name.hint")} />
                </label>
                <input type="hidden" name="seq" value={asked.to} />
                <button type="submit" name="do" value="name">
                  {t("name.save")}
                </button>
                <p className="desk-quiet">
                  {asked.to === timeline.lastSeq ? `${t("now")}, ${t("asItStands")}` : words.when(asked.to)}
                </p>
              </Form>
            )}
          </Timeline>
          <DeletedList
            entries={timeline.deleted.map((entry) => deletedRow(entry))}
            mayWrite={timeline.mayWrite}
          />
        </div>
        <section className="history-page" aria-label={t("title")}>
          <a className="history-jump" href="#history-side">
            {t("jump")}
          </a>
          <CompareForm
            points={
              withAsked(asked.from).length > choices.length ? withAsked(asked.from) : withAsked(asked.to)
            }
            entries={timeline.entries.map((one, index) => ({
              value: one.entryId,
              label: `${index + 1} · ${words.entryOf(one)}`,
            }))}
            from={String(asked.from ?? choices[1]?.value ?? timeline.lastSeq)}
            to={String(asked.to)}
            entryId={asked.entryId ?? ""}
          />
          {refused !== null && (
            <p className="history-refused" role="alert">
              {refused}
            </p>
          )}
          <Shown opened={opened} words={words} />
        </section>
      </main>
    </div>
  );

  function deletedRow({
    entryId,
    date,
    place,
    words: first,
    reason,
    deleted,
  }: (typeof timeline.deleted)[number]) {
    const by =
      deleted &&
      t("deletedBy", { name: words.people([deleted.personId]), when: dayAndTime(deleted.at, i18n.language) });
    const note = [reason === null ? null : t("setAside", { reason }), by].filter((part) => part !== null);
    return { entryId, name: words.entryOf({ date, place }), words: first, note: note.join(" · ") };
  }
}

function Shown({ opened, words }: { readonly opened: OpenedHistory; readonly words: HistoryWords }) {
  if (opened.entry) return <EntryPane {...opened} entry={opened.entry} words={words} />;
  if (opened.difference) return <MonthPane {...opened} difference={opened.difference} words={words} />;
  return opened.report && <ReadPane {...opened} report={opened.report} words={words} />;
}
