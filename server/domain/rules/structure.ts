/** The structure rules S01–S15: what an entry, its numbering and its typography need before anyone judges its words. */
import type { Rule } from "./rule.ts";
import { dateForm } from "./structure/date-form.ts";
import { dayOrder } from "./structure/day-order.ts";
import { noDate, outsideMonth } from "./structure/entry-date.ts";
import { extraSpace } from "./structure/extra-space.ts";
import { fullStop } from "./structure/full-stop.ts";
import { markerTidy } from "./structure/marker-tidy.ts";
import { noPlace } from "./structure/no-place.ts";
import { emptyEntry, notAnEntry } from "./structure/not-an-entry.ts";
import { numberingOrder } from "./structure/numbering-order.ts";
import { quotes } from "./structure/quotes.ts";
import { seriesStops } from "./structure/series.ts";
import { sourceMissing } from "./structure/source-missing.ts";
import { sourceUncited } from "./structure/source-uncited.ts";

export const structureRules: readonly Rule[] = [
  sourceMissing,
  sourceUncited,
  numberingOrder,
  emptyEntry,
  noDate,
  outsideMonth,
  dayOrder,
  noPlace,
  dateForm,
  fullStop,
  markerTidy,
  extraSpace,
  quotes,
  notAnEntry,
  seriesStops,
];
