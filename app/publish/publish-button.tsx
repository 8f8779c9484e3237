/** The one button, and the one box that asks whether one is sure: it names what will happen, for it cannot be undone. */
import { Button } from "@mantine/core";
import { useRef } from "react";
import { useTranslation } from "react-i18next";
import type { ReviewVerdict } from "../../server/domain/workflow/may-review.ts";
import { whyWords } from "../review/refusal-words.ts";

interface PublishButtonProps {
  readonly n: number;
  readonly month: string;
  readonly name: string;
  readonly entries: number;
  /** Lines of the gate that somebody signed for. */
  readonly waived: number;
  /** What readers will be told was corrected; null for a first edition. */
  readonly corrections: number | null;
  readonly publicAddress: string;
  readonly publish: ReviewVerdict;
  readonly isBusy: boolean;
  readonly onPublish: () => void;
}

export function PublishButton(props: PublishButtonProps) {
  const { month, name, entries, waived, corrections, publicAddress, publish, isBusy, onPublish } = props;
  const n = String(props.n);
  const { t } = useTranslation("publish");
  const { t: tReview } = useTranslation("review");
  const box = useRef<HTMLDialogElement>(null);
  return (
    <section aria-label={t("go.heading")} className="publish-go">
      {!isBusy && (
        <Button size="md" disabled={!publish.ok} onClick={() => box.current?.showModal()}>
          {t("go.button", { n, month, name })}
        </Button>
      )}
      {/* There from the start, so that a screen reader hears of what comes into it. */}
      <p role="status" className="publish-busy">
        {isBusy && t("go.busy", { n, month })}
      </p>
      {!isBusy && !publish.ok && <p className="desk-quiet">{whyWords(tReview, publish.why)}</p>}
      <dialog ref={box} className="publish-box" aria-labelledby="publish-box-title">
        <h2 id="publish-box-title">{t("go.confirmTitle", { n, month })}</h2>
        <p>
          {t("go.confirm", { entries: t("out.entries", { count: entries }), address: publicAddress, name })}
        </p>
        {corrections !== null && <p>{t("go.corrections", { count: corrections, n: String(props.n - 1) })}</p>}
        {waived > 0 && <p>{t("go.waived", { count: waived })}</p>}
        <form method="dialog" className="publish-box-acts">
          <Button type="submit" onClick={onPublish}>
            {t("go.yes", { n })}
          </Button>
          <Button type="submit" variant="default" autoFocus>
            {t("go.no")}
          </Button>
        </form>
      </dialog>
    </section>
  );
}
