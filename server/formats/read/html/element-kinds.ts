/** What the elements of HTML are to the reader: which end a line, which hold no text, which are headings. Source: WHATWG HTML, "Rendering". */

const BLOCKS = new Set(
  "address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form frameset h1 h2 h3 h4 h5 h6 header hgroup hr html legend li listing main menu nav ol optgroup option p plaintext pre search section summary table tbody td tfoot th thead tr ul xmp".split(
    " ",
  ),
);

/** Their content is no text of the page. */
const DROPPED = new Set(
  "head title script style template noscript svg iframe object embed applet audio video canvas xml noembed noframes map datalist".split(
    " ",
  ),
);

/** One of them makes a paragraph the reader counts, even an empty one. */
const COUNTED = new Set(["p", "li", "h1", "h2", "h3", "h4", "h5", "h6", "dt", "dd"]);

export function isBlockName(name: string): boolean {
  return BLOCKS.has(name);
}

export function isDroppedName(name: string): boolean {
  return DROPPED.has(name);
}

export function isCountedName(name: string): boolean {
  return COUNTED.has(name);
}

export function isHeadingName(name: string): boolean {
  return /^h[1-6]$/.test(name);
}
