/** What can be done to one citation: where in its source the words are, another source, none at all. */
import { type CSSProperties, type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { CardPlace } from "./word-card.tsx";

interface CitationFormProps {
  readonly at: CardPlace;
  readonly locator: string | null;
  /** The source as a summary. */
  readonly children: ReactNode;
  readonly onLocator: (locator: string | null) => void;
  readonly onChangeSource: () => void;
  readonly onRemove: () => void;
  readonly onClose: () => void;
}

const LONGEST_LOCATOR = 200;

export function CitationForm(props: CitationFormProps) {
  const { at, locator, children, onLocator, onChangeSource, onRemove, onClose } = props;
  const { t } = useTranslation("desk");
  const [text, setText] = useState(locator ?? "");
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.focus(), []);
  const keep = () => {
    const next = text.trim() === "" ? null : text.trim();
    if (next !== locator) onLocator(next);
    else onClose();
  };
  function onKeyDown(event: KeyboardEvent): void {
    if (event.key !== "Escape") return;
    event.preventDefault();
    event.stopPropagation();
    onClose();
  }
  return (
    <div
      className="desk-cite"
      role="dialog"
      aria-label={t("cite.form")}
      style={{ "--cite-left": `${at.left}px`, "--cite-top": `${at.top}px` } as CSSProperties}
      onKeyDown={onKeyDown}
    >
      {children}
      <form
        onSubmit={(event) => {
          event.preventDefault();
          keep();
        }}
      >
        <input
          ref={input}
          aria-label={t("cite.locator")}
          placeholder={t("cite.locatorHint")}
          maxLength={LONGEST_LOCATOR}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <div className="desk-cite-acts">
          <button type="submit" className="desk-quiet-button">
            {t("cite.keep")}
          </button>
          <button type="button" className="desk-quiet-button" onClick={onChangeSource}>
            {t("cite.change")}
          </button>
          <button type="button" className="desk-quiet-button" onClick={onRemove}>
            {t("cite.remove")}
          </button>
          <button type="button" className="desk-quiet-button" onClick={onClose}>
            {t("cite.close")} (Esc)
          </button>
        </div>
      </form>
    </div>
  );
}
