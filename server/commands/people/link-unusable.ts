/** The one answer for a link that never was, was used, was revoked or is too old: which of these is nobody's business. */
import { DomainError } from "../../domain/errors.ts";

export function linkUnusable(): DomainError {
  return new DomainError(
    "LINK_UNUSABLE",
    "This link does not work: it is used, withdrawn, more than 72 hours old or incomplete. Nothing was changed; ask for a new one.",
  );
}
