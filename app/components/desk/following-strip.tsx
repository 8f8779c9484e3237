/** Says whose way through the month the desk follows, and how to stop. */
import { useTranslation } from "react-i18next";

interface FollowingStripProps {
  readonly name: string;
  /** `#rrggbb`, theirs. */
  readonly color: string;
  readonly onStop: () => void;
}

export function FollowingStrip({ name, color, onStop }: FollowingStripProps) {
  const { t } = useTranslation("desk");
  return (
    <div className="desk-following" role="status">
      <span className="desk-face" style={{ backgroundColor: color }} aria-hidden="true">
        ▸
      </span>
      <span>{t("frame.following", { name })}</span>
      <button type="button" className="desk-quiet-button" onClick={onStop}>
        {t("frame.stopFollowing")}
      </button>
    </div>
  );
}
