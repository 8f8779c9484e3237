/**
 * An entry as it will be printed, with what changed marked in its words: what
 * is new is underlined, what is gone is struck through, and both are said.
 */
import { VisuallyHidden } from "@mantine/core";
import { type ReactNode, useMemo } from "react";
import { useTranslation } from "react-i18next";
import {
  blockDifference,
  type Change,
  type ChangedStretch,
  textDifference,
} from "../../../server/domain/difference/word-difference.ts";
import type { Block, Citation } from "../../../server/domain/report/model.ts";
import type { TextRange } from "../desk/text-marks.ts";
import { type MarkedPiece, markedBlocks, withRemarks } from "./marked-blocks.ts";

export interface PrintedWords {
  /** Date and place, or the title; may be empty. */
  readonly lead: string;
  readonly body: readonly Block[];
}

interface PrintedEntryProps {
  readonly now: PrintedWords;
  /** Null: nothing is marked. */
  readonly before: PrintedWords | null;
  readonly citations: readonly Citation[];
  /** Words somebody said something about. */
  readonly remarks: readonly TextRange[];
  readonly language: string;
  readonly currentCitation: string | null;
  readonly isTicked: (citationId: string) => boolean;
  readonly onCitation: (citationId: string) => void;
}

export function PrintedEntry(props: PrintedEntryProps) {
  const { now, before, citations, remarks, language } = props;
  const lead = useMemo(() => textDifference(before?.lead ?? now.lead, now.lead), [before, now]);
  const blocks = useMemo(
    () => withRemarks(markedBlocks(blockDifference(before?.body ?? now.body, now.body), citations), remarks),
    [before, now, citations, remarks],
  );
  const opening = <Lead stretches={lead} />;
  const isQuotationFirst = blocks[0]?.type !== "paragraph";
  return (
    <div className="review-text" lang={language} dir="auto">
      {isQuotationFirst && <p data-foreign>{opening}</p>}
      {blocks.map(({ type, pieces }, index) => {
        const content = pieces.map((piece, at) => (
          // Pieces have no names; the whole text is made anew when it changes.
          // biome-ignore lint/suspicious/noArrayIndexKey: see above
          <MarkedWords key={at} piece={piece} {...props} />
        ));
        const isFirst = index === 0 && !isQuotationFirst;
        const words = (
          <>
            {isFirst && opening}
            {content}
          </>
        );
        const key = `${type}-${index}`;
        return type === "quotation" ? <blockquote key={key}>{words}</blockquote> : <p key={key}>{words}</p>;
      })}
    </div>
  );
}

function Lead({ stretches }: { readonly stretches: readonly ChangedStretch[] }) {
  if (stretches.length === 0) return null;
  return (
    <strong data-foreign>
      {stretches.map(({ change, pieces }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: stretches have no names
        <Marked key={index} change={change}>
          {pieces.map((piece) => (piece.kind === "text" ? piece.text : "")).join("")}
        </Marked>
      ))}
    </strong>
  );
}

function MarkedWords({
  piece,
  currentCitation,
  isTicked,
  onCitation,
}: PrintedEntryProps & { readonly piece: MarkedPiece }) {
  const { t } = useTranslation("review");
  if (piece.kind === "border")
    return (
      <Marked change={piece.change}>
        <span aria-hidden="true" data-foreign>
          ¶
        </span>
        <VisuallyHidden data-foreign>{t("entry.paragraph")}</VisuallyHidden>
      </Marked>
    );
  if (piece.kind === "text")
    return (
      <Marked change={piece.change}>
        {piece.isRemarked ? <mark className="review-commented">{styled(piece)}</mark> : styled(piece)}
      </Marked>
    );
  const { citation, change } = piece;
  if (citation === null)
    return (
      <Marked change={change}>
        <sup>[–]</sup>
      </Marked>
    );
  const { id, number, locator } = citation;
  const hasTick = isTicked(id);
  return (
    <Marked change={change}>
      <sup>
        {JOINER}
        {/* A link and no button: a button may be torn from its word at the end of a line. */}
        <a
          href={`#citation=${encodeURIComponent(id)}`}
          className="review-citation"
          data-citation={id}
          data-ticked={hasTick}
          aria-current={id === currentCitation}
          aria-label={t(hasTick ? "sources.citationTicked" : "sources.citation", { n: String(number) })}
          onClick={(event) => {
            event.preventDefault();
            onCitation(id);
          }}
        >
          [{number}]{hasTick && "✓"}
        </a>
        {locator !== null && `: ${locator}`}
      </sup>
    </Marked>
  );
}

/** Keeps a citation on the line of the word it stands behind. */
const JOINER = "\u2060";

function styled({ text, marks }: Extract<MarkedPiece, { kind: "text" }>): ReactNode {
  let words: ReactNode = text;
  for (const mark of marks) words = mark === "bold" ? <b>{words}</b> : <i>{words}</i>;
  return words;
}

/** Words under one change; screen readers pass over `ins` and `del`, so it is said. */
export function Marked({ change, children }: { readonly change: Change; readonly children: ReactNode }) {
  const { t } = useTranslation("review");
  if (change === "same") return <>{children}</>;
  const said = (
    <>
      <VisuallyHidden data-foreign> [{t(`entry.${change}`)} </VisuallyHidden>
      {children}
      <VisuallyHidden data-foreign>] </VisuallyHidden>
    </>
  );
  return change === "added" ? (
    <ins className="review-ins">{said}</ins>
  ) : (
    <del className="review-del" data-foreign>
      {said}
    </del>
  );
}
