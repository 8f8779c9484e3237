/** The middle column at the words around the entries: the month's title and introduction, or its closing words. */
import { type MouseEvent, useMemo } from "react";
import { useTranslation } from "react-i18next";
import { printMonth } from "../../server/domain/calendar/print-date.ts";
import { type StandingText, standingText } from "../../server/domain/document/document-shape.ts";
import type { Citation, Report } from "../../server/domain/report/model.ts";
import { DraftField } from "../components/desk/draft-field.tsx";
import { SourceSummary } from "../components/desk/source-summary.tsx";
import { type CitationFace, StaticBody } from "../components/desk/static-body.tsx";
import type { TextMark } from "../components/desk/text-marks.ts";
import { BodyEditor, type OpenAt } from "./body-editor.tsx";
import { sourceName } from "./cite-choices.ts";
import type { DeskActions, Outcome } from "./desk-actions.ts";
import type { DeskSession } from "./desk-session.ts";
import { EntrySources } from "./entry-sources.tsx";
import { placeOfText } from "./standing-text.ts";
import { useCiting } from "./use-citing.ts";
import { useStable } from "./use-stable.ts";
import { WordsFrame } from "./words-frame.tsx";

interface ReportTextsPaneProps {
  readonly session: DeskSession;
  readonly actions: DeskActions;
  readonly report: Report;
  readonly which: StandingText;
  /** What is remarked on, in the words that are shown. */
  readonly marks: readonly TextMark[];
  readonly canEdit: boolean;
  /** Null: shown, not open. */
  readonly openAt: OpenAt | null;
  readonly onOpen: (at: OpenAt) => void;
  readonly onUndo: () => void;
  readonly onRedo: () => void;
  readonly onLeave: () => void;
  /** Shows what was done, or why it was not possible. */
  readonly onOutcome: (outcome: Outcome<unknown>, done: string | null) => void;
}

const NOTHING: readonly never[] = [];
const faultOf = (outcome: Outcome<unknown>): string | null => (outcome.ok ? null : outcome.message);

export function ReportTextsPane(props: ReportTextsPaneProps) {
  const { session, actions, report, which, marks, canEdit, openAt, onOpen } = props;
  const { t } = useTranslation("sources");
  const { title, month, language, [which]: body } = report.report;
  const citations = useMemo(
    () => body.flatMap((block) => block.content.filter((inline) => inline.type === "citation")),
    [body],
  );
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
  const citing = useCiting(report, actions, props.onOutcome);
  const label = t(`texts.${which === "intro" ? "introduction" : "closing"}`);
  return (
    <article className="desk-entry desk-report-text">
      {which === "intro" && (
        <DraftField
          className="desk-report-title"
          label={t("texts.title")}
          placeholder={printMonth(month, language)}
          value={title ?? ""}
          isReadOnly={!canEdit}
          onWrite={(text) => faultOf(actions.setTitle(text.trim() === "" ? null : text.trim()))}
        />
      )}
      <h2 className="desk-report-heading">{label}</h2>
      <WordsFrame
        key={which}
        citations={citations}
        sources={sources}
        here={NOTHING}
        canFix={false}
        onFix={() => {}}
      >
        {(pointAt) =>
          canEdit && openAt !== null ? (
            <BodyEditor
              key={which}
              session={session}
              entryId={placeOfText(which)}
              fragment={standingText(session.doc, which)}
              label={label}
              body={body}
              citations={citations}
              marks={marks}
              faceOf={faceOf}
              language={language}
              openAt={openAt}
              citing={citing}
              summaryOf={summaryOf}
              pointAt={pointAt}
              onFix={() => false}
              onUndo={props.onUndo}
              onRedo={props.onRedo}
              onLeave={props.onLeave}
              onOutcome={props.onOutcome}
            />
          ) : (
            <StaticBody
              body={body}
              marks={marks}
              faceOf={faceOf}
              language={language}
              placeholder={t(canEdit ? "texts.placeholder" : "texts.none")}
              {...(canEdit && {
                onOpen: (event: MouseEvent) => onOpen({ left: event.clientX, top: event.clientY }),
              })}
            />
          )
        }
      </WordsFrame>
      {citations.length > 0 && (
        <EntrySources
          citations={citations}
          sources={sources}
          isReadOnly={!canEdit}
          pointedAt={NOTHING}
          onWrite={(sourceId, changes) => faultOf(actions.setSourceFields(sourceId, changes))}
        />
      )}
    </article>
  );
}
