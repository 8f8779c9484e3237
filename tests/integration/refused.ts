/** What came of a command: its result, or the stable code it was refused with. */
import { DomainError, type ErrorCode } from "../../server/domain/errors.ts";

/** The code of the refusal; a result or any other error is the test's failure. */
export async function refusal(work: Promise<unknown>): Promise<ErrorCode> {
  const error = await refusalError(work);
  return error.code;
}

export async function refusalError(work: Promise<unknown>): Promise<DomainError> {
  try {
    await work;
  } catch (error) {
    if (error instanceof DomainError) return error;
    throw error;
  }
  throw new Error("it was not refused");
}

/** Runs all at the same time; each gives "done" or its refusal's code, sorted. */
export async function outcomes(works: readonly Promise<unknown>[]): Promise<readonly string[]> {
  const settled = await Promise.all(works.map((work) => work.then(() => "done", codeOf)));
  return settled.sort();
}

function codeOf(error: unknown): string {
  if (error instanceof DomainError) return error.code;
  throw error;
}
