/** The head of the table: what each column holds, and a button that sorts by it, once more the other way round. */
import { useTranslation } from "react-i18next";
import type { SourceColumn, SourceSort } from "../../sources/source-rows.ts";

export interface SourceTableHeadProps {
  readonly sort: SourceSort;
  readonly hasState: boolean;
  readonly onSort: (column: SourceColumn) => void;
}

const COLUMNS: readonly SourceColumn[] = [
  "number",
  "source",
  "kind",
  "published",
  "archived",
  "entries",
  "findings",
];

export function SourceTableHead({ sort, hasState, onSort }: SourceTableHeadProps) {
  const { t } = useTranslation("sources");
  const direction = sort.isDescending ? "descending" : "ascending";
  return (
    <thead>
      <tr className="sources-columns" aria-rowindex={1}>
        <th scope="col" className="sources-cell-select">
          <span className="sources-unseen">{t("column.select")}</span>
        </th>
        {COLUMNS.map((column) => (
          <th
            key={column}
            scope="col"
            className={`sources-cell-${column}`}
            aria-sort={sort.column === column ? direction : "none"}
          >
            <button
              type="button"
              className="sources-sort"
              title={t("sortBy", { column: t(`column.${column}`) })}
              onClick={() => onSort(column)}
            >
              {t(`column.${column}`)}
              <span aria-hidden="true">{sort.column === column && (sort.isDescending ? " ↓" : " ↑")}</span>
            </button>
          </th>
        ))}
        {hasState && (
          <th scope="col" className="sources-cell-state">
            {t("column.state")}
          </th>
        )}
        <th scope="col">
          <span className="sources-unseen">{t("column.open")}</span>
        </th>
      </tr>
    </thead>
  );
}
