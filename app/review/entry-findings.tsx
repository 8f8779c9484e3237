/** What the rules and the world find in the entry one reviews. It is mended on the desk. */
import { useTranslation } from "react-i18next";
import type { UnitFinding } from "../../server/queries/review/unit-findings.ts";
import { SEVERITY_SHAPE } from "../components/desk/finding-card.tsx";

interface EntryFindingsProps {
  /** The gravest first. */
  readonly findings: readonly UnitFinding[];
  readonly deskHref: string;
}

export function EntryFindings({ findings, deskHref }: EntryFindingsProps) {
  const { t } = useTranslation("review");
  const { t: tDesk } = useTranslation("desk");
  if (findings.length === 0) return <p className="desk-quiet review-found">{t("findings.none")}</p>;
  return (
    <section aria-label={t("findings.heading")} className="review-found">
      <h2>{t("findings.heading")}</h2>
      <ul>
        {findings.map(({ ruleId, severity, message, gate }, index) => (
          // A rule may say the same of two places.
          // biome-ignore lint/suspicious/noArrayIndexKey: see above
          <li key={index} data-severity={severity}>
            <span className="review-found-shape" aria-hidden="true">
              {SEVERITY_SHAPE[severity]}
            </span>
            <span>
              {message}{" "}
              <span className="desk-quiet">
                {ruleId} · {gate === null ? tDesk(`findings.severity.${severity}`) : null}
              </span>
              {gate !== null && <b data-gate={gate}>{t(`findings.${gate}`)}</b>}
            </span>
          </li>
        ))}
      </ul>
      <a href={deskHref}>{t("findings.mend")}</a>
    </section>
  );
}
