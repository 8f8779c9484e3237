/** A source to read: its number, where it is, what it is, and which entries cite it. */
import { useTranslation } from "react-i18next";
import type { Source } from "../../../server/domain/report/model.ts";

interface SourceViewProps {
  readonly source: Source;
  /** Entries by their place in the month, counted from 1. */
  readonly citedBy: readonly number[];
}

const MOST_NAMED = 8;

export function SourceView({ source, citedBy }: SourceViewProps) {
  const { t } = useTranslation("import");
  const { kind, url, title, outlet, numbers, accessedOn, archiveUrl, note } = source;
  const number = numbers.join(", ") || t("source.unnumbered");
  const list = citedBy.slice(0, MOST_NAMED).join(", ") + (citedBy.length > MOST_NAMED ? "…" : "");
  return (
    <div className="import-source">
      <span className="import-source-number">[{number}]</span>
      <span className="import-source-words">
        {kind === "missing" ? t("source.missing", { number }) : (title ?? outlet)}
        {url !== null && <span className="import-address">{url}</span>}
        {archiveUrl !== null && <span className="import-address">{archiveUrl}</span>}
        {note !== null && <span className="import-quiet">{note}</span>}
        <span className="import-quiet">
          {t(`source.kinds.${kind}`)}
          {accessedOn !== null && ` · ${t("source.accessedOn", { day: accessedOn })}`}
          {" · "}
          {citedBy.length === 0 ? t("source.uncited") : t("source.cited", { count: citedBy.length, list })}
        </span>
      </span>
    </div>
  );
}
