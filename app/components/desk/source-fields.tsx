/** A source's fields, each written while one types: under its entry on the desk, and in its row of the table. */
import { NativeSelect } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { SourceFields } from "../../../server/domain/document/source-fields.ts";
import { parseLink } from "../../../server/domain/links/parse-link.ts";
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

interface SourceFieldsFormProps {
  readonly source: Source;
  readonly isReadOnly: boolean;
  /** Gives the sentence that says why not, or null. */
  readonly onWrite: (changes: Partial<SourceFields>) => string | null;
}

export function SourceFieldsForm({ source, isReadOnly, onWrite }: SourceFieldsFormProps) {
  const { t } = useTranslation("desk");
  return (
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
          {...(isAddress(field) ? { isWhole: isPageAddress } : {})}
          {...(field === "publishedOn" || field === "accessedOn" ? { type: "date" } : {})}
          onWrite={(text) =>
            isAddress(field) && !isPageAddress(text)
              ? t("source.noAddress")
              : onWrite(changesFor(field, text, source.kind))
          }
        />
      ))}
    </div>
  );
}

const isAddress = (field: (typeof FIELDS)[number]) => field === "url" || field === "archiveUrl";

/** True for nothing, for a web address, and for one that lacks only its "https://". */
function isPageAddress(text: string): boolean {
  const typed = text.trim();
  if (typed === "" || parseLink(typed) !== null) return true;
  return (
    /^[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+(?:[:/?#]|$)/u.test(typed) && parseLink(`https://${typed}`) !== null
  );
}

/** An address given to what was missing makes it a web page. */
function changesFor(field: (typeof FIELDS)[number], text: string, kind: SourceKind): Partial<SourceFields> {
  const value = text.trim() === "" ? null : text.trim();
  const isFound = field === "url" && value !== null && kind === "missing";
  return { [field]: value, ...(isFound && { kind: "web" as const }) };
}

/** The document holds what people paste; only what a browser opens as a page becomes a link. */
export function isWebAddress(text: string): boolean {
  return /^https?:\/\//i.test(text.trim());
}
