/** The catalogue's family "Links, offline": what an address alone can tell. */
import { U02 } from "./links/detour.ts";
import { U03 } from "./links/insecure.ts";
import { U06, U09 } from "./links/no-item.ts";
import { U10 } from "./links/not-public.ts";
import { U08 } from "./links/other-day.ts";
import { U04, U05 } from "./links/same-page.ts";
import { U07 } from "./links/social-only.ts";
import { U01 } from "./links/tracking.ts";
import type { Rule } from "./rule.ts";

export const linkRules: readonly Rule[] = [U01, U02, U03, U04, U05, U06, U07, U08, U09, U10];
