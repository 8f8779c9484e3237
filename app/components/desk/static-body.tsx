/** An entry's text as it reads, without an editor: what everybody sees who is not writing in it. */
import { type MouseEvent, type ReactNode, useMemo } from "react";
import type { Block, Citation, Inline } from "../../../server/domain/report/model.ts";
import { markAttributes, type TextMark } from "./text-marks.ts";

export interface CitationFace {
  readonly number: number;
  readonly isMissing: boolean;
}

interface StaticBodyProps {
  readonly body: readonly Block[];
  readonly marks: readonly TextMark[];
  readonly faceOf: (citation: Citation) => CitationFace;
  readonly placeholder: string;
  /** The language the text is written in. */
  readonly language: string;
  readonly onOpen?: (event: MouseEvent) => void;
}

type FaceOf = StaticBodyProps["faceOf"];

export function StaticBody({ body, marks, faceOf, placeholder, language, onOpen }: StaticBodyProps) {
  const blocks = useMemo(
    () =>
      body.map((block, index) =>
        renderBlock(
          block,
          index,
          marks.filter((mark) => mark.block === index),
          faceOf,
        ),
      ),
    [body, marks, faceOf],
  );
  const isEmpty = body.every((block) => block.content.length === 0);
  return (
    // The same can be done with Enter in the list; the click is a shortcut of the mouse.
    // biome-ignore lint/a11y/noStaticElementInteractions lint/a11y/useKeyWithClickEvents: Enter in the list does the same
    <div
      lang={language}
      className="desk-text desk-text-static"
      data-can-open={onOpen !== undefined}
      onClick={onOpen}
    >
      {isEmpty ? <p className="desk-placeholder">{placeholder}</p> : blocks}
    </div>
  );
}

function renderBlock(block: Block, index: number, marks: readonly TextMark[], faceOf: FaceOf): ReactNode {
  let from = 0;
  const content = block.content.flatMap((inline) => {
    const start = from;
    from += inline.type === "text" ? inline.text.length : 1;
    return pieces(inline, start, marks).map((piece) => renderPiece(piece, faceOf));
  });
  // Blocks have no names of their own; the whole list is made anew when one changes.
  const key = `${block.type}-${index}`;
  return block.type === "quotation" ? (
    <blockquote key={key}>{content}</blockquote>
  ) : (
    <p key={key}>{content}</p>
  );
}

/** What stands under the same marks from its first letter to its last. */
interface Piece {
  readonly inline: Inline;
  readonly at: number;
  readonly marks: readonly TextMark[];
}

function pieces(inline: Inline, start: number, marks: readonly TextMark[]): readonly Piece[] {
  const end = start + (inline.type === "text" ? inline.text.length : 1);
  const over = marks.filter((mark) => mark.from < end && mark.to > start);
  if (over.length === 0) return [{ inline, at: start, marks: over }];
  const inside = over.flatMap(({ from, to }) => [from, to]).filter((at) => at > start && at < end);
  const cuts = [...new Set([start, ...inside, end])].sort((a, b) => a - b);
  return cuts.slice(0, -1).map((from, index) => {
    const to = cuts[index + 1] ?? end;
    const part =
      inline.type === "text" ? { ...inline, text: inline.text.slice(from - start, to - start) } : inline;
    return { inline: part, at: from, marks: over.filter((mark) => mark.from < to && mark.to > from) };
  });
}

function renderPiece({ inline, at, marks }: Piece, faceOf: FaceOf): ReactNode {
  let content = inline.type === "citation" ? renderCitation(inline, faceOf) : renderText(inline);
  for (const mark of marks) {
    const { class: className, ...data } = markAttributes(mark);
    content = (
      <span className={className} {...data}>
        {content}
      </span>
    );
  }
  return <span key={`at-${at}`}>{content}</span>;
}

function renderText({ text, marks }: Extract<Inline, { type: "text" }>): ReactNode {
  let words: ReactNode = text;
  for (const mark of marks) words = mark.type === "bold" ? <strong>{words}</strong> : <em>{words}</em>;
  return words;
}

function renderCitation(citation: Citation, faceOf: FaceOf): ReactNode {
  const { number, isMissing } = faceOf(citation);
  return (
    <sup
      className={isMissing ? "desk-citation desk-citation-missing" : "desk-citation"}
      data-citation={citation.id}
    >
      {number}
    </sup>
  );
}
