/** Under the page: the panel that is open, the keys, what came of the last decision, and what one may decide. */
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { TextPlace } from "../../server/domain/anchors/text-place.ts";
import type { EntryForReview } from "../../server/queries/review/review-entry.ts";
import type { Comments } from "../comments/use-comments.ts";
import { ReasonPanel } from "../components/review/reason-panel.tsx";
import { DecisionBar } from "./decision-bar.tsx";
import { RemarkPanel } from "./remark-panel.tsx";
import type { Decisions } from "./use-decisions.ts";

export type Panel =
  | { readonly kind: "changes" }
  | { readonly kind: "reject"; readonly sourceId: string; readonly number: string }
  | { readonly kind: "comment" | "suggest"; readonly selected: TextPlace | null };

interface ReviewFootProps {
  /** Null while there is none to decide on. */
  readonly entry: EntryForReview | null;
  /** There is nothing to walk through. */
  readonly isEmpty: boolean;
  readonly name: string;
  readonly language: string;
  readonly decisions: Decisions;
  readonly comments: Comments;
  readonly currentCitation: string | null;
  readonly panel: Panel | null;
  readonly showsKeys: boolean;
  /** Remarks that were written and not sent; kept when one looks elsewhere. */
  readonly drafts: Map<string, string>;
  readonly onPanel: (panel: Panel | null) => void;
  readonly onStep: (by: 1 | -1) => void;
  readonly onKeys: () => void;
}

export function ReviewFoot(props: ReviewFootProps) {
  const { entry, name, decisions, comments, panel, drafts, onPanel } = props;
  const { t } = useTranslation("review");
  const close = () => onPanel(null);

  /** By what it is about, so that nothing written is lost when one looks elsewhere. */
  const [reasons, setReasons] = useState<Readonly<Record<string, string>>>({});
  const keep = (key: string, reason: string) => setReasons((old) => ({ ...old, [key]: reason }));

  async function sendReason(key: string): Promise<void> {
    const reason = reasons[key] ?? "";
    const isDone =
      panel?.kind === "reject"
        ? await decisions.setVerdict(panel.sourceId, "rejected", reason)
        : await decisions.requestChanges(name, reason);
    if (!isDone) return;
    keep(key, "");
    close();
  }

  return (
    <div className="review-foot">
      {props.showsKeys && (
        <section className="review-panel" aria-label={t("keys.label")}>
          <ul className="review-keys">
            {t("keys.list")
              .split(" · ")
              .map((line) => {
                const [, key = "", does = line] = KEY_LINE.exec(line) ?? [];
                return (
                  <li key={line}>
                    <kbd>{key}</kbd> {does}
                  </li>
                );
              })}
          </ul>
        </section>
      )}
      {entry && panel && (panel.kind === "changes" || panel.kind === "reject") && (
        <ReasonPanel
          key={reasonKey(entry.entryId, panel)}
          label={panel.kind === "changes" ? t("act.why") : t("act.whyReject", { n: panel.number })}
          send={panel.kind === "changes" ? t("act.send") : t("act.reject")}
          value={reasons[reasonKey(entry.entryId, panel)] ?? ""}
          isBusy={decisions.isBusy}
          onChange={(reason) => keep(reasonKey(entry.entryId, panel), reason)}
          onSend={() => void sendReason(reasonKey(entry.entryId, panel))}
          onCancel={close}
        />
      )}
      {entry && panel && (panel.kind === "comment" || panel.kind === "suggest") && (
        <RemarkPanel
          key={`${panel.kind} ${entry.entryId}`}
          kind={panel.kind}
          entryId={entry.entryId}
          body={entry.now.entry.body}
          selected={panel.selected}
          citationId={props.currentCitation}
          language={props.language}
          members={comments.now?.members ?? []}
          say={comments.say}
          drafts={drafts}
          onDone={() => {
            decisions.tell(t(panel.kind === "comment" ? "remark.commented" : "remark.suggested"), false);
            close();
          }}
          onCancel={close}
        />
      )}
      <DecisionBar
        entry={entry}
        isEmpty={props.isEmpty}
        isBusy={decisions.isBusy}
        notice={decisions.notice}
        onDismiss={decisions.dismiss}
        onApprove={() => void decisions.approve(name)}
        onRequest={() => onPanel({ kind: "changes" })}
        onStep={props.onStep}
        onKeys={props.onKeys}
      />
    </div>
  );
}

/** The keys, one letter each or a name with a capital, and behind them what they do. */
const KEY_LINE = /^((?:\S|\p{Lu}\S+)(?: \/ \S)?) (.+)$/u;

function reasonKey(entryId: string, panel: Extract<Panel, { kind: "changes" | "reject" }>): string {
  return `${entryId} ${panel.kind} ${panel.kind === "reject" ? panel.sourceId : ""}`;
}
