/** Remarks stay with their words through typing, splitting, joining, undo and deletion, or say that they are lost. */
import { ySyncPluginKey } from "@tiptap/y-tiptap";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import { makeAnchor, reanchor } from "../../../server/domain/anchors/anchor.ts";
import type { TextAnchor } from "../../../server/domain/anchors/placing.ts";
import { flatOffset, flatText, wordsAt } from "../../../server/domain/anchors/text-place.ts";
import { addEntry } from "../../../server/domain/document/add-entry.ts";
import { deleteEntry, restoreEntry } from "../../../server/domain/document/delete-entry.ts";
import { bodyText } from "../../../server/domain/document/document-shape.ts";
import { unitBlocks } from "../../../server/domain/document/unit-blocks.ts";
import type { Block } from "../../../server/domain/report/model.ts";
import { type Editor, openEditor } from "../../formats/ydoc/editor.ts";
import { AUTHOR, openUpdate } from "../../formats/ydoc/opened.ts";

interface Desk {
  readonly doc: Y.Doc;
  readonly editor: Editor;
  readonly history: Y.UndoManager;
  readonly text: () => string;
}

function open(...paragraphs: readonly string[]): Desk {
  const seed = new Y.Doc();
  const body = paragraphs.map(
    (text): Block => ({
      type: "paragraph",
      content: text === "" ? [] : [{ type: "text", text, marks: [] }],
    }),
  );
  addEntry(seed, { id: "e1", beforeId: null, body }, AUTHOR);
  const doc = openUpdate(Y.encodeStateAsUpdate(seed));
  const editor = openEditor(bodyText(doc, "e1"));
  const history = new Y.UndoManager(bodyText(doc, "e1"), {
    captureTimeout: 0,
    trackedOrigins: new Set([ySyncPluginKey]),
  });
  return { doc, editor, history, text: () => flatText(unitBlocks(doc, "e1")).text };
}

/** The anchor of the words' first occurrence. */
function anchorOf({ doc }: Desk, words: string): TextAnchor {
  const flat = flatText(unitBlocks(doc, "e1"));
  const at = flat.text.indexOf(words);
  const block = flat.starts.findLastIndex((start) => start <= at);
  const offset = at - (flat.starts[block] ?? 0);
  const place = { from: { block, offset }, to: { block, offset: offset + words.length } };
  const anchor = makeAnchor(doc, "e1", place);
  if (at < 0 || !anchor) throw new Error(`“${words}” is not in the text`);
  return anchor;
}

/** The words at the anchor's place with “…” when they are not the quoted ones; null for an orphan. */
function shown(desk: Desk, anchor: TextAnchor): string | null {
  const placing = reanchor(desk.doc, "e1", anchor);
  if (placing.kind === "orphaned") return null;
  const words = wordsAt(flatText(unitBlocks(desk.doc, "e1")), placing.place);
  return placing.isExact ? words : `${words}…`;
}

/** Where a caret stands before this occurrence of the words. */
function caret({ editor }: Desk, words: string): number {
  const { doc } = editor.state;
  for (let at = 0; at < doc.content.size; at++) {
    const rest = doc.textBetween(at, Math.min(doc.content.size, at + words.length), "\n");
    const inText = doc.resolve(at).parent.isTextblock;
    if (inText && rest === words) return at;
  }
  throw new Error(`“${words}” is not in the editor`);
}

const STORY = "The guards led him into the yard. He was beaten there for an hour. A doctor came late.";

describe("an anchor", () => {
  it("stays with its words while others type before, behind and beside them", () => {
    const desk = open(STORY);
    const anchor = anchorOf(desk, "beaten there");
    desk.editor.change(({ tr }) => tr.insertText("On Monday. ", 1));
    desk.editor.change(({ tr }) => tr.insertText("severely ", caret(desk, "beaten")));
    desk.editor.change(({ tr }) => tr.insertText(", they say,", caret(desk, " for an")));
    expect(shown(desk, anchor)).toBe("beaten there");
  });

  it("follows when the paragraph is split before its words, inside them and behind them", () => {
    for (const at of ["He was", "beaten there", "there for", " for an"]) {
      const desk = open(STORY);
      const anchor = anchorOf(desk, "beaten there");
      desk.editor.change(({ tr }) => tr.split(caret(desk, at)));
      expect(shown(desk, anchor)?.replace(/[\n…]/gu, ""), `split before “${at}”`).toBe("beaten there");
    }
  });

  it("follows through splitting and undoing, and when paragraphs are joined again", () => {
    const desk = open(STORY);
    const anchor = anchorOf(desk, "A doctor came late");
    desk.editor.change(({ tr }) => tr.split(caret(desk, "He was")));
    expect(shown(desk, anchor)).toBe("A doctor came late");
    desk.history.undo();
    expect(desk.text()).toBe(STORY);
    expect(shown(desk, anchor)).toBe("A doctor came late");
    desk.history.redo();
    desk.editor.change(({ tr }) => tr.join(desk.editor.state.doc.child(0).nodeSize));
    expect(shown(desk, anchor)).toBe("A doctor came late");
  });

  it("comes back with words that are deleted and undone", () => {
    const desk = open(STORY);
    const anchor = anchorOf(desk, "beaten there");
    const at = caret(desk, "He was");
    desk.editor.change(({ tr }) => tr.delete(at, at + "He was beaten there for an hour. ".length));
    expect(shown(desk, anchor)).toBeNull();
    desk.history.undo();
    expect(shown(desk, anchor)).toBe("beaten there");
  });

  it("says that its words were edited", () => {
    const desk = open(STORY);
    const anchor = anchorOf(desk, "He was beaten there for an hour.");
    const at = caret(desk, "beaten");
    desk.editor.change(({ tr }) => tr.insertText("struck", at, at + "beaten".length));
    expect(shown(desk, anchor)).toBe("He was struck there for an hour.…");
  });

  it("is orphaned with its entry, and found again with it", () => {
    const desk = open(STORY);
    const anchor = anchorOf(desk, "beaten there");
    deleteEntry(desk.doc, "e1");
    expect(reanchor(desk.doc, "e1", anchor)).toEqual({ kind: "orphaned", why: "entry-gone" });
    restoreEntry(desk.doc, "e1", AUTHOR);
    expect(shown(desk, anchor)).toBe("beaten there");
  });

  it("does not move to the same words in other company", () => {
    const desk = open(
      "A court fined her on Monday.",
      "In Velmar the mayor resigned.",
      "A court fined her brother.",
    );
    const anchor = anchorOf(desk, "A court fined her");
    const first = desk.editor.state.doc.child(0).nodeSize;
    desk.editor.change(({ tr }) => tr.delete(0, first));
    expect(desk.text()).toContain("A court fined her brother");
    expect(shown(desk, anchor)).toBeNull();
  });

  it("does not choose between equal words with equal neighbours", () => {
    const line = "The hearing was put off again.";
    const desk = open(line, line, line, line);
    const anchor = { ...anchorOf(desk, "put off"), start: null, end: null };
    expect(shown(desk, anchor)).toBeNull();
  });

  it("survives points that are no points", () => {
    const desk = open(STORY);
    const anchor = anchorOf(desk, "beaten there");
    const broken = { ...anchor, start: Uint8Array.of(9, 9, 9), end: Uint8Array.of() };
    expect(shown(desk, broken)).toBe("beaten there");
  });

  it("is not made of nothing, nor of a place that is not there", () => {
    const { doc } = open(STORY);
    const point = (block: number, offset: number) => ({ block, offset });
    expect(makeAnchor(doc, "e1", { from: point(0, 4), to: point(0, 4) })).toBeNull();
    expect(makeAnchor(doc, "e1", { from: point(0, 9), to: point(0, 4) })).toBeNull();
    expect(makeAnchor(doc, "e1", { from: point(0, 0), to: point(3, 1) })).toBeNull();
    expect(makeAnchor(doc, "e1", { from: point(0, 0), to: point(0, 1000) })).toBeNull();
  });
});

/** No word stands in the text twice, so that whatever is found can be told to be right. */
const WORDS = Array.from({ length: 36 }, (_, index) => `w${index}w`);
const PARAGRAPHS = [0, 12, 24].map((from) => WORDS.slice(from, from + 12).join(" "));

const anyAct = fc.record({
  kind: fc.constantFrom("type", "delete", "split", "join", "undo", "redo"),
  at: fc.nat(200),
  length: fc.integer({ min: 1, max: 30 }),
});
type Act = typeof anyAct extends fc.Arbitrary<infer One> ? One : never;

function perform({ editor, history }: Desk, act: Act, fresh: string): void {
  if (act.kind === "undo") history.undo();
  else if (act.kind === "redo") history.redo();
  else {
    editor.change(({ tr, doc }) => {
      const at = act.at % (doc.content.size + 1);
      if (act.kind === "type") return tr.insertText(fresh, at);
      if (act.kind === "delete") return tr.delete(at, Math.min(at + act.length, doc.content.size));
      if (act.kind === "split") return tr.split(at);
      return tr.join(doc.resolve(at).before(1));
    });
  }
}

const bare = (text: string) => text.replaceAll("\n", "");

describe("through any editing", () => {
  it("an anchor is never anywhere but at its words, and finds them while they and their neighbours stand", () => {
    const anyQuote = fc.record({ first: fc.nat(35), count: fc.integer({ min: 1, max: 6 }) });
    fc.assert(
      fc.property(anyQuote, fc.array(anyAct, { maxLength: 14 }), ({ first, count }, acts) => {
        const desk = open(...PARAGRAPHS);
        const words = WORDS.slice(first, Math.min(first + count, first - (first % 12) + 12)).join(" ");
        const anchor = anchorOf(desk, words);
        const company = bare(anchor.prefix + anchor.quote + anchor.suffix);
        acts.forEach((act, index) => {
          perform(desk, act, `x${index}x`);
          const text = desk.text();
          const placing = reanchor(desk.doc, "e1", anchor);
          if (bare(text).includes(company)) expect(placing.kind).toBe("placed");
          if (placing.kind === "orphaned") return;
          const flat = flatText(unitBlocks(desk.doc, "e1"));
          const found = wordsAt(flat, placing.place) ?? "";
          const [from, to] = [flatOffset(flat, placing.place.from), flatOffset(flat, placing.place.to)];
          expect(from).not.toBeNull();
          expect(to).not.toBeNull();
          if (placing.isExact) expect(found).toBe(words);
          // What was edited still holds one of its words, which stands nowhere else.
          else expect(words.split(" ").some((word) => bare(found).includes(word))).toBe(true);
        });
        desk.editor.close();
      }),
      { numRuns: 150 },
    );
  });
});
