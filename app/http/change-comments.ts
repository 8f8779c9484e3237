/**
 * What is said about a month, asked and said by script, so that what fails
 * leaves the words in their box. Each answer is JSON; a refusal carries its code.
 */
import type { AppLoadContext } from "@remix-run/node";
import { DomainError, type ErrorCode } from "../../server/domain/errors.ts";
import type { SignedInPerson } from "../../server/queries/people/signed-in-person.ts";
import { findPerson } from "./person.ts";

interface CommentRefusal {
  readonly refused: string;
  readonly code: ErrorCode | "SIGNED_OUT";
}

/** A comment, a quote and a replacement, each at its longest, in the widest letters. */
const MOST_BYTES = 64 * 1024;

const STATUS: Partial<Record<ErrorCode, number>> = {
  NOT_FOUND: 404,
  NOT_ALLOWED: 403,
  WORDS_GONE: 409,
  SUGGESTION_UNFIT: 409,
  ALREADY_DECIDED: 409,
};

interface OfMonth {
  readonly slug: string;
  readonly month: string;
}

export function readComments(request: Request, of: OfMonth, context: AppLoadContext): Promise<Response> {
  const asked = { ...of, isPlaced: isPlacedAsked(request) };
  return answer(request, context, (person) => context.container.queries.commentsOf(person, asked));
}

/** The body is JSON: `do` and what that needs. */
export function changeComments(request: Request, of: OfMonth, context: AppLoadContext): Promise<Response> {
  return answer(request, context, async (person) => {
    const { reportId } = await context.container.queries.reportForDesk(person, of);
    const { do: what, ...input } = await fieldsOf(request);
    await perform(context, person, reportId, what, input);
    return context.container.queries.commentsOf(person, { ...of, isPlaced: isPlacedAsked(request) });
  });
}

/** By a screen that has no document of its own to find words in. */
function isPlacedAsked(request: Request): boolean {
  return new URL(request.url).searchParams.has("placed");
}

type Input = Record<string, unknown>;

/** Commands check every field they are given, whatever a browser sent. */
async function perform(
  { container: { commands } }: AppLoadContext,
  person: SignedInPerson,
  reportId: string,
  what: unknown,
  input: Input,
): Promise<unknown> {
  const ofThread = { ...input, threadId: String(input.threadId) };
  switch (what) {
    case "comment":
      return commands.addComment(person, {
        ...(input as Parameters<typeof commands.addComment>[1]),
        reportId,
      });
    case "suggest":
      return commands.suggestEdit(person, {
        ...(input as Parameters<typeof commands.suggestEdit>[1]),
        reportId,
      });
    case "reply":
      return commands.replyToComment(person, { ...ofThread, text: String(input.text) });
    case "resolve":
      return commands.resolveComment(person, ofThread);
    case "reopen":
      return commands.reopenComment(person, ofThread);
    case "accept":
      return commands.acceptSuggestion(person, ofThread);
    case "decline":
      return commands.declineSuggestion(person, { ...ofThread, word: String(input.word) });
    default:
      throw new Response(null, { status: 400 });
  }
}

async function fieldsOf(request: Request): Promise<Input> {
  const length = Number(request.headers.get("content-length") ?? Number.NaN);
  if (!(length >= 0 && length <= MOST_BYTES)) throw new Response(null, { status: 413 });
  const body: unknown = await request.json().catch(() => null);
  if (typeof body !== "object" || body === null) throw new Response(null, { status: 400 });
  return { ...body };
}

async function answer(
  request: Request,
  context: AppLoadContext,
  run: (person: SignedInPerson) => Promise<unknown>,
): Promise<Response> {
  const person = await findPerson(request, context);
  if (!person) return refusal(401, "SIGNED_OUT", "");
  try {
    return Response.json(await run(person), { headers: { "Cache-Control": "no-store" } });
  } catch (error) {
    if (error instanceof DomainError) return refusal(STATUS[error.code] ?? 422, error.code, error.message);
    throw error;
  }
}

function refusal(status: number, code: CommentRefusal["code"], refused: string): Response {
  const headers = { "Cache-Control": "no-store" };
  return Response.json({ refused, code } satisfies CommentRefusal, { status, headers });
}
