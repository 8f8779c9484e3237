/** What can be done to the selected sources at once; it is there only while some are selected. */
import { Button, NativeSelect } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { SourceRow } from "../../sources/source-rows.ts";

interface SelectionBarProps {
  /** In the order of their numbers. */
  readonly rows: readonly SourceRow[];
  readonly areOnePage: boolean;
  readonly uncited: number;
  readonly nameOf: (row: SourceRow) => string;
  readonly onMerge: (keepId: string) => void;
  readonly onDeleteUncited: () => void;
  readonly onClear: () => void;
}

export function SelectionBar(props: SelectionBarProps) {
  const { rows, areOnePage, uncited, nameOf, onMerge, onDeleteUncited, onClear } = props;
  const { t } = useTranslation("sources");
  const [chosen, setChosen] = useState<string | null>(null);
  const known = rows.find(({ source }) => source.kind !== "missing");
  const kept = rows.find((row) => row.id === chosen) ?? known ?? rows[0];
  if (!kept) return null;
  return (
    <section className="sources-selection" aria-label={t("selected", { count: rows.length })}>
      <strong role="status">{t("selected", { count: rows.length })}</strong>
      {rows.length > 1 && (
        <>
          <Button
            className="desk-button"
            size="compact-xs"
            variant="default"
            onClick={() => onMerge(kept.id)}
          >
            {t("merge")}
          </Button>
          <NativeSelect
            size="xs"
            classNames={{ input: "desk-input", label: "desk-input-label", root: "sources-keep" }}
            aria-label={`${t("merge")} ${t("keep")}`}
            value={kept.id}
            data={rows.map((row) => ({ value: row.id, label: `${t("keep")} ${nameOf(row)}` }))}
            onChange={(event) => setChosen(event.currentTarget.value)}
          />
          {!areOnePage && <span className="sources-warning">◆ {t("otherPages")}</span>}
        </>
      )}
      {uncited > 0 && (
        <Button className="desk-button" size="compact-xs" variant="default" onClick={onDeleteUncited}>
          {t("deleteUncited", { count: uncited })}
        </Button>
      )}
      <Button className="desk-button" size="compact-xs" variant="subtle" onClick={onClear}>
        {t("clear")}
      </Button>
    </section>
  );
}
