/** What is found at a place in the text, with the fix of each. */
import { useTranslation } from "react-i18next";
import type { Finding } from "../../../server/domain/report/model.ts";
import { SEVERITY_SHAPE } from "./finding-card.tsx";

interface FoundWordsProps {
  readonly findings: readonly { readonly key: string; readonly finding: Finding }[];
  readonly canFix: boolean;
  readonly onFix: (keys: readonly string[]) => void;
}

export function FoundWords({ findings, canFix, onFix }: FoundWordsProps) {
  const { t } = useTranslation("desk");
  return (
    <ul className="desk-found-words">
      {findings.map(({ key, finding }, index) => (
        <li key={key} className="desk-finding-line" data-severity={finding.severity}>
          <span className="desk-finding-shape" aria-hidden="true">
            {SEVERITY_SHAPE[finding.severity]}
          </span>
          <span>
            {finding.message}{" "}
            {finding.fix && canFix && (
              <button
                type="button"
                className="desk-fix-button"
                title={index === 0 ? t("findings.fixKey") : undefined}
                onMouseDown={(event) => event.preventDefault()}
                onClick={() => onFix([key])}
              >
                {finding.fix.label}
              </button>
            )}
          </span>
        </li>
      ))}
    </ul>
  );
}
