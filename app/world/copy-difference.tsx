/** What changed in a page's words from one kept copy to the next; long stretches that are the same are folded. */
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { folded } from "../components/world/folded-parts.ts";
import { askDifference, type ShownDifference } from "./ask-world.ts";
import { useWorldWords } from "./use-world-words.ts";

interface CopyDifferenceProps {
  readonly home: string;
  readonly firstId: string;
  readonly secondId: string;
}

export function CopyDifference({ home, firstId, secondId }: CopyDifferenceProps) {
  const { t } = useTranslation("world");
  const [shown, setShown] = useState<ShownDifference | "loading" | "failed">("loading");
  useEffect(() => {
    let isLeft = false;
    void askDifference(home, firstId, secondId).then((answer) => {
      if (!isLeft) setShown(answer ?? "failed");
    });
    return () => {
      isLeft = true;
    };
  }, [home, firstId, secondId]);
  if (shown === "loading") return <p className="desk-quiet">{t("past.loading")}</p>;
  if (shown === "failed") return <p className="world-refused">{t("past.failed")}</p>;
  return <Difference difference={shown} />;
}

function Difference({ difference }: { readonly difference: ShownDifference }) {
  const { t } = useTranslation("world");
  const { time } = useWorldWords();
  const { before, after, added, removed, isWhole, parts } = difference;
  const counts = { added: String(added), removed: String(removed) };
  return (
    <section className="world-difference">
      <h3>{t("difference.heading", { before: time(before), after: time(after) })}</h3>
      <p className="desk-quiet">
        {added + removed === 0 ? t("difference.none") : t("difference.counts", counts)}
        {isWhole && ` ${t("difference.whole")}`}
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and the keyboard must be able to */}
      <section className="world-difference-text" tabIndex={0} aria-label={t("difference.text")}>
        {folded(parts).map(({ kind, text, at }) => {
          if (kind === "added") return <ins key={at}>{text}</ins>;
          if (kind === "removed") return <del key={at}>{text}</del>;
          if (kind === "same") return <span key={at}>{text}</span>;
          return (
            <span key={at} className="desk-quiet">
              {` ${t("difference.skipped", { count: Number(text) })} `}
            </span>
          );
        })}
      </section>
    </section>
  );
}
