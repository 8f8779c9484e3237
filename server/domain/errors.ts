/**
 * Errors a person can act on. Every error that may reach a screen or the
 * command line is a `DomainError`: a stable code for programs and tests, a
 * message for the person (what happened, what is safe, what to do) and, where
 * it helps, details for the log. Only the HTTP layer knows statuses.
 */
export const ERROR_CODES = [
  "INPUT_EMPTY",
  "INPUT_TOO_LARGE",
  "INPUT_NOT_TEXT",
  "INPUT_UNKNOWN_FORMAT",
  "INPUT_DAMAGED",
  "INPUT_HOSTILE",
  "INPUT_NO_ENTRIES",
  "READING_STOPPED",
  "MONTH_UNKNOWN",
  "MONTH_INVALID",
  "LANGUAGE_UNKNOWN",
  "REPORT_INVALID",
  "EDIT_NOT_POSSIBLE",
  "DRAFT_NOT_MADE",
  "EDIT_REFUSED",
  "FILE_UNREADABLE",
  "FILE_UNWRITABLE",
  "DATABASE_UNAVAILABLE",
  "SETTINGS_INVALID",
  "FORM_INVALID",
  "NOT_FOUND",
  "NOT_ALLOWED",
  "LAST_ADMIN",
  "SIGN_IN_WRONG",
  "TOO_MANY_TRIES",
  "PASSWORD_WRONG",
  "LINK_UNUSABLE",
  "EMAIL_TAKEN",
  "ALREADY_MEMBER",
  "HOUSE_SET_UP",
  "SLUG_TAKEN",
  "MONTH_TAKEN",
  "CHANGED_SINCE",
  "REVIEW_REFUSED",
  "GATE_CLOSED",
  "EDITION_NOT_MADE",
  "NOTHING_TO_CHECK",
  "PUBLIC_ARCHIVE_OFF",
  "NOT_CHECKING",
  "COPY_REFUSED",
  "SOURCES_CLOSED",
  "WORDS_GONE",
  "SUGGESTION_UNFIT",
  "ALREADY_DECIDED",
  "ALREADY_RUNNING",
  "HOUSE_CLOSING",
  "PORT_TAKEN",
  "USAGE",
] as const;

export type ErrorCode = (typeof ERROR_CODES)[number];

export class DomainError extends Error {
  readonly code: ErrorCode;
  /** For the log only; never shown, never published. */
  readonly details: string | null;

  constructor(code: ErrorCode, message: string, details: string | null = null) {
    super(message);
    this.name = "DomainError";
    this.code = code;
    this.details = details;
  }

  /** The screens and the server are bundled apart, so there are two copies of this class; each knows the other's errors. */
  static override [Symbol.hasInstance](value: unknown): boolean {
    // biome-ignore lint/complexity/noThisInStatic: subclasses inherit this, and are asked about as classes are
    if (this !== DomainError) return Function.prototype[Symbol.hasInstance].call(this, value);
    return value instanceof Error && "details" in value && "code" in value && isErrorCode(value.code);
  }
}

function isErrorCode(value: unknown): value is ErrorCode {
  return (ERROR_CODES as readonly unknown[]).includes(value);
}
