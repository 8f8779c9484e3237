/** How often an error page is known for one, and how often a page is taken for one. */
import { describe, expect, it } from "vitest";
import { readPage } from "../../../server/adapters/extract/read-page.ts";
import { SOFT_404_FROM, softScore } from "../../../server/domain/observation/soft-404.ts";
import { LABELLED_PAGES, type LabelledPage } from "../../world/soft-404-pages.ts";

function scoreOf({ html, url }: LabelledPage): number {
  const facts = readPage({
    body: new TextEncoder().encode(html),
    contentType: "text/html; charset=utf-8",
    url,
  });
  return softScore(facts, url).score;
}

const scored = LABELLED_PAGES.map((page) => ({ ...page, score: scoreOf(page) }));
const accused = scored.filter((one) => one.score >= SOFT_404_FROM);

describe(`the soft-404 classifier on ${LABELLED_PAGES.length} pages`, () => {
  it("accuses with a precision of at least .95", () => {
    const wrong = accused.filter((one) => !one.isError).map((one) => one.name);
    expect({ wrong, precision: 1 - wrong.length / accused.length >= 0.95 }).toEqual({
      wrong,
      precision: true,
    });
  });

  it("finds at least .80 of the error pages", () => {
    const errors = scored.filter((one) => one.isError);
    const missed = errors.filter((one) => one.score < SOFT_404_FROM).map((one) => `${one.score} ${one.name}`);
    expect({ missed, recall: 1 - missed.length / errors.length >= 0.8 }).toEqual({ missed, recall: true });
  });
});
