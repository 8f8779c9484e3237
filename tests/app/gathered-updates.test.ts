import { afterEach, beforeEach, expect, test, vi } from "vitest";
import * as Y from "yjs";
import { gatherUpdates, type Update } from "../../app/editor/gathered-updates.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function gathering() {
  const doc = new Y.Doc();
  const carried: (readonly Update[])[] = [];
  const gathered = gatherUpdates(doc, 20, (updates) => carried.push(updates));
  const type = (letter: string, origin: unknown = null) =>
    doc.transact(() => doc.getText("t").insert(doc.getText("t").length, letter), origin);
  const words = () => {
    const other = new Y.Doc();
    for (const { bytes } of carried.flat()) Y.applyUpdate(other, bytes);
    return other.getText("t").toString();
  };
  return { doc, carried, gathered, type, words };
}

test("what happens within the delay is carried on together, in order, with its origin", () => {
  const { carried, type, words } = gathering();
  type("a", "keyboard");
  vi.advanceTimersByTime(19);
  type("b", "socket");
  expect(carried).toEqual([]);
  vi.advanceTimersByTime(1);
  expect(carried.map((updates) => updates.map(({ origin }) => origin))).toEqual([["keyboard", "socket"]]);
  type("c");
  vi.advanceTimersByTime(20);
  expect(carried).toHaveLength(2);
  expect(words()).toBe("abc");
});

test("a flush carries on at once, and nothing a second time", () => {
  const { carried, gathered, type, words } = gathering();
  gathered.flush();
  expect(carried).toEqual([]);
  type("a");
  gathered.flush();
  gathered.flush();
  vi.advanceTimersByTime(100);
  expect(carried).toHaveLength(1);
  expect(words()).toBe("a");
});

test("after a stop nothing is carried on", () => {
  const { doc, carried, gathered, type } = gathering();
  type("a");
  gathered.stop();
  type("b");
  vi.advanceTimersByTime(100);
  gathered.flush();
  expect(carried).toEqual([]);
  expect(doc.getText("t").toString()).toBe("ab");
});
