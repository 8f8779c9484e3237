/** Enter on a selected citation opens what can be done to it; so does a click on it. */
import { Extension } from "@tiptap/core";
import type { Node } from "@tiptap/pm/model";
import { Plugin } from "@tiptap/pm/state";
import { type CitationAt, readCitation, selectedCitation } from "./citing-text.ts";

export interface CitationKeysOptions {
  readonly onOpen: (citation: CitationAt) => void;
}

export const CitationKeys = Extension.create<CitationKeysOptions>({
  name: "citationKeys",
  priority: 1100,
  addOptions: () => ({ onOpen: () => {} }),
  addKeyboardShortcuts() {
    return {
      Enter: () => {
        const citation = selectedCitation(this.editor);
        if (citation) this.options.onOpen(citation);
        return citation !== null;
      },
    };
  },
  addProseMirrorPlugins() {
    const { onOpen } = this.options;
    function openAt(node: Node, pos: number, isDirect: boolean): false {
      if (isDirect && node.type.name === "citation") onOpen(readCitation(node, pos));
      return false;
    }
    return [
      new Plugin({
        props: {
          handleClickOn: (_view, _pos, node, at, _event, isDirect) => openAt(node, at, isDirect),
          // A click soon after another counts as the second of a pair.
          handleDoubleClickOn: (_view, _pos, node, at, _event, isDirect) => openAt(node, at, isDirect),
        },
      }),
    ];
  },
});
