/** The line above the desk: where one is, whether one's words are safe, who else is here. */
import { Button, Popover, UnstyledButton } from "@mantine/core";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { type Face, Faces } from "./faces.tsx";

interface DeskHeaderProps {
  readonly chronicle: string;
  readonly month: string;
  readonly save: ReactNode;
  readonly people: readonly Face[];
  readonly findings: { readonly count: number; readonly blocking: number } | null;
  readonly onFindings: () => void;
}

export function DeskHeader({ chronicle, month, save, people, findings, onFindings }: DeskHeaderProps) {
  const { t } = useTranslation("desk");
  return (
    <header className="desk-header">
      <a className="desk-crumb" href="/desk" title={t("frame.months")}>
        {chronicle}
      </a>
      <span className="desk-crumb-mark" aria-hidden="true">
        ▸
      </span>
      <h1 className="desk-title">{month}</h1>
      <span className="desk-gap" />
      {save}
      <Faces people={people} label={t("frame.here")} />
      {findings && (
        <UnstyledButton className="desk-header-findings" title={t("findings.nextLong")} onClick={onFindings}>
          {t("findings.label")} <b>{findings.count}</b>
        </UnstyledButton>
      )}
      <Popover position="bottom-end" width={300} withinPortal={false}>
        <Popover.Target>
          <Button className="desk-button desk-keys" variant="subtle" color="gray" size="compact-xs">
            {t("frame.keys")}
          </Button>
        </Popover.Target>
        <Popover.Dropdown>
          <ul className="desk-key-list">
            {t("frame.keyList")
              .split(" · ")
              .map((line) => (
                <li key={line}>{line}</li>
              ))}
          </ul>
        </Popover.Dropdown>
      </Popover>
    </header>
  );
}
