/** The month as it stands, as files to keep; each says that it is a draft. */
import { useTranslation } from "react-i18next";

interface DraftDownloadsProps {
  readonly href: (format: "docx" | "txt" | "json") => string;
}

export function DraftDownloads({ href }: DraftDownloadsProps) {
  const { t } = useTranslation("preview");
  return (
    <section className="preview-files">
      <p className="preview-lead">{t("wordLead")}</p>
      <ul>
        {(["docx", "txt", "json"] as const).map((format) => (
          <li key={format}>
            <a href={href(format)} download>
              {t(`download.${format}`)}
            </a>
            <span className="desk-quiet">
              .{format} · {t(`download.${format}Hint`)}
            </span>
          </li>
        ))}
      </ul>
      <p className="desk-quiet">{t("wordMark")}</p>
    </section>
  );
}
