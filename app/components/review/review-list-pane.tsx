/** The entries one walks through, on the left: where each happened, how it begins, how it stands. */
import { VisuallyHidden } from "@mantine/core";
import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import type { EntryStatus } from "../../../server/domain/workflow/standing.ts";
import { REVIEW_SHAPE } from "./status-word.tsx";

export interface ReviewListRow {
  readonly entryId: string;
  readonly name: string;
  readonly words: string;
  readonly status: EntryStatus;
}

interface ReviewListPaneProps {
  readonly rows: readonly ReviewListRow[];
  readonly currentId: string | null;
  readonly onOpen: (entryId: string) => void;
}

export function ReviewListPane({ rows, currentId, onOpen }: ReviewListPaneProps) {
  const { t } = useTranslation("review");
  const current = useRef<HTMLButtonElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: whenever another entry is read
  useEffect(() => {
    current.current?.scrollIntoView({ block: "nearest" });
  }, [currentId]);
  return (
    <nav className="review-list" aria-label={t("list.label")}>
      <ul>
        {rows.map(({ entryId, name, words, status }) => (
          <li key={entryId}>
            <button
              type="button"
              className="review-row"
              ref={entryId === currentId ? current : null}
              aria-current={entryId === currentId}
              onClick={() => onOpen(entryId)}
            >
              <span className="desk-status" data-status={status} title={t(`status.${status}`)}>
                <span aria-hidden="true">{REVIEW_SHAPE[status]}</span>
                <VisuallyHidden>{t(`status.${status}`)}</VisuallyHidden>
              </span>
              <span className="review-row-name">{name}</span>
              <span className="review-row-words">{words}</span>
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}
