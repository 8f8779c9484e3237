/** An entry's words with who wrote them, stretch by stretch. */
import * as Y from "yjs";
import { blocksOf, piecesOf } from "../document/block-pieces.ts";
import { bodyText } from "../document/document-shape.ts";
import { CITATION_MARK } from "../report/text.ts";
import type { Author, AuthorshipIndex } from "./authorship-index.ts";

export interface AuthoredStretch {
  /** A citation is one `CITATION_MARK`. */
  readonly text: string;
  /** Null where the log does not say. */
  readonly author: Author | null;
}

/** One list of stretches for each block. */
export function authoredText(
  doc: Y.Doc,
  entryId: string,
  index: Pick<AuthorshipIndex, "authorOf">,
): readonly (readonly AuthoredStretch[])[] {
  return blocksOf(bodyText(doc, entryId)).map((block) => {
    const stretches: AuthoredStretch[] = [];
    const add = (text: string, author: Author | null) => {
      const last = stretches.at(-1);
      if (last && sameAuthor(last.author, author))
        stretches[stretches.length - 1] = { ...last, text: last.text + text };
      else if (text !== "") stretches.push({ text, author });
    };
    for (const piece of piecesOf(block)) {
      if (piece.kind === "citation") add(CITATION_MARK, authorOfType(piece.element, index));
      else for (const { text, client, clock } of runsOf(piece.text)) addRun(text, client, clock, index, add);
    }
    return stretches;
  });
}

/** Yjs joins what was typed in several sittings into one run: each is looked up by itself. */
function addRun(
  text: string,
  client: number,
  clock: number,
  index: Pick<AuthorshipIndex, "authorOf">,
  add: (text: string, author: Author | null) => void,
): void {
  for (let at = 0; at < text.length; at++) add(text[at] ?? "", index.authorOf(client, clock + at));
}

function* runsOf(text: Y.XmlText): Iterable<{ text: string; client: number; clock: number }> {
  for (let item = text._start; item !== null; item = item.right) {
    if (item.deleted || !(item.content instanceof Y.ContentString)) continue;
    yield { text: item.content.str, client: item.id.client, clock: item.id.clock };
  }
}

function authorOfType(element: Y.XmlElement, index: Pick<AuthorshipIndex, "authorOf">): Author | null {
  const item = element._item;
  return item && index.authorOf(item.id.client, item.id.clock);
}

function sameAuthor(a: Author | null, b: Author | null): boolean {
  if (!a || !b) return a === b;
  return a === b || (a.at === b.at && a.personIds.join() === b.personIds.join());
}
