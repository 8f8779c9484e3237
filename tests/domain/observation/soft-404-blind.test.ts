/**
 * How often the whole judgement is right on a set of pages that was written without a look at it: once as a checker
 * meets them, where some sites say the same of any address, and once where the page alone must tell.
 */
import { describe, expect, it } from "vitest";
import { blindPages, isForAnyAddress } from "../../world/soft-404-blind.ts";
import { laterPages } from "../../world/soft-404-blind-after.ts";
import type { BlindPage } from "../../world/soft-404-blind-page.ts";
import { isAccused, verdictOf } from "../../world/soft-404-blind-verdict.ts";

interface Met {
  readonly page: BlindPage;
  /** The site shows the page at a made-up address too. */
  readonly isForAnyAddress: boolean;
}

const blind = blindPages.map((page) => ({ page, isForAnyAddress: isForAnyAddress(page) }));
const alone = ({ page }: Met): Met => ({ page, isForAnyAddress: false });

function measure(met: readonly Met[]) {
  const judged = met.map((one) => ({ ...one.page, verdict: verdictOf(one.page, one.isForAnyAddress) }));
  const accused = judged.filter((one) => isAccused(one.verdict));
  const gone = judged.filter((one) => one.isGone);
  const wrong = accused.filter((one) => !one.isGone).map((one) => `${one.verdict} — ${one.name}`);
  const missed = gone.filter((one) => !accused.includes(one)).map((one) => `${one.verdict} — ${one.name}`);
  const precision = 1 - wrong.length / accused.length;
  return { wrong, missed, precision, recall: 1 - missed.length / gone.length };
}

describe.each([
  { set: "the blind set", least: 0.8, ...measure(blind) },
  // A front page or a seller's sign in an article's place is not to be known without a comparison.
  { set: "the blind set where a made-up address tells nothing", least: 0.65, ...measure(blind.map(alone)) },
  { set: "the later handful", least: 0.8, ...measure(laterPages) },
])("the judgement of $set", ({ least, wrong, missed, precision, recall }) => {
  it(`accuses with a precision of at least .95: ${precision.toFixed(3)}`, () => {
    expect({ wrong, isGood: precision >= 0.95 }).toEqual({ wrong, isGood: true });
  });

  it(`finds at least ${least} of what is gone: ${recall.toFixed(3)}`, () => {
    expect({ missed, isGood: recall >= least }).toEqual({ missed, isGood: true });
  });
});

it("the set holds living and lost pages in like numbers, each under a name of its own", () => {
  const gone = blindPages.filter((page) => page.isGone).length;
  expect(new Set(blindPages.map((page) => page.name)).size).toBe(blindPages.length);
  expect(gone).toBeGreaterThan(45);
  expect(blindPages.length - gone).toBeGreaterThan(45);
});
