/** How much stands in a month, for the list of months that shows it a moment later. */
import { data, type LoaderFunctionArgs } from "@remix-run/node";
import { attempt, orNotFound } from "../http/attempt.ts";
import { requirePerson } from "../http/person.ts";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const person = await requirePerson(request, context);
  const { chronicle: slug = "", month = "" } = params;
  const { queries } = context.container;
  const answer = await attempt(() => orNotFound(() => queries.monthFacts(person, { slug, month })));
  return "entries" in answer ? data(answer, { headers: { "Cache-Control": "no-store" } }) : answer;
}
