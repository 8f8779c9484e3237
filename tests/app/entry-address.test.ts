import fc from "fast-check";
import { expect, it } from "vitest";
import { entryAddress, entryInHash } from "../../app/editor/entry-address.ts";
import { placeOfText, textAtPlace } from "../../app/editor/standing-text.ts";

it("leads back to the entry, whatever its id", () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1, maxLength: 64, unit: "grapheme" }), (id) => {
      fc.pre(id.length <= 64);
      expect(
        entryInHash(new URL(entryAddress("velmar", "2031-03", id), "https://desk.example.org").hash),
      ).toBe(id);
    }),
  );
});

it.each(["", "#", "#entry", "#entry=", "#other=1", `#entry=${"x".repeat(65)}`])(
  "finds no entry in %j",
  (hash) => {
    expect(entryInHash(hash)).toBeNull();
  },
);

it("tells the words around the entries from entries", () => {
  expect(textAtPlace(placeOfText("intro"))).toBe("intro");
  expect(textAtPlace(placeOfText("closing"))).toBe("closing");
  expect(textAtPlace("intro")).toBeNull();
});
