/** How far a month has come, in one bar: each state as wide as its share of the entries, said in words for who cannot see it. */
import { useTranslation } from "react-i18next";

const STATES = ["approved", "inReview", "changed", "changesRequested", "draft"] as const;
export type EntryState = (typeof STATES)[number];

export type StateCounts = Readonly<Record<EntryState, number>>;

export function StatusBar({ counts }: { readonly counts: StateCounts }) {
  const { t } = useTranslation("months");
  const present = STATES.filter((state) => counts[state] > 0);
  const words = present.map((state) => `${counts[state]} ${t(`status.${state}`)}`).join(", ");
  return (
    <span className="status-bar" role="img" aria-label={`${t("status.label")}: ${words}`} title={words}>
      {present.map((state) => (
        <span key={state} className="status-part" data-state={state} style={{ flexGrow: counts[state] }} />
      ))}
    </span>
  );
}
