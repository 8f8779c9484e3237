/**
 * An editor without a screen: ProseMirror's state bound to a fragment by the
 * plugin that Tiptap's Collaboration extension uses, so that tests type as
 * browsers do.
 */
import { EditorState, type Transaction } from "@tiptap/pm/state";
import type { EditorView } from "@tiptap/pm/view";
import { ySyncPlugin } from "@tiptap/y-tiptap";
import fc from "fast-check";
import type * as Y from "yjs";
import { bodySchema } from "../../../server/domain/document/body-schema.ts";

export interface Editor {
  readonly state: EditorState;
  /** What the person does; a step that does not fit the text is left out. */
  readonly change: (make: (state: EditorState) => Transaction) => void;
  readonly close: () => void;
}

export function openEditor(fragment: Y.XmlFragment): Editor {
  const plugin = ySyncPlugin(fragment);
  let state = EditorState.create({ schema: bodySchema, plugins: [plugin] });
  let update = () => {};
  const dispatch = (transaction: Transaction) => {
    state = state.apply(transaction);
    update();
  };
  const view = {
    get state() {
      return state;
    },
    dispatch,
    hasFocus: () => false,
  } as unknown as EditorView;
  const bound = plugin.spec.view?.(view);
  update = () => bound?.update?.(view, state);
  return {
    get state() {
      return state;
    },
    change(make) {
      let transaction: Transaction;
      try {
        transaction = make(state);
      } catch {
        return;
      }
      dispatch(transaction);
    },
    close: () => bound?.destroy?.(),
  };
}

export type Keystroke = (state: EditorState) => Transaction;

/** Typing, deleting, splitting, marking, quoting, citing, copying: places are taken modulo the text's size. */
export const anyKeystroke: fc.Arbitrary<Keystroke> = fc
  .record({
    kind: fc.constantFrom("type", "type", "delete", "split", "mark", "quote", "cite", "copy"),
    a: fc.nat(200),
    length: fc.nat(12),
    b: fc.nat(200),
    text: fc.string({ minLength: 1, maxLength: 4, unit: "grapheme" }),
    id: fc.uuid(),
    italic: fc.boolean(),
  })
  .map(({ kind, a, length, b, text, id, italic }) => (state) => {
    const from = caretAt(state, a);
    const to = Math.max(from, caretAt(state, Math.min(from + length, state.doc.content.size)));
    const { tr, schema } = state;
    switch (kind) {
      case "delete":
        return tr.delete(from, to);
      case "split":
        return tr.split(from);
      case "mark":
        return italic
          ? tr.addMark(from, to, bodySchema.marks.italic.create())
          : tr.removeMark(from, to, bodySchema.marks.italic);
      case "quote":
        return tr.setBlockType(from, to, italic ? bodySchema.nodes.quotation : bodySchema.nodes.paragraph);
      case "cite":
        return tr.insert(from, bodySchema.nodes.citation.create({ id, sourceId: "s1" }));
      case "copy":
        return tr.replace(caretAt(state, b), undefined, state.doc.slice(from, to));
      default:
        return tr.insert(from, schema.text(text));
    }
  });

/** A place where a caret can stand: inside a character, Yjs would put U+FFFD for both its halves. */
function caretAt({ doc }: EditorState, place: number): number {
  const at = place % (doc.content.size + 1);
  const around = at > 0 && at < doc.content.size ? doc.textBetween(at - 1, at + 1) : "";
  return /^[\ud800-\udbff][\udc00-\udfff]$/.test(around) ? at - 1 : at;
}
