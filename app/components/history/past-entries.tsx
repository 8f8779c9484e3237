/** Entries as they were, to read and not to write in. */
import type { Block, Entry, Inline } from "../../../server/domain/report/model.ts";

interface PastEntriesProps {
  readonly entries: readonly Entry[];
  readonly nameOf: (entry: Entry) => string;
  /** The language the text is written in. */
  readonly language: string;
}

export function PastEntries({ entries, nameOf, language }: PastEntriesProps) {
  return entries.map((entry) => (
    <section key={entry.id} className="history-past" lang={language}>
      <h3>{nameOf(entry)}</h3>
      {entry.body.map((block, index) => {
        // Blocks have no names of their own, and what is past does not change.
        const key = `${block.type}-${index}`;
        return block.type === "quotation" ? (
          <blockquote key={key}>{inlinesOf(block)}</blockquote>
        ) : (
          <p key={key}>{inlinesOf(block)}</p>
        );
      })}
    </section>
  ));
}

function inlinesOf({ content }: Block) {
  return content.map((inline, index) => (
    <InlineView key={`${inline.type}-${String(index)}`} inline={inline} />
  ));
}

function InlineView({ inline }: { readonly inline: Inline }) {
  if (inline.type === "citation") return <sup>{inline.number}</sup>;
  const isBold = inline.marks.some((mark) => mark.type === "bold");
  const words = isBold ? <strong>{inline.text}</strong> : inline.text;
  return inline.marks.some((mark) => mark.type === "italic") ? <em>{words}</em> : words;
}
