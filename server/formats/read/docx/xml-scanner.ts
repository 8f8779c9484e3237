/**
 * Reads XML from front to back without building a tree: a part of 32 MB costs
 * its own length and no more. Knows what Office parts need, namespaces, the
 * five entities and character references, and refuses the rest: a document
 * type, unbalanced tags, nesting without end.
 * Source: XML 1.0 (fifth edition), Namespaces in XML 1.0.
 */
import { damaged, hostile, tooLarge } from "./refusals.ts";
import { decodeReferences, XmlNames } from "./xml-names.ts";

export interface XmlTag {
  /** With the customary prefix of its namespace, whatever prefix the file uses: "w:p". */
  readonly name: string;
  /** Null when the tag has no such attribute; `name` with the customary prefix, or bare. */
  readonly get: (name: string) => string | null;
}

export interface XmlHandler {
  readonly open: (tag: XmlTag) => void;
  readonly close: (name: string) => void;
  readonly text: (text: string) => void;
}

/** Word stops at tables nested sixty deep; four tags each. */
const DEEPEST = 1_000;
/** Thirty for each of as many paragraphs as are read. */
const MOST_TAGS = 1_000_000;

/** @throws DomainError INPUT_DAMAGED, INPUT_HOSTILE, INPUT_TOO_LARGE */
export function scanXml(xml: string, handler: XmlHandler): void {
  const tags = new TagReader(handler);
  let at = xml.startsWith("\uFEFF") ? 1 : 0;
  while (at < xml.length) {
    const next = xml.indexOf("<", at);
    const to = next < 0 ? xml.length : next;
    if (to > at && tags.isOpen) handler.text(decodeReferences(xml.slice(at, to)));
    at = next < 0 ? to : scanMarkup(xml, next, tags, handler);
  }
  if (tags.isOpen) throw damaged("a part of it ends too early");
}

/** Reads what begins with the "<" at `at`; answers where it ends. */
function scanMarkup(xml: string, at: number, tags: TagReader, handler: XmlHandler): number {
  const second = xml.charCodeAt(at + 1);
  if (second === EXCLAMATION) return skipDeclaration(xml, at, tags.isOpen ? handler : null);
  if (second === QUESTION) return endOf(xml, "?>", at);
  const end = tagEnd(xml, at);
  if (second === SLASH) tags.end(xml.slice(at + 2, end));
  else tags.start(xml.slice(at + 1, end));
  return end + 1;
}

/** Pairs the tags and gives them their names. */
class TagReader {
  private readonly handler: XmlHandler;
  private readonly names = new XmlNames();
  private readonly open: { raw: string; name: string; hasScope: boolean }[] = [];
  private count = 0;

  constructor(handler: XmlHandler) {
    this.handler = handler;
  }

  get isOpen(): boolean {
    return this.open.length > 0;
  }

  /** `body`: what stands between "<" and ">". */
  start(body: string): void {
    if (++this.count > MOST_TAGS) throw tooLarge("a part of it has more than a million tags");
    const isEmpty = body.endsWith("/");
    const end = body.search(/[\s/]/);
    const raw = end < 0 ? body : body.slice(0, end);
    const rest = end < 0 ? "" : body.slice(end, isEmpty ? -1 : undefined);
    const hasScope = rest.includes("xmlns") && this.names.enter(rest);
    const name = this.names.elementName(raw);
    this.handler.open({ name, get: (wanted) => this.names.attribute(rest, wanted) });
    if (isEmpty) {
      this.handler.close(name);
      if (hasScope) this.names.leave();
    } else if (this.open.push({ raw, name, hasScope }) > DEEPEST)
      throw hostile("it nests deeper than 1,000 levels");
  }

  end(raw: string): void {
    const top = this.open.pop();
    if (top?.raw !== raw.trimEnd())
      throw damaged("a part of it is not well-formed XML", `</${raw.slice(0, 80)}>`);
    this.handler.close(top.name);
    if (top.hasScope) this.names.leave();
  }
}

const EXCLAMATION = 0x21;
const QUESTION = 0x3f;
const SLASH = 0x2f;
const CLOSING = 0x3e;
const QUOTE = 0x22;
const APOSTROPHE = 0x27;

/** A comment, or characters that are not to be read as tags. */
function skipDeclaration(xml: string, at: number, handler: XmlHandler | null): number {
  if (xml.startsWith("<!--", at)) return endOf(xml, "-->", at + 4);
  if (xml.startsWith("<![CDATA[", at)) {
    const end = endOf(xml, "]]>", at);
    handler?.text(xml.slice(at + 9, end - 3));
    return end;
  }
  throw hostile("it declares a document type or entities in a part");
}

function endOf(xml: string, mark: string, from: number): number {
  const end = xml.indexOf(mark, from);
  if (end < 0) throw damaged("a part of it ends too early");
  return end + mark.length;
}

/** The ">" that closes the tag at `at`; one inside quotes does not. */
function tagEnd(xml: string, at: number): number {
  for (let index = at + 1; index < xml.length; index++) {
    const code = xml.charCodeAt(index);
    if (code === CLOSING) return index;
    if (code === QUOTE || code === APOSTROPHE) {
      index = xml.indexOf(code === QUOTE ? '"' : "'", index + 1);
      if (index < 0) break;
    }
  }
  throw damaged("a part of it ends too early");
}
