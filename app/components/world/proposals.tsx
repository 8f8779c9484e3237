/** What the page says of itself, for fields a person left empty: each put in with one click, or all of them. */
import { Button } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { SourceFields } from "../../../server/domain/document/source-fields.ts";
import type { MetadataProposal } from "../../../server/domain/observation/metadata.ts";

interface ProposalsProps {
  readonly proposals: readonly MetadataProposal[];
  /** Gives the sentence that says why not, or null. */
  readonly onWrite: (changes: Partial<SourceFields>) => string | null;
}

export function Proposals({ proposals, onWrite }: ProposalsProps) {
  const { t } = useTranslation("world");
  const [refused, setRefused] = useState<string | null>(null);
  if (proposals.length === 0) return null;
  const take = (some: readonly MetadataProposal[]) =>
    setRefused(onWrite(Object.fromEntries(some.map(({ field, value }) => [field, value]))));
  return (
    <div className="world-proposals">
      <span className="desk-quiet">{t("panel.proposed")}</span>
      {proposals.map((one) => {
        const words = { field: t(`panel.field.${one.field}`), value: one.value };
        return (
          <button
            key={one.field}
            type="button"
            className="desk-suggested"
            aria-label={t("panel.takeLong", words)}
            onClick={() => take([one])}
          >
            + {t("panel.take", words)}
          </button>
        );
      })}
      {proposals.length > 1 && (
        <Button className="desk-button" size="compact-xs" variant="subtle" onClick={() => take(proposals)}>
          {t("panel.takeAll")}
        </Button>
      )}
      {refused !== null && (
        <span className="world-refused" role="alert">
          {refused}
        </span>
      )}
    </div>
  );
}
