/** The catalogue's rules about places written in several ways. */
import type { Rule } from "../../rule.ts";
import { facilityForms } from "./facility-forms.ts";
import { placeForms } from "./place-forms.ts";

export const placeConsistencyRules: readonly Rule[] = [facilityForms, placeForms];
