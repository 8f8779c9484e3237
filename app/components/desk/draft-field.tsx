/**
 * A text field that writes while one types, after a short pause, and at the
 * latest when it is left. Until then what others write into the same field
 * does not move under the person's fingers.
 */
import { Textarea, TextInput, type TextInputProps } from "@mantine/core";
import { useEffect, useRef, useState } from "react";

/** Milliseconds. */
const PAUSE = 400;

type Passed = Pick<
  TextInputProps,
  "label" | "placeholder" | "type" | "className" | "aria-label" | "list" | "description"
>;

interface DraftFieldProps extends Passed {
  readonly value: string;
  readonly isReadOnly?: boolean;
  readonly isLong?: boolean;
  /** Gives the sentence that says why not, or null. */
  readonly onWrite: (value: string) => string | null;
}

export function DraftField({
  value,
  isReadOnly = false,
  isLong = false,
  onWrite,
  ...passed
}: DraftFieldProps) {
  const [draft, setDraft] = useState<string | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  const pending = useRef<string | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const write = useRef(onWrite);
  write.current = onWrite;

  function flush(): boolean {
    clearTimeout(timer.current);
    const text = pending.current;
    pending.current = null;
    if (text === null) return fault === null;
    const reason = write.current(text);
    setFault(reason);
    return reason === null;
  }
  const flushAtLast = useRef(flush);
  flushAtLast.current = flush;
  useEffect(() => () => void flushAtLast.current(), []);

  const shared = {
    ...passed,
    size: "xs" as const,
    classNames: { input: "desk-input", label: "desk-input-label" },
    value: draft ?? value,
    readOnly: isReadOnly,
    error: fault,
    onChange: (event: { currentTarget: { value: string } }) => {
      const text = event.currentTarget.value;
      setDraft(text);
      pending.current = text;
      clearTimeout(timer.current);
      timer.current = setTimeout(flush, PAUSE);
    },
    onBlur: () => {
      if (flush()) setDraft(null);
    },
  };
  if (isLong) {
    const { type: _type, list: _list, ...forLong } = shared;
    return <Textarea {...forLong} autosize minRows={1} maxRows={6} />;
  }
  return <TextInput {...shared} />;
}
