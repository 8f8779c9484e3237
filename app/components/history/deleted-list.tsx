/** Entries that were deleted, with who did it, and a way back. */
import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";

interface DeletedListProps {
  readonly entries: readonly {
    readonly entryId: string;
    readonly name: string;
    readonly words: string;
    readonly note: string;
  }[];
  readonly mayWrite: boolean;
}

export function DeletedList({ entries, mayWrite }: DeletedListProps) {
  const { t } = useTranslation("history");
  return (
    <section className="history-deleted" aria-labelledby="history-deleted">
      <h2 id="history-deleted">{t("deleted")}</h2>
      {entries.length === 0 && <p className="desk-quiet">{t("noDeleted")}</p>}
      <ul>
        {entries.map(({ entryId, name, words, note }) => (
          <li key={entryId} className="history-row">
            <p>{name}</p>
            <p className="history-first-words">{words}</p>
            <p className="desk-quiet">{note}</p>
            {mayWrite && (
              <Form method="post">
                <input type="hidden" name="entryId" value={entryId} />
                <button type="submit" name="do" value="bring-back">
                  {t("bringBack")}
                </button>
              </Form>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
