/** What changed in one entry: words, then fields, then sources. */
import { useTranslation } from "react-i18next";
import type {
  EntryDifference,
  FieldChange,
  SourceChange,
} from "../../../server/domain/difference/entry-difference.ts";
import { hasChanged } from "../../../server/domain/difference/word-difference.ts";
import type { Source } from "../../../server/domain/report/model.ts";
import { ChangedWords } from "./changed-words.tsx";

interface DifferenceViewProps {
  readonly difference: EntryDifference;
  readonly language: string;
}

export function DifferenceView({ difference: { words, fields, sources }, language }: DifferenceViewProps) {
  const { t } = useTranslation("history");
  return (
    <>
      {hasChanged(words) && <ChangedWords stretches={words} language={language} />}
      {fields.length > 0 && (
        <dl className="history-fields">
          {fields.map((change) => (
            <FieldView key={change.field} change={change} />
          ))}
        </dl>
      )}
      {sources.length > 0 && (
        <>
          <h4>{t("sources")}</h4>
          <ul className="history-sources">
            {sources.map((change) => (
              <SourceView key={change.sourceId} change={change} />
            ))}
          </ul>
        </>
      )}
    </>
  );
}

function FieldView({ change: { field, removed, added } }: { readonly change: FieldChange }) {
  const { t } = useTranslation("history");
  const values = (list: readonly string[]) => list.map((value) => value.replace("/", " – ")).join(" · ");
  return (
    <div>
      <dt>{t(`fields.${field}`)}</dt>
      <dd>
        {removed.length > 0 && <del>{values(removed)}</del>} {added.length > 0 && <ins>{values(added)}</ins>}
      </dd>
    </div>
  );
}

function SourceView({ change: { before, after } }: { readonly change: SourceChange }) {
  const { t } = useTranslation("history");
  const what = before && after ? t("sourceChanged") : after ? t("sourceAdded") : t("sourceRemoved");
  const name = (source: Source | null) =>
    source && ([source.outlet, source.title ?? source.url].filter(Boolean).join(" · ") || t("missingSource"));
  const [was, is] = [name(before), name(after)];
  return (
    <li>
      <small>{what}</small> {was !== null && was !== is && <del>{was}</del>}{" "}
      {is !== null && (was === null ? <ins>{is}</ins> : <span>{is}</span>)}
    </li>
  );
}
