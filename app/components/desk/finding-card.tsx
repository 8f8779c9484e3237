/** One finding: how grave it is in a shape and a word, what it says, and what one click would do about it. */
import { Button } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { Finding } from "../../../server/domain/report/model.ts";

export const SEVERITY_SHAPE = { block: "■", warn: "◆", info: "□" } as const;

interface FindingCardProps {
  readonly finding: Finding;
  readonly isActive: boolean;
  readonly canFix: boolean;
  /** The entry's place in the month, counted from 1, where it is not the one on the screen. */
  readonly ordinal: number | null;
  /** Absent where there is no place to go to. */
  readonly onGo?: () => void;
  readonly onFix: () => void;
}

export function FindingCard({ finding, isActive, canFix, ordinal, onGo, onFix }: FindingCardProps) {
  const { t } = useTranslation("desk");
  const { severity, ruleId, message, fix } = finding;
  return (
    <li
      className="desk-finding"
      data-severity={severity}
      data-active={isActive}
      tabIndex={-1}
      {...(isActive && { id: "desk-active-finding" })}
    >
      <p>
        <span className="desk-finding-shape" aria-hidden="true">
          {SEVERITY_SHAPE[severity]}
        </span>
        <span className="desk-finding-words">{message}</span>
      </p>
      <div className="desk-finding-foot">
        <small>
          {ruleId} · {t(`findings.severity.${severity}`)}
          {ordinal !== null && ` · ${t("findings.where", { n: String(ordinal) })}`}
        </small>
        {onGo && (
          <Button className="desk-button" size="compact-xs" variant="subtle" color="gray" onClick={onGo}>
            {t("findings.go")}
          </Button>
        )}
        {fix && canFix && (
          <Button className="desk-button" size="compact-xs" variant="default" onClick={onFix}>
            {fix.label}
          </Button>
        )}
      </div>
    </li>
  );
}
