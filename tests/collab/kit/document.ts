/**
 * A small document in the shape of ours, ways to edit and read it, and a
 * validator that knows paragraphs only.
 */
import * as Y from "yjs";
import type { DocumentValidator } from "../../../collab/validator.ts";

/** A paragraph in the body of entry `one`, with this text; in an own document, so that seeding is a value. */
export function seedUpdate(text = "Seed."): Uint8Array {
  const doc = new Y.Doc();
  doc.transact(() => {
    doc.getMap("report").set("title", "A month");
    paragraph(doc, "one", text);
  });
  return Y.encodeStateAsUpdate(doc);
}

export function paragraph(doc: Y.Doc, entry: string, text: string, nodeName = "paragraph"): void {
  const node = new Y.XmlElement(nodeName);
  node.insert(0, [new Y.XmlText(text)]);
  const body = doc.getXmlFragment(`b:${entry}`);
  body.insert(body.length, [node]);
}

/** Types at the end of the first paragraph of entry `one`. */
export function type(doc: Y.Doc, text: string): void {
  const node = doc.getXmlFragment("b:one").get(0);
  const inside = node instanceof Y.XmlElement ? node.get(0) : undefined;
  if (!(inside instanceof Y.XmlText)) throw new Error("nothing to type into");
  inside.insert(inside.length, text);
}

export function textOf(doc: Y.Doc, entry = "one"): string {
  return doc
    .getXmlFragment(`b:${entry}`)
    .toString()
    .replaceAll(/<[^>]*>/g, "");
}

export function docFrom(updates: readonly Uint8Array[]): Y.Doc {
  const doc = new Y.Doc();
  for (const update of updates) Y.applyUpdate(doc, update);
  return doc;
}

/** Refuses every element that is not a paragraph, as the real validator refuses what the schema lacks. */
export const paragraphsOnly: DocumentValidator = ({ transaction }) => {
  const { beforeState, afterState, doc } = transaction;
  for (const [client, end] of afterState) {
    const start = beforeState.get(client) ?? 0;
    const structs = doc.store.clients.get(client) ?? [];
    for (let i = end > start ? Y.findIndexSS(structs, start) : structs.length; i < structs.length; i++) {
      const struct = structs[i];
      if (!(struct instanceof Y.Item) || !(struct.content instanceof Y.ContentType)) continue;
      const { type: inserted } = struct.content;
      if (inserted instanceof Y.XmlElement && inserted.nodeName !== "paragraph") {
        return `unknown node ${inserted.nodeName}`;
      }
    }
  }
  return null;
};
