/** A line that is not part of the report, with the reason; hidden text is asked about. */
import { useTranslation } from "react-i18next";

interface AsideViewProps {
  readonly text: string;
  readonly reason: string;
  readonly isHiddenText: boolean;
  readonly isAnswered: boolean;
}

export function AsideView({ text, reason, isHiddenText, isAnswered }: AsideViewProps) {
  const { t } = useTranslation("import");
  return (
    <div className="import-aside">
      <p className="import-meta">
        {isHiddenText ? t(isAnswered ? "aside.answered" : "aside.hidden") : t("aside.title", { reason })}
      </p>
      <p className="import-aside-words">{text}</p>
    </div>
  );
}
