/** Runs a command for a form: a refusal a person can act on becomes words on the page, everything else stays an error. */
import { data } from "@remix-run/node";
import { DomainError, type ErrorCode } from "../../server/domain/errors.ts";

const STATUS: Partial<Record<ErrorCode, number>> = {
  NOT_FOUND: 404,
  NOT_ALLOWED: 403,
  TOO_MANY_TRIES: 429,
  MONTH_TAKEN: 409,
  SLUG_TAKEN: 409,
  EMAIL_TAKEN: 409,
  LAST_ADMIN: 409,
  CHANGED_SINCE: 409,
  REVIEW_REFUSED: 409,
  GATE_CLOSED: 409,
  EDIT_REFUSED: 409,
  EDITION_NOT_MADE: 503,
  HOUSE_CLOSING: 503,
  DATABASE_UNAVAILABLE: 503,
};

export interface Refused {
  readonly refused: string;
}

export async function attempt<Answer>(
  run: () => Promise<Answer>,
): Promise<Answer | ReturnType<typeof refusal>> {
  try {
    return await run();
  } catch (error) {
    if (error instanceof DomainError) return refusal(error);
    throw error;
  }
}

function refusal(error: DomainError) {
  const answer: Refused = { refused: error.message };
  return data(answer, { status: STATUS[error.code] ?? 422 });
}

/** For loaders: what is not there, or not for this person, is a page that says so. */
export async function orNotFound<Answer>(run: () => Promise<Answer>): Promise<Answer> {
  try {
    return await run();
  } catch (error) {
    if (error instanceof DomainError && (error.code === "NOT_FOUND" || error.code === "NOT_ALLOWED"))
      throw new Response(null, { status: 404 });
    throw error;
  }
}

/** The form's text fields; several of one name become a list. Files are left out. */
export function fieldsOf(form: FormData): Record<string, string> {
  return Object.fromEntries(
    [...form].filter((pair): pair is [string, string] => typeof pair[1] === "string"),
  );
}
