/** Changes of citations in the text one is writing, each one step of the editor's. */
import type { Editor } from "@tiptap/core";
import type { Node } from "@tiptap/pm/model";
import { NodeSelection, TextSelection } from "@tiptap/pm/state";
import { newId } from "./new-id.ts";
import type { PastedRange } from "./pasting.ts";

export interface CitationAt {
  readonly id: string;
  /** Position in the editor's document; others' typing moves it. */
  readonly pos: number;
  readonly sourceId: string;
  readonly locator: string | null;
}

/** Null when it is no longer in the text. */
export function citationWithId({ state }: Editor, id: string): CitationAt | null {
  let found: CitationAt | null = null;
  state.doc.descendants((node, pos) => {
    if (found === null && node.type.name === "citation" && node.attrs.id === id)
      found = readCitation(node, pos);
    return found === null;
  });
  return found;
}

export function readCitation(node: Node, pos: number): CitationAt {
  const { id, sourceId, locator } = node.attrs;
  return {
    id: String(id),
    pos,
    sourceId: String(sourceId),
    locator: typeof locator === "string" ? locator : null,
  };
}

/** The citation that is selected as a whole. */
export function selectedCitation(editor: Editor): CitationAt | null {
  const { selection } = editor.state;
  const isCitation = selection instanceof NodeSelection && selection.node.type.name === "citation";
  return isCitation ? readCitation(selection.node, selection.from) : null;
}

/** Behind what is selected, which stays. */
export function insertCitation(editor: Editor, sourceId: string): void {
  const { state, view } = editor;
  const at = state.selection.to;
  const node = state.schema.nodes.citation?.create({ id: newId(), sourceId, locator: null });
  if (!node) return;
  const tr = state.tr.insert(at, node);
  view.dispatch(tr.setSelection(TextSelection.create(tr.doc, at + node.nodeSize)).scrollIntoView());
  view.focus();
}

export function changeCitation(
  editor: Editor,
  id: string,
  changes: { readonly sourceId?: string; readonly locator?: string | null },
): void {
  const at = citationWithId(editor, id);
  if (!at) return;
  const { pos, ...attributes } = at;
  editor.view.dispatch(editor.state.tr.setNodeMarkup(pos, null, { ...attributes, ...changes }));
}

export function removeCitation(editor: Editor, id: string): void {
  const at = citationWithId(editor, id);
  if (at) editor.view.dispatch(editor.state.tr.delete(at.pos, at.pos + 1));
  editor.view.focus();
}

/** Puts the caret behind a citation and the keyboard into the text. */
export function leaveCitation(editor: Editor, id: string): void {
  const at = citationWithId(editor, id);
  const { doc, tr } = editor.state;
  if (at) editor.view.dispatch(tr.setSelection(TextSelection.create(doc, at.pos + 1)));
  editor.view.focus();
}

/** A citation behind the words of each link that still stand in the range; gives how many there are. */
export function citeLinks(
  editor: Editor,
  { links, from, to }: PastedRange,
  sourceAt: (url: string) => string | null,
): number {
  let at = from;
  let end = Math.min(to, editor.state.doc.content.size);
  let cited = 0;
  for (const { words, url } of links) {
    const behind = endOfWords(editor, words, at, end);
    const sourceId = behind === null ? null : sourceAt(url);
    const node =
      sourceId === null
        ? undefined
        : editor.state.schema.nodes.citation?.create({ id: newId(), sourceId, locator: null });
    if (behind === null || !node) continue;
    editor.view.dispatch(editor.state.tr.insert(behind, node));
    at = behind + 1;
    end += 1;
    cited += 1;
  }
  return cited;
}

/** Within one block: links do not run over paragraphs. */
function endOfWords(editor: Editor, words: string, from: number, to: number): number | null {
  let found: number | null = null;
  editor.state.doc.nodesBetween(from, to, (node, pos) => {
    if (found !== null || !node.isTextblock) return found === null;
    const text = node.textBetween(0, node.content.size, "", "\uFFFC");
    const start = text.indexOf(words, Math.max(0, from - pos - 1));
    if (start >= 0 && pos + 1 + start + words.length <= to) found = pos + 1 + start + words.length;
    return false;
  });
  return found;
}
