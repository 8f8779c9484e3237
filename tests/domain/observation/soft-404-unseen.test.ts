/** The whole judgement, redirects and comparison with a made-up address included, on pages written after the rules. */
import { describe, expect, it } from "vitest";
import { judge } from "../../../server/domain/observation/judge.ts";
import { probeOf } from "../../world/probe-of.ts";
import { UNSEEN_PAGES, type UnseenPage } from "../../world/unseen-pages.ts";

function stateOf({ url, finalUrl = url, html, neighbour }: UnseenPage): string {
  const seen = {
    url,
    way: { kind: "page", probe: url } as const,
    first: probeOf({ url, finalUrl, status: 200, html }),
    second: null,
    madeUp: "no-such-page-1",
  };
  const first = judge(seen);
  if (!("ask" in first)) return first.state;
  const second = probeOf({
    url: first.ask,
    finalUrl: first.ask,
    status: neighbour === null ? 404 : 200,
    html: neighbour ?? "<h1>404</h1>",
  });
  const settled = judge({ ...seen, second });
  return "ask" in settled ? "asked twice" : settled.state;
}

const judged = UNSEEN_PAGES.map((page) => ({ ...page, state: stateOf(page) }));
const accused = judged.filter((one) => one.state === "soft-404");
const errors = judged.filter((one) => one.isError);
const wrong = accused.filter((one) => !one.isError).map((one) => one.name);
const missed = errors.filter((one) => one.state !== "soft-404").map((one) => `${one.state} ${one.name}`);
const precision = 1 - wrong.length / accused.length;
const recall = 1 - missed.length / errors.length;

describe(`the judgement of ${UNSEEN_PAGES.length} pages of a second set`, () => {
  it(`accuses with a precision of at least .95: ${precision.toFixed(3)}`, () => {
    expect({ wrong, isGood: precision >= 0.95 }).toEqual({ wrong, isGood: true });
  });

  it(`finds at least .80 of the error pages: ${recall.toFixed(3)}`, () => {
    expect({ missed, isGood: recall >= 0.8 }).toEqual({ missed, isGood: true });
  });

  it.each([
    ["/news/2031/03/wells", "/news/2031/03/no-such-page-1"],
    ["/a/41288/words-that-nobody-looks-at", "/a/no-such-page-1"],
    ["/doc-5521/view/", "/no-such-page-1"],
    ["/wells.html", "/no-such-page-1"],
  ])("compares %s with an address no article answers: %s", (path, expected) => {
    const url = `https://courier.example${path}`;
    const html =
      "<title>Wells</title><p>The council met on Thursday to hear why the wells are locked since autumn.";
    const seen = { url, way: { kind: "page", probe: url } as const, second: null, madeUp: "no-such-page-1" };
    const first = probeOf({ url, finalUrl: url, status: 200, html });
    expect(judge({ ...seen, first })).toEqual({ ask: `https://courier.example${expected}` });
    // Led back to the page itself: the site guessed what was meant.
    const madeUp = `https://courier.example${expected}`;
    const second = probeOf({ url: madeUp, finalUrl: url, status: 200, html });
    expect(judge({ ...seen, first, second })).toMatchObject({ state: "ok" });
  });

  it("never calls one broken", () => {
    expect(judged.filter((one) => one.state === "broken")).toEqual([]);
  });
});
