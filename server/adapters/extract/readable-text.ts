/**
 * The article of a page as plain text: the words one would compare a quotation
 * with, without navigation, teasers and comments.
 */
import { Readability } from "@mozilla/readability";
import { nodeText } from "./node-text.ts";

/** Where known kinds of pages keep their words; Readability would weigh and guess. */
const KNOWN_PLACES = [
  ".tgme_widget_message_text",
  "[itemprop=articleBody]",
  ".message-body .bbWrapper, .post_body, .postbody .content",
];
/** Characters below which a find is rather a caption. */
const ENOUGH = 140;

/** Null when the page has no running text. Changes the document: read everything else before. */
export function readableText(document: Document): string | null {
  const known = knownPlace(document);
  if (known !== null) return known;
  const main = mainText(document);
  const article = new Readability<Node>(document, {
    charThreshold: ENOUGH,
    serializer: (node) => node,
    disableJSONLD: true,
  }).parse();
  const text = article?.content ? nodeText(article.content, { withoutFurniture: true }) : "";
  const best = text.length >= ENOUGH || text.length >= main.length ? text : main;
  return best === "" ? null : best.split("\n").join("\n\n");
}

function knownPlace(document: Document): string | null {
  for (const selector of KNOWN_PLACES) {
    const found = [...document.querySelectorAll(selector)].map((one) =>
      nodeText(one, { withoutFurniture: false }),
    );
    const text = found.filter((one) => one !== "").join("\n");
    if (text !== "" && (selector.startsWith(".tgme") || text.length >= ENOUGH)) {
      return text.split("\n").join("\n\n");
    }
  }
  return null;
}

function mainText(document: Document): string {
  const scope = document.querySelector("article") ?? document.querySelector("main");
  return scope ? nodeText(scope, { withoutFurniture: true }) : "";
}
