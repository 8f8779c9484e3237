/** Turns a refusal into the error a person sees. What belongs to another team is answered like what does not exist. */
import { DomainError } from "../errors.ts";
import type { Refusal, Verdict } from "./can.ts";

/** The one answer for ids that do not exist and for ids of other teams. */
export function notFound(): DomainError {
  return new DomainError(
    "NOT_FOUND",
    "There is nothing here, or it is not yours to see. Check the address, or ask your team's admin.",
  );
}

const MISSING_ROLE: Readonly<Record<Exclude<Refusal, "not-a-member" | "last-admin">, string>> = {
  "needs-admin": "Only an admin may do this; nothing was changed. Ask an admin of your team.",
  "needs-editor": "Only an editor may do this; nothing was changed. Ask an admin of your team for the role.",
  "needs-reviewer":
    "Only a reviewer may do this; nothing was changed. Ask an admin of your team for the role.",
  "needs-publisher":
    "Only a publisher may do this; nothing was changed. Ask an admin of your team for the role.",
  "needs-own-editor-or-reviewer":
    "Only whoever began this thread, an editor or a reviewer may do this; nothing was changed. Answer in it instead.",
  "needs-source-role":
    "Only an editor, a reviewer or a publisher may do this; nothing was changed. Ask an admin of your team for the role.",
  "needs-admin-or-publisher": "Only an admin or a publisher may see this. Ask an admin of your team.",
  "needs-admin-or-editor":
    "Only an admin or an editor may do this; nothing was changed. Ask an admin of your team.",
};

/** @throws DomainError NOT_FOUND, NOT_ALLOWED or LAST_ADMIN unless the verdict is yes */
export function demand(verdict: Verdict): void {
  if (verdict.ok) return;
  if (verdict.why === "not-a-member") throw notFound();
  if (verdict.why === "last-admin") {
    throw new DomainError(
      "LAST_ADMIN",
      "A team needs an admin, and this is its last one; nothing was changed. Make somebody else an admin first.",
    );
  }
  throw new DomainError("NOT_ALLOWED", MISSING_ROLE[verdict.why], verdict.why);
}
