/** L01 to L05: what was seen when a source's page was last opened. */

import type { World } from "../../observation/source-world.ts";
import type { Standing } from "../../observation/standing.ts";
import type { Source } from "../../report/model.ts";
import { shortAddress } from "../links/source-link.ts";
import { type FindingDraft, finding, type SourceRule } from "../rule.ts";
import { dayOfTime, reasonWords } from "./reason-words.ts";

/** Each is given the source and its standing, and says something or nothing. */
function stateRule(
  world: World,
  words: Pick<SourceRule, "id" | "severity" | "title" | "explanation">,
  say: (source: Source, standing: Standing) => FindingDraft | null,
): SourceRule {
  return {
    ...words,
    scope: "source",
    check(source) {
      const standing = world.of(source)?.standing;
      const draft = standing ? say(source, standing) : null;
      return draft === null ? [] : [draft];
    },
  };
}

export function movedRule(world: World): SourceRule {
  return stateRule(
    world,
    {
      id: "L01",
      severity: "info",
      title: "Page has moved",
      explanation:
        "The site says that the page now has another address for good. The old one may stop working; the new one is offered.",
    },
    (source, { state, latest }) => {
      const address = latest.evidence.finalUrl;
      if (state !== "moved" || address === null) return null;
      return finding(
        { sourceId: source.id },
        `The page of source {source} has moved to ${shortAddress(address)}`,
        {
          label: "Use the new address",
          edit: { type: "setSource", sourceId: source.id, changes: { url: address } },
        },
      );
    },
  );
}

export function softRule(world: World): SourceRule {
  return stateRule(
    world,
    {
      id: "L02",
      severity: "warn",
      title: "Page is not there",
      explanation:
        "The link opens, but not on the article: it leads to the front page, or to a page that says there is nothing. Find the article's address, or keep what you have as a copy.",
    },
    (source, { state, latest, handCheck }) =>
      state === "soft-404" && !handCheck
        ? finding({ sourceId: source.id }, `Source {source} opens something else: ${reasonWords(latest)}`)
        : null,
  );
}

const BROKEN = {
  id: "L03",
  title: "Page is gone",
  explanation:
    "The page answered 404 or 410, or its site does not exist, twice with at least ten minutes between. It blocks publishing while no copy is kept: readers could not check what rests on it. Find another address, upload a copy, or cite another source.",
} as const;

/** Warns while a copy is kept or nobody knows of copies; the copy then speaks for the page. */
export function brokenRule(world: World): SourceRule {
  return stateRule(world, { ...BROKEN, severity: "warn" }, (source, standing) =>
    standing.isConfirmed && !isWithoutCopy(world, source) ? goneFinding(source, standing) : null,
  );
}

/** The same rule where it blocks: the page is gone and no copy was ever kept. */
export function brokenWithoutCopyRule(world: World): SourceRule {
  return stateRule(world, { ...BROKEN, severity: "block" }, (source, standing) =>
    standing.isConfirmed && isWithoutCopy(world, source) ? goneFinding(source, standing) : null,
  );
}

function isWithoutCopy(world: World, source: Source): boolean {
  return world.of(source)?.copy === null && source.archiveUrl === null;
}

function goneFinding(source: Source, { latest, isDead, lastOk }: Standing): FindingDraft {
  const since = lastOk === null ? "" : `, last seen on ${dayOfTime(lastOk)}`;
  const what = isDead ? "is dead" : "is gone";
  return finding({ sourceId: source.id }, `Source {source} ${what}${since}: ${reasonWords(latest)}`);
}

export function blockedRule(world: World): SourceRule {
  return stateRule(
    world,
    {
      id: "L04",
      severity: "info",
      title: "Site turns robots away",
      explanation:
        "The site shows its pages to people only: it asks to log in, or for a proof that one is human. That says nothing against the page. Open it yourself; “I checked it” holds for thirty days.",
    },
    (source, { state, latest, handCheck }) =>
      state === "blocked" && !handCheck
        ? finding(
            { sourceId: source.id },
            `The site of source {source} turns robots away (${reasonWords(latest)}): open it yourself`,
          )
        : null,
  );
}

export function unknownRule(world: World): SourceRule {
  return stateRule(
    world,
    {
      id: "L05",
      severity: "info",
      title: "Could not check",
      explanation:
        "The page could not be opened, and why is not the page's fault for all we know: the site is slow or in trouble, or a first failure has not been confirmed yet. Check again later, or open it yourself.",
    },
    (source, { state, latest, isConfirmed, handCheck }) => {
      if (state === "broken" && !isConfirmed) {
        return finding(
          { sourceId: source.id },
          `Could not open source {source}: ${reasonWords(latest)}; a second check, at least ten minutes later, will tell`,
        );
      }
      if (state !== "unknown" || handCheck) return null;
      return finding({ sourceId: source.id }, `Could not check source {source}: ${reasonWords(latest)}`);
    },
  );
}
