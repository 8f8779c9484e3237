/** Copying from and pasting into an entry's text: see carried-sources.ts and pasted-words.ts for what is carried. */
import { Extension } from "@tiptap/core";
import { Fragment, type Node, Slice } from "@tiptap/pm/model";
import { Plugin } from "@tiptap/pm/state";
import type { EditorView } from "@tiptap/pm/view";
import { type CarriedSources, SOURCES_TYPE, unpackSources } from "./carried-sources.ts";
import { newId } from "./new-id.ts";
import { type PastedLink, type PastedWords, tidyPasted, withNumbers } from "./pasted-words.ts";

export interface PastedRange {
  readonly links: readonly PastedLink[];
  readonly from: number;
  readonly to: number;
}

export interface PastingOptions {
  /** The sources of these ids, packed for the clipboard. */
  readonly pack: (sourceIds: readonly string[]) => string;
  /** What a copied citation says in other programs. */
  readonly faceOf: (sourceId: string) => { readonly number: string; readonly address: string | null };
  /** Gives for each of these sources the id to cite, which exists from then on. `shown` is what its citation said. */
  readonly settle: (
    sourceIds: readonly string[],
    carried: CarriedSources,
    shown: ReadonlyMap<string, string>,
  ) => ReadonlyMap<string, string>;
  /** Words that had links in them are in the text. */
  readonly onLinks: (range: PastedRange) => void;
}

const NOTHING: PastedWords = { html: "", links: [], shown: new Map() };

export const Pasting = Extension.create<PastingOptions>({
  name: "pasting",
  addOptions: () => ({
    pack: () => "{}",
    faceOf: () => ({ number: "", address: null }),
    settle: () => new Map(),
    onLinks: () => {},
  }),
  addProseMirrorPlugins() {
    const { pack, faceOf, settle, onLinks } = this.options;
    let pasted = NOTHING;

    function insert(view: EditorView, slice: Slice, carried: CarriedSources): void {
      const ids = settle(citedIn(slice.content), carried, pasted.shown);
      const content = withSources(slice.content, ids);
      const { tr, selection } = view.state;
      const { from } = selection;
      tr.replaceSelection(new Slice(content, slice.openStart, slice.openEnd));
      const to = tr.selection.to;
      view.dispatch(tr.scrollIntoView().setMeta("paste", true).setMeta("uiEvent", "paste"));
      if (pasted.links.length > 0) onLinks({ links: pasted.links, from, to });
    }

    return [
      new Plugin({
        props: {
          transformPastedHTML(html) {
            pasted = tidyPasted(html);
            return pasted.html;
          },
          handlePaste(view, event, slice) {
            const hasCitations = citedIn(slice.content).length > 0;
            if (slice.size === 0 || (!hasCitations && pasted.links.length === 0)) {
              pasted = NOTHING;
              return false;
            }
            insert(view, slice, unpackSources(event.clipboardData?.getData(SOURCES_TYPE) ?? ""));
            pasted = NOTHING;
            return true;
          },
        },
        view(view) {
          let ids: readonly string[] = [];
          const before = () => {
            ids = citedIn(view.state.selection.content().content);
          };
          // Behind the editor's own listener, which empties the clipboard and fills it.
          const behind = ({ clipboardData }: ClipboardEvent) => {
            if (ids.length === 0 || !clipboardData) return;
            clipboardData.setData("text/html", withNumbers(clipboardData.getData("text/html"), faceOf));
            clipboardData.setData(SOURCES_TYPE, pack(ids));
          };
          for (const type of ["copy", "cut"] as const) {
            view.dom.addEventListener(type, before, true);
            view.dom.addEventListener(type, behind);
          }
          return {
            destroy() {
              for (const type of ["copy", "cut"] as const) {
                view.dom.removeEventListener(type, before, true);
                view.dom.removeEventListener(type, behind);
              }
            },
          };
        },
      }),
    ];
  },
});

/** Each source once, in reading order. */
function citedIn(content: Fragment): readonly string[] {
  const ids = new Set<string>();
  content.descendants((node) => {
    if (node.type.name === "citation") ids.add(String(node.attrs.sourceId));
  });
  return [...ids];
}

/** A copy is a citation of its own: it gets an id of its own. One whose source cannot be had is left out. */
function withSources(content: Fragment, ids: ReadonlyMap<string, string>): Fragment {
  const nodes: Node[] = [];
  content.forEach((node) => {
    if (node.type.name !== "citation") {
      nodes.push(node.isText ? node : node.copy(withSources(node.content, ids)));
      return;
    }
    const sourceId = ids.get(String(node.attrs.sourceId));
    if (sourceId !== undefined) nodes.push(node.type.create({ ...node.attrs, id: newId(), sourceId }));
  });
  return Fragment.fromArray(nodes);
}
