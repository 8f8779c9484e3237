/** Offers to cite the pages that pasted words were linked to. */
import { useTranslation } from "react-i18next";

interface PastedLinksProps {
  readonly count: number;
  readonly onCite: () => void;
  readonly onDismiss: () => void;
}

export function PastedLinks({ count, onCite, onDismiss }: PastedLinksProps) {
  const { t } = useTranslation("desk");
  return (
    <p className="desk-offer" role="status" onMouseDown={(event) => event.preventDefault()}>
      {t("cite.links", { count })}{" "}
      <button type="button" className="desk-fix-button" onClick={onCite}>
        {t("cite.citeLinks", { count })}
      </button>
      <button type="button" className="desk-quiet-button" aria-label={t("frame.dismiss")} onClick={onDismiss}>
        ×
      </button>
    </p>
  );
}
