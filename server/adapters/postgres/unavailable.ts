/** The one error that a person sees when PostgreSQL cannot be had. */
import { DomainError } from "../../domain/errors.ts";

/** `what` completes "The database under the data folder …"; `details` is what the programs printed. */
export function unavailable(what: string, details: string): DomainError {
  const isShut = details.includes("Permission denied");
  const advice = isShut
    ? "The user it runs as may not enter its folder: start as another user than root, or move DATA_DIR."
    : "Its postgres.log says why.";
  return new DomainError(
    "DATABASE_UNAVAILABLE",
    `The database under the data folder ${what}; nothing was lost. ${advice}`,
    details,
  );
}
