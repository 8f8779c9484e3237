/** Under the entry: what one may decide, why not, and what came of it. */
import { Button } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { EntryForReview } from "../../server/queries/review/review-entry.ts";
import { whyNotWords } from "./refusal-words.ts";
import type { Notice } from "./use-decisions.ts";

interface DecisionBarProps {
  /** Null while it is fetched. */
  readonly entry: EntryForReview | null;
  /** There is nothing to walk through. */
  readonly isEmpty: boolean;
  readonly isBusy: boolean;
  readonly notice: Notice | null;
  readonly onDismiss: () => void;
  readonly onApprove: () => void;
  readonly onRequest: () => void;
  readonly onStep: (by: 1 | -1) => void;
  readonly onKeys: () => void;
}

export function DecisionBar(props: DecisionBarProps) {
  const { entry, isBusy, notice } = props;
  const { t, i18n } = useTranslation("review");
  const unticked = entry?.claims.filter((claim) => !claim.isTicked).length ?? 0;
  const approve = entry?.may.approve;
  const request = entry?.may.requestChanges;
  const why =
    entry && approve && !approve.ok ? whyNotWords(t, approve.why, entry.secondEyes, i18n.language) : null;
  return (
    <footer className="review-bar">
      <p className="review-notice" role="status" data-fault={notice?.isFault}>
        {notice && (
          <>
            {notice.words}{" "}
            <button type="button" className="review-quiet-act" onClick={props.onDismiss}>
              {t("notice.dismiss")}
            </button>
          </>
        )}
      </p>
      <section className="review-acts" aria-label={t("act.label")}>
        {!props.isEmpty && (
          <>
            <Button
              className="desk-button"
              size="compact-sm"
              variant="default"
              onClick={() => props.onStep(-1)}
            >
              {t("act.previous")} <kbd>k</kbd>
            </Button>
            <Button
              className="desk-button"
              size="compact-sm"
              variant="default"
              onClick={() => props.onStep(1)}
            >
              {t("act.next")} <kbd>j</kbd>
            </Button>
          </>
        )}
        <span className="desk-gap" />
        {!props.isEmpty && (
          <>
            <span className="desk-quiet review-why">
              {why === null
                ? entry && t("sources.unticked", { count: unticked })
                : why !== notice?.words && why}
            </span>
            <Button
              className="desk-button"
              size="compact-sm"
              variant="default"
              disabled={!request?.ok}
              onClick={props.onRequest}
            >
              {t("act.requestChanges")} <kbd>r</kbd>
            </Button>
            <Button size="compact-sm" disabled={!approve?.ok} loading={isBusy} onClick={props.onApprove}>
              {t("act.approve")} <kbd>a</kbd>
            </Button>
          </>
        )}
        <Button
          className="desk-button review-keys-button"
          size="compact-sm"
          variant="subtle"
          onClick={props.onKeys}
        >
          {t("act.keys")} <kbd>?</kbd>
        </Button>
      </section>
    </footer>
  );
}
