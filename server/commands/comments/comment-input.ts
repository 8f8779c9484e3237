/** What a browser sends when somebody comments: words, and the place they are about as the browser sees it. */
import * as z from "zod";
import { MAX_COMMENT, MAX_QUOTE } from "../../domain/comments/thread.ts";
import { wellFormed } from "../../domain/document/well-formed.ts";

/** Encoded Yjs relative position, Base64. */
const point = z.base64().max(400).nullable();

const quote = z.string().max(MAX_QUOTE, "covers too much; select fewer words");

/** Words, or with an empty quote the place between two of them. */
export const placeInput = z.strictObject({
  start: point,
  end: point,
  quote,
  prefix: z.string().max(200),
  suffix: z.string().max(200),
});

export const anchorInput = placeInput.extend({ quote: quote.min(1, "select some words first") });

export type AnchorInput = z.output<typeof placeInput>;

/** Without characters that neither a screen nor the database can show. */
export const shownText = z.string().transform((text) =>
  wellFormed(text)
    .replace(/[^\P{Cc}\n\t]/gu, "")
    .trim(),
);

export const commentText = shownText.pipe(
  z.string().min(1, "needs a few words").max(MAX_COMMENT, `at most ${MAX_COMMENT} characters`),
);
