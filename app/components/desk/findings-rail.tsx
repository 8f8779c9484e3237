/** The right column: what the rules find in this entry, then in the month. */
import { Button } from "@mantine/core";
import { memo, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Finding } from "../../../server/domain/report/model.ts";
import { FindingCard } from "./finding-card.tsx";

/** A finding with a key that stays while it is found. */
export interface KeyedFinding {
  readonly key: string;
  readonly finding: Finding;
}

interface FindingsRailProps {
  readonly here: readonly KeyedFinding[];
  readonly elsewhere: readonly KeyedFinding[];
  /** False until the rules have run once. */
  readonly isChecked: boolean;
  readonly hasEntry: boolean;
  readonly activeKey: string | null;
  readonly canFix: boolean;
  /** The place of a finding's entry in the month, counted from 1. */
  readonly ordinalOf: (finding: Finding) => number | null;
  readonly onGo: (finding: KeyedFinding) => void;
  readonly onFix: (finding: KeyedFinding) => void;
  readonly onNext: () => void;
}

const SHOWN_AT_ONCE = 40;

interface RailCardProps extends Pick<FindingsRailProps, "canFix" | "onGo" | "onFix"> {
  readonly one: KeyedFinding;
  readonly isActive: boolean;
  readonly ordinal: number | null;
}

/** Drawn again only when it says something else: most findings outlast what is typed. */
const RailCard = memo(function RailCard({ one, onGo, onFix, ...card }: RailCardProps) {
  const hasPlace = (one.finding.entryId ?? one.finding.sourceId) !== null;
  return (
    <FindingCard
      {...card}
      finding={one.finding}
      {...(hasPlace && { onGo: () => onGo(one) })}
      onFix={() => onFix(one)}
    />
  );
});

export const FindingsRail = memo(function FindingsRail(props: FindingsRailProps) {
  const { here, elsewhere, isChecked, hasEntry, activeKey, canFix, ordinalOf, onGo, onFix, onNext } = props;
  const { t } = useTranslation("desk");
  const [shown, setShown] = useState(SHOWN_AT_ONCE);
  const hidden = elsewhere.length - shown;
  const card = (one: KeyedFinding, isElsewhere: boolean) => (
    <RailCard
      key={one.key}
      one={one}
      isActive={one.key === activeKey}
      canFix={canFix}
      ordinal={isElsewhere ? ordinalOf(one.finding) : null}
      onGo={onGo}
      onFix={onFix}
    />
  );
  return (
    <div className="desk-rail-inner">
      <div className="desk-rail-head">
        <h2>{t("findings.label")}</h2>
        <Button
          className="desk-button"
          size="compact-xs"
          variant="default"
          onClick={onNext}
          disabled={here.length + elsewhere.length === 0}
        >
          {t("findings.nextLong")}
        </Button>
      </div>
      {!isChecked && <p className="desk-quiet">{t("findings.checking")}</p>}
      {hasEntry && isChecked && (
        <section aria-labelledby="desk-findings-here">
          <h3 id="desk-findings-here">{t("findings.here")}</h3>
          {here.length === 0 ? (
            <p className="desk-quiet">{t("findings.noneHere")}</p>
          ) : (
            <ul>{here.map((one) => card(one, false))}</ul>
          )}
        </section>
      )}
      {isChecked && (
        <section aria-labelledby="desk-findings-report">
          <h3 id="desk-findings-report">{t("findings.report")}</h3>
          {elsewhere.length === 0 && <p className="desk-quiet">{t("findings.none")}</p>}
          <ul>{elsewhere.slice(0, shown).map((one) => card(one, true))}</ul>
          {hidden > 0 && (
            <Button
              className="desk-button"
              size="compact-xs"
              variant="subtle"
              color="gray"
              onClick={() => setShown(shown + 200)}
            >
              {t("findings.more", { count: hidden })}
            </Button>
          )}
        </section>
      )}
    </div>
  );
});
