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
  /** Makes a label's words a button that opens it for changing. */
  readonly onOpen?: (key: string) => void;
  /** The label that is open, and what stands in its place. */
  readonly opened?: { readonly key: string; readonly form: ReactNode } | null;
  /** A way to add what the words do not suggest. */
  readonly children?: ReactNode;
}

export function LabelLine(props: LabelLineProps) {
  const { title, labels, suggested, isReadOnly, onAdd, onRemove, onOpen, opened = null, children } = props;
  const { t } = useTranslation("desk");
  if (isReadOnly && labels.length === 0) return null;
  return (
    <div className="desk-labels">
      <h2>{title}</h2>
      <ul aria-label={title}>
        {labels.map(({ key, text }) =>
          opened?.key === key ? (
            <li key={key}>{opened.form}</li>
          ) : (
            <li key={key} className="desk-label">
              {onOpen && !isReadOnly ? (
                <button
                  type="button"
                  className="desk-label-open"
                  aria-label={t("entry.change", { what: text })}
                  onClick={() => onOpen(key)}
                >
                  {text}
                </button>
              ) : (
                text
              )}
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
          ),
        )}
        {!isReadOnly &&
          suggested.map(({ key, text }) => <SuggestedLabel key={key} text={text} onAdd={() => onAdd(key)} />)}
        {!isReadOnly && <li>{children}</li>}
      </ul>
    </div>
  );
}

interface SuggestedLabelProps {
  readonly text: string;
  readonly onAdd: () => void;
}

function SuggestedLabel({ text, onAdd }: SuggestedLabelProps) {
  const { t } = useTranslation("desk");
  return (
    <li>
      <button
        type="button"
        className="desk-suggested"
        aria-label={t("entry.add", { what: text })}
        onClick={onAdd}
      >
        + {text}
      </button>
    </li>
  );
}

interface MoreLabelsProps {
  /** What the button says to those who cannot see the plus. */
  readonly label: string;
  readonly labels: readonly Label[];
  readonly onAdd: (key: string) => void;
}

/** All that could be added besides, out of the way until asked for; then each is one click. */
export function MoreLabels({ label, labels, onAdd }: MoreLabelsProps) {
  const [isOpen, setIsOpen] = useState(false);
  if (labels.length === 0) return null;
  return (
    <>
      <button
        type="button"
        className="desk-quiet-button"
        aria-label={label}
        title={label}
        aria-expanded={isOpen}
        onClick={() => setIsOpen(!isOpen)}
      >
        {isOpen ? "–" : "+"}
      </button>
      {isOpen && (
        <ul className="desk-more-labels" aria-label={label}>
          {labels.map(({ key, text }) => (
            <SuggestedLabel key={key} text={text} onAdd={() => onAdd(key)} />
          ))}
        </ul>
      )}
    </>
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
