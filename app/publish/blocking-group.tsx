/** Lines of the gate that ask for the same thing, with a waiver for one or for all of them. */
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { ShownLine } from "../../server/queries/review/publish-gate.ts";
import type { ReviewNames } from "../../server/queries/review/review-names.ts";
import { ReasonPanel } from "../components/review/reason-panel.tsx";
import type { MonthAddress } from "../review/ask-review.ts";
import { type GateGroup, groupId } from "./gate-groups.ts";
import { LineLinks, LinePlace, LineWords, NoWaiver } from "./gate-line.tsx";

interface BlockingGroupProps {
  readonly group: GateGroup;
  readonly names: ReviewNames;
  readonly address: MonthAddress;
  readonly isBusy: boolean;
  /** Publishers are offered waivers; to everybody else they would only be noise. */
  readonly offersWaivers: boolean;
  readonly onWaive: (lines: readonly ShownLine[], reason: string) => Promise<boolean>;
}

const FIRST = 12;

export function BlockingGroup(props: BlockingGroupProps) {
  const { group, names, address, isBusy, offersWaivers, onWaive } = props;
  const { kind, lines, waivable } = group;
  const { t } = useTranslation("publish");
  const [isWhole, setIsWhole] = useState(false);
  /** Keys of the lines whose reason is being written; null for none. */
  const [asked, setAsked] = useState<readonly string[] | null>(null);
  const [reason, setReason] = useState("");
  const shown = isWhole ? lines : lines.slice(0, FIRST);

  async function send(): Promise<void> {
    const chosen = waivable.filter((line) => asked?.includes(line.key));
    if (!(await onWaive(chosen, reason))) return;
    setAsked(null);
    setReason("");
  }
  const panel = asked !== null && (
    <ReasonPanel
      label={t("waive.label", { count: asked.length })}
      send={t("waive.send")}
      value={reason}
      isBusy={isBusy}
      onChange={setReason}
      onSend={() => void send()}
      onCancel={() => setAsked(null)}
    />
  );
  const isForAll = asked !== null && asked.length > 1;

  return (
    <section id={groupId(kind)} className="publish-group" aria-label={t(`block.kind.${kind}`)}>
      <h3>
        {t(`block.kind.${kind}`)} <span className="publish-count">{lines.length}</span>
      </h3>
      <ul>
        {shown.map((line) => (
          <li key={line.key} className="publish-line">
            <p>
              <LinePlace line={line} names={names} />
            </p>
            <p className="publish-what">
              <LineWords line={line} names={names} />
            </p>
            <p className="publish-acts">
              <LineLinks line={line} address={address} />
              {offersWaivers && line.waive.ok && (
                <button type="button" className="review-quiet-act" onClick={() => setAsked([line.key])}>
                  {t("waive.one")}
                </button>
              )}
              {offersWaivers && <NoWaiver line={line} />}
            </p>
            {!isForAll && asked?.[0] === line.key && panel}
          </li>
        ))}
      </ul>
      <p className="publish-acts">
        {lines.length > shown.length && (
          <button type="button" className="review-quiet-act" onClick={() => setIsWhole(true)}>
            {t("block.more", { count: lines.length - shown.length })}
          </button>
        )}
        {offersWaivers && waivable.length > 1 && (
          <button
            type="button"
            className="review-quiet-act"
            onClick={() => setAsked(waivable.map((line) => line.key))}
          >
            {t("waive.all", { count: waivable.length })}
          </button>
        )}
        {offersWaivers && waivable.length > 0 && waivable.length < lines.length && (
          <span className="desk-quiet">
            {t("waive.partly", { count: waivable.length, total: String(lines.length) })}
          </span>
        )}
      </p>
      {isForAll && panel}
    </section>
  );
}
