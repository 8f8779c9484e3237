/** The middle column: one entry with its fields, its text, what its words name, and its sources. */
import { Button } from "@mantine/core";
import { type MouseEvent, memo, useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { Citation, Entry, Place, Report } from "../../server/domain/report/model.ts";
import { citationsOf } from "../../server/domain/report/text.ts";
import { EntryFacts } from "../components/desk/entry-facts.tsx";
import type { KeyedFinding } from "../components/desk/findings-rail.tsx";
import { SourceSummary } from "../components/desk/source-summary.tsx";
import { type CitationFace, StaticBody } from "../components/desk/static-body.tsx";
import { BodyEditor, type OpenAt } from "./body-editor.tsx";
import { useCell } from "./cell.ts";
import { sourceName } from "./cite-choices.ts";
import type { DeskActions, Outcome } from "./desk-actions.ts";
import type { DeskSession } from "./desk-session.ts";
import { EntryLabels } from "./entry-labels-pane.tsx";
import { EntrySources } from "./entry-sources.tsx";
import { useCiting } from "./use-citing.ts";
import type { EntryMarks } from "./use-entry-marks.ts";
import { useMarkInView } from "./use-mark-in-view.ts";
import { useStable } from "./use-stable.ts";
import { WordsFrame } from "./words-frame.tsx";

interface EntryPaneProps {
  readonly session: DeskSession;
  readonly actions: DeskActions;
  readonly report: Report;
  readonly entry: Entry;
  readonly marks: EntryMarks;
  /** Findings that concern this entry. */
  readonly here: readonly KeyedFinding[];
  readonly canEdit: boolean;
  /** Null: shown, not open. */
  readonly openAt: OpenAt | null;
  readonly onOpen: (at: OpenAt) => void;
  readonly onUndo: () => void;
  readonly onRedo: () => void;
  readonly onLeave: () => void;
  readonly onNudge: (by: -1 | 1) => void;
  readonly onDelete: () => void;
  /** Shows what was done, or why it was not possible. */
  readonly onOutcome: (outcome: Outcome<unknown>, done: string | null) => void;
  /** Applies the first of these findings that has a fix; says whether one has. */
  readonly onFix: (keys: readonly string[]) => boolean;
}

/** The sentence of an outcome that failed, for the field it happened in. */
const faultOf = (outcome: Outcome<unknown>): string | null => (outcome.ok ? null : outcome.message);

export const EntryPane = memo(function EntryPane(props: EntryPaneProps) {
  const { session, actions, report, entry, marks, here, canEdit, openAt, onOpen, onOutcome } = props;
  const { t } = useTranslation("desk");
  const noticed = useCell(session.view.noticed);
  const citations = useMemo(() => citationsOf(entry), [entry]);
  const sources = useMemo(() => new Map(report.sources.map((one) => [one.id, one])), [report.sources]);
  const faceOf = useMemo(() => {
    return ({ number, sourceId }: Citation): CitationFace => {
      const source = sources.get(sourceId);
      return { number, isMissing: !source || source.kind === "missing" };
    };
  }, [sources]);
  const summaryOf = useStable((citation: Citation) => {
    const source = sources.get(citation.sourceId) ?? null;
    const name = source ? sourceName(source) : { outlet: null, title: null };
    return <SourceSummary source={source} number={citation.number} locator={null} {...name} />;
  });
  const { language } = report.report;
  const isNoticed = canEdit && noticed?.entryId === entry.id;
  const lead = isNoticed ? noticed.lead : null;
  const citing = useCiting(report, actions, onOutcome);
  const isEditing = canEdit && openAt !== null;
  const column = useMarkInView(marks.text);

  return (
    <article className="desk-entry" ref={column}>
      <EntryFacts
        key={`facts-${entry.id}`}
        date={entry.date}
        place={entry.place}
        isReadOnly={!canEdit}
        pointedAt={marks.fields}
        suggest={useStable((field: keyof Place, typed: string) =>
          session.view.ask({ type: "places", field, typed, place: entry.place }),
        )}
        onDate={(date) => faultOf(actions.setFields(entry.id, { date }))}
        onPlace={useStable((place: Partial<Place>) =>
          faultOf(actions.setFields(entry.id, { place: { ...entry.place, ...place } })),
        )}
      />
      {lead && (
        <p className="desk-offer" role="status">
          {t("entry.leadFound", { lead: lead.words })}{" "}
          <Button className="desk-button" size="compact-xs" variant="light" onClick={moveLead}>
            {t("entry.leadMove")}
          </Button>
        </p>
      )}
      <WordsFrame
        key={`words-${entry.id}`}
        citations={citations}
        sources={sources}
        here={here}
        canFix={canEdit}
        onFix={props.onFix}
      >
        {(pointAt) =>
          isEditing ? (
            <BodyEditor
              key={`body-${entry.id}`}
              session={session}
              entryId={entry.id}
              body={entry.body}
              citations={citations}
              marks={marks.text}
              faceOf={faceOf}
              language={language}
              openAt={openAt}
              citing={citing}
              summaryOf={summaryOf}
              pointAt={pointAt}
              onFix={props.onFix}
              onUndo={props.onUndo}
              onRedo={props.onRedo}
              onLeave={props.onLeave}
              onOutcome={props.onOutcome}
            />
          ) : (
            <StaticBody
              body={entry.body}
              marks={marks.text}
              faceOf={faceOf}
              language={language}
              placeholder={canEdit ? t("entry.placeholder") : t("list.empty")}
              {...(canEdit && {
                onOpen: (event: MouseEvent) => onOpen({ left: event.clientX, top: event.clientY }),
              })}
            />
          )
        }
      </WordsFrame>
      <EntryLabels
        key={`labels-${entry.id}`}
        entry={entry}
        recognised={isNoticed ? noticed.recognised : null}
        isReadOnly={!canEdit}
        ask={session.view.ask}
        onSet={setLabels}
      />
      <EntrySources
        key={`sources-${entry.id}`}
        citations={citations}
        sources={sources}
        isReadOnly={!canEdit}
        pointedAt={marks.sources}
        onWrite={(sourceId, changes) => faultOf(actions.setSourceFields(sourceId, changes))}
      />
      {canEdit && (
        <div className="desk-entry-foot">
          {(
            [
              ["moveUp", () => props.onNudge(-1)],
              ["moveDown", () => props.onNudge(1)],
              ["delete", props.onDelete],
            ] as const
          ).map(([key, act]) => (
            <Button
              className="desk-button"
              key={key}
              size="compact-xs"
              variant="subtle"
              color="gray"
              onClick={act}
            >
              {t(`entry.${key}`)}
            </Button>
          ))}
        </div>
      )}
    </article>
  );

  function setLabels(changes: Partial<Pick<Entry, "people" | "law" | "topics">>): void {
    const outcome = actions.setFields(entry.id, changes);
    if (!outcome.ok) onOutcome(outcome, null);
  }

  /** The words may have gone on since the lead was noticed: it is read anew. */
  function moveLead(): void {
    void session.view.settled().then(() => {
      const latest = session.view.noticed.get();
      if (latest?.entryId !== entry.id || !latest.lead) return;
      onOutcome(actions.applyEdit(latest.lead.edit), t("done.leadMoved"));
    });
  }
});
