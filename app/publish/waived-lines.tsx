/** What is waived: by whom, when and why; each can be taken back while the month is open. */
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { ShownLine } from "../../server/queries/publish-gate.ts";
import type { ReviewNames } from "../../server/queries/review-names.ts";
import { whenWords } from "./days.ts";
import { LinePlace, LineWords } from "./gate-line.tsx";

interface WaivedLinesProps {
  readonly lines: readonly ShownLine[];
  readonly names: ReviewNames;
  readonly canRevoke: boolean;
  readonly onRevoke: (waiverId: string) => void;
}

const FIRST = 12;

export function WaivedLines({ lines, names, canRevoke, onRevoke }: WaivedLinesProps) {
  const { t, i18n } = useTranslation("publish");
  const [isWhole, setIsWhole] = useState(false);
  const shown = isWhole ? lines : lines.slice(0, FIRST);
  if (lines.length === 0) return null;
  return (
    <section className="publish-group" aria-label={t("waive.heading")}>
      <h3>
        {t("waive.heading")} <span className="publish-count">{lines.length}</span>
      </h3>
      <ul>
        {shown.map((line) => (
          <li key={line.key} className="publish-line">
            <p>
              <LinePlace line={line} names={names} />{" "}
              <span className="desk-quiet">{t(`block.kind.${line.kind}`)}</span>
            </p>
            <p className="publish-what">
              <LineWords line={line} names={names} />
            </p>
            {line.waiver && (
              <p className="review-reason">
                {line.waiver.reason}
                <br />
                <span className="desk-quiet">
                  {t("waive.by", {
                    name: line.waiver.by ?? t("waive.somebody"),
                    when: whenWords(line.waiver.at, i18n.language),
                  })}
                </span>
              </p>
            )}
            {canRevoke && line.waiverId !== null && (
              <p className="publish-acts">
                <button
                  type="button"
                  className="review-quiet-act"
                  onClick={() => line.waiverId !== null && onRevoke(line.waiverId)}
                >
                  {t("waive.revoke")}
                </button>
              </p>
            )}
          </li>
        ))}
      </ul>
      {lines.length > shown.length && (
        <button type="button" className="review-quiet-act" onClick={() => setIsWhole(true)}>
          {t("block.more", { count: lines.length - shown.length })}
        </button>
      )}
    </section>
  );
}
