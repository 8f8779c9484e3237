/**
 * Importing a month: choose a file, look through what was understood, add it.
 * The review is fetched while the file is read; until "Add" nothing leaves the
 * browser but the file itself.
 */
import { Button } from "@mantine/core";
import { lazy, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import { printMonth } from "../../server/domain/calendar/print-date.ts";
import type { Language } from "../../server/domain/report/model.ts";
import { ChooseFile } from "../components/import/choose-file.tsx";
import { MonthAndLanguage } from "../components/import/month-and-language.tsx";
import { ReadingProgress } from "../components/import/reading-progress.tsx";
import { Page } from "../components/page.tsx";
import { importEn } from "../i18n/import.en.ts";
import { useRouteWords } from "../i18n/use-route-words.ts";
import { useScreenWords } from "../i18n/use-screen-words.ts";
import { askedBy, ReadingRefusal } from "./reading-refusal.tsx";
import "./import.css";
import { type ChosenFile, useReading } from "./use-reading.ts";

const ReviewScreen = lazy(async () => ({ default: (await import("./review-screen.tsx")).ReviewScreen }));

interface ImportScreenProps {
  readonly chronicle: { readonly slug: string; readonly title: string; readonly language: Language };
  /** From the address; null when it names none. */
  readonly month: string | null;
}

export function ImportScreen({ chronicle, month }: ImportScreenProps) {
  useRouteWords("import", importEn);
  const reading = useReading(chronicle.slug, month);
  const { read } = reading;
  // The review speaks of entries and sources in the desk's words.
  const hasWords = useScreenWords();
  if (read && hasWords)
    return (
      <Suspense fallback={null}>
        <ReviewScreen key={read.count} chronicle={chronicle} reading={reading} read={read} />
      </Suspense>
    );
  return <Choosing chronicle={chronicle} month={month} reading={reading} />;
}

function Choosing({
  chronicle,
  month,
  reading,
}: ImportScreenProps & { readonly reading: ReturnType<typeof useReading> }) {
  const { t } = useTranslation("import");
  const { file, progress, refused } = reading;
  const [isBegun, setIsBegun] = useState(false);
  const isBusy = progress !== null;
  const begin = (chosen: ChosenFile) => {
    setIsBegun(true);
    reading.begin(chosen);
  };
  const into = month ? printMonth(month, chronicle.language) : null;
  return (
    <Page title={t("title")}>
      <div className="import-choose">
        <p className="import-into">
          {into
            ? t("intoMonth", { chronicle: chronicle.title, month: into })
            : t("into", { chronicle: chronicle.title })}
        </p>
        <p className="import-quiet">{t("choose.lead")}</p>
        <ReadingRefusal refused={refused} />
        {isBegun && <ReadingProgress progress={progress} />}
        <ChooseFile
          isBusy={isBusy}
          onFile={begin}
          fields={
            <>
              <MonthAndLanguage
                month={reading.month}
                language={reading.language}
                asked={askedBy(refused)}
                onMonth={reading.setMonth}
                onLanguage={reading.setLanguage}
              />
              {file && refused && (
                <div>
                  <Button loading={isBusy} onClick={() => begin(file)}>
                    {t("choose.readAgain", { name: file.name })}
                  </Button>
                </div>
              )}
            </>
          }
        />
      </div>
    </Page>
  );
}
