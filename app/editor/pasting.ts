/**
 * Copying from and pasting into an entry's text: see carried-sources.ts and
 * pasted-words.ts for what is carried. What is far too long for an entry is
 * refused before anything of it is read.
 */
import { Extension } from "@tiptap/core";
import { Fragment, type Node, Slice } from "@tiptap/pm/model";
import { Plugin } from "@tiptap/pm/state";
import type { EditorView } from "@tiptap/pm/view";
import { MAX_RUN_LENGTH } from "../../server/domain/document/limits.ts";
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
  /** So many words were deleted or struck out where they come from, and stayed there. */
  readonly onLeftOut: (words: number) => void;
  /** Nothing came in: it is more than an entry takes at once. */
  readonly onTooLong: () => void;
}

/**
 * What is taken in at once, in UTF-16 units: a long month. At three bytes each it is well below what the server takes
 * as one edit (1 MiB), and a browser still lays out one paragraph of it while one waits.
 */
const MOST_PASTED = 200_000;
/** An unbroken run of so many is no word, and laying it out takes a browser a time that grows with its square. */
const MOST_UNBROKEN = /\S{20000}/u;
/** Markup of a word processor around words of that length. */
const MOST_MARKUP = 20 * MOST_PASTED;

const NOTHING: PastedWords = { html: "", links: [], leftOut: 0, shown: new Map() };

export const Pasting = Extension.create<PastingOptions>({
  name: "pasting",
  addOptions: () => ({
    pack: () => "{}",
    faceOf: () => ({ number: "", address: null }),
    settle: () => new Map(),
    onLinks: () => {},
    onLeftOut: () => {},
    onTooLong: () => {},
  }),
  addProseMirrorPlugins() {
    const { pack, faceOf, settle, onLinks, onLeftOut, onTooLong } = this.options;
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
      if (pasted.leftOut > 0) onLeftOut(pasted.leftOut);
    }

    /** Before it is read, which alone takes minutes for the longest. */
    function refuseLong(event: Event, data: DataTransfer | null): boolean {
      const text = data?.getData("text/plain") ?? "";
      const markup = data?.getData("text/html") ?? "";
      const isLong = text.length > MOST_PASTED || markup.length > MOST_MARKUP;
      if (!isLong && !MOST_UNBROKEN.test(text)) return false;
      event.preventDefault();
      onTooLong();
      return true;
    }

    return [
      new Plugin({
        props: {
          handleDOMEvents: {
            paste: (_view, event) => refuseLong(event, event.clipboardData),
            drop: (_view, event) => refuseLong(event, event.dataTransfer),
          },
          transformPastedHTML(html) {
            pasted = tidyPasted(html);
            return pasted.html;
          },
          handlePaste(view, event, slice) {
            const { leftOut, links } = pasted;
            const isOurs = leftOut > 0 || links.length > 0 || citedIn(slice.content).length > 0;
            if (isTooLong(view, slice)) onTooLong();
            else if (isOurs && slice.size > 0)
              insert(view, slice, unpackSources(event.clipboardData?.getData(SOURCES_TYPE) ?? ""));
            else if (leftOut > 0) onLeftOut(leftOut);
            else {
              pasted = NOTHING;
              return false;
            }
            pasted = NOTHING;
            return true;
          },
          handleDrop() {
            const { leftOut } = pasted;
            pasted = NOTHING;
            // What is said of a change is said behind it.
            if (leftOut > 0) queueMicrotask(() => onLeftOut(leftOut));
            return false;
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

/** Also when it would make a paragraph that the document cannot hold. */
function isTooLong(view: EditorView, slice: Slice): boolean {
  const { parent } = view.state.selection.$from;
  if (slice.size > MOST_PASTED || slice.size + parent.content.size > MAX_RUN_LENGTH) return true;
  return MOST_UNBROKEN.test(slice.content.textBetween(0, slice.content.size, "\n"));
}

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
