/** The screens of one month, side by side. Whole pages, so that the browser asks before unsaved words are left. */
import { memo } from "react";
import { useTranslation } from "react-i18next";

export type ReportScreen = "desk" | "sources" | "preview" | "review" | "history" | "publish" | "import";

interface ReportNavProps {
  readonly slug: string;
  /** YYYY-MM. */
  readonly month: string;
  readonly current: ReportScreen;
  readonly canWrite: boolean;
}

const SCREENS: readonly { readonly screen: ReportScreen; readonly forEditors: boolean }[] = [
  { screen: "desk", forEditors: false },
  { screen: "sources", forEditors: false },
  { screen: "preview", forEditors: false },
  { screen: "review", forEditors: false },
  { screen: "history", forEditors: false },
  { screen: "publish", forEditors: false },
  { screen: "import", forEditors: true },
];

export const ReportNav = memo(function ReportNav({ slug, month, current, canWrite }: ReportNavProps) {
  const { t } = useTranslation("sources");
  const home = `/desk/${slug}/${month}`;
  return (
    <nav className="report-nav" aria-label={t("nav.label")}>
      {SCREENS.filter(({ forEditors }) => canWrite || !forEditors).map(({ screen }) => (
        <a
          key={screen}
          href={screen === "desk" ? home : `${home}/${screen}`}
          aria-current={screen === current ? "page" : undefined}
        >
          {t(`nav.${screen}`)}
        </a>
      ))}
    </nav>
  );
});
