/** What is wrong with something added to running text, by the schema the editor has too; null when nothing is. */
import * as Y from "yjs";
import { bodySchema } from "../../domain/document/body-schema.ts";
import { isDocumentId } from "../../domain/document/document-shape.ts";
import { MAX_FIELD_LENGTH, MAX_RUN_LENGTH } from "../../domain/document/limits.ts";
import { heldValue } from "./field-fault.ts";

type NodeType = typeof bodySchema.nodes.doc;

/** An item inside a block, a citation or a stretch of text. */
export function textFault(item: Y.Item, parent: unknown): string | null {
  if (parent instanceof Y.XmlText) return runFault(item, parent);
  const node = parent instanceof Y.XmlElement ? nodeNamed(parent.nodeName) : null;
  if (!node) return "something the text cannot hold";
  return item.parentSub === null
    ? childFault(node, item.content)
    : attributeFault(node, item.parentSub, item.content);
}

/** `parent` is the schema's node around what is added. */
export function childFault(parent: NodeType, content: Y.Item["content"]): string | null {
  const type: unknown = content instanceof Y.ContentType ? content.type : null;
  const name = nodeNameOf(type);
  const node = name === null ? null : nodeNamed(name);
  if (!node || !parent.contentMatch.matchType(node))
    return `${parent === bodySchema.nodes.doc ? "the text" : `a ${parent.name}`} cannot hold ${name === null ? "that kind of content" : quoted(name)}`;
  return type instanceof Y.XmlElement ? citationFault(type) : null;
}

function nodeNameOf(type: unknown): string | null {
  if (type instanceof Y.XmlText) return "text";
  // A text node of that name would be an element, and no editor could show it.
  return type instanceof Y.XmlElement && type.nodeName !== "text" ? type.nodeName : null;
}

function nodeNamed(name: string): NodeType | null {
  return (bodySchema.nodes as Readonly<Record<string, NodeType | undefined>>)[name] ?? null;
}

/** A citation has an id and a source whatever the edit did; other elements are none of its business. */
export function citationFault(element: Y.XmlElement): string | null {
  if (element.nodeName !== "citation") return null;
  for (const name of ["id", "sourceId"]) {
    const item = element._map.get(name);
    if (!item || item.deleted || !isDocumentId(heldValue(item.content)?.held))
      return `a citation without a usable ${name}`;
  }
  return null;
}

function attributeFault(node: NodeType, name: string, content: Y.Item["content"]): string | null {
  const value = heldValue(content)?.held;
  if (!Object.hasOwn(node.spec.attrs ?? {}, name)) return `a ${node.name} has no ${quoted(name)}`;
  if (typeof value !== "string" || value.length > MAX_FIELD_LENGTH)
    return `an unusable ${name} of a ${node.name}`;
  return null;
}

function runFault(item: Y.Item, text: Y.XmlText): string | null {
  const { content } = item;
  if (item.parentSub !== null) return "a stretch of text with attributes";
  if (content instanceof Y.ContentString)
    return text.length > MAX_RUN_LENGTH ? "a paragraph that is far too long" : null;
  if (!(content instanceof Y.ContentFormat)) return "something among the letters that is none";
  if (!Object.hasOwn(bodySchema.marks, content.key)) return `text cannot be marked ${quoted(content.key)}`;
  return isMarkValue(content.value) ? null : `a mark ${quoted(content.key)} with attributes`;
}

/** Marks have no attributes: on is {}, off is null. */
function isMarkValue(value: unknown): boolean {
  return (
    value === null || (typeof value === "object" && !Array.isArray(value) && Object.keys(value).length === 0)
  );
}

/** As it may stand in a message: names come from strangers. */
export function quoted(name: string): string {
  return JSON.stringify(name.length > 40 ? `${name.slice(0, 39)}…` : name);
}
