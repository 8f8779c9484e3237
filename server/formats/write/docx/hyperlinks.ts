/**
 * External links of one part. Word keeps their addresses beside the part, as
 * relationships; a page cited by many notes gets one.
 */
import { textRun } from "./runs.ts";
import { xmlText } from "./xml.ts";

const RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships";
const HYPERLINK = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink";
const LINK_STYLE = '<w:rPr><w:rStyle w:val="Hyperlink"/></w:rPr>';

export interface Hyperlinks {
  /** An http(s) address as a clickable run; as plain text when it is malformed. */
  readonly run: (url: string) => string;
  /** The part's relationships file. */
  readonly relationships: () => string;
}

/**
 * The address as a relationship may hold it, or null when there is no way to
 * write it: Word calls a file with one malformed target damaged. What no URI
 * may hold is percent-encoded; letters of other alphabets are kept (RFC 3987).
 */
export function linkTarget(url: string): string | null {
  const target = url.replace(/["<>^`{|}]/g, encodeURIComponent).replace(/%(?![0-9A-Fa-f]{2})/g, "%25");
  return URL.canParse(target) ? target : null;
}

export function createHyperlinks(): Hyperlinks {
  const ids = new Map<string, string>();
  let relationships = "";
  function idOf(target: string): string {
    const known = ids.get(target);
    if (known !== undefined) return known;
    const id = `rIdLink${ids.size + 1}`;
    ids.set(target, id);
    relationships += `<Relationship Id="${id}" Type="${HYPERLINK}" Target="${xmlText(target)}" TargetMode="External"/>`;
    return id;
  }
  return {
    run(url) {
      const target = linkTarget(url);
      if (target === null) return textRun(url);
      return `<w:hyperlink r:id="${idOf(target)}" w:history="1">${textRun(url, LINK_STYLE)}</w:hyperlink>`;
    },
    relationships: () =>
      `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Relationships xmlns="${RELATIONSHIPS}">${relationships}</Relationships>`,
  };
}
