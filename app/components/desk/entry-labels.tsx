/** People, law and topics of an entry: what it has, with a way to take it off, and what its words suggest, with one click to add. */
import type { ReactNode } from "react";
import { useState } from "react";
import { useTranslation } from "react-i18next";

export interface Label {
  readonly key: string;
  readonly text: string;
}

interface LabelLineProps {
  readonly title: string;
  readonly labels: readonly Label[];
  readonly suggested: readonly Label[];
  readonly isReadOnly: boolean;
  readonly onAdd: (key: string) => void;
  readonly onRemove: (key: string) => void;
  /** A way to add what the words do not suggest. */
  readonly children?: ReactNode;
}

export function LabelLine({
  title,
  labels,
  suggested,
  isReadOnly,
  onAdd,
  onRemove,
  children,
}: LabelLineProps) {
  const { t } = useTranslation("desk");
  if (isReadOnly && labels.length === 0) return null;
  return (
    <div className="desk-labels">
      <h2>{title}</h2>
      <ul aria-label={title}>
        {labels.map(({ key, text }) => (
          <li key={key} className="desk-label">
            {text}
            {!isReadOnly && (
              <button
                type="button"
                aria-label={t("entry.remove", { what: text })}
                onClick={() => onRemove(key)}
              >
                ×
              </button>
            )}
          </li>
        ))}
        {!isReadOnly &&
          suggested.map(({ key, text }) => (
            <li key={key}>
              <button
                type="button"
                className="desk-suggested"
                aria-label={t("entry.add", { what: text })}
                onClick={() => onAdd(key)}
              >
                + {text}
              </button>
            </li>
          ))}
        {!isReadOnly && <li>{children}</li>}
      </ul>
    </div>
  );
}

interface AddByNameProps {
  readonly label: string;
  readonly hint?: string;
  readonly onAdd: (text: string) => void;
}

export function AddByName({ label, hint, onAdd }: AddByNameProps) {
  const [text, setText] = useState("");
  function add(): void {
    if (text.trim() !== "") onAdd(text.trim());
    setText("");
  }
  return (
    <input
      className="desk-add"
      aria-label={label}
      title={hint}
      placeholder="+"
      value={text}
      onChange={(event) => setText(event.currentTarget.value)}
      onBlur={add}
      onKeyDown={(event) => {
        if (event.key === "Enter" && !event.nativeEvent.isComposing) add();
      }}
    />
  );
}
