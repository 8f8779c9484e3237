/** An entry's text as it reads, without an editor: what everybody sees who is not writing in it. */
import { type MouseEvent, type ReactNode, useMemo } from "react";
import type { Block, Citation, Inline } from "../../../server/domain/report/model.ts";

export interface CitationFace {
  readonly number: number;
  /** The source in few words. */
  readonly title: string;
  readonly isMissing: boolean;
}

interface StaticBodyProps {
  readonly body: readonly Block[];
  readonly faceOf: (citation: Citation) => CitationFace;
  readonly placeholder: string;
  /** The language the text is written in. */
  readonly language: string;
  readonly onOpen?: (event: MouseEvent) => void;
}

export function StaticBody({ body, faceOf, placeholder, language, onOpen }: StaticBodyProps) {
  const blocks = useMemo(() => body.map((block, index) => renderBlock(block, index, faceOf)), [body, faceOf]);
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

function renderBlock(block: Block, index: number, faceOf: StaticBodyProps["faceOf"]): ReactNode {
  const content = block.content.map((inline, at) => renderInline(inline, at, faceOf));
  // Blocks have no names of their own; the whole list is made anew when one changes.
  const key = `${block.type}-${index}`;
  return block.type === "quotation" ? (
    <blockquote key={key}>{content}</blockquote>
  ) : (
    <p key={key}>{content}</p>
  );
}

function renderInline(inline: Inline, at: number, faceOf: StaticBodyProps["faceOf"]): ReactNode {
  if (inline.type === "citation") {
    const { number, title, isMissing } = faceOf(inline);
    return (
      <sup
        key={inline.id}
        className={isMissing ? "desk-citation desk-citation-missing" : "desk-citation"}
        title={title}
      >
        {number}
      </sup>
    );
  }
  let text: ReactNode = inline.text;
  for (const mark of inline.marks) text = mark.type === "bold" ? <strong>{text}</strong> : <em>{text}</em>;
  return <span key={`text-${at}`}>{text}</span>;
}
