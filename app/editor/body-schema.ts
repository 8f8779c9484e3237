/**
 * The document's own schema as Tiptap extensions. Names, content and
 * attributes come from the one definition the server checks against: an editor
 * deletes, for everybody, what its schema does not have.
 */
import { type AnyExtension, Node } from "@tiptap/core";
import { Bold } from "@tiptap/extension-bold";
import { Italic } from "@tiptap/extension-italic";
import { BODY_NODES } from "../../server/domain/document/body-schema.ts";
import { citationNode } from "./citation-node.ts";

const Doc = Node.create({ name: "doc", topNode: true, content: BODY_NODES.doc.content });

const Text = Node.create({ name: "text", group: BODY_NODES.text.group });

const Paragraph = Node.create({
  name: "paragraph",
  priority: 1000,
  group: BODY_NODES.paragraph.group,
  content: BODY_NODES.paragraph.content,
  parseHTML: () => [{ tag: "p" }],
  renderHTML: () => ["p", 0],
});

const Quotation = Node.create({
  name: "quotation",
  group: BODY_NODES.quotation.group,
  content: BODY_NODES.quotation.content,
  defining: BODY_NODES.quotation.defining,
  parseHTML: () => [{ tag: "blockquote" }],
  renderHTML: () => ["blockquote", 0],
  addKeyboardShortcuts() {
    return {
      "Mod-Shift-b": () => this.editor.commands.toggleNode("quotation", "paragraph"),
      // An empty quotation is left, not lengthened.
      Enter: () => {
        const { $from, empty } = this.editor.state.selection;
        if (!empty || $from.parent.type.name !== this.name || $from.parent.content.size > 0) return false;
        return this.editor.commands.setNode("paragraph");
      },
      Backspace: () => {
        const { $from, empty } = this.editor.state.selection;
        if (!empty || $from.parent.type.name !== this.name || $from.parentOffset > 0) return false;
        return this.editor.commands.setNode("paragraph");
      },
    };
  },
});

export const BODY_EXTENSIONS: readonly AnyExtension[] = [
  Doc,
  Paragraph,
  Text,
  Quotation,
  citationNode,
  Bold,
  Italic,
];
