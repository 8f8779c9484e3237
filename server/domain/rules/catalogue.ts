/**
 * Every offline rule the desk knows, in the order of the catalogue: what runs
 * while people type, at the gate and from the command line, what the help page
 * lists and what a team's settings may switch off or down.
 */
import { evidenceRules } from "./consistency/evidence/evidence-rules.ts";
import { peopleConsistencyRules } from "./consistency/people/people-rules.ts";
import { placeConsistencyRules } from "./consistency/places/place-consistency-rules.ts";
import { textConsistencyRules } from "./consistency/text/text-consistency-rules.ts";
import { linkRules } from "./links.ts";
import type { Rule } from "./rule.ts";
import { structureRules } from "./structure.ts";

export const ALL_RULES: readonly Rule[] = [
  ...structureRules,
  ...linkRules,
  ...peopleConsistencyRules,
  ...placeConsistencyRules,
  ...textConsistencyRules,
  ...evidenceRules,
];
