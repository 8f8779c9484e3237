/** An open source in its row: its fields to edit, every entry that cites it, what is found in it and what mends that. */
import { Button } from "@mantine/core";
import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import type { SourceFields } from "../../../server/domain/document/source-fields.ts";
import type { Entry, Finding } from "../../../server/domain/report/model.ts";
import type { SourceRow } from "../../sources/source-rows.ts";
import { SourceLink } from "../../world/source-link.tsx";
import { SourcePast } from "../../world/source-past.tsx";
import { SEVERITY_SHAPE } from "../desk/finding-card.tsx";
import { SourceFieldsForm } from "../desk/source-fields.tsx";

interface SourceDetailProps {
  readonly row: SourceRow;
  readonly isReadOnly: boolean;
  readonly entryHref: (entryId: string) => string;
  readonly entryLabel: (entry: Entry) => string;
  /** Gives the sentence that says why not, or null. */
  readonly onWrite: (changes: Partial<SourceFields>) => string | null;
  readonly onFix: (finding: Finding) => void;
  /** Absent where it may not be deleted. */
  readonly onDelete?: () => void;
  readonly onClose: () => void;
}

export function SourceDetail(props: SourceDetailProps) {
  const { row, isReadOnly, entryHref, entryLabel, onWrite, onFix, onDelete, onClose } = props;
  const { t } = useTranslation("sources");
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // The address is what one opens a source for.
    box.current?.querySelector<HTMLInputElement>("input")?.focus();
  }, []);
  return (
    <div ref={box} className="sources-detail">
      <SourceFieldsForm source={row.source} isReadOnly={isReadOnly} onWrite={onWrite} />
      <SourceLink source={row.source} isReadOnly={isReadOnly} onWrite={onWrite} />
      <div className="sources-detail-facts">
        {row.citedBy.length > 0 && (
          <section>
            <h2>{t("detail.citedBy")}</h2>
            <ul>
              {row.citedBy.map(({ entry, ordinal }) => (
                <li key={entry.id}>
                  <a className="sources-citing" href={entryHref(entry.id)}>
                    {t("entry", { n: String(ordinal) })}
                  </a>{" "}
                  {entryLabel(entry)}
                </li>
              ))}
            </ul>
          </section>
        )}
        {row.findings.length > 0 && (
          <section>
            <h2>{t("detail.findings")}</h2>
            <ul>
              {row.findings.map((finding) => (
                <li key={`${finding.ruleId} ${finding.entryId} ${finding.message}`}>
                  <span className="sources-finding" data-severity={finding.severity}>
                    <span aria-hidden="true">{SEVERITY_SHAPE[finding.severity]}</span> {finding.message}
                  </span>{" "}
                  {finding.fix && !isReadOnly && (
                    <Button
                      className="desk-button"
                      size="compact-xs"
                      variant="default"
                      onClick={() => onFix(finding)}
                    >
                      {finding.fix.label}
                    </Button>
                  )}
                </li>
              ))}
            </ul>
          </section>
        )}
        <SourcePast sourceId={row.id} />
        <div className="sources-detail-foot">
          <Button className="desk-button" size="compact-xs" variant="default" onClick={onClose}>
            {t("detail.close")}
          </Button>
          {onDelete && (
            <Button className="desk-button" size="compact-xs" variant="subtle" onClick={onDelete}>
              {t("detail.delete")}
            </Button>
          )}
        </div>
      </div>
    </div>
  );
}
