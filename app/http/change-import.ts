/**
 * The import screen's two questions, asked by script so that whatever fails
 * leaves the screen as it is: read this file, add these entries. Each answer
 * is JSON; a refusal carries its code, for the screen has more to say to some.
 */
import type { AppLoadContext } from "@remix-run/node";
import { DomainError, type ErrorCode } from "../../server/domain/errors.ts";
import type { SignedInPerson } from "../../server/queries/people/signed-in-person.ts";
import { findPerson } from "./person.ts";

export interface ImportRefusal {
  readonly refused: string;
  readonly code: ErrorCode | "SIGNED_OUT";
}

/** No file that may be read is larger, nor are its entries once they were read. */
const MOST_BYTES = 33 * 1024 * 1024;

const STATUS: Partial<Record<ErrorCode, number>> = {
  NOT_FOUND: 404,
  NOT_ALLOWED: 403,
  INPUT_TOO_LARGE: 413,
  DATABASE_UNAVAILABLE: 503,
  HOUSE_CLOSING: 503,
};

/** The body is the file's bytes; its name, month and language stand in the address. */
export function readImport(request: Request, slug: string, context: AppLoadContext): Promise<Response> {
  return answer(request, slug, context, async (person) => {
    const fields = new URL(request.url).searchParams;
    const bytes = new Uint8Array(await bodyOf(request));
    return context.container.commands.proposeImport(person, {
      slug,
      fileName: fields.get("name") ?? "",
      month: fields.get("month") || null,
      language: (fields.get("language") as "en" | null) || null,
      bytes,
    });
  });
}

/** The body is JSON: `isOpen`, `accepted` and `report` of the command. */
export function addImport(request: Request, slug: string, context: AppLoadContext): Promise<Response> {
  return answer(request, slug, context, async (person) => {
    const body: unknown = parsed(new TextDecoder().decode(await bodyOf(request)));
    const { isOpen, accepted, report } = Object(body) as Record<string, unknown>;
    return context.container.commands.addImport(person, {
      slug,
      isOpen: isOpen as boolean,
      accepted: accepted as string[],
      report,
    });
  });
}

async function answer(
  request: Request,
  slug: string,
  context: AppLoadContext,
  run: (person: SignedInPerson) => Promise<unknown>,
): Promise<Response> {
  const person = await findPerson(request, context);
  if (!person)
    return refusal(
      401,
      "SIGNED_OUT",
      "You are signed out; nothing was added, and what is on this screen is still here. Sign in in another tab, then try again.",
    );
  try {
    // Before a byte of the body is read: only those who may import can make us read.
    await context.container.queries.importPage(person, { slug });
    return Response.json(await run(person), { headers: { "Cache-Control": "no-store" } });
  } catch (error) {
    if (error instanceof DomainError) return refusal(STATUS[error.code] ?? 422, error.code, error.message);
    throw error;
  }
}

function refusal(status: number, code: ImportRefusal["code"], refused: string): Response {
  return Response.json({ refused, code } satisfies ImportRefusal, { status });
}

/** A body that does not say how long it is could be endless. */
async function bodyOf(request: Request): Promise<ArrayBuffer> {
  const length = Number(request.headers.get("content-length") ?? Number.NaN);
  if (length >= 0 && length <= MOST_BYTES) return request.arrayBuffer();
  throw new DomainError(
    "INPUT_TOO_LARGE",
    "That is more than a month of text; nothing was read. Look whether it is the right file.",
  );
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}
