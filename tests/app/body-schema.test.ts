import { getSchema } from "@tiptap/core";
import { expect, test } from "vitest";
import { BODY_EXTENSIONS } from "../../app/editor/body-schema.ts";
import { bodySchema } from "../../server/domain/document/body-schema.ts";

/** What a merge or the server's check depends on, of one node or mark. */
function described(schema: typeof bodySchema) {
  const attrs = (type: { spec: { attrs?: Record<string, { default?: unknown }> | null } }) =>
    Object.fromEntries(
      Object.entries(type.spec.attrs ?? {}).map(([name, attribute]) => [name, attribute.default]),
    );
  return {
    top: schema.topNodeType.name,
    nodes: Object.fromEntries(
      Object.values(schema.nodes)
        .map((node) => [
          node.name,
          {
            content: node.spec.content ?? "",
            group: node.spec.group ?? "",
            isInline: node.isInline,
            isAtom: node.isAtom,
            attrs: attrs(node),
          },
        ])
        .sort(),
    ),
    marks: Object.fromEntries(
      Object.values(schema.marks)
        .map((mark) => [mark.name, attrs(mark as never)])
        .sort(),
    ),
  };
}

test("the editor's schema is the document's, node by node and mark by mark", () => {
  const editors = getSchema([...BODY_EXTENSIONS]) as unknown as typeof bodySchema;
  expect(described(editors)).toEqual(described(bodySchema));
});
