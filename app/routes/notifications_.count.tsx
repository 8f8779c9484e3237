/** How much one has not looked at, for the bell. */
import type { LoaderFunctionArgs } from "@remix-run/node";
import { findPerson } from "../http/person.ts";

export async function loader({ request, context }: LoaderFunctionArgs) {
  const person = await findPerson(request, context);
  if (!person) return new Response(null, { status: 401 });
  const { unread } = await context.container.queries.ownNotifications(person);
  return Response.json({ unread }, { headers: { "Cache-Control": "no-store" } });
}
