/** One entry in the list: its state, where it happened, how it begins, what is found in it and who is at it. */
import { VisuallyHidden } from "@mantine/core";
import { type DragEvent, memo } from "react";
import { useTranslation } from "react-i18next";
import type { Severity } from "../../../server/domain/report/model.ts";
import { type EntryStatus, StatusMark } from "./entry-status.tsx";
import { type Face, Faces } from "./faces.tsx";
import { SEVERITY_SHAPE } from "./finding-card.tsx";

export interface EntryListRowProps {
  readonly id: string;
  readonly place: string | null;
  /** The first words of its text. */
  readonly words: string;
  readonly status: EntryStatus;
  readonly findings: { readonly count: number; readonly worst: Severity } | null;
  readonly people: readonly Face[];
  readonly isCurrent: boolean;
  readonly isTabStop: boolean;
  readonly canMove: boolean;
  readonly dropMark: "before" | "after" | null;
  readonly onOpen: (id: string) => void;
  readonly onFocus: (id: string) => void;
  readonly onDragStart: (id: string, event: DragEvent) => void;
  readonly onDragOver: (id: string, event: DragEvent) => void;
  readonly onDrop: (event: DragEvent) => void;
  readonly onDragEnd: () => void;
}

export const EntryListRow = memo(function EntryListRow(props: EntryListRowProps) {
  const { id, place, words, status, findings, people, isCurrent, isTabStop, canMove, dropMark } = props;
  const { t } = useTranslation("desk");
  return (
    <button
      type="button"
      className="desk-row"
      data-entry={id}
      data-drop={dropMark ?? undefined}
      tabIndex={isTabStop ? 0 : -1}
      aria-current={isCurrent}
      draggable={canMove}
      onClick={() => props.onOpen(id)}
      onFocus={() => props.onFocus(id)}
      onDragStart={(event) => props.onDragStart(id, event)}
      onDragOver={(event) => props.onDragOver(id, event)}
      onDrop={props.onDrop}
      onDragEnd={props.onDragEnd}
    >
      <StatusMark status={status} />
      <span className="desk-row-head">
        <span className="desk-row-place">{place ?? t("list.noPlace")}</span>
        <Faces people={people} label={t("frame.here")} most={2} />
        {findings && (
          <span className="desk-row-findings" data-severity={findings.worst}>
            <span aria-hidden="true">
              {SEVERITY_SHAPE[findings.worst]} {findings.count}
            </span>
            <VisuallyHidden>{t("list.findings", { count: findings.count })}</VisuallyHidden>
          </span>
        )}
      </span>
      <span className="desk-row-words">{words === "" ? t("list.empty") : words}</span>
    </button>
  );
});
