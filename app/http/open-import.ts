/** What the import screen is given, with a month in its address or without. */
import type { LoaderFunctionArgs } from "@remix-run/node";
import { isMonth } from "../../server/domain/calendar/day.ts";
import { orNotFound } from "./attempt.ts";
import { requirePerson } from "./person.ts";

/** @throws a redirect to the sign-in page; a 404 for a chronicle that is not there or not theirs to import into */
export async function openImport({ request, params, context }: LoaderFunctionArgs) {
  const person = await requirePerson(request, context);
  const { chronicle: slug = "", month = null } = params;
  if (month !== null && !isMonth(month)) throw new Response(null, { status: 404 });
  const page = await orNotFound(() => context.container.queries.importPage(person, { slug }));
  return { chronicle: page, month };
}
