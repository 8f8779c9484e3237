/**
 * Where a source is chosen for a citation: by address, by words, or from the
 * newest. It opens under the fingers of somebody who may only be writing
 * "[sic]": leaving it in any way gives back what was typed.
 */
import { type CSSProperties, type FocusEvent, useId, useLayoutEffect, useRef, useState } from "react";
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
  /** A typed `[` opened it: a typed `]` closes it. */
  readonly isAside: boolean;
  readonly optionsFor: (query: string) => readonly CiteOption[];
  /** Pixels from the upper left corner of the text; ignored on a phone. */
  readonly at: { readonly left: number; readonly top: number };
  readonly onChoose: (key: string, query: string) => void;
  /** Nothing is cited: what was typed is to stand in the text, or nothing (null). `returns`: the keyboard goes back there. */
  readonly onKeep: (typed: string | null, returns: boolean) => void;
}

export function CitePicker(props: CitePickerProps) {
  const { initialQuery, isAside, optionsFor, at, onChoose, onKeep } = props;
  const { t } = useTranslation("desk");
  const [query, setQuery] = useState(initialQuery);
  const [active, setActive] = useState(0);
  const input = useRef<HTMLInputElement>(null);
  const isOver = useRef(false);
  const listId = useId();
  const options = optionsFor(query);
  const chosen = options[Math.min(active, options.length - 1)];
  // Before the next letter.
  useLayoutEffect(() => input.current?.focus(), []);

  /** Once: giving the keyboard back to the text leaves the field as well. */
  function keep(typed: string | null, returns: boolean): void {
    if (isOver.current) return;
    isOver.current = true;
    onKeep(typed, returns);
  }
  function choose(option: CiteOption): void {
    isOver.current = true;
    onChoose(option.key, query);
  }
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
        return () => chosen && choose(chosen);
      case "Escape":
        return () => keep(query, true);
      case "Backspace":
        return query === "" ? () => keep(null, true) : null;
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

  /** Not when the window is left, to copy an address: then the field stays the active one. */
  function onBlur({ currentTarget, relatedTarget }: FocusEvent): void {
    if (currentTarget.contains(relatedTarget) || currentTarget.contains(document.activeElement)) return;
    keep(query, false);
  }

  return (
    <div
      className="desk-cite"
      role="dialog"
      aria-label={t("cite.label")}
      onBlur={onBlur}
      onMouseDown={(event) => event.target !== input.current && event.preventDefault()}
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
        onChange={({ currentTarget, nativeEvent }) => {
          const isClosed = isAside && nativeEvent instanceof InputEvent && nativeEvent.data === "]";
          if (isClosed) return keep(currentTarget.value, true);
          setQuery(currentTarget.value);
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
            onClick={() => choose(option)}
          >
            <OptionWords option={option} />
          </div>
        ))}
      </div>
      <button type="button" className="desk-quiet-button" onClick={() => keep(query, true)}>
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
