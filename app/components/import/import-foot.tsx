/** The count of everything, and the one button that adds it. */
import { Button } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { DraftCounts } from "../../../server/domain/import/count-draft.ts";

interface ImportFootProps {
  readonly counts: DraftCounts;
  readonly isAdding: boolean;
  readonly onAdd: () => void;
  /** To the first hidden passage without an answer. */
  readonly onUnanswered: () => void;
}

export function ImportFoot({ counts, isAdding, onAdd, onUnanswered }: ImportFootProps) {
  const { t } = useTranslation("import");
  const { entries, sources, markersWithoutSource, linesSetAside, charactersUnaccounted, unanswered } = counts;
  const parts = [
    t("foot.entries", { count: entries }),
    t("foot.sources", { count: sources }),
    t("foot.markers", { count: markersWithoutSource }),
    t("foot.aside", { count: linesSetAside }),
  ];
  return (
    <footer className="import-foot">
      <p role="status" aria-label={t("foot.label")}>
        {parts.join(", ")},{" "}
        <span data-lost={charactersUnaccounted > 0}>
          {t("foot.characters", { count: charactersUnaccounted })}.
        </span>
      </p>
      {unanswered > 0 && (
        <button type="button" className="import-link import-unanswered" onClick={onUnanswered}>
          {t("foot.unanswered", { count: unanswered })}
        </button>
      )}
      <Button disabled={entries === 0 || unanswered > 0} loading={isAdding} onClick={onAdd}>
        {t("foot.add", { count: entries })}
      </Button>
    </footer>
  );
}
