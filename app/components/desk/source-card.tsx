/** One source under its entry: a line to read, or its fields to edit in place. */
import { NativeSelect } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { SourceFields } from "../../../server/domain/document/source-fields.ts";
import { SOURCE_KINDS, type Source, type SourceKind } from "../../../server/domain/report/model.ts";
import { DraftField } from "./draft-field.tsx";

const FIELDS = [
  "url",
  "title",
  "outlet",
  "author",
  "publishedOn",
  "accessedOn",
  "language",
  "archiveUrl",
  "note",
] as const;

interface SourceCardProps {
  readonly source: Source;
  /** The numbers this entry shows for it. */
  readonly numbers: readonly number[];
  readonly outlet: string | null;
  readonly title: string | null;
  readonly isOpen: boolean;
  readonly isReadOnly: boolean;
  readonly onToggle: () => void;
  /** Gives the sentence that says why not, or null. */
  readonly onWrite: (changes: Partial<SourceFields>) => string | null;
}

export function SourceCard(props: SourceCardProps) {
  const { source, numbers, outlet, title, isOpen, isReadOnly, onToggle, onWrite } = props;
  const { t } = useTranslation("desk");
  const number = numbers.join(", ");
  return (
    <li className="desk-source" data-kind={source.kind}>
      <div className="desk-source-line">
        <span className="desk-source-number">{number}</span>
        <span className="desk-source-words">
          {outlet !== null && <b>{outlet}</b>}{" "}
          {title ?? (source.kind === "web" && <i>{t("source.untitled")}</i>)}
          {source.kind !== "web" && (
            <span className="desk-source-kind">{t(`source.kinds.${source.kind}`)}</span>
          )}
        </span>
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
      {isOpen && (
        <div className="desk-source-fields">
          <NativeSelect
            size="xs"
            classNames={{ input: "desk-input", label: "desk-input-label" }}
            label={t("source.kind")}
            value={source.kind}
            disabled={isReadOnly}
            data={SOURCE_KINDS.map((kind) => ({ value: kind, label: t(`source.kinds.${kind}`) }))}
            onChange={(event) => onWrite({ kind: event.currentTarget.value as SourceKind })}
          />
          {FIELDS.map((field) => (
            <DraftField
              key={field}
              label={t(`source.${field}`)}
              value={source[field] ?? ""}
              isReadOnly={isReadOnly}
              isLong={field === "note"}
              {...(field === "publishedOn" || field === "accessedOn" ? { type: "date" } : {})}
              onWrite={(text) => onWrite(changesFor(field, text, source.kind))}
            />
          ))}
        </div>
      )}
    </li>
  );
}

/** An address given to what was missing makes it a web page. */
function changesFor(field: (typeof FIELDS)[number], text: string, kind: SourceKind): Partial<SourceFields> {
  const value = text.trim() === "" ? null : text.trim();
  const isFound = field === "url" && value !== null && kind === "missing";
  return { [field]: value, ...(isFound && { kind: "web" as const }) };
}

/** The document holds what people paste; only what a browser opens as a page becomes a link. */
function isWebAddress(text: string): boolean {
  return /^https?:\/\//i.test(text.trim());
}
