/** The rules on people's names, in catalogue order. */
import type { Rule } from "../../rule.ts";
import { initialStops } from "./initial-stops.ts";
import { nameOrder } from "./name-order.ts";
import { oneSpelling } from "./one-spelling.ts";
import { samePerson } from "./same-person.ts";

export const peopleConsistencyRules: readonly Rule[] = [oneSpelling, samePerson, initialStops, nameOrder];
