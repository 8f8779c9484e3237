/** Every edition of the month with its digest and files; a publisher may withdraw one. */
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { ShownEdition } from "../../server/queries/editions/report-editions.ts";
import { ReasonPanel } from "../components/review/reason-panel.tsx";
import { CorrectionsList } from "./corrections-list.tsx";
import { dayWords } from "./days.ts";

interface EditionListProps {
  readonly editions: readonly ShownEdition[];
  /** Without scheme and host. */
  readonly path: string;
  readonly canWithdraw: boolean;
  readonly isBusy: boolean;
  readonly onWithdraw: (n: number, reason: string) => Promise<boolean>;
}

export function EditionList({ editions, path, canWithdraw, isBusy, onWithdraw }: EditionListProps) {
  const { t, i18n } = useTranslation("publish");
  const [asked, setAsked] = useState<number | null>(null);
  const [reason, setReason] = useState("");
  return (
    <section aria-label={t("editions.heading")} className="publish-editions">
      <h2>{t("editions.heading")}</h2>
      {editions.length === 0 && <p className="desk-quiet">{t("editions.none")}</p>}
      <ul>
        {editions.map(({ n, digest, publishedAt, withdrawnAt, corrections }) => (
          <li key={n} className="publish-line">
            <p>
              <b>{t("editions.name", { n: String(n) })}</b>{" "}
              <span className="desk-quiet">
                {t("editions.on", { when: dayWords(publishedAt, i18n.language) })}
                {withdrawnAt !== null &&
                  ` · ${t("editions.withdrawnOn", { when: dayWords(withdrawnAt, i18n.language) })}`}
              </span>
            </p>
            <p className="desk-quiet publish-digest">{t("after.digest", { digest })}</p>
            <p className="publish-acts">
              {withdrawnAt === null && (
                <span className="publish-links">
                  <a href={`${path}/${n}`}>{t("out.page")}</a>
                  <a href={`${path}/${n}.docx`}>{t("after.word")}</a>
                  <a href={`${path}/${n}.json`}>{t("after.data")}</a>
                </span>
              )}
              {canWithdraw && withdrawnAt === null && (
                <button type="button" className="review-quiet-act" onClick={() => setAsked(n)}>
                  {t("editions.withdraw")}
                </button>
              )}
            </p>
            {corrections.length > 0 && (
              <details>
                <summary>{t("corrections.list")}</summary>
                <CorrectionsList corrections={corrections} />
              </details>
            )}
            {asked === n && (
              <ReasonPanel
                label={t("editions.withdrawWhy", { n: String(n) })}
                send={t("editions.withdrawSend", { n: String(n) })}
                value={reason}
                isBusy={isBusy}
                onChange={setReason}
                onSend={() => void onWithdraw(n, reason).then((isDone) => isDone && setAsked(null))}
                onCancel={() => setAsked(null)}
              />
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
