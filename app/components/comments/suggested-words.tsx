/** A suggestion as the words it takes out and puts in. */
import { useTranslation } from "react-i18next";
import { textDifference } from "../../../server/domain/difference/word-difference.ts";
import { firstWords, lastWords } from "./words-around.ts";

interface SuggestedWordsProps {
  readonly quote: string;
  /** Shown, shortened, where nothing is quoted. */
  readonly around: { readonly before: string; readonly behind: string } | null;
  readonly replacement: string;
  readonly language: string;
}

export function SuggestedWords({ quote, around, replacement, language }: SuggestedWordsProps) {
  const { t } = useTranslation("comments");
  return (
    <p className="comment-words" lang={language}>
      {quote === "" && around && <span className="comment-around">{lastWords(around.before)}</span>}
      {textDifference(quote, replacement).map(({ change, pieces }, index) => {
        const words = pieces.map((piece) => (piece.kind === "text" ? piece.text : "")).join("");
        const key = `${index}-${change}`;
        if (change === "same") return <span key={key}>{words}</span>;
        return change === "added" ? <ins key={key}>{words}</ins> : <del key={key}>{words}</del>;
      })}
      {quote === "" && around && <span className="comment-around">{firstWords(around.behind)}</span>}
      {replacement === "" && <span className="comment-nothing"> {t("gone")}</span>}
    </p>
  );
}
