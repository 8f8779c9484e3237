/** What a rule answers when an element opens: what to do at its end, null for nothing, SKIP to look at nothing inside. */
export const SKIP = "skip";

export type RuleResult = (() => void) | null | typeof SKIP;
