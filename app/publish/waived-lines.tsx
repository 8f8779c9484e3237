/** What is waived: by whom, when and why, each reason once; each line can be taken back while the month is open. */
import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import type { ShownLine } from "../../server/queries/review/publish-gate.ts";
import type { ReviewNames } from "../../server/queries/review/review-names.ts";
import { whenWords } from "./days.ts";
import { LinePlace, LineWords } from "./gate-line.tsx";
import { type WaiverGroup, waiverGroups } from "./waiver-groups.ts";

interface WaivedLinesProps {
  readonly lines: readonly ShownLine[];
  readonly names: ReviewNames;
  readonly canRevoke: boolean;
  readonly onRevoke: (waiverId: string) => void;
}

export function WaivedLines({ lines, ...rest }: WaivedLinesProps) {
  const { t } = useTranslation("publish");
  const groups = useMemo(() => waiverGroups(lines), [lines]);
  if (lines.length === 0) return null;
  return (
    <section id="waived" className="publish-waived" aria-label={t("waive.heading")}>
      <h2>{t("waive.heading")}</h2>
      {groups.map((group) => (
        <SignedLines key={group.key} group={group} {...rest} />
      ))}
    </section>
  );
}

const FIRST = 5;

interface SignedLinesProps extends Omit<WaivedLinesProps, "lines"> {
  readonly group: WaiverGroup;
}

function SignedLines({ group, names, canRevoke, onRevoke }: SignedLinesProps) {
  const { t, i18n } = useTranslation("publish");
  const [isWhole, setIsWhole] = useState(false);
  const { reason, by, at, lines } = group;
  const shown = isWhole ? lines : lines.slice(0, FIRST);
  return (
    <div className="publish-group">
      <p className="review-reason">
        {reason}
        <br />
        <span className="desk-quiet">
          {t("waive.by", { name: by ?? t("waive.somebody"), when: whenWords(at, i18n.language) })}
          {" · "}
          {t("waive.lines", { count: lines.length })}
        </span>
      </p>
      <ul>
        {shown.map((line) => (
          <li key={line.key} className="publish-line">
            <p>
              <LinePlace line={line} names={names} />{" "}
              <span className="desk-quiet">{t(`waive.kind.${line.kind}`)}</span>
            </p>
            {line.status === null && (
              <p className="publish-what">
                <LineWords line={line} names={names} />
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
    </div>
  );
}
