/** How an entry stands, as a shape and a word. */
import { useTranslation } from "react-i18next";
import type { EntryStatus } from "../../../server/domain/workflow/standing.ts";

export const REVIEW_SHAPE: Readonly<Record<EntryStatus, string>> = {
  draft: "○",
  submitted: "◐",
  approved: "●",
  stale: "◍",
  changesRequested: "▲",
};

export function StatusWord({ status }: { readonly status: EntryStatus }) {
  const { t } = useTranslation("review");
  return (
    <span className="review-status" data-status={status}>
      <span aria-hidden="true">{REVIEW_SHAPE[status]} </span>
      {t(`status.${status}`)}
    </span>
  );
}
