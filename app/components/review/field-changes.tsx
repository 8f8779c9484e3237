/** Fields that are not printed in the text, with what they were and what they are. */
import { useTranslation } from "react-i18next";
import type { FieldChange } from "../../../server/domain/difference/entry-difference.ts";
import { Marked } from "./printed-entry.tsx";

interface FieldChangesProps {
  readonly changes: readonly FieldChange[];
  /** A value as a person reads it. */
  readonly print: (field: FieldChange["field"], value: string) => string;
}

export function FieldChanges({ changes, print }: FieldChangesProps) {
  const { t } = useTranslation("review");
  if (changes.length === 0) return null;
  return (
    <section aria-label={t("field.heading")} className="review-fields">
      <h2>{t("field.heading")}</h2>
      <dl>
        {changes.map(({ field, removed, added }) => (
          <div key={field}>
            <dt>{t(`field.${field}`)}</dt>
            <dd>
              {removed.map((value) => (
                <Marked key={value} change="removed">
                  {print(field, value)}
                </Marked>
              ))}{" "}
              {added.map((value) => (
                <Marked key={value} change="added">
                  {print(field, value)}
                </Marked>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
