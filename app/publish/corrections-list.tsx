/** What changed from one edition to the next, as readers are told it. */
import { useTranslation } from "react-i18next";
import type { Correction } from "../../server/domain/edition/edition-facts.ts";

export function CorrectionsList({ corrections }: { readonly corrections: readonly Correction[] }) {
  const { t } = useTranslation("publish");
  return (
    <ul className="publish-corrections">
      {corrections.map(({ entryId, kind, name, before, after }) => (
        <li key={entryId ?? "standing"}>
          <p>
            <b>{entryId === null ? t("corrections.standing") : name}</b>{" "}
            <span className="desk-quiet">{t(`corrections.${kind}`)}</span>
          </p>
          {before.map((line) => (
            <p key={line}>
              <span className="desk-quiet">{t("corrections.was")} </span>
              <del className="review-del">{line}</del>
            </p>
          ))}
          {after.map((line) => (
            <p key={line}>
              <span className="desk-quiet">{t("corrections.is")} </span>
              <ins className="review-ins">{line}</ins>
            </p>
          ))}
        </li>
      ))}
    </ul>
  );
}
