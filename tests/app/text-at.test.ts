import { expect, it } from "vitest";
import { textAt } from "../../app/comments/text-at.ts";
import type { TextMark } from "../../app/components/desk/text-marks.ts";
import { type Block, type Entry, NO_PLACE } from "../../server/domain/report/model.ts";

const words = (text: string): Block => ({ type: "paragraph", content: [{ type: "text", text, marks: [] }] });
const header = { intro: [words("One."), words("Two.")], closing: [words("Three.")] };
const mark = (block: number): TextMark => ({
  block,
  from: 0,
  to: 3,
  key: null,
  severity: null,
  isActive: false,
});
const entry: Entry = {
  id: "e1",
  date: null,
  place: NO_PLACE,
  lead: null,
  people: [],
  law: [],
  topics: [],
  body: [words("Entry.")],
};

it("is the entry, place by place", () => {
  const text = textAt(entry, null, header);
  expect(text?.id).toBe("e1");
  expect(text?.pointIn({ block: 0, offset: 2 })).toEqual({ block: 0, offset: 2 });
  expect(text?.marksOf([mark(0)])).toEqual([mark(0)]);
  expect(textAt(null, null, header)).toBeNull();
});

it("is introduction and closing words as one text, of which one part is on the screen", () => {
  const [intro, closing] = [textAt(null, "intro", header), textAt(entry, "closing", header)];
  expect([intro?.id, closing?.id, closing?.body.length]).toEqual(["", "", 3]);
  expect(intro?.pointIn({ block: 1, offset: 2 })).toEqual({ block: 1, offset: 2 });
  expect(closing?.pointIn({ block: 0, offset: 2 })).toEqual({ block: 2, offset: 2 });
  const marks = [0, 1, 2].map(mark);
  expect(intro?.marksOf(marks)).toEqual([mark(0), mark(1)]);
  expect(closing?.marksOf(marks)).toEqual([mark(0)]);
});
