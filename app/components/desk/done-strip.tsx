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
    // biome-ignore lint/a11y/noStaticElementInteractions: pressed with a mouse, its buttons leave the keyboard in the text
    <div
      className="desk-done"
      onMouseDown={(event) => event.preventDefault()}
      role={isFault ? "alert" : "status"}
      data-fault={isFault}
    >
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
