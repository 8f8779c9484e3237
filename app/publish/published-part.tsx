/** After publication: where it is, its digest, what to do about a mistake, and the way to the next edition. */
import { Button } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { ReviewVerdict } from "../../server/domain/workflow/may-review.ts";
import type { ShownEdition } from "../../server/queries/editions/report-editions.ts";
import { ReasonPanel } from "../components/review/reason-panel.tsx";
import { whyWords } from "../review/refusal-words.ts";

interface PublishedPartProps {
  /** Null where the newest is withdrawn: there is nothing to lead to. */
  readonly edition: ShownEdition | null;
  /** Without scheme and host. */
  readonly path: string;
  readonly nextEdition: number;
  readonly reopen: ReviewVerdict;
  readonly isBusy: boolean;
  readonly onReopen: (reason: string) => Promise<boolean>;
}

export function PublishedPart({ edition, path, nextEdition, reopen, isBusy, onReopen }: PublishedPartProps) {
  const { t } = useTranslation("publish");
  const { t: tReview } = useTranslation("review");
  const [isAsking, setIsAsking] = useState(false);
  const [reason, setReason] = useState("");
  const n = String(edition?.n ?? 0);
  return (
    <section aria-label={t("after.heading")} className="publish-after">
      {edition && (
        <>
          <h2>{t("after.done", { n })}</h2>
          <p className="publish-links">
            <a href={path}>{t("after.page")}</a>
            <a href={`${path}/${n}`}>{t("after.edition", { n })}</a>
            <a href={`${path}.docx`}>{t("after.word")}</a>
            <a href={`${path}.json`}>{t("after.data")}</a>
          </p>
          <p className="desk-quiet publish-digest">{t("after.digest", { digest: edition.digest })}</p>
          <h3>{t("after.mistake")}</h3>
          <p>{t("after.mistakeWords", { n: String(nextEdition) })}</p>
        </>
      )}
      {reopen.ok && !isAsking && (
        <Button variant="default" className="desk-button" onClick={() => setIsAsking(true)}>
          {t("reopen.button")}
        </Button>
      )}
      {!reopen.ok && <p className="desk-quiet">{whyWords(tReview, reopen.why)}</p>}
      {isAsking && (
        <ReasonPanel
          label={t("reopen.why")}
          send={t("reopen.send")}
          value={reason}
          isBusy={isBusy}
          onChange={setReason}
          onSend={() => void onReopen(reason).then((isDone) => setIsAsking(!isDone))}
          onCancel={() => setIsAsking(false)}
        />
      )}
    </section>
  );
}
