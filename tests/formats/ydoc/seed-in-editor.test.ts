/** A seeded document in the editor: shown whole, and not changed by being looked at. */
import { prosemirrorToYXmlFragment, yXmlFragmentToProseMirrorRootNode } from "@tiptap/y-tiptap";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import { bodySchema } from "../../../server/domain/document/body-schema.ts";
import { bodyText } from "../../../server/domain/document/document-shape.ts";
import { readBlocks } from "../../../server/domain/document/read-blocks.ts";
import { cite, entry, report } from "../../factories/report.ts";
import { anyDocumentReport } from "./any-document-report.ts";
import { openEditor } from "./editor.ts";
import { openSeeded } from "./opened.ts";

describe("a seeded entry in an editor", () => {
  it("shows its words, marks and citations", () => {
    const given = report(entry("2023-09-02", "The court sat", cite(1), ".", "\n", "It rose."));
    const fragment = bodyText(openSeeded(given), "e1");
    expect(yXmlFragmentToProseMirrorRootNode(fragment, bodySchema).toJSON()).toEqual({
      type: "doc",
      content: [
        {
          type: "paragraph",
          content: [
            { type: "text", text: "The court sat" },
            { type: "citation", attrs: { id: "c1", sourceId: "s1", locator: null } },
            { type: "text", text: "." },
          ],
        },
        { type: "paragraph", content: [{ type: "text", text: "It rose." }] },
      ],
    });
  });

  it("fits the schema, says the same as the reader, and writes nothing by being opened", () => {
    fc.assert(
      fc.property(anyDocumentReport, (given) => {
        const doc = openSeeded(given);
        const updates: Uint8Array[] = [];
        doc.on("update", (update: Uint8Array) => updates.push(update));
        for (const { id } of given.entries) {
          const fragment = bodyText(doc, id);
          const editor = openEditor(fragment);
          editor.state.doc.check();
          const shown = yXmlFragmentToProseMirrorRootNode(fragment, bodySchema);
          if (shown.childCount > 0) expect(editor.state.doc.eq(shown)).toBe(true);
          // What the editor would write for the text it shows reads back as the same blocks.
          const copy = new Y.Doc().getXmlFragment("copy");
          prosemirrorToYXmlFragment(shown, copy);
          expect(readBlocks(copy)).toEqual(readBlocks(fragment));
          editor.close();
        }
        expect(updates).toEqual([]);
      }),
    );
  });
});
