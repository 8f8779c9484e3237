/** Why a Word file is not read, in sentences a person can act on. */
import { DomainError } from "../../../domain/errors.ts";

const AGAIN = "open it in Word, save it again as .docx, and try once more";

/** `what` completes "The Word file is damaged: …". */
export function damaged(what: string, details: string | null = null): DomainError {
  return new DomainError("INPUT_DAMAGED", `The Word file is damaged: ${what}; ${AGAIN}.`, details);
}

/** `what` completes "The Word file was refused: …" and names something no word processor writes. */
export function hostile(what: string, details: string | null = null): DomainError {
  return new DomainError(
    "INPUT_HOSTILE",
    `The Word file was refused, because ${what}, which no word processor writes; ${AGAIN}.`,
    details,
  );
}

/** `what` completes "The Word file is too large: …". */
export function tooLarge(what: string): DomainError {
  return new DomainError(
    "INPUT_TOO_LARGE",
    `The Word file is too large: ${what}. Keep only the month's text, without pictures, save it again as .docx, and try once more.`,
  );
}

/** `what` says what the file is instead of a Word file. */
export function foreign(what: string, advice: string): DomainError {
  return new DomainError("INPUT_UNKNOWN_FORMAT", `${what}; ${advice}.`);
}

export function withPassword(): DomainError {
  return new DomainError(
    "INPUT_UNKNOWN_FORMAT",
    "The Word file is protected with a password; open it in Word, take the password off (File, Info, Protect Document), save it as .docx, and try once more.",
  );
}
