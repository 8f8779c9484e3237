/** Who is asking; a visitor is sent to sign in and comes back afterwards. */
import { type AppLoadContext, redirect } from "@remix-run/node";
import type { SignedInPerson } from "../../server/queries/people/signed-in-person.ts";

export function findPerson(request: Request, { container }: AppLoadContext): Promise<SignedInPerson | null> {
  return container.queries.signedInPerson(request.headers.get("cookie"));
}

/** @throws a redirect to the sign-in page */
export async function requirePerson(request: Request, context: AppLoadContext): Promise<SignedInPerson> {
  const person = await findPerson(request, context);
  if (person) return person;
  const { pathname, search } = new URL(request.url);
  throw redirect(`/sign-in?to=${encodeURIComponent(pathname + search)}`);
}

/** Where to go after signing in: a path of ours, never another site. */
export function safeReturn(to: string | null): string {
  return to && /^\/(?![/\\])[\w\-/?=&%.]*$/u.test(to) ? to : "/desk";
}
