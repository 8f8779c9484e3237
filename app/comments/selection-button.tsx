/** A small button at the end of what is selected in the text. */
import { createPortal } from "react-dom";
import { useTranslation } from "react-i18next";
import { useSelection } from "./use-selection.ts";

const WIDTH = 84;

export function SelectionButton({ onComment }: { readonly onComment: () => void }) {
  const { t } = useTranslation("comments");
  const selected = useSelection();
  if (!selected) return null;
  const { rect } = selected;
  const left = Math.max(8, Math.min(rect.right + 6, window.innerWidth - WIDTH - 8));
  return createPortal(
    <button
      type="button"
      className="comment-here"
      style={{ left, top: rect.bottom + 6 }}
      title={t("onWordsLong")}
      onMouseDown={(event) => event.preventDefault()}
      onClick={onComment}
    >
      {t("onWords")}
    </button>,
    document.querySelector(".desk") ?? document.body,
  );
}
