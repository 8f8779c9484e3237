/** A card under the words it speaks of; it stays while the pointer is on it. */
import type { CSSProperties, ReactNode } from "react";

/** Pixels from the upper left corner of the frame around the text. */
export interface CardPlace {
  readonly left: number;
  readonly top: number;
}

interface WordCardProps {
  readonly at: CardPlace;
  readonly label: string;
  readonly children: ReactNode;
  readonly onEnter: () => void;
  readonly onLeave: () => void;
}

export function WordCard({ at, label, children, onEnter, onLeave }: WordCardProps) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a card is no set of form fields
    <div
      className="desk-card"
      role="group"
      aria-label={label}
      style={{ "--cite-left": `${at.left}px`, "--cite-top": `${at.top}px` } as CSSProperties}
      onMouseEnter={onEnter}
      onMouseLeave={onLeave}
    >
      {children}
    </div>
  );
}
