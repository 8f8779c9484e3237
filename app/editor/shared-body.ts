/**
 * Binds an editor to an entry's body in the shared document. Undo is the
 * desk's, not the editor's: it spans the whole report, so this extension only
 * remembers where the caret was and hands the keys on.
 */
import { Extension } from "@tiptap/core";
import { Plugin, PluginKey, TextSelection } from "@tiptap/pm/state";
import {
  getRelativeSelection,
  relativePositionToAbsolutePosition,
  ySyncPlugin,
  ySyncPluginKey,
} from "@tiptap/y-tiptap";
import type { UndoManager, XmlFragment } from "yjs";

export interface SharedBodyOptions {
  readonly fragment: XmlFragment | null;
  readonly manager: UndoManager | null;
  readonly onUndo: () => void;
  readonly onRedo: () => void;
  /** Escape: back to the list. */
  readonly onLeave: () => void;
}

export const SharedBody = Extension.create<SharedBodyOptions>({
  name: "sharedBody",
  priority: 1000,
  addOptions: () => ({
    fragment: null,
    manager: null,
    onUndo: () => {},
    onRedo: () => {},
    onLeave: () => {},
  }),
  addKeyboardShortcuts() {
    const asking = (ask: () => void) => () => {
      ask();
      return true;
    };
    return {
      "Mod-z": asking(this.options.onUndo),
      "Mod-y": asking(this.options.onRedo),
      "Shift-Mod-z": asking(this.options.onRedo),
      Escape: asking(this.options.onLeave),
    };
  },
  addProseMirrorPlugins() {
    const { fragment, manager } = this.options;
    if (!fragment || !manager) throw new Error("An entry's editor needs its text and its undo manager.");
    return [ySyncPlugin(fragment), caretMemory(manager)];
  },
});

interface StackEvent {
  readonly stackItem: { readonly meta: Map<unknown, unknown> };
}

type RelativeSelection = ReturnType<typeof getRelativeSelection>;

const caretKey = new PluginKey<RelativeSelection | null>("caret-memory");

/** Keeps with each step where the caret was before it, and brings it back when the step is undone. */
function caretMemory(manager: UndoManager): Plugin {
  return new Plugin<RelativeSelection | null>({
    key: caretKey,
    state: {
      init: () => null,
      apply(_transaction, before, oldState): RelativeSelection | null {
        const binding = ySyncPluginKey.getState(oldState)?.binding;
        return binding ? getRelativeSelection(binding, oldState) : before;
      },
    },
    view(view) {
      const sync = () => ySyncPluginKey.getState(view.state);
      const remember = ({ stackItem }: StackEvent) => {
        const { binding } = sync();
        if (binding) stackItem.meta.set(binding, caretKey.getState(view.state));
      };
      const bringBack = ({ stackItem }: StackEvent) => {
        const { doc, type, binding } = sync();
        const kept = stackItem.meta.get(binding) as RelativeSelection | null | undefined;
        if (!kept?.anchor || !kept.head) return;
        const at = (position: unknown) =>
          relativePositionToAbsolutePosition(doc, type, position, binding.mapping);
        const [anchor, head] = [at(kept.anchor), at(kept.head)];
        if (anchor === null || head === null || Math.max(anchor, head) > view.state.doc.content.size) return;
        const { tr } = view.state;
        view.dispatch(tr.setSelection(TextSelection.between(tr.doc.resolve(anchor), tr.doc.resolve(head))));
      };
      manager.on("stack-item-added", remember);
      manager.on("stack-item-popped", bringBack);
      return {
        destroy() {
          manager.off("stack-item-added", remember);
          manager.off("stack-item-popped", bringBack);
        },
      };
    },
  });
}
