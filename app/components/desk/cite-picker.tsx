/** Where a source is chosen for a citation: by address, by words, or from the newest. */
import { type CSSProperties, useEffect, useId, useRef, useState } from "react";
import { useTranslation } from "react-i18next";

export interface CiteOption {
  readonly key: string;
  readonly kind: "source" | "same-page" | "new";
  readonly number: string;
  readonly outlet: string | null;
  readonly title: string | null;
  /** Names of tracking parameters taken out of a new address. */
  readonly removed: readonly string[];
}

interface CitePickerProps {
  readonly initialQuery: string;
  readonly optionsFor: (query: string) => readonly CiteOption[];
  /** Pixels from the upper left corner of the text; ignored on a phone. */
  readonly at: { readonly left: number; readonly top: number };
  readonly onChoose: (key: string, query: string) => void;
  /** `asText`: what was typed is to stand in the text instead. */
  readonly onCancel: (asText: boolean) => void;
}

export function CitePicker({ initialQuery, optionsFor, at, onChoose, onCancel }: CitePickerProps) {
  const { t } = useTranslation("desk");
  const [query, setQuery] = useState(initialQuery);
  const [active, setActive] = useState(0);
  const input = useRef<HTMLInputElement>(null);
  const listId = useId();
  const options = optionsFor(query);
  const chosen = options[Math.min(active, options.length - 1)];
  useEffect(() => input.current?.focus(), []);

  function walk(step: 1 | -1): void {
    if (options.length > 0) setActive((active + step + options.length) % options.length);
  }
  function actionFor(key: string): (() => void) | null {
    switch (key) {
      case "ArrowDown":
        return () => walk(1);
      case "ArrowUp":
        return () => walk(-1);
      case "Enter":
        return () => chosen && onChoose(chosen.key, query);
      case "Escape":
        return () => onCancel(true);
      case "Backspace":
        return query === "" ? () => onCancel(false) : null;
      default:
        return null;
    }
  }
  function onKeyDown(event: React.KeyboardEvent): void {
    const act = event.nativeEvent.isComposing ? null : actionFor(event.key);
    if (!act) return;
    event.preventDefault();
    event.stopPropagation();
    act();
  }

  return (
    <div
      className="desk-cite"
      role="dialog"
      aria-label={t("cite.label")}
      style={{ "--cite-left": `${at.left}px`, "--cite-top": `${at.top}px` } as CSSProperties}
    >
      <input
        ref={input}
        role="combobox"
        aria-label={t("cite.input")}
        aria-expanded={options.length > 0}
        aria-controls={listId}
        aria-autocomplete="list"
        {...(chosen && { "aria-activedescendant": `${listId}-${chosen.key}` })}
        placeholder={t("cite.input")}
        value={query}
        onChange={(event) => {
          setQuery(event.currentTarget.value);
          setActive(0);
        }}
        onKeyDown={onKeyDown}
      />
      {options.length === 0 ? (
        <p className="desk-quiet">{t("cite.nothing")}</p>
      ) : (
        <p className="desk-cite-heading" aria-hidden="true">
          {query.trim() === "" ? t("cite.recent") : t("cite.matches")}
        </p>
      )}
      <div role="listbox" id={listId} aria-label={query.trim() === "" ? t("cite.recent") : t("cite.matches")}>
        {options.map((option) => (
          // The keyboard stays in the field above, as a combobox has it.
          // biome-ignore lint/a11y/useKeyWithClickEvents: the combobox's own keys choose
          <div
            key={option.key}
            id={`${listId}-${option.key}`}
            role="option"
            tabIndex={-1}
            aria-selected={option === chosen}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => onChoose(option.key, query)}
          >
            <OptionWords option={option} />
          </div>
        ))}
      </div>
      <button type="button" className="desk-quiet-button" onClick={() => onCancel(true)}>
        {t("cite.cancel")} (Esc)
      </button>
    </div>
  );
}

function OptionWords({ option }: { readonly option: CiteOption }) {
  const { t } = useTranslation("desk");
  const hint =
    option.kind === "same-page" ? t("cite.sameAs") : option.kind === "new" ? t("cite.newFrom") : null;
  return (
    <>
      {hint !== null && <small>{hint}</small>}
      <span>
        {option.number !== "" && <span className="desk-source-number">{option.number}</span>}
        {option.outlet !== null && <b>{option.outlet}</b>} {option.title}
      </span>
      {option.removed.length > 0 && (
        <small>{t("cite.cleaned", { parameters: option.removed.join(", ") })}</small>
      )}
    </>
  );
}
