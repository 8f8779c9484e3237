/** A field that offers completions while one types: arrows choose, Enter or Tab takes, Escape closes the list. */
import { type KeyboardEvent, useEffect, useId, useRef, useState } from "react";

interface SuggestingInputProps {
  readonly label: string;
  readonly labelIsShown?: boolean;
  readonly className?: string;
  readonly placeholder?: string;
  readonly value: string;
  readonly isReadOnly?: boolean;
  readonly fault?: string | null;
  readonly suggest: (typed: string) => Promise<readonly string[]>;
  readonly onType: (text: string) => void;
  /** A suggestion is taken, or Enter pressed. */
  readonly onTake: (text: string) => void;
  readonly onLeave: () => void;
  readonly onEscape?: () => void;
  /** Takes the keyboard when it appears. */
  readonly hasFocus?: boolean;
  /** Shows what it has to offer as soon as one is in it. */
  readonly opensOnFocus?: boolean;
  /** What the mouse shows of it. */
  readonly title?: string;
}

export function SuggestingInput(props: SuggestingInputProps) {
  const { label, value, isReadOnly = false, fault = null, suggest, onType, onTake } = props;
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [options, setOptions] = useState<readonly string[]>([]);
  const [active, setActive] = useState(-1);
  const asked = useRef(0);
  useEffect(() => {
    if (props.hasFocus) input.current?.focus();
  }, [props.hasFocus]);

  useEffect(() => {
    if (active >= 0) document.getElementById(`${id}-${active}`)?.scrollIntoView({ block: "nearest" });
  }, [active, id]);

  function look(text: string): void {
    const turn = ++asked.current;
    setActive(-1);
    void suggest(text).then((found) => turn === asked.current && setOptions(found));
  }
  function close(): void {
    asked.current += 1;
    setOptions([]);
    setActive(-1);
  }
  function take(text: string): void {
    close();
    onTake(text);
  }
  function onKeyDown(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing || isReadOnly) return;
    const act = actionFor(event.key);
    if (!act) return;
    if (event.key !== "Tab") event.preventDefault();
    event.stopPropagation();
    act();
  }
  function actionFor(key: string): (() => void) | null {
    const chosen = options[active];
    if (key === "ArrowDown" && options.length === 0) return () => look(value);
    if (key === "ArrowDown") return () => setActive(active + 1 < options.length ? active + 1 : -1);
    if (key === "ArrowUp") return () => setActive(active < 0 ? options.length - 1 : active - 1);
    if (key === "Enter") return () => take(chosen ?? value);
    if (key === "Tab") return chosen === undefined ? null : () => take(chosen);
    if (key === "Escape" && options.length > 0) return close;
    return key === "Escape" && props.onEscape ? props.onEscape : null;
  }

  const shownLabel = props.labelIsShown ?? false;
  return (
    <span className="desk-suggesting">
      {shownLabel && (
        <label className="desk-input-label" htmlFor={id}>
          {label}
        </label>
      )}
      <input
        ref={input}
        id={id}
        role="combobox"
        className={props.className}
        {...(!shownLabel && { "aria-label": label })}
        aria-autocomplete="list"
        aria-expanded={options.length > 0}
        aria-controls={`${id}-list`}
        {...(active >= 0 && { "aria-activedescendant": `${id}-${active}` })}
        aria-invalid={fault !== null}
        placeholder={props.placeholder}
        autoComplete="off"
        value={value}
        readOnly={isReadOnly}
        title={props.title}
        onFocus={() => props.opensOnFocus && look(value)}
        onChange={(event) => {
          onType(event.currentTarget.value);
          look(event.currentTarget.value);
        }}
        onKeyDown={onKeyDown}
        onBlur={() => {
          close();
          props.onLeave();
        }}
      />
      {fault !== null && <small className="desk-fault">{fault}</small>}
      <span
        role="listbox"
        id={`${id}-list`}
        aria-label={label}
        className="desk-options"
        hidden={options.length === 0}
      >
        {options.map((option, index) => (
          // The keyboard stays in the field above, as a combobox has it.
          // biome-ignore lint/a11y/useKeyWithClickEvents: the combobox's own keys choose
          <span
            key={option}
            id={`${id}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === active}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => take(option)}
          >
            {option}
          </span>
        ))}
      </span>
    </span>
  );
}
