/** A suggestion to put words between two others stays between them, or says that it cannot tell any more. */
import { ySyncPluginKey } from "@tiptap/y-tiptap";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import { reanchor } from "../../../server/domain/anchors/anchor.ts";
import { findInsertion, makeInsertion } from "../../../server/domain/anchors/insertion.ts";
import type { TextAnchor } from "../../../server/domain/anchors/placing.ts";
import { flatOffset, flatText, pointAt } from "../../../server/domain/anchors/text-place.ts";
import { suggestionFit } from "../../../server/domain/comments/accept.ts";
import { addEntry } from "../../../server/domain/document/add-entry.ts";
import { deleteEntry } from "../../../server/domain/document/delete-entry.ts";
import { bodyText, standingText } from "../../../server/domain/document/document-shape.ts";
import { replaceText } from "../../../server/domain/document/replace-text.ts";
import { unitBlocks } from "../../../server/domain/document/unit-blocks.ts";
import { toElements } from "../../../server/domain/document/write-blocks.ts";
import type { Block } from "../../../server/domain/report/model.ts";
import { type Editor, openEditor } from "../../formats/ydoc/editor.ts";
import { AUTHOR, openUpdate } from "../../formats/ydoc/opened.ts";

const paragraph = (text: string): Block => ({
  type: "paragraph",
  content: text === "" ? [] : [{ type: "text", text, marks: [] }],
});

function open(...texts: readonly string[]) {
  const seed = new Y.Doc();
  addEntry(seed, { id: "e1", beforeId: null, body: texts.map(paragraph) }, AUTHOR);
  const doc = openUpdate(Y.encodeStateAsUpdate(seed));
  const editor = openEditor(bodyText(doc, "e1"));
  const history = new Y.UndoManager(bodyText(doc, "e1"), {
    captureTimeout: 0,
    trackedOrigins: new Set([ySyncPluginKey]),
  });
  return { doc, editor, history };
}

const flatOf = (doc: Y.Doc, id = "e1") => flatText(unitBlocks(doc, id));

/** The place before the words' first occurrence. */
function before(doc: Y.Doc, words: string, id = "e1"): TextAnchor {
  const flat = flatOf(doc, id);
  const at = flat.text.indexOf(words);
  const anchor = at < 0 ? null : makeInsertion(doc, id, pointAt(flat, at));
  if (!anchor) throw new Error(`there is no place before “${words}”`);
  return anchor;
}

/** The text with “|” at the place; with “?” where it is not certain; null when it is gone. */
function shown(doc: Y.Doc, anchor: TextAnchor, id = "e1"): string | null {
  const placing = reanchor(doc, id, anchor);
  if (placing.kind === "orphaned") return null;
  const flat = flatOf(doc, id);
  const at = flatOffset(flat, placing.place.from) ?? -1;
  expect(placing.place.to).toEqual(placing.place.from);
  return `${flat.text.slice(0, at)}${placing.isExact ? "|" : "?"}${flat.text.slice(at)}`;
}

function typeBefore(editor: Editor, words: string, typed: string): void {
  editor.change(({ tr, doc }) => {
    for (let at = 0; at < doc.content.size; at++)
      if (doc.resolve(at).parent.isTextblock && doc.textBetween(at, doc.content.size, "\n").startsWith(words))
        return tr.insertText(typed, at);
    throw new Error(`“${words}” is not in the editor`);
  });
}

const STORY = "He was led into the yard. A doctor came late.";

describe("a place between two words", () => {
  it("stays there while others write before and behind it", () => {
    const { doc, editor } = open(STORY);
    const anchor = before(doc, "A doctor");
    typeBefore(editor, "He was", "On Monday. ");
    typeBefore(editor, " late", " too");
    expect(shown(doc, anchor)).toBe("On Monday. He was led into the yard. |A doctor came too late.");
  });

  it("follows when the paragraph is split at it, and when that is undone", () => {
    const { doc, editor, history } = open(STORY);
    const anchor = before(doc, "A doctor");
    editor.change(({ tr }) => tr.split(1 + STORY.indexOf("A doctor")));
    expect(shown(doc, anchor)).toContain("|");
    history.undo();
    expect(shown(doc, anchor)).toBe("He was led into the yard. |A doctor came late.");
  });

  it("is not certain once words have come between the two, and then fits no more", () => {
    const { doc, editor } = open(STORY);
    const anchor = before(doc, "A doctor");
    typeBefore(editor, "A doctor", "It was raining in the yard all day. ");
    expect(shown(doc, anchor) ?? "?").toContain("?");
    const suggestion = { replacement: "At noon ", state: "open", word: null, decided: null } as const;
    const fit = suggestionFit(doc, { entryId: "e1", anchor, suggestion });
    expect(fit?.fits).toBe(false);
  });

  it("is found by its neighbours alone, at the side of a border where it was", () => {
    const { doc } = open("One came.", "Two went.");
    const [end, start] = [pointAt(flatOf(doc), 9), pointAt(flatOf(doc), 10)].map((at) => {
      const anchor = makeInsertion(doc, "e1", at);
      return anchor && shown(doc, { ...anchor, start: null, end: null });
    });
    expect([end, start]).toEqual(["One came.|\nTwo went.", "One came.\n|Two went."]);
  });

  it("is not chosen between equal neighbours, and not made of nothing", () => {
    const line = "The hearing was put off again.";
    expect(
      findInsertion([line, line, line].join(" "), { quote: "", prefix: "was ", suffix: "put" }, null),
    ).toBe(null);
    const { doc } = open("", "");
    expect(makeInsertion(doc, "e1", { block: 0, offset: 0 })).toBeNull();
    expect(makeInsertion(open(STORY).doc, "e1", { block: 0, offset: 999 })).toBeNull();
    expect(makeInsertion(open(STORY).doc, "e1", { block: 4, offset: 0 })).toBeNull();
  });

  it("is gone with its neighbours, and with its entry", () => {
    const { doc, editor } = open(STORY, "Nothing else.");
    const anchor = before(doc, "A doctor");
    editor.change(({ tr, doc: all }) => tr.delete(0, all.child(0).nodeSize));
    expect(shown(doc, anchor)).toBeNull();
    deleteEntry(doc, "e1");
    expect(reanchor(doc, "e1", anchor)).toEqual({ kind: "orphaned", why: "entry-gone" });
  });

  it("may be in the words around the entries, and takes words there", () => {
    const doc = new Y.Doc();
    standingText(doc, "intro").insert(0, toElements([paragraph("A hard month.")]));
    standingText(doc, "closing").insert(0, toElements([paragraph("Thanks to all.")]));
    const anchor = before(doc, "to all", "");
    expect(shown(doc, anchor, "")).toBe("A hard month.\nThanks |to all.");
    const suggestion = { replacement: "again ", state: "open", word: null, decided: null } as const;
    const fit = suggestionFit(doc, { entryId: "", anchor, suggestion });
    if (!fit?.fits) throw new Error("it does not fit");
    const { from, to } = fit.place;
    const text = suggestion.replacement;
    replaceText(doc, { entryId: "", block: from.block, from: from.offset, to: to.offset, text });
    expect(flatOf(doc, "").text).toBe("A hard month.\nThanks again to all.");
  });
});

/** No word stands in the text twice, so that wherever it is found can be told to be right. */
const WORDS = Array.from({ length: 36 }, (_, index) => `w${index}w`);
const PARAGRAPHS = [0, 12, 24].map((from) => WORDS.slice(from, from + 12).join(" "));

const anyAct = fc.record({
  kind: fc.constantFrom("type", "delete", "split", "join", "undo", "redo"),
  at: fc.nat(200),
  length: fc.integer({ min: 1, max: 30 }),
});

const bare = (text: string) => text.replaceAll("\n", "");

describe("through any editing", () => {
  it("a place is exact only between the neighbours it was made between, and found while they all stand", () => {
    fc.assert(
      fc.property(fc.nat(160), fc.array(anyAct, { maxLength: 12 }), (where, acts) => {
        const { doc, editor, history } = open(...PARAGRAPHS);
        const flat = flatOf(doc);
        const anchor = makeInsertion(doc, "e1", pointAt(flat, where % (flat.text.length + 1)));
        if (!anchor) throw new Error("the text has words");
        const [prefix, suffix] = [bare(anchor.prefix), bare(anchor.suffix)];
        acts.forEach(({ kind, at, length }, index) => {
          if (kind === "undo") history.undo();
          else if (kind === "redo") history.redo();
          else
            editor.change(({ tr, doc: all }) => {
              const pos = at % (all.content.size + 1);
              if (kind === "type") return tr.insertText(`x${index}x`, pos);
              if (kind === "delete") return tr.delete(pos, Math.min(pos + length, all.content.size));
              return kind === "split" ? tr.split(pos) : tr.join(all.resolve(pos).before(1));
            });
          const now = flatOf(doc);
          const placing = reanchor(doc, "e1", anchor);
          const isWhole = bare(now.text).includes(prefix + suffix);
          if (isWhole) expect(placing).toMatchObject({ kind: "placed", isExact: true });
          if (placing.kind === "orphaned") return;
          const offset = flatOffset(now, placing.place.from);
          expect(offset).not.toBeNull();
          if (!placing.isExact) return;
          const [left, right] = [now.text.slice(0, offset ?? 0), now.text.slice(offset ?? 0)].map(bare);
          expect(left?.endsWith(prefix.slice(-8))).toBe(true);
          expect(right?.startsWith(suffix.slice(0, 8))).toBe(true);
        });
        editor.close();
      }),
      { numRuns: 150 },
    );
  });
});
