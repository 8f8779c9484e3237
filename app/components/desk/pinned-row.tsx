/** A row that always stands in the list: words around the entries, such as the introduction. */
import { useTranslation } from "react-i18next";
import { type Face, Faces } from "./faces.tsx";

interface PinnedRowProps {
  readonly label: string;
  /** How the words begin; empty when there are none. */
  readonly words: string;
  readonly people: readonly Face[];
  readonly isCurrent: boolean;
  readonly onOpen: () => void;
  /** With the arrows: into the list of entries. */
  readonly onLeave: () => void;
}

export function PinnedRow({ label, words, people, isCurrent, onOpen, onLeave }: PinnedRowProps) {
  const { t } = useTranslation("desk");
  return (
    <button
      type="button"
      className="desk-row desk-pinned"
      aria-current={isCurrent}
      onClick={onOpen}
      onKeyDown={(event) => {
        if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
        event.preventDefault();
        onLeave();
      }}
    >
      <span className="desk-row-head">
        <span className="desk-row-place">{label}</span>
        <Faces people={people} label={t("frame.here")} most={2} />
      </span>
      <span className="desk-row-words">{words === "" ? t("list.empty") : words}</span>
    </button>
  );
}
