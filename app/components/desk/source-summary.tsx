/** A source in a few lines: who published it, what it is called, where it is, and what state it is in. */
import { useTranslation } from "react-i18next";
import type { Source } from "../../../server/domain/report/model.ts";
import { useWorld } from "../../world/world-context.tsx";
import { LINK_SHAPE, linkWordOf } from "../world/link-word.ts";

interface SourceSummaryProps {
  /** Null when the report has lost it. */
  readonly source: Source | null;
  readonly number: number;
  readonly outlet: string | null;
  readonly title: string | null;
  readonly locator: string | null;
}

export function SourceSummary({ source, number, outlet, title, locator }: SourceSummaryProps) {
  const { t } = useTranslation("desk");
  const { t: tWorld } = useTranslation("world");
  const known = useWorld()?.of(source?.id ?? "");
  const link = known ? linkWordOf(known) : null;
  const kind = source?.kind ?? "missing";
  return (
    <div className="desk-summary">
      <p>
        <span className="desk-source-number">{number}</span>
        {outlet !== null && <b>{outlet}</b>} {title ?? <i>{t("source.untitled")}</i>}
        {locator !== null && <span>, {locator}</span>}
      </p>
      {source?.url != null && <p className="desk-summary-address">{source.url}</p>}
      <p className="desk-summary-state" data-kind={kind}>
        {[
          t(`source.kinds.${kind}`),
          source?.author,
          source?.publishedOn && t("source.published", { day: source.publishedOn }),
          source?.archiveUrl && t("source.archived"),
          link && `${LINK_SHAPE[link]} ${tWorld(`word.${link}`)}`,
        ]
          .filter(Boolean)
          .join(" · ")}
      </p>
    </div>
  );
}
