import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createBookmarks } from "../../../server/formats/write/docx/bookmarks.ts";

describe("entryName", () => {
  it("keeps a UUID whole", () => {
    const name = createBookmarks().entryName("0f8fad5b-d9cb-469f-a165-70867728950e");
    expect(name).toBe("entry_0f8fad5bd9cb469fa16570867728950e");
  });

  it("gives every entry a name Word takes, and no two the same", () => {
    fc.assert(
      fc.property(fc.array(fc.string({ minLength: 1, maxLength: 64 }), { maxLength: 30 }), (ids) => {
        const bookmarks = createBookmarks();
        const names = [...ids, "a-b", "AB", "x".repeat(64), "x".repeat(60)].map(bookmarks.entryName);
        for (const name of names) expect(name).toMatch(/^[A-Za-z][A-Za-z0-9_]{0,39}$/);
        expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
      }),
    );
  });
});
