/** The preview with a month in it: the page as readers will see it, or the month as a file to keep. */
import { SegmentedControl } from "@mantine/core";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { printMonth } from "../../server/domain/calendar/print-date.ts";
import { DeskHeader } from "../components/desk/desk-header.tsx";
import { RefusedNotice } from "../components/desk/refused-notice.tsx";
import { ReportNav } from "../components/desk/report-nav.tsx";
import { SaveBadge } from "../components/desk/save-badge.tsx";
import { DraftDownloads } from "../components/preview/draft-downloads.tsx";
import { useCell } from "../editor/cell.ts";
import type { DeskSession } from "../editor/desk-session.ts";
import type { ReportScreenProps } from "../editor/report-session.tsx";
import { previewEn } from "../i18n/preview.en.ts";
import { useRouteWords } from "../i18n/use-route-words.ts";
import { PageFrame } from "./page-frame.tsx";
import { openPrintingPress, type PrintedPage, type PrintingPress, pageWriter } from "./printed-page.ts";

interface OpenPreviewProps extends ReportScreenProps {
  readonly session: DeskSession;
}

const SHOWN = ["page", "word"] as const;
type Shown = (typeof SHOWN)[number];

export function OpenPreview({ session, report: facts, canWrite, onSignedOut }: OpenPreviewProps) {
  useRouteWords("preview", previewEn);
  const { t } = useTranslation("preview");
  const report = useCell(session.view.report);
  const save = useCell(session.save);
  const people = useCell(session.presence.people);
  const [shown, setShown] = useState<Shown>("page");
  const { slug, title } = facts.chronicle;
  return (
    <div className="desk preview">
      <DeskHeader
        chronicle={title}
        month={report.report.title ?? printMonth(facts.month, facts.language)}
        nav={<ReportNav slug={slug} month={facts.month} current="preview" canWrite={canWrite} />}
        save={<SaveBadge state={save} canWrite={canWrite} isLoaded />}
        people={people}
        keys={t("keys")}
      />
      {save.kind === "refused" && <RefusedNotice {...save} onSignIn={onSignedOut} />}
      <main className="preview-main">
        <div className="preview-tools">
          <p className="desk-quiet">{t("draft")}</p>
          <SegmentedControl
            size="xs"
            aria-label={t("show")}
            value={shown}
            data={SHOWN.map((value) => ({ value, label: t(value) }))}
            onChange={(value) => setShown(value as Shown)}
          />
        </div>
        {shown === "page" ? (
          <LivePage session={session} chronicleTitle={title} />
        ) : (
          <DraftDownloads href={(format) => `/desk/${slug}/${facts.month}/draft.${format}`} />
        )}
      </main>
    </div>
  );
}

interface LivePageProps {
  readonly session: DeskSession;
  readonly chronicleTitle: string;
}

function LivePage({ session, chronicleTitle }: LivePageProps) {
  const [press, setPress] = useState<PrintingPress | null>(null);
  useEffect(() => {
    const opened = openPrintingPress(session.view.report, pageWriter(chronicleTitle));
    setPress(opened);
    return opened.stop;
  }, [session, chronicleTitle]);
  return press ? <PressedPage press={press} /> : <Setting page={{ kind: "waiting" }} />;
}

function PressedPage({ press }: { readonly press: PrintingPress }) {
  const { t } = useTranslation("preview");
  const page = useCell(press.page);
  return page.kind === "page" ? <PageFrame html={page.html} title={t("frame")} /> : <Setting page={page} />;
}

function Setting({ page }: { readonly page: PrintedPage }) {
  const { t } = useTranslation("preview");
  const isFailed = page.kind === "failed";
  return (
    <p className="desk-quiet preview-waiting" role={isFailed ? "alert" : "status"}>
      {isFailed ? t("failed") : t("drawing")}
    </p>
  );
}
