/** Weekday names, for skipping them beside a date ("Monday, September 4"). Source: Unicode CLDR 44. */
export const WEEKDAY =
  "(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|понедельник|вторник|среда|четверг|пятница|суббота|воскресенье|дүйсенбі|сейсенбі|сәрсенбі|бейсенбі|жұма|сенбі|жексенбі)";
