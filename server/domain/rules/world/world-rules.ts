/**
 * The catalogue's family "The world": links, copies, dates and quotations
 * against what was last seen of the sources. Rules are made for one state of
 * the world; where nothing is known, nothing is said. They never run in the
 * browser.
 */
import { NO_WORLD, type World } from "../../observation/source-world.ts";
import type { Rule } from "../rule.ts";
import { A03, changedRule, noCopyRule, poorCopyRule } from "./copies.ts";
import {
  blockedRule,
  brokenRule,
  brokenWithoutCopyRule,
  movedRule,
  softRule,
  unknownRule,
} from "./link-states.ts";
import { publishedBeforeRule } from "./published-before.ts";
import { quotationRules } from "./quotations.ts";

/** L03 is there twice, once for each severity; at most one of them fires for a source. */
export function worldRules(world: World): readonly Rule[] {
  return [...listedRules(world), brokenWithoutCopyRule(world)];
}

function listedRules(world: World): readonly Rule[] {
  return [
    movedRule(world),
    softRule(world),
    brokenRule(world),
    blockedRule(world),
    unknownRule(world),
    noCopyRule(world),
    poorCopyRule(world),
    A03,
    changedRule(world),
    publishedBeforeRule(world),
    ...quotationRules(world),
  ];
}

/** As the help page and a team's settings list them. */
export const WORLD_RULES: readonly Rule[] = listedRules(NO_WORLD);
