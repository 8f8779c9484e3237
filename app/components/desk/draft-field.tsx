/** A labelled field that writes while one types: see use-draft.ts. */
import { Textarea, TextInput, type TextInputProps } from "@mantine/core";
import { useDraft } from "./use-draft.ts";

type Passed = Pick<
  TextInputProps,
  "label" | "placeholder" | "type" | "className" | "aria-label" | "list" | "description" | "autoFocus"
>;

interface DraftFieldProps extends Passed {
  readonly value: string;
  readonly isReadOnly?: boolean;
  readonly isLong?: boolean;
  /** Gives the sentence that says why not, or null. */
  readonly onWrite: (value: string) => string | null;
  /** What is not waits until the field is left. */
  readonly isWhole?: (value: string) => boolean;
}

export function DraftField({
  value,
  isReadOnly = false,
  isLong = false,
  onWrite,
  isWhole,
  ...passed
}: DraftFieldProps) {
  const draft = useDraft(value, onWrite, isWhole);
  const shared = {
    ...passed,
    size: "xs" as const,
    classNames: { input: "desk-input", label: "desk-input-label" },
    value: draft.text,
    readOnly: isReadOnly,
    error: draft.fault,
    onChange: (event: { currentTarget: { value: string } }) => draft.type(event.currentTarget.value),
    onBlur: draft.leave,
  };
  if (isLong) {
    const { type: _type, list: _list, ...forLong } = shared;
    return <Textarea {...forLong} autosize minRows={1} maxRows={6} />;
  }
  return <TextInput {...shared} />;
}
