/** The state of one source's link, wherever the source is shown; nothing for a source without a public address. */
import { LinkMark } from "../components/world/link-mark.tsx";
import { linkWordOf } from "../components/world/link-word.ts";
import { useWorldWords } from "./use-world-words.ts";
import { useWorld } from "./world-context.tsx";

interface SourceMarkProps {
  readonly sourceId: string;
  readonly tabIndex?: number;
  readonly onOpen: () => void;
}

export function SourceMark({ sourceId, tabIndex = 0, onOpen }: SourceMarkProps) {
  const known = useWorld()?.of(sourceId);
  const { evidence } = useWorldWords();
  const word = known && linkWordOf(known);
  if (!known || !word) return null;
  return <LinkMark word={word} evidence={evidence(known)} tabIndex={tabIndex} onOpen={onOpen} />;
}
