/** What publishing would make: the page, the Word file and the data, each to be looked at before. */
import { useTranslation } from "react-i18next";
import { type MonthAddress, monthHome } from "../review/ask-review.ts";

interface WhatComesOutProps {
  readonly address: MonthAddress;
  /** Where readers find it, with scheme and host. */
  readonly publicAddress: string;
  readonly entries: number;
  readonly digest: string;
}

export function WhatComesOut({ address, publicAddress, entries, digest }: WhatComesOutProps) {
  const { t } = useTranslation("publish");
  const home = monthHome(address);
  return (
    <section aria-label={t("out.heading")} className="publish-out">
      <h2>{t("out.heading")}</h2>
      <p>{t("out.entries", { count: entries })}</p>
      <dl>
        <div>
          <dt>{t("out.page")}</dt>
          <dd>
            {t("out.pageWhat", { address: publicAddress })} <a href={`${home}/preview`}>{t("out.look")}</a>
          </dd>
        </div>
        <div>
          <dt>{t("out.word")}</dt>
          <dd>
            {t("out.wordWhat")} <a href={`${home}/draft.docx`}>{t("out.draftWord")}</a>
          </dd>
        </div>
        <div>
          <dt>{t("out.data")}</dt>
          <dd>
            {t("out.dataWhat")} <a href={`${home}/draft.json`}>{t("out.draftData")}</a>
          </dd>
        </div>
      </dl>
      <p className="desk-quiet publish-digest">{t("out.digest", { digest })}</p>
    </section>
  );
}
