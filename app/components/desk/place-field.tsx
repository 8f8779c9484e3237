/** One part of an entry's place, with what the month and the list of places offer for it. */
import { SuggestingInput } from "./suggesting-input.tsx";
import { useDraft } from "./use-draft.ts";

interface PlaceFieldProps {
  readonly label: string;
  readonly value: string;
  readonly isReadOnly: boolean;
  readonly suggest: (typed: string) => Promise<readonly string[]>;
  /** Gives the sentence that says why not, or null. */
  readonly onWrite: (value: string) => string | null;
}

export function PlaceField({ label, value, isReadOnly, suggest, onWrite }: PlaceFieldProps) {
  const draft = useDraft(value, onWrite);
  return (
    <SuggestingInput
      label={label}
      labelIsShown
      className="desk-input desk-place-input"
      placeholder="—"
      value={draft.text}
      fault={draft.fault}
      isReadOnly={isReadOnly}
      suggest={suggest}
      onType={draft.type}
      onTake={draft.write}
      onLeave={draft.leave}
    />
  );
}
