/** The line above each screen of a month: where one is, where else one can go, whether one's words are safe, who is here. */
import { Button, Popover, UnstyledButton } from "@mantine/core";
import { memo, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Bell } from "../notifications/bell.tsx";
import { type Face, Faces } from "./faces.tsx";

interface DeskHeaderProps {
  readonly chronicle: string;
  readonly month: string;
  /** The month's other screens. */
  readonly nav: ReactNode;
  readonly save: ReactNode;
  readonly people: readonly Face[];
  /** Whose way through the month is followed; null for nobody's. */
  readonly followed?: string | null;
  /** Absent on screens where there is nothing to follow. */
  readonly onFollow?: (personId: string) => void;
  readonly findings?: { readonly count: number; readonly blocking: number } | null;
  readonly onFindings?: () => void;
  /** What the keys of this screen do, parted by " · ". */
  readonly keys: string;
}

export function DeskHeader(props: DeskHeaderProps) {
  const { chronicle, month, nav, save, people, findings, onFindings, keys } = props;
  const { followed = null, onFollow } = props;
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
      {nav}
      <span className="desk-gap" />
      {save}
      <Faces
        people={people}
        label={t("frame.here")}
        chosen={followed}
        {...(onFollow && { onChoose: onFollow, chooseLabel: (name: string) => t("frame.follow", { name }) })}
      />
      {findings && (
        <UnstyledButton className="desk-header-findings" title={t("findings.nextLong")} onClick={onFindings}>
          {t("findings.label")} <b>{findings.count}</b>
        </UnstyledButton>
      )}
      <Rest keys={keys} />
    </header>
  );
}

/** What does not change while one writes. */
const Rest = memo(function Rest({ keys }: Pick<DeskHeaderProps, "keys">) {
  const { t } = useTranslation("desk");
  return (
    <>
      <Bell />
      <Popover position="bottom-end" width={300} withinPortal={false}>
        <Popover.Target>
          <Button className="desk-button desk-keys" variant="subtle" color="gray" size="compact-xs">
            {t("frame.keys")}
          </Button>
        </Popover.Target>
        <Popover.Dropdown>
          <ul className="desk-key-list">
            {keys.split(" · ").map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </Popover.Dropdown>
      </Popover>
    </>
  );
});
