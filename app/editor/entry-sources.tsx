/** The sources an entry cites, in the order it cites them, each editable in place. */
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { SourceFields } from "../../server/domain/document/source-fields.ts";
import type { Citation, Source } from "../../server/domain/report/model.ts";
import { SourceCard } from "../components/desk/source-card.tsx";
import { sourceName } from "./cite-choices.ts";

interface EntrySourcesProps {
  readonly citations: readonly Citation[];
  readonly sources: ReadonlyMap<string, Source>;
  readonly isReadOnly: boolean;
  /** Ids of the sources to point at. */
  readonly pointedAt: readonly string[];
  /** Gives the sentence that says why not, or null. */
  readonly onWrite: (sourceId: string, changes: Partial<SourceFields>) => string | null;
}

export function EntrySources({ citations, sources, isReadOnly, pointedAt, onWrite }: EntrySourcesProps) {
  const { t } = useTranslation("desk");
  const [openId, setOpenId] = useState<string | null>(null);
  const numbers = new Map<string, number[]>();
  for (const { sourceId, number } of citations) {
    const known = numbers.get(sourceId) ?? [];
    if (!known.includes(number)) known.push(number);
    numbers.set(sourceId, known);
  }
  return (
    <section className="desk-sources" aria-labelledby="desk-sources-heading">
      <h2 id="desk-sources-heading">{t("source.heading")}</h2>
      {numbers.size === 0 && !isReadOnly && <p className="desk-quiet">{t("source.none")}</p>}
      <ul>
        {[...numbers].map(([sourceId, shown]) => {
          const source = sources.get(sourceId);
          if (!source) return null;
          const isOpen = openId === sourceId;
          return (
            <SourceCard
              key={sourceId}
              source={source}
              numbers={shown}
              {...sourceName(source)}
              isOpen={isOpen}
              isPointedAt={pointedAt.includes(sourceId)}
              isReadOnly={isReadOnly}
              onToggle={() => setOpenId(isOpen ? null : sourceId)}
              onWrite={(changes) => onWrite(sourceId, changes)}
            />
          );
        })}
      </ul>
    </section>
  );
}
