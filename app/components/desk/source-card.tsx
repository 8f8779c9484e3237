/** One source under its entry: a line to read, or its fields to edit in place. */
import { useTranslation } from "react-i18next";
import type { SourceFields } from "../../../server/domain/document/source-fields.ts";
import type { Source } from "../../../server/domain/report/model.ts";
import { SourceLink } from "../../world/source-link.tsx";
import { SourceMark } from "../../world/source-mark.tsx";
import { isWebAddress, SourceFieldsForm } from "./source-fields.tsx";

interface SourceCardProps {
  readonly source: Source;
  /** The numbers this entry shows for it. */
  readonly numbers: readonly number[];
  readonly outlet: string | null;
  readonly title: string | null;
  readonly isOpen: boolean;
  readonly isPointedAt: boolean;
  readonly isReadOnly: boolean;
  readonly onToggle: () => void;
  /** Gives the sentence that says why not, or null. */
  readonly onWrite: (changes: Partial<SourceFields>) => string | null;
}

export function SourceCard(props: SourceCardProps) {
  const { source, numbers, outlet, title, isOpen, isPointedAt, isReadOnly, onToggle, onWrite } = props;
  const { t } = useTranslation("desk");
  const number = numbers.join(", ");
  return (
    <li className="desk-source" data-kind={source.kind} data-pointed={isPointedAt}>
      <div className="desk-source-line">
        <span className="desk-source-number">{number}</span>
        <span className="desk-source-words">
          {outlet !== null && <b>{outlet}</b>}{" "}
          {title ?? (source.kind === "web" && <i>{t("source.untitled")}</i>)}
          {source.kind !== "web" && (
            <span className="desk-source-kind">{t(`source.kinds.${source.kind}`)}</span>
          )}
        </span>
        <SourceMark sourceId={source.id} onOpen={onToggle} />
        {source.url !== null && isWebAddress(source.url) && (
          <a
            className="desk-quiet-button"
            href={source.url}
            target="_blank"
            rel="noopener noreferrer"
            aria-label={t("source.open", { address: source.url })}
          >
            ↗
          </a>
        )}
        <button
          type="button"
          className="desk-quiet-button"
          aria-expanded={isOpen}
          aria-label={t(isOpen ? "source.close" : "source.edit", { number })}
          onClick={onToggle}
        >
          {isOpen ? "▴" : "▾"}
        </button>
      </div>
      {isOpen && <SourceLink source={source} isReadOnly={isReadOnly} onWrite={onWrite} />}
      {isOpen && <SourceFieldsForm source={source} isReadOnly={isReadOnly} onWrite={onWrite} />}
    </li>
  );
}
