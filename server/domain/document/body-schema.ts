/**
 * What running text may hold: the one definition behind the editor's
 * extensions, the server's check of every edit and the reader. No block needs
 * another, no citation needs its neighbours and every attribute has a default,
 * so no merge of two people's edits can give something that does not fit:
 * an editor deletes, for everybody, what does not fit its schema.
 */
import { type MarkSpec, type NodeSpec, Schema } from "prosemirror-model";

export const BODY_NODES = {
  doc: { content: "block+" },
  paragraph: { group: "block", content: "inline*" },
  /** A block of its own that holds words, not a frame around paragraphs. */
  quotation: { group: "block", content: "inline*", defining: true },
  text: { group: "inline" },
  /** The marker that points at a source. Its number is derived, never stored. */
  citation: {
    group: "inline",
    inline: true,
    atom: true,
    attrs: {
      id: { default: "", validate: "string" },
      sourceId: { default: "", validate: "string" },
      /** "p. 12"; null when the whole source is meant. */
      locator: { default: null, validate: "string|null" },
    },
  },
} as const satisfies Record<string, NodeSpec>;

export const BODY_MARKS = { bold: {}, italic: {} } as const satisfies Record<string, MarkSpec>;

export const bodySchema = new Schema<keyof typeof BODY_NODES, keyof typeof BODY_MARKS>({
  nodes: BODY_NODES,
  marks: BODY_MARKS,
});
