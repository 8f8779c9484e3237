/** What a refused form says, where a screen reader hears it at once. */
import { Alert } from "@mantine/core";

export function Refusal({ words }: { readonly words: string | undefined }) {
  return words === undefined ? null : (
    <Alert color="red" role="alert" mb="md">
      {words}
    </Alert>
  );
}

/** The words of a refused action, whatever else the action may answer. */
export function refusalOf(answer: unknown): string | undefined {
  return typeof answer === "object" && answer !== null && "refused" in answer
    ? String(answer.refused)
    : undefined;
}
