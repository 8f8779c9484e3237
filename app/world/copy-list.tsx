/** The copies kept of a source, each to look at, to take home, and to compare with the one before it. */
import { Button } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { copyAddress, type ShownHistory } from "./ask-world.ts";
import { CopyDifference } from "./copy-difference.tsx";
import { useWorldWords } from "./use-world-words.ts";

interface CopyListProps {
  readonly home: string;
  /** The newest first. */
  readonly copies: ShownHistory["copies"];
}

export function CopyList({ home, copies }: CopyListProps) {
  const { t } = useTranslation("world");
  const { time } = useWorldWords();
  const [comparedId, setComparedId] = useState<string | null>(null);
  if (copies.length === 0) return <p className="desk-quiet">{t("past.noCopies")}</p>;
  return (
    <ul className="world-copies">
      {copies.map((copy, index) => {
        const before = copies[index + 1];
        const at = { time: time(copy.takenAt) };
        const isCompared = comparedId === copy.id;
        const address = copyAddress(home, copy.id);
        return (
          <li key={copy.id}>
            <p>
              <span>{at.time}</span>
              <span className="desk-quiet">
                {[
                  t(`past.origin.${copy.origin}`),
                  t("past.size", { count: Math.max(1, Math.round(copy.byteLength / 1_000)) }),
                  `SHA-256 ${copy.bytesSha256.slice(0, 12)}`,
                  before && before.textSha256 === copy.textSha256 ? t("past.sameWords") : null,
                ]
                  .filter((part) => part !== null)
                  .join(" · ")}
              </span>
            </p>
            <p className="world-acts">
              <a href={address} target="_blank" rel="noopener noreferrer" aria-label={t("past.viewLong", at)}>
                {t("past.view")}
              </a>
              <a href={`${address}?file`} download aria-label={t("past.fileLong", at)}>
                {t("past.file")}
              </a>
              {before && before.textSha256 !== copy.textSha256 && (
                <Button
                  className="desk-button"
                  size="compact-xs"
                  variant="default"
                  aria-expanded={isCompared}
                  aria-label={isCompared ? t("past.hide") : t("past.compareLong", at)}
                  onClick={() => setComparedId(isCompared ? null : copy.id)}
                >
                  {t(isCompared ? "past.hide" : "past.compare")}
                </Button>
              )}
            </p>
            {isCompared && before && <CopyDifference home={home} firstId={before.id} secondId={copy.id} />}
          </li>
        );
      })}
    </ul>
  );
}
