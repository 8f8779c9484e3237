/**
 * How much one value of the shared document may hold, in UTF-16 units. Far
 * above what a report needs; what exceeds them is a mistake or an attack.
 */

/** A lead, a title, a place, a role, a source's note. */
export const MAX_FIELD_LENGTH = 100_000;

/** What a map key carries: a person's name, a reference to a law. */
export const MAX_KEY_LENGTH = 1000;

/** One stretch of text between two citations or block ends. */
export const MAX_RUN_LENGTH = 500_000;

/** A fractional index grows by about one unit for six insertions at one place. */
export const MAX_ORDER_LENGTH = 1000;

/** Entries, or sources, of one report, deleted ones included. */
export const MAX_LISTED = 5000;

/** Fields, topics, people and laws one entry has ever had. */
export const MAX_ENTRY_FIELDS = 5000;
