/** How much stands in a month, as JSON, for the list of months that shows it a moment later. */
import type { LoaderFunctionArgs } from "@remix-run/node";
import { DomainError } from "../../server/domain/errors.ts";
import { orNotFound } from "../http/attempt.ts";
import { findPerson } from "../http/person.ts";

const HEADERS = { "Cache-Control": "no-store" };

export async function loader({ request, params, context }: LoaderFunctionArgs): Promise<Response> {
  const person = await findPerson(request, context);
  if (!person) return new Response(null, { status: 401 });
  const { chronicle: slug = "", month = "" } = params;
  const { queries } = context.container;
  try {
    const counts = await orNotFound(() => queries.monthFacts(person, { slug, month }));
    return Response.json(counts, { headers: HEADERS });
  } catch (error) {
    if (error instanceof DomainError)
      return Response.json({ refused: error.message }, { status: 503, headers: HEADERS });
    throw error;
  }
}
