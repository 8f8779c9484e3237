/** Names in Office XML: the prefix a file chose, turned into the one everybody knows; attributes, read only when asked for. */
import { damaged } from "./refusals.ts";

/** Transitional and strict forms have the same customary prefix. Source: ECMA-376, Part 1 and Part 4. */
const PREFIXES: Readonly<Record<string, string>> = {
  "http://schemas.openxmlformats.org/wordprocessingml/2006/main": "w",
  "http://purl.oclc.org/ooxml/wordprocessingml/main": "w",
  "http://schemas.openxmlformats.org/officeDocument/2006/relationships": "r",
  "http://purl.oclc.org/ooxml/officeDocument/relationships": "r",
  "http://schemas.openxmlformats.org/package/2006/relationships": "rel",
  "http://schemas.openxmlformats.org/package/2006/content-types": "ct",
  "http://schemas.openxmlformats.org/markup-compatibility/2006": "mc",
  "http://schemas.openxmlformats.org/drawingml/2006/main": "a",
  "http://purl.oclc.org/ooxml/drawingml/main": "a",
  "http://schemas.openxmlformats.org/drawingml/2006/chart": "c",
  "http://purl.oclc.org/ooxml/drawingml/chart": "c",
  "http://schemas.openxmlformats.org/drawingml/2006/diagram": "dgm",
  "http://purl.oclc.org/ooxml/drawingml/diagram": "dgm",
  "http://schemas.openxmlformats.org/officeDocument/2006/math": "m",
  "http://purl.oclc.org/ooxml/officeDocument/math": "m",
  "http://purl.org/dc/elements/1.1/": "dc",
  "urn:schemas-microsoft-com:vml": "v",
  "urn:schemas-microsoft-com:office:office": "o",
  "http://www.w3.org/XML/1998/namespace": "xml",
};

interface NameScope {
  readonly prefixes: ReadonlyMap<string, string>;
  readonly known: Map<string, string>;
}

/** Bounded, so that a tag full of rubbish is gone through once. */
const ATTRIBUTE = /([^\s=/"'<>]{1,100})\s{0,20}=\s{0,20}(?:"([^"<]*)"|'([^'<]*)')/g;
/** Office writes up to fifty, all namespaces. */
const MOST_ATTRIBUTES = 100;

export class XmlNames {
  private readonly scopes: NameScope[] = [{ prefixes: new Map([["xml", "xml"]]), known: new Map() }];

  /** Takes in the namespaces an element declares; answers whether it declared any. */
  enter(attributes: string): boolean {
    const around = this.top();
    const prefixes = new Map(around.prefixes);
    let isChanged = false;
    eachAttribute(attributes, (name, value) => {
      if (name !== "xmlns" && !name.startsWith("xmlns:")) return false;
      prefixes.set(name === "xmlns" ? "" : name.slice(6), PREFIXES[decodeReferences(value)] ?? "?");
      isChanged = true;
      return false;
    });
    if (isChanged) this.scopes.push({ prefixes, known: new Map() });
    return isChanged;
  }

  leave(): void {
    this.scopes.pop();
  }

  /** "?:name" for a namespace nobody here reads. */
  elementName(raw: string): string {
    const scope = this.top();
    const known = scope.known.get(raw);
    if (known !== undefined) return known;
    const colon = raw.indexOf(":");
    const prefix = scope.prefixes.get(colon < 0 ? "" : raw.slice(0, colon));
    const name = prefix === undefined ? raw : `${prefix}:${raw.slice(colon + 1)}`;
    // A hostile part may invent a name for every element.
    if (scope.known.size < 1_000) scope.known.set(raw, name);
    return name;
  }

  attribute(attributes: string, wanted: string): string | null {
    // Most tags lack what is asked for: one look for the bare name spares taking them apart.
    if (!attributes.includes(wanted.slice(wanted.indexOf(":") + 1))) return null;
    let found: string | null = null;
    eachAttribute(attributes, (name, value) => {
      if (name !== wanted && !(name.includes(":") && this.elementName(name) === wanted)) return false;
      found = decodeReferences(value);
      return true;
    });
    return found;
  }

  private top(): NameScope {
    return this.scopes.at(-1) ?? { prefixes: new Map(), known: new Map() };
  }
}

/** Name and undecoded value of each attribute, until one is told to be the last. */
function eachAttribute(written: string, isLast: (name: string, value: string) => boolean): void {
  ATTRIBUTE.lastIndex = 0;
  for (let left = MOST_ATTRIBUTES; left > 0; left--) {
    const match = ATTRIBUTE.exec(written);
    if (!match || isLast(match[1] ?? "", match[2] ?? match[3] ?? "")) return;
  }
}

const NAMED: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/** Entities and character references as characters, line ends as newlines. @throws DomainError INPUT_DAMAGED */
export function decodeReferences(text: string): string {
  const plain = text.includes("\r") ? text.replace(/\r\n?/g, "\n") : text;
  let at = plain.indexOf("&");
  if (at < 0) return plain;
  let out = "";
  let from = 0;
  for (; at >= 0; at = plain.indexOf("&", from)) {
    const end = plain.indexOf(";", at);
    out +=
      plain.slice(from, at) +
      referenced(end < 0 ? "" : plain.slice(at + 1, Math.min(end, at + LONGEST_REFERENCE)));
    from = end + 1;
  }
  return out + plain.slice(from);
}

/** "&#x10FFFF;" has ten characters; leading zeros may make it longer. */
const LONGEST_REFERENCE = 20;

/** `name`: what stands between "&" and ";". */
function referenced(name: string): string {
  const named = NAMED[name];
  if (named !== undefined) return named;
  if (/^#\d+$/.test(name)) return characterOf(Number(name.slice(1)));
  if (/^#x[\da-f]+$/i.test(name)) return characterOf(Number.parseInt(name.slice(2), 16));
  throw damaged("a part of it is not well-formed XML", `&${name}`);
}

/** What XML cannot carry is shown as damage, not dropped. */
function characterOf(code: number): string {
  const isAllowed =
    code === 0x09 ||
    code === 0x0a ||
    code === 0x0d ||
    (code >= 0x20 && code < 0xd800) ||
    (code > 0xdfff && code < 0xfffe) ||
    (code > 0xffff && code <= 0x10ffff);
  return isAllowed ? String.fromCodePoint(code) : "\uFFFD";
}
