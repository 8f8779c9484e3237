import { getSchema } from "@tiptap/core";
import type { Plugin, Transaction } from "@tiptap/pm/state";
import { EditorState } from "@tiptap/pm/state";
import type { DecorationSet, EditorView } from "@tiptap/pm/view";
import { expect, test } from "vitest";
import type { TextMark } from "../../app/components/desk/text-marks.ts";
import { BODY_EXTENSIONS } from "../../app/editor/body-schema.ts";
import { FindingMarks, showMarks } from "../../app/editor/finding-marks.ts";
import type { Block } from "../../server/domain/report/model.ts";

const schema = getSchema([...BODY_EXTENSIONS]);
const WORDS = "A judge fined a driver.";
const BODY: readonly Block[] = [{ type: "paragraph", content: [{ type: "text", text: WORDS, marks: [] }] }];
const MARK: TextMark = { block: 0, from: 2, to: 7, key: "S01", severity: "warn", isActive: false };

/** An editor without a screen, and how often it was told something. */
function opened() {
  const [plugin] = (FindingMarks.config.addProseMirrorPlugins?.call({} as never) ??
    []) as Plugin<DecorationSet>[];
  if (!plugin) throw new Error("the marks have no plugin");
  const doc = schema.node("doc", null, [schema.node("paragraph", null, [schema.text(WORDS)])]);
  const view = {
    state: EditorState.create({ doc, plugins: [plugin] }),
    told: 0,
    dispatch(transaction: Transaction) {
      view.told += 1;
      view.state = view.state.apply(transaction);
    },
  };
  const marks = () => (plugin.getState(view.state)?.find() ?? []).map(({ from, to }) => [from, to]);
  return {
    view,
    marks,
    show: (shown: readonly TextMark[]) => showMarks(view as unknown as EditorView, shown, BODY),
  };
}

test("marks that stand there already are not drawn again", () => {
  const { view, marks, show } = opened();
  show([MARK]);
  expect(marks()).toEqual([[3, 8]]);
  show([{ ...MARK }]);
  expect(view.told).toBe(1);
  show([{ ...MARK, isActive: true }]);
  expect(view.told).toBe(2);
  show([]);
  expect(marks()).toEqual([]);
});

test("marks come back after what a colleague wrote has replaced the whole text", () => {
  const { view, marks, show } = opened();
  show([MARK]);
  const { tr, doc } = view.state;
  view.dispatch(tr.replaceWith(0, doc.content.size, doc.content));
  expect(marks()).toEqual([]);
  show([MARK]);
  expect(marks()).toEqual([[3, 8]]);
});
