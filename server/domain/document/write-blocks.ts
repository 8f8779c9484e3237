/**
 * The report model's blocks as the elements a Tiptap editor binds to: one
 * Y.XmlText for each stretch of text between citations, citations as elements
 * whose attributes are absent when null.
 */
import * as Y from "yjs";
import type { Block, Citation, Mark, TextInline } from "../report/model.ts";
import { wellFormed } from "./well-formed.ts";

export function toElements(blocks: readonly Block[]): Y.XmlElement[] {
  return blocks.map(({ type, content }) => {
    const element = new Y.XmlElement(type);
    const children: (Y.XmlText | Y.XmlElement)[] = [];
    let runs: TextInline[] = [];
    const endText = () => {
      if (runs.length > 0) children.push(textOf(runs));
      runs = [];
    };
    for (const inline of content) {
      if (inline.type === "text") {
        if (inline.text !== "") runs.push(inline);
      } else {
        endText();
        children.push(citationElement(inline));
      }
    }
    endText();
    element.insert(0, children);
    return element;
  });
}

function textOf(runs: readonly TextInline[]): Y.XmlText {
  const text = new Y.XmlText();
  text.applyDelta(runs.map((run) => ({ insert: wellFormed(run.text), attributes: attributesOf(run.marks) })));
  return text;
}

export function citationElement({ id, sourceId, locator }: Omit<Citation, "type" | "number">): Y.XmlElement {
  const element = new Y.XmlElement("citation");
  element.setAttribute("id", id);
  element.setAttribute("sourceId", sourceId);
  if (locator !== null) element.setAttribute("locator", wellFormed(locator));
  return element;
}

/** Marks as Yjs formats text; none given means that the text bears none, whatever stands next to it. */
export function attributesOf(marks: readonly Mark[]): Record<string, object> {
  return Object.fromEntries(marks.map((mark) => [mark.type, {}]));
}
