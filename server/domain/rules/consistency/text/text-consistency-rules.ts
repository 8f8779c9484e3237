/** The catalogue's rules about words written in several ways, twice, or for one day only. */
import type { Rule } from "../../rule.ts";
import { lawForms } from "./law-forms.ts";
import { nameForms } from "./name-forms.ts";
import { nearRepetition } from "./near-repetition.ts";
import { relativeTime } from "./relative-time.ts";

export const textConsistencyRules: readonly Rule[] = [lawForms, nameForms, nearRepetition, relativeTime];
