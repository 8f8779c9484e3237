/** How far a file is: on its way with a share, or being read. */
import { Progress } from "@mantine/core";
import { useTranslation } from "react-i18next";

export type ReadingNews =
  | { readonly phase: "sending"; readonly share: number }
  | { readonly phase: "reading" };

export function ReadingProgress({ progress }: { readonly progress: ReadingNews | null }) {
  const { t } = useTranslation("import");
  if (progress === null) return null;
  const isSending = progress.phase === "sending";
  const percent = isSending ? Math.round(progress.share * 100) : 100;
  const words = isSending ? t("progress.sending", { percent: String(percent) }) : t("progress.reading");
  return (
    <div className="import-progress" role="status">
      <p>{words}</p>
      <Progress value={percent} animated={!isSending} aria-label={words} size="sm" />
    </div>
  );
}
