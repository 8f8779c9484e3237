/** A difference folded for reading: every change stays, long stretches of sameness become a count. */
import fc from "fast-check";
import { expect, it } from "vitest";
import { folded } from "../../app/components/world/folded-parts.ts";
import type { DifferencePart } from "../../server/domain/observation/word-difference.ts";

const words = (count: number) => Array.from({ length: count }, (_, at) => `word${at}`).join(" ");
const countOf = (text: string) => text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;

it("leaves out the middle of what is the same, and says how many words", () => {
  const parts: DifferencePart[] = [
    { kind: "removed", text: "old" },
    { kind: "same", text: words(300) },
    { kind: "added", text: "new" },
  ];
  const shown = folded(parts);
  expect(shown.map(({ kind }) => kind)).toEqual(["removed", "same", "skipped", "same", "added"]);
  const [, head, middle, tail] = shown;
  expect(countOf(head?.text ?? "") + Number(middle?.text) + countOf(tail?.text ?? "")).toBe(300);
});

it("keeps every change whole and in order, whatever the parts", () => {
  const part = fc.record({
    kind: fc.constantFrom<DifferencePart["kind"]>("same", "added", "removed"),
    text: fc.string({ minLength: 1, maxLength: 600 }),
  });
  fc.assert(
    fc.property(fc.array(part, { maxLength: 8 }), (parts) => {
      const shown = folded(parts);
      const changes = (some: readonly { readonly kind: string; readonly text: string }[]) =>
        some
          .filter(({ kind }) => kind === "added" || kind === "removed")
          .map(({ kind, text }) => `${kind} ${text}`);
      expect(changes(shown)).toEqual(changes(parts));
      expect(new Set(shown.map(({ at }) => at)).size).toBe(shown.length);
    }),
  );
});
