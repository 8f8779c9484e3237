/** All doubts as a list to go through, opened when wanted. */
import { Popover } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { SEVERITY_SHAPE } from "../desk/finding-card.tsx";
import type { RowDoubt } from "./review-line.tsx";

interface DoubtListProps {
  readonly doubts: readonly (RowDoubt & { readonly rowKey: string | null })[];
  readonly onGo: (rowKey: string) => void;
}

export function DoubtList({ doubts, onGo }: DoubtListProps) {
  const { t } = useTranslation("import");
  const [isOpen, setIsOpen] = useState(false);
  return (
    <Popover
      opened={isOpen}
      onChange={setIsOpen}
      position="bottom-end"
      width="min(420px, calc(100vw - 24px))"
      withArrow
      withinPortal={false}
    >
      <Popover.Target>
        <button
          type="button"
          className="import-tool"
          aria-expanded={isOpen}
          title={t("doubts.next")}
          onClick={() => setIsOpen((was) => !was)}
        >
          {t("doubts.count", { count: doubts.length })}
        </button>
      </Popover.Target>
      <Popover.Dropdown>
        {doubts.length === 0 ? (
          t("doubts.none")
        ) : (
          // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
          <ul className="import-doubts" aria-label={t("doubts.label")} tabIndex={0}>
            {doubts.map(({ key, severity, message, ruleId, rowKey }) => (
              <li key={key} data-severity={severity}>
                <span aria-hidden="true">{SEVERITY_SHAPE[severity]} </span>
                {message}{" "}
                <small>
                  {ruleId} · {t(`doubts.severity.${severity}`)}
                  {rowKey === null && ` · ${t("doubts.wholeFile")}`}
                </small>
                {rowKey !== null && (
                  <button
                    type="button"
                    className="import-link"
                    onClick={() => {
                      setIsOpen(false);
                      onGo(rowKey);
                    }}
                  >
                    {t("doubts.go")}
                  </button>
                )}
              </li>
            ))}
          </ul>
        )}
      </Popover.Dropdown>
    </Popover>
  );
}
