/** The editor's extensions and the document's schema are one definition. */
import { getSchema, Mark, Node } from "@tiptap/core";
import { Bold } from "@tiptap/extension-bold";
import { Document } from "@tiptap/extension-document";
import { Italic } from "@tiptap/extension-italic";
import { Paragraph } from "@tiptap/extension-paragraph";
import { Text } from "@tiptap/extension-text";
import type { Schema } from "prosemirror-model";
import { describe, expect, it } from "vitest";
import { BODY_MARKS, BODY_NODES, bodySchema } from "../../../server/domain/document/body-schema.ts";

/** What decides whether a text fits: names, content, groups, attributes and which marks exclude one another. */
function shapeOf(schema: Schema) {
  const nodes = Object.values(schema.nodes).map((type) => [
    type.name,
    {
      content: type.spec.content ?? "",
      isInline: type.isInline,
      isAtom: type.isAtom,
      group: type.spec.group,
      attrs: Object.fromEntries(
        Object.entries(type.spec.attrs ?? {}).map(([name, attribute]) => [name, attribute.default]),
      ),
      marks: type.markSet === null ? "all" : type.markSet.map((mark) => mark.name),
    },
  ]);
  const marks = Object.values(schema.marks).map((type) => [
    type.name,
    Object.values(schema.marks)
      .filter((other) => type.excludes(other))
      .map((other) => other.name),
    Object.keys(type.spec.attrs ?? {}),
  ]);
  return { nodes: Object.fromEntries(nodes), marks: marks.sort() };
}

const { quotation, citation } = BODY_NODES;

describe("bodySchema", () => {
  it("is what Tiptap makes of the standard extensions and two of ours", () => {
    const schema = getSchema([
      Document,
      Paragraph,
      Text,
      Bold,
      Italic,
      Node.create({ name: "quotation", group: quotation.group, content: quotation.content, defining: true }),
      Node.create({
        name: "citation",
        group: citation.group,
        inline: citation.inline,
        atom: citation.atom,
        addAttributes: () => citation.attrs,
      }),
    ]);
    const { doc, ...nodes } = shapeOf(schema).nodes as Record<string, unknown>;
    const { doc: ours, ...others } = shapeOf(bodySchema).nodes as Record<string, unknown>;
    expect(nodes).toEqual(others);
    expect(doc).toMatchObject({ content: "block+" });
    expect(ours).toMatchObject({ content: "block+" });
    expect(shapeOf(schema).marks).toEqual(shapeOf(bodySchema).marks);
  });

  it("gives every attribute a default, so that no merge leaves a node without one", () => {
    for (const node of Object.values(BODY_NODES))
      for (const attribute of Object.values("attrs" in node ? node.attrs : {}))
        expect(attribute).toHaveProperty("default");
    expect(Mark.create({ name: "bold" }).name in BODY_MARKS).toBe(true);
  });
});
