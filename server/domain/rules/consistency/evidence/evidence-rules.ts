/** The catalogue's rules about how much an entry, and a report, rests on. */
import type { Rule } from "../../rule.ts";
import { graveClaim } from "./grave-claim.ts";
import { oneOutlet } from "./one-outlet.ts";
import { singleSource } from "./single-source.ts";

export const evidenceRules: readonly Rule[] = [singleSource, graveClaim, oneOutlet];
