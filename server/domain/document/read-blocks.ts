/**
 * Running text of the shared document as the report model's blocks. Runs under
 * the same marks are joined however the text came about, so that equal words
 * read equal. A citation's number is 1 until it is derived.
 */
import type * as Y from "yjs";
import type { Block, Citation, Inline, Mark } from "../report/model.ts";
import { blocksOf, citedSource, isBlockType, piecesOf } from "./block-pieces.ts";
import { BODY_MARKS } from "./body-schema.ts";
import { isDocumentId } from "./document-shape.ts";

export function readBlocks(text: Y.XmlFragment): readonly Block[] {
  return blocksOf(text).map(readBlock);
}

export function readBlock(element: Y.XmlElement): Block {
  const content: Inline[] = [];
  for (const piece of piecesOf(element)) {
    if (piece.kind === "text") readRuns(piece.text, content);
    else content.push(readCitation(piece.element));
  }
  return { type: isBlockType(element.nodeName) ? element.nodeName : "paragraph", content };
}

function readCitation(element: Y.XmlElement): Citation {
  const id: unknown = element.getAttribute("id");
  const locator: unknown = element.getAttribute("locator");
  return {
    type: "citation",
    id: isDocumentId(id) ? id : NAMELESS,
    sourceId: citedSource(element) ?? NAMELESS,
    locator: typeof locator === "string" ? locator : null,
    number: 1,
  };
}

/** Several of them are told apart when the report is put together. */
const NAMELESS = "citation";

/** One run of a Y.XmlText as `toDelta` gives it. */
export interface Run {
  readonly insert: unknown;
  readonly attributes?: Readonly<Record<string, unknown>>;
}

function readRuns(text: Y.XmlText, content: Inline[]): void {
  for (const { insert, attributes } of text.toDelta() as readonly Run[]) {
    if (typeof insert !== "string" || insert === "") continue;
    const marks = marksOf(attributes);
    const last = content.at(-1);
    if (last?.type === "text" && sameMarks(last.marks, marks))
      content[content.length - 1] = { ...last, text: last.text + insert };
    else content.push({ type: "text", text: insert, marks });
  }
}

const MARK_NAMES = Object.keys(BODY_MARKS) as Mark["type"][];

/** In the schema's order, whichever was set first. */
function marksOf(attributes: Readonly<Record<string, unknown>> | undefined): readonly Mark[] {
  if (!attributes) return [];
  return MARK_NAMES.filter((name) => attributes[name] != null).map((type) => ({ type }));
}

export function sameMarks(a: readonly Mark[], b: readonly Mark[]): boolean {
  return a.length === b.length && a.every((mark, index) => mark.type === b[index]?.type);
}
