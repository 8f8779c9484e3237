/** One row of the review: the file's lines on the left, what became of them on the right, a mark on both sides where there is a doubt. */
import { VisuallyHidden } from "@mantine/core";
import type { DragEvent, ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { FileLine } from "../../../server/domain/import/file-line.ts";
import type { Severity } from "../../../server/domain/report/model.ts";
import { SEVERITY_SHAPE } from "../desk/finding-card.tsx";

export interface RowDoubt {
  readonly key: string;
  readonly ruleId: string;
  readonly severity: Severity;
  readonly message: string;
}

interface ReviewLineProps {
  readonly kind: "entry" | "source" | "aside" | "nowhere";
  readonly lines: readonly FileLine[];
  readonly doubts: readonly RowDoubt[];
  /** Entries take a line that is dragged onto them. */
  readonly onDropLine: (() => void) | null;
  readonly onDragLine: ((event: DragEvent) => void) | null;
  readonly isTarget: boolean;
  /** Not added, because the month has it. */
  readonly isLeftOut: boolean;
  readonly onTarget: (isOver: boolean) => void;
  readonly children: ReactNode;
}

const SEVERITIES = ["block", "warn", "info"] as const;

export function ReviewLine(props: ReviewLineProps) {
  const { kind, lines, doubts, onDropLine, onDragLine, isTarget, isLeftOut, onTarget, children } = props;
  const { t } = useTranslation("import");
  const worst = SEVERITIES.find((severity) => doubts.some((doubt) => doubt.severity === severity));
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dragging is one way; the row's buttons are the other
    <div
      className="import-line"
      data-kind={kind}
      data-doubt={worst}
      data-target={isTarget}
      data-left-out={isLeftOut}
      draggable={onDragLine !== null}
      onDragStart={onDragLine ?? undefined}
      onDragOver={(event) => {
        if (!onDropLine) return;
        event.preventDefault();
        onTarget(true);
      }}
      onDragLeave={() => onTarget(false)}
      onDrop={(event) => {
        if (!onDropLine) return;
        event.preventDefault();
        onTarget(false);
        onDropLine();
      }}
    >
      <div className="import-left">
        {lines.map((line) => (
          <p key={`${line.line} ${line.role} ${line.text.slice(0, 40)}`} data-role={line.role}>
            <span className="import-number" aria-hidden="true">
              {line.line}
            </span>
            <span>{line.text}</span>
          </p>
        ))}
        {lines.length === 0 && <p className="import-none">{t("review.noLines")}</p>}
        <Mark severity={worst} />
      </div>
      <div className="import-right">
        <Mark severity={worst} />
        {children}
        {doubts.map((doubt) => (
          <p key={doubt.key} className="import-doubt" data-severity={doubt.severity}>
            <span aria-hidden="true">{SEVERITY_SHAPE[doubt.severity]} </span>
            <VisuallyHidden>{t(`doubts.severity.${doubt.severity}`)}: </VisuallyHidden>
            {doubt.message} <small>{doubt.ruleId}</small>
          </p>
        ))}
      </div>
    </div>
  );
}

function Mark({ severity }: { readonly severity: Severity | undefined }) {
  return severity === undefined ? null : (
    <span className="import-mark" data-severity={severity} aria-hidden="true">
      {SEVERITY_SHAPE[severity]}
    </span>
  );
}
