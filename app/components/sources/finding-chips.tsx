/** What the rules find in one source: each rule's id and weight; its words on hovering and on focus. */
import { Tooltip } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { Finding } from "../../../server/domain/report/model.ts";
import { SEVERITY_SHAPE } from "../desk/finding-card.tsx";

interface FindingChipsProps {
  readonly findings: readonly Finding[];
  readonly tabIndex: number;
  readonly onOpen: () => void;
}

export function FindingChips({ findings, tabIndex, onOpen }: FindingChipsProps) {
  const { t } = useTranslation("desk");
  const byRule = new Map<string, Finding[]>();
  for (const finding of findings)
    byRule.set(finding.ruleId, [...(byRule.get(finding.ruleId) ?? []), finding]);
  return [...byRule].map(([ruleId, [first, ...more]]) => {
    if (!first) return null;
    const messages = [first, ...more].map((finding) => finding.message);
    const weight = t(`findings.severity.${first.severity}`);
    return (
      <Tooltip
        key={ruleId}
        label={messages.join(" · ")}
        multiline
        maw={340}
        portalProps={{ target: ".sources-main" }}
        events={{ hover: true, focus: true, touch: true }}
      >
        <button
          type="button"
          className="sources-chip"
          data-severity={first.severity}
          tabIndex={tabIndex}
          aria-label={`${ruleId}, ${weight}: ${messages.join(" · ")}`}
          onClick={onOpen}
        >
          <span aria-hidden="true">
            {SEVERITY_SHAPE[first.severity]} {ruleId}
            {more.length > 0 && ` ×${messages.length}`}
          </span>
        </button>
      </Tooltip>
    );
  });
}
