/**
 * Findings and fresh changes marked in the text one is writing. Marks move
 * with the words until the next reading brings new ones.
 */
import { Extension } from "@tiptap/core";
import type { Node } from "@tiptap/pm/model";
import { type EditorState, Plugin, PluginKey } from "@tiptap/pm/state";
import { Decoration, DecorationSet, type EditorView } from "@tiptap/pm/view";
import type { Block } from "../../server/domain/report/model.ts";
import { blockText, CITATION_MARK } from "../../server/domain/report/text.ts";
import { markAttributes, type TextMark } from "../components/desk/text-marks.ts";

const marksKey = new PluginKey<DecorationSet>("finding-marks");

export interface FindingMarksOptions {
  /** Mod-. asks for the fix of the finding at the caret; says whether there was one. */
  readonly onFixHere: (keys: readonly string[]) => boolean;
}

export const FindingMarks = Extension.create<FindingMarksOptions>({
  name: "findingMarks",
  addOptions: () => ({ onFixHere: () => false }),
  addKeyboardShortcuts() {
    return { "Mod-.": () => this.options.onFixHere(findingsAt(this.editor.state)) };
  },
  addProseMirrorPlugins() {
    return [
      new Plugin<DecorationSet>({
        key: marksKey,
        state: {
          init: () => DecorationSet.empty,
          apply(transaction, marks) {
            const next = transaction.getMeta(marksKey) as DecorationSet | undefined;
            return next ?? marks.map(transaction.mapping, transaction.doc);
          },
        },
        props: { decorations: (state) => marksKey.getState(state) },
      }),
    ];
  },
});

/** `body` is what the marks were made of; blocks that read otherwise by now keep no marks. */
export function showMarks(view: EditorView, marks: readonly TextMark[], body: readonly Block[]): void {
  const { doc, tr } = view.state;
  const before = marksKey.getState(view.state);
  if (marks.length === 0 && (before === undefined || before === DecorationSet.empty)) return;
  const starts = blockStarts(doc, body);
  const decorations = marks.flatMap((mark) => {
    const start = starts[mark.block];
    if (start === undefined) return [];
    const attributes = markAttributes(mark);
    return [
      Decoration.inline(start + mark.from, start + mark.to, attributes, {
        found: mark.key,
        isActive: mark.isActive,
        look: JSON.stringify(attributes),
      }),
    ];
  });
  if (placesOf(decorations) === placesOf(before?.find() ?? [])) return;
  view.dispatch(tr.setMeta(marksKey, DecorationSet.create(doc, decorations)).setMeta("addToHistory", false));
}

/** Equal when the marks stand at the same places and look the same: then there is nothing to draw. */
function placesOf(decorations: readonly Decoration[]): string {
  return decorations
    .map(({ from, to, spec }) => `${from}-${to} ${spec.look}`)
    .sort()
    .join("\n");
}

/** The position of each block's first character, where the block still reads as in `body`. */
function blockStarts(doc: Node, body: readonly Block[]): readonly (number | undefined)[] {
  const starts: (number | undefined)[] = [];
  doc.forEach((node, offset, index) => {
    const block = body[index];
    const words = node.textBetween(0, node.content.size, "", CITATION_MARK);
    starts.push(block && blockText(block) === words ? offset + 1 : undefined);
  });
  return starts;
}

/** Keys of the findings whose words the caret is in or beside. */
export function findingsAt(state: EditorState): readonly string[] {
  const { from, to } = state.selection;
  const marks = marksKey.getState(state)?.find(from, to) ?? [];
  return marks.flatMap(({ spec }) => (typeof spec.found === "string" ? [spec.found] : []));
}
