/** Where the caret comes to rest without typing: a selected citation, or words with a finding, show their card. */
import type { Editor } from "@tiptap/core";
import { useEffect } from "react";
import { selectedCitation } from "./citing-text.ts";
import { findingsAt } from "./finding-marks.ts";
import type { PointAt } from "./words-frame.tsx";

interface Change {
  readonly transaction: { readonly docChanged: boolean; readonly selectionSet: boolean };
}

export function usePointing(editor: Editor | null, pointAt: PointAt): void {
  useEffect(() => {
    if (!editor) return;
    let wasPointing = false;
    const onChange = ({ transaction }: Change) => {
      if (!transaction.docChanged && !transaction.selectionSet) return;
      const under = transaction.docChanged ? null : elementAtCaret(editor);
      if (under === null && !wasPointing) return;
      wasPointing = under !== null;
      pointAt(under);
    };
    editor.on("transaction", onChange);
    return () => {
      editor.off("transaction", onChange);
    };
  }, [editor, pointAt]);
}

function elementAtCaret(editor: Editor): Element | null {
  const citation = selectedCitation(editor);
  if (citation) {
    const shown = editor.view.nodeDOM(citation.pos);
    return shown instanceof Element ? shown : null;
  }
  if (!editor.state.selection.empty) return null;
  const [key] = findingsAt(editor.state);
  return key === undefined ? null : editor.view.dom.querySelector(`[data-found="${CSS.escape(key)}"]`);
}
