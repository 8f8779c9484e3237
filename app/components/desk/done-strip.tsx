/** What the person just did, in one quiet line with its way back; or why it was not possible. */
import { useTranslation } from "react-i18next";

interface DoneStripProps {
  readonly words: string;
  readonly isFault: boolean;
  readonly onUndo: (() => void) | null;
  readonly onDismiss: () => void;
}

export function DoneStrip({ words, isFault, onUndo, onDismiss }: DoneStripProps) {
  const { t } = useTranslation("desk");
  return (
    <div className="desk-done" role={isFault ? "alert" : "status"} data-fault={isFault}>
      <span>{words}</span>
      {onUndo && (
        <button type="button" onClick={onUndo}>
          {t("frame.undo")}
        </button>
      )}
      <button type="button" aria-label={t("frame.dismiss")} onClick={onDismiss}>
        ×
      </button>
    </div>
  );
}
