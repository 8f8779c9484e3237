import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { Awareness, applyAwarenessUpdate, encodeAwarenessUpdate } from "y-protocols/awareness";
import * as Y from "yjs";
import { calmCaret } from "../../app/editor/calm-caret.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** One window's awareness, and how a colleague's state comes into it. */
function openWindow() {
  const awareness = new Awareness(new Y.Doc());
  const colleague = new Awareness(new Y.Doc());
  const caret = calmCaret(awareness);
  const told: unknown[] = [];
  awareness.on("change", () => told.push(awareness.getLocalState()?.cursor));
  const drawn = vi.fn();
  caret.on("change", drawn);
  return {
    awareness,
    caret,
    told,
    drawn,
    colleagueShows(state: Record<string, unknown>) {
      colleague.setLocalState(state);
      applyAwarenessUpdate(awareness, encodeAwarenessUpdate(colleague, [colleague.clientID]), "socket");
    },
    close() {
      awareness.destroy();
      colleague.destroy();
    },
  };
}

test("a caret that runs on is told at intervals, where it is by then", () => {
  const { caret, told, close } = openWindow();
  for (let at = 0; at < 50; at++) {
    caret.setLocalStateField("cursor", { head: at });
    vi.advanceTimersByTime(90);
  }
  vi.advanceTimersByTime(250);
  expect(told.length).toBeGreaterThan(10);
  expect(told.length).toBeLessThan(20);
  expect(told.at(-1)).toEqual({ head: 49 });
  close();
});

test("whoever asks is told where the caret is, told or not", () => {
  const { awareness, caret, close } = openWindow();
  caret.setLocalStateField("user", { name: "Ada" });
  caret.setLocalStateField("cursor", { head: 7 });
  expect(caret.getLocalState()).toMatchObject({ user: { name: "Ada" }, cursor: { head: 7 } });
  expect(awareness.getLocalState()).not.toHaveProperty("cursor");
  close();
});

test("a caret that leaves is gone at once and does not come back", () => {
  const { awareness, caret, close } = openWindow();
  caret.setLocalStateField("cursor", { head: 7 });
  caret.setLocalStateField("cursor", null);
  expect(awareness.getLocalState()?.cursor).toBeNull();
  vi.advanceTimersByTime(1000);
  expect(awareness.getLocalState()?.cursor).toBeNull();
  close();
});

test("everything but the caret is told at once", () => {
  const { awareness, caret, close } = openWindow();
  caret.setLocalStateField("user", { name: "Ada" });
  expect(awareness.getLocalState()?.user).toEqual({ name: "Ada" });
  close();
});

test("carets are drawn for what others do, and for one's own move only when there are others", () => {
  const { caret, drawn, colleagueShows, close } = openWindow();
  caret.setLocalStateField("cursor", { head: 1 });
  vi.advanceTimersByTime(250);
  expect(drawn).not.toHaveBeenCalled();

  colleagueShows({ user: { name: "Mira" } });
  expect(drawn).toHaveBeenCalledTimes(1);
  caret.setLocalStateField("cursor", { head: 2 });
  vi.advanceTimersByTime(250);
  expect(drawn).toHaveBeenCalledTimes(1);

  colleagueShows({ user: { name: "Mira" }, cursor: { head: 5 } });
  expect(drawn).toHaveBeenCalledTimes(2);
  caret.setLocalStateField("cursor", { head: 3 });
  vi.advanceTimersByTime(250);
  expect(drawn).toHaveBeenCalledTimes(3);

  caret.off("change", drawn);
  colleagueShows({ user: { name: "Mira" }, cursor: { head: 6 } });
  expect(drawn).toHaveBeenCalledTimes(3);
  close();
});
