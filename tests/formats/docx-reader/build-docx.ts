/** A tiny language for Word files: paragraphs and runs as markup, packed into an archive a test can also spoil. */
import { strToU8, type Zippable, zipSync } from "fflate";

const NAMESPACES = {
  w: "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
  r: "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
  mc: "http://schemas.openxmlformats.org/markup-compatibility/2006",
  wps: "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
  wp: "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
  a: "http://schemas.openxmlformats.org/drawingml/2006/main",
  m: "http://schemas.openxmlformats.org/officeDocument/2006/math",
  v: "urn:schemas-microsoft-com:vml",
};
export const XMLNS = Object.entries(NAMESPACES)
  .map(([prefix, uri]) => `xmlns:${prefix}="${uri}"`)
  .join(" ");

const MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
export const CONTENT_TYPES = `<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${MAIN}"/></Types>`;
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

export function escaped(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");
}

/** A run of text; `properties` is what stands in `w:rPr`. */
export function t(text: string, properties = ""): string {
  return `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`;
}

/** A paragraph of runs; strings without markup become runs. */
export function p(...content: readonly string[]): string {
  return `<w:p>${content.map((one) => (one.startsWith("<") ? one : t(one))).join("")}</w:p>`;
}

export function style(id: string): string {
  return `<w:pPr><w:pStyle w:val="${id}"/></w:pPr>`;
}

export function footnote(id: number | string): string {
  return `<w:r><w:footnoteReference w:id="${id}"/></w:r>`;
}

/** A complex field with its code and the runs of its result. */
export function field(code: string, result: string): string {
  const mark = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
  return `${mark("begin")}<w:r><w:instrText xml:space="preserve"> ${escaped(code)} </w:instrText></w:r>${mark("separate")}${result}${mark("end")}`;
}

/** Relationships by id: `["hyperlink", "https://…"]`, or a part, `["header", "header1.xml"]`. */
export function rels(links: Readonly<Record<string, readonly [type: string, target: string]>>): string {
  const items = Object.entries(links).map(([id, [type, target]]) => {
    const mode = type === "hyperlink" ? ' TargetMode="External"' : "";
    return `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${escaped(target)}"${mode}/>`;
  });
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${items.join("")}</Relationships>`;
}

export function part(root: string, content: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?><w:${root} ${XMLNS}>${content}</w:${root}>`;
}

export function footnotes(
  notes: Readonly<Record<string, string>>,
  kind: "footnote" | "endnote" = "footnote",
): string {
  const items = Object.entries(notes).map(
    ([id, content]) => `<w:${kind} w:id="${id}">${content}</w:${kind}>`,
  );
  const separator = `<w:${kind} w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:${kind}>`;
  return part(`${kind}s`, separator + items.join(""));
}

type Parts = Readonly<Record<string, string | Uint8Array>>;

/** The parts as an archive; none is added. */
export function archive(parts: Parts, options: { readonly level?: 0 | 6 } = {}): Uint8Array {
  const files: Zippable = {};
  for (const [name, content] of Object.entries(parts))
    files[name] = typeof content === "string" ? strToU8(content) : content;
  return zipSync(files, { level: options.level ?? 6, mtime: "2031-01-01T00:00:00" });
}

/** A Word file with this body, and whatever parts are given. */
export function docx(body: string, parts: Parts = {}): Uint8Array {
  return archive({
    "[Content_Types].xml": CONTENT_TYPES,
    "_rels/.rels": rels({ rId1: ["officeDocument", "word/document.xml"] }),
    "word/document.xml": part("document", `<w:body>${body}<w:sectPr/></w:body>`),
    ...parts,
  });
}
