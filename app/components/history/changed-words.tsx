/** A text with what was taken out and put in: each said by a line through or under it, and to those who listen. */
import { useTranslation } from "react-i18next";
import type { ChangedStretch, Piece } from "../../../server/domain/difference/word-difference.ts";

interface ChangedWordsProps {
  readonly stretches: readonly ChangedStretch[];
  /** The language the text is written in. */
  readonly language: string;
}

/** Unchanged words shown around a change; what lies further off is left out. */
const AROUND = 240;

export function ChangedWords({ stretches, language }: ChangedWordsProps) {
  return (
    <div className="history-words" lang={language}>
      {stretches.map(({ change, pieces }, index) => {
        const key = `${index}-${change}`;
        const shown = change === "same" ? shortened(pieces, index > 0, index < stretches.length - 1) : pieces;
        const content = shown.map((piece, at) => {
          const name = `${piece.kind}-${at}`;
          return <PieceView key={name} piece={piece} />;
        });
        if (change === "same") return <span key={key}>{content}</span>;
        return change === "added" ? <ins key={key}>{content}</ins> : <del key={key}>{content}</del>;
      })}
    </div>
  );
}

function PieceView({ piece }: { readonly piece: Piece }) {
  const { t } = useTranslation("history");
  if (piece.kind === "citation") return <sup className="history-citation">[{piece.locator ?? "•"}]</sup>;
  if (piece.kind === "end")
    return (
      <>
        <span className="history-end" title={t("endOfBlock")}>
          ¶
        </span>
        <br />
      </>
    );
  const words = piece.text;
  if (piece.marks.includes("bold")) return <strong>{words}</strong>;
  return piece.marks.includes("italic") ? <em>{words}</em> : words;
}

/** The neighbourhood of the changes before and behind. */
function shortened(pieces: readonly Piece[], hasBefore: boolean, hasBehind: boolean): readonly Piece[] {
  return pieces.map((piece, index): Piece => {
    if (piece.kind !== "text" || piece.text.length <= 2 * AROUND) return piece;
    const head = index === 0 && hasBefore ? piece.text.slice(0, AROUND) : "";
    const tail = index === pieces.length - 1 && hasBehind ? piece.text.slice(-AROUND) : "";
    return { ...piece, text: `${head} … ${tail}` };
  });
}
