/**
 * Decisions of review and publication, asked by script so that a refusal
 * leaves the screen as it is. The report is named by the address, so that
 * nobody can name another team's; what is said about it stands in a JSON body.
 * A refusal carries its code, the machine's reason where there is one, and
 * what changed where that is the reason.
 */
import type { ActionFunctionArgs } from "@remix-run/node";
import type { Container } from "../../server/container.server.ts";
import { DomainError, type ErrorCode } from "../../server/domain/errors.ts";
import type { SignedInPerson } from "../../server/queries/people/signed-in-person.ts";
import { findPerson } from "./person.ts";

const DECISIONS = {
  submit: "submitEntry",
  submitAll: "submitEntries",
  withdrawSubmission: "withdrawSubmission",
  approve: "approveEntry",
  requestChanges: "requestChanges",
  setSourceVerdict: "setSourceVerdict",
  tickCitation: "tickCitation",
  waive: "waiveFinding",
  revokeWaiver: "revokeWaiver",
  publish: "publishReport",
  reopen: "reopenReport",
  withdrawEdition: "withdrawEdition",
} as const satisfies Record<string, keyof Container["commands"]>;

/** Five thousand lines of the gate at their longest would be more; no month has them. */
const MOST_BYTES = 2 * 1024 * 1024;

const STATUS: Partial<Record<ErrorCode, number>> = {
  NOT_FOUND: 404,
  NOT_ALLOWED: 403,
  CHANGED_SINCE: 409,
  INPUT_TOO_LARGE: 413,
  EDITION_NOT_MADE: 503,
  DATABASE_UNAVAILABLE: 503,
  HOUSE_CLOSING: 503,
};

export async function changeReview({ request, params, context }: ActionFunctionArgs): Promise<Response> {
  const { commands, queries } = context.container;
  const person = await findPerson(request, context);
  if (!person) {
    const refused = "You are signed out; nothing was changed. Sign in in another tab, then try again.";
    return Response.json({ refused, code: "SIGNED_OUT" }, { status: 401 });
  }
  const { chronicle: slug = "", month = "" } = params;
  try {
    const { reportId } = await queries.reportForDesk(person, { slug, month });
    const { do: what, ...said } = await bodyOf(request);
    const name = typeof what === "string" && Object.hasOwn(DECISIONS, what) ? DECISIONS[what as Do] : null;
    if (name === null) return new Response(null, { status: 400 });
    // What came is judged by the command itself, field by field.
    const decide = commands[name] as (person: SignedInPerson, input: unknown) => Promise<unknown>;
    const result = (await decide(person, { ...said, reportId })) ?? null;
    return Response.json({ result }, { headers: { "Cache-Control": "no-store" } });
  } catch (error) {
    if (error instanceof DomainError) return refusal(error);
    throw error;
  }
}

type Do = keyof typeof DECISIONS;

function refusal(error: DomainError): Response {
  const { code, message, details } = error;
  const why = code === "REVIEW_REFUSED" || code === "GATE_CLOSED" ? details : null;
  const changed = "changed" in error ? error.changed : [];
  const fields = "fields" in error ? error.fields : {};
  const answer = { refused: message, code, why, changed, fields };
  return Response.json(answer, { status: STATUS[code] ?? 422, headers: { "Cache-Control": "no-store" } });
}

async function bodyOf(request: Request): Promise<Readonly<Record<string, unknown>>> {
  const length = Number(request.headers.get("content-length") ?? Number.NaN);
  if (!(length >= 0 && length <= MOST_BYTES))
    throw new DomainError("INPUT_TOO_LARGE", "That is more than a decision holds; nothing was changed.");
  const text = await request.text();
  try {
    return Object(JSON.parse(text)) as Record<string, unknown>;
  } catch {
    return {};
  }
}
