/** How far an entry is on its way to print: a word and a shape, never a colour alone. */
import { VisuallyHidden } from "@mantine/core";
import { useTranslation } from "react-i18next";

export const ENTRY_STATUSES = ["draft", "inReview", "approved", "stale", "changesRequested"] as const;
export type EntryStatus = (typeof ENTRY_STATUSES)[number];

/** What the desk is told about its entries; an entry it says nothing of is a draft. */
export type StatusOf = (entryId: string) => EntryStatus;

const SHAPE: Readonly<Record<EntryStatus, string>> = {
  draft: "○",
  inReview: "◐",
  approved: "●",
  stale: "◍",
  changesRequested: "▲",
};

export function StatusMark({ status }: { readonly status: EntryStatus }) {
  const { t } = useTranslation("desk");
  const word = t(`status.${status}`);
  return (
    <span className="desk-status" data-status={status} title={word}>
      <span aria-hidden="true">{SHAPE[status]}</span>
      <VisuallyHidden>{word}</VisuallyHidden>
    </span>
  );
}
