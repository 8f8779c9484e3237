/** The middle column: one entry with its fields, its text, what its words name, and its sources. */
import { Button } from "@mantine/core";
import { type MouseEvent, useMemo } from "react";
import { useTranslation } from "react-i18next";
import { builtInGazetteer } from "../../server/domain/places/built-in-gazetteer.ts";
import type { Citation, Entry, Report } from "../../server/domain/report/model.ts";
import { citationsOf } from "../../server/domain/report/text.ts";
import { EntryFacts } from "../components/desk/entry-facts.tsx";
import { type CitationFace, StaticBody } from "../components/desk/static-body.tsx";
import { BodyEditor, type OpenAt } from "./body-editor.tsx";
import { sourceName } from "./cite-choices.ts";
import type { DeskActions, Outcome } from "./desk-actions.ts";
import type { DeskSession } from "./desk-session.ts";
import { EntryLabels } from "./entry-labels-pane.tsx";
import { EntrySources } from "./entry-sources.tsx";
import { leadInText } from "./recognised.ts";
import { useCiting } from "./use-citing.ts";

interface EntryPaneProps {
  readonly session: DeskSession;
  readonly actions: DeskActions;
  readonly report: Report;
  readonly entry: Entry;
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
}

/** The sentence of an outcome that failed, for the field it happened in. */
const faultOf = (outcome: Outcome<unknown>): string | null => (outcome.ok ? null : outcome.message);

export function EntryPane(props: EntryPaneProps) {
  const { session, actions, report, entry, canEdit, openAt, onOpen, onOutcome } = props;
  const { t } = useTranslation("desk");
  const citations = useMemo(() => citationsOf(entry), [entry]);
  const sources = useMemo(() => new Map(report.sources.map((one) => [one.id, one])), [report.sources]);
  const faceOf = useMemo(() => {
    return ({ number, sourceId }: Citation): CitationFace => {
      const source = sources.get(sourceId);
      const name = source ? sourceName(source) : { outlet: null, title: null };
      const kind = t(`source.kinds.${source?.kind ?? "missing"}`);
      const words = [name.outlet, name.title, source?.kind === "web" ? null : kind];
      const title = `${number} ${words.filter((word) => word !== null).join(" · ")}`;
      return { number, title, isMissing: !source || source.kind === "missing" };
    };
  }, [sources, t]);
  const { month, language } = report.report;
  const lead = useMemo(
    () => (canEdit ? leadInText(entry, { month, language, gazetteer: builtInGazetteer() }) : null),
    [canEdit, entry, month, language],
  );
  const citing = useCiting(report, actions, onOutcome);
  const isEditing = canEdit && openAt !== null;

  return (
    <article className="desk-entry">
      <EntryFacts
        key={`facts-${entry.id}`}
        date={entry.date}
        place={entry.place}
        isReadOnly={!canEdit}
        onDate={(date) => faultOf(actions.setFields(entry.id, { date }))}
        onPlace={(place) => faultOf(actions.setFields(entry.id, { place }))}
      />
      {lead && (
        <p className="desk-offer">
          {t("entry.leadFound", { lead: lead.words })}{" "}
          <Button
            className="desk-button"
            size="compact-xs"
            variant="light"
            onClick={() => onOutcome(actions.applyEdit(lead.edit), t("done.leadMoved"))}
          >
            {t("entry.leadMove")}
          </Button>
        </p>
      )}
      {isEditing ? (
        <BodyEditor
          key={`body-${entry.id}`}
          session={session}
          entryId={entry.id}
          citations={citations}
          faceOf={faceOf}
          language={language}
          openAt={openAt}
          citeOptions={citing.options}
          onChooseSource={citing.choose}
          onUndo={props.onUndo}
          onRedo={props.onRedo}
          onLeave={props.onLeave}
        />
      ) : (
        <StaticBody
          body={entry.body}
          faceOf={faceOf}
          language={language}
          placeholder={canEdit ? t("entry.placeholder") : t("list.empty")}
          {...(canEdit && {
            onOpen: (event: MouseEvent) => onOpen({ left: event.clientX, top: event.clientY }),
          })}
        />
      )}
      <EntryLabels entry={entry} language={language} isReadOnly={!canEdit} onSet={setLabels} />
      <EntrySources
        key={`sources-${entry.id}`}
        citations={citations}
        sources={sources}
        isReadOnly={!canEdit}
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
}
