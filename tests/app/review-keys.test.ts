/** What a key of the review screen does: decisions once for a press, and nothing taken from keys that are not its own. */
import { expect, it, vi } from "vitest";
import { keyAction } from "../../app/review/use-review-keys.ts";

const approve = vi.fn();
const next = vi.fn();
const keys = { a: approve, j: next };

it.each([
  ["a", false, "acts"],
  ["a", true, "waits"],
  ["j", false, "acts"],
  ["j", true, "acts"],
  ["ArrowDown", false, "is the browser's"],
  ["ArrowDown", true, "is the browser's"],
  ["Tab", true, "is the browser's"],
] as const)("%s, repeated %s: %s", (key, repeat, expected) => {
  const action = keyAction(keys, { key, repeat });
  const own = { a: approve, j: next }[key as string];
  const found = action === null ? "is the browser's" : action === own ? "acts" : "waits";
  expect(found).toBe(expected);
});
