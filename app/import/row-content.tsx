/** The right side of one row: to read, or as the form that corrects it, with what can be done below. */
import { useTranslation } from "react-i18next";
import type { Correction } from "../../server/domain/import/correct-draft.ts";
import { HIDDEN_TEXT } from "../../server/domain/import/draft.ts";
import { typedText } from "../../server/domain/import/retype-body.ts";
import type { Entry } from "../../server/domain/report/model.ts";
import { AsideView } from "../components/import/aside-view.tsx";
import { EntryForm, type EntryTyped } from "../components/import/entry-form.tsx";
import { EntryView } from "../components/import/entry-view.tsx";
import { SourceForm } from "../components/import/source-form.tsx";
import { SourceView } from "../components/import/source-view.tsx";
import type { ReviewRow } from "./review-rows.ts";
import type { RowAction } from "./row-actions.ts";

interface RowContentProps {
  readonly row: ReviewRow;
  readonly isEditing: boolean;
  readonly missing: ReadonlySet<string>;
  /** For an entry the month has already: whether it is added all the same. Null for every other row. */
  readonly isAccepted: boolean | null;
  /** Shown as buttons; empty on rows that are not the current one. */
  readonly actions: readonly RowAction[];
  readonly onAction: (action: RowAction) => void;
  readonly onCorrect: (corrections: readonly Correction[]) => void;
  readonly onAccept: (isAccepted: boolean) => void;
  readonly onCancel: () => void;
}

export function RowContent(props: RowContentProps) {
  const { row, isEditing, isAccepted, actions, onAction, onAccept } = props;
  const { t } = useTranslation("import");
  if (isEditing && (row.kind === "entry" || row.kind === "source")) return <RowForm {...props} />;
  return (
    <>
      <RowView row={row} missing={props.missing} />
      {isAccepted !== null && (
        <label className="import-already">
          {t("review.inMonth")}{" "}
          <input
            type="checkbox"
            checked={isAccepted}
            onChange={(event) => onAccept(event.currentTarget.checked)}
          />{" "}
          {t("review.addAnyway")}
        </label>
      )}
      {actions.length > 0 && (
        <div className="import-tools">
          {actions.map((action) => (
            <button
              key={action.name}
              type="button"
              className="import-tool"
              aria-keyshortcuts={action.hotkey}
              onClick={() => onAction(action)}
            >
              {t(ACTION_WORDS[action.name])}
            </button>
          ))}
          {row.kind === "aside" && <span className="import-quiet import-drag-hint">{t("aside.drag")}</span>}
        </div>
      )}
    </>
  );
}

const ACTION_WORDS = {
  edit: "entry.edit",
  merge: "entry.merge",
  notEntry: "entry.notEntry",
  notSource: "source.notSource",
  staysOut: "aside.staysOut",
  above: "aside.above",
  own: "aside.own",
  setAside: "nowhere.aside",
} as const;

function RowView({ row, missing }: Pick<RowContentProps, "row" | "missing">) {
  const { t } = useTranslation("import");
  switch (row.kind) {
    case "entry":
      return <EntryView entry={row.entry} missing={missing} />;
    case "source":
      return <SourceView source={row.source} citedBy={row.citedBy} />;
    case "aside": {
      const { text, reason, isAnswered } = row.aside;
      const isHiddenText = reason === HIDDEN_TEXT;
      return <AsideView {...{ text, reason, isAnswered, isHiddenText }} />;
    }
    case "nowhere":
      return <p className="import-meta import-lost">{t("nowhere.title")}</p>;
  }
}

function RowForm({ row, onCorrect, onCancel }: RowContentProps) {
  if (row.kind === "entry")
    return (
      <EntryForm
        entry={row.entry}
        text={typedText(row.entry.body)}
        onDone={(typed) => onCorrect(correctionsOf(row.entry, typed))}
        onCancel={onCancel}
      />
    );
  if (row.kind !== "source") return null;
  const sourceId = row.source.id;
  return (
    <SourceForm
      source={row.source}
      onDone={(changes) => onCorrect([{ type: "setSource", sourceId, changes }])}
      onCancel={onCancel}
    />
  );
}

/** Only what was changed; what is cut in two is cut as it was typed. */
function correctionsOf(entry: Entry, { date, place, text, splitAt }: EntryTyped): readonly Correction[] {
  const entryId = entry.id;
  const corrections: Correction[] = [];
  if (date?.start !== entry.date?.start || date?.end !== entry.date?.end)
    corrections.push({ type: "setDate", entryId, date });
  if (place !== entry.place) corrections.push({ type: "setPlace", entryId, place });
  if (text !== typedText(entry.body)) corrections.push({ type: "retype", entryId, text });
  if (splitAt !== null) corrections.push({ type: "split", entryId, offset: splitAt });
  return corrections;
}
