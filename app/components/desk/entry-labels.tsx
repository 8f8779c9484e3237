/** People, law and topics of an entry: what it has, with a way to take it off, and what its words suggest, with one click to add. */
import type { ReactNode } from "react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { SuggestingInput } from "./suggesting-input.tsx";

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

interface AddFromListProps {
  readonly label: string;
  /** All that can be added. */
  readonly labels: readonly Label[];
  readonly onAdd: (key: string) => void;
}

/** Adds one of a fixed list: letters narrow it, Enter takes the first that is left. */
export function AddFromList({ label, labels, onAdd }: AddFromListProps) {
  const [typed, setTyped] = useState("");
  if (labels.length === 0) return null;
  const fitting = (text: string) => {
    const words = text.trim().toLocaleLowerCase();
    return labels.filter((one) => one.text.toLocaleLowerCase().includes(words));
  };
  function take(text: string): void {
    const exact = labels.find((one) => one.text === text);
    const found = exact ?? (text.trim() === "" ? undefined : fitting(text)[0]);
    if (found) onAdd(found.key);
    setTyped("");
  }
  return (
    <SuggestingInput
      label={label}
      title={label}
      className="desk-add"
      placeholder="+"
      value={typed}
      opensOnFocus
      suggest={async (text) => fitting(text).map((one) => one.text)}
      onType={setTyped}
      onTake={take}
      onLeave={() => setTyped("")}
    />
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
