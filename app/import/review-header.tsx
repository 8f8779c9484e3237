/** Above the rows: which file, which month, what kinds of rows there are, how many doubts, and undo. */
import { Button, Popover, SegmentedControl } from "@mantine/core";
import { Link } from "@remix-run/react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { printMonth } from "../../server/domain/calendar/print-date.ts";
import type { Language, Report } from "../../server/domain/report/model.ts";
import { DoubtList } from "../components/import/doubt-list.tsx";
import { MonthAndLanguage } from "../components/import/month-and-language.tsx";
import { ReadingProgress } from "../components/import/reading-progress.tsx";
import type { Doubt } from "./doubts.ts";
import { askedBy, ReadingRefusal } from "./reading-refusal.tsx";
import type { ReviewRow } from "./review-rows.ts";
import type { Reading } from "./use-reading.ts";

export type RowFilter = "all" | "entry" | "source" | "aside" | "doubt";
const FILTERS = ["all", "entry", "source", "aside", "doubt"] as const;

interface ReviewHeaderProps {
  readonly chronicle: { readonly slug: string; readonly title: string };
  readonly reading: Reading;
  readonly fileName: string;
  readonly report: Report;
  /** Corrections made so far. */
  readonly steps: number;
  readonly rows: readonly ReviewRow[];
  readonly doubts: readonly Doubt[];
  readonly filter: RowFilter;
  readonly onFilter: (filter: RowFilter) => void;
  readonly onGo: (rowKey: string) => void;
  readonly onUndo: () => void;
}

export function ReviewHeader(props: ReviewHeaderProps) {
  const { chronicle, reading, fileName, report, steps, rows, doubts, filter, onFilter, onUndo } = props;
  const { t, i18n } = useTranslation("import");
  const { month, language } = report.report;
  const { t: tApp } = useTranslation();
  const count = (kind: RowFilter): number => {
    if (kind === "all") return rows.length;
    return kind === "doubt" ? doubts.length : rows.filter((row) => row.kind === kind).length;
  };
  return (
    <header className="import-header">
      <div className="import-header-line">
        <Link to="/desk" className="import-crumb">
          {chronicle.title}
        </Link>
        <h1>{printMonth(month, i18n.language as Language)}</h1>
        <span className="import-quiet import-file">
          {fileName} · {tApp(`language.${language}`)}
        </span>
        <ReadAgain reading={reading} steps={steps} />
        <span className="import-gap" />
        <button type="button" className="import-tool" disabled={steps === 0} onClick={onUndo}>
          {t("review.undo")}
        </button>
        <Popover position="bottom-end" width={300} withArrow withinPortal={false}>
          <Popover.Target>
            <button type="button" className="import-tool">
              {t("review.keys")}
            </button>
          </Popover.Target>
          <Popover.Dropdown>{t("review.keyList")}</Popover.Dropdown>
        </Popover>
      </div>
      <div className="import-header-line">
        <SegmentedControl
          size="xs"
          aria-label={t("review.show")}
          value={filter}
          onChange={(value) => onFilter(FILTERS.find((one) => one === value) ?? "all")}
          data={FILTERS.map((value) => ({
            value,
            label: t(`review.filter.${value}`, { count: count(value) }),
          }))}
        />
        <span className="import-gap" />
        <DoubtList doubts={doubts} onGo={props.onGo} />
      </div>
    </header>
  );
}

/** Month and language are the reader's to know: another one means reading the file again. */
function ReadAgain({ reading, steps }: { readonly reading: Reading; readonly steps: number }) {
  const { t } = useTranslation("import");
  const [isOpen, setIsOpen] = useState(false);
  const { file } = reading;
  return (
    <Popover
      opened={isOpen}
      onChange={setIsOpen}
      position="bottom-start"
      width={340}
      withArrow
      withinPortal={false}
      trapFocus
    >
      <Popover.Target>
        <button
          type="button"
          className="import-tool"
          aria-expanded={isOpen}
          onClick={() => setIsOpen((was) => !was)}
        >
          {t("review.change")}
        </button>
      </Popover.Target>
      <Popover.Dropdown>
        <div className="import-again">
          <MonthAndLanguage
            month={reading.month}
            language={reading.language}
            asked={askedBy(reading.refused)}
            onMonth={reading.setMonth}
            onLanguage={reading.setLanguage}
          />
          {steps > 0 && <p className="import-quiet">{t("review.againLoses", { count: steps })}</p>}
          <ReadingRefusal refused={reading.refused} />
          <ReadingProgress progress={reading.progress} />
          <div className="import-tools">
            <Button
              size="compact-sm"
              disabled={file === null}
              loading={reading.progress !== null}
              onClick={() => file && reading.begin(file)}
            >
              {t("review.again")}
            </Button>
            <Button size="compact-sm" variant="default" onClick={reading.reset}>
              {t("review.otherFile")}
            </Button>
          </div>
        </div>
      </Popover.Dropdown>
    </Popover>
  );
}
