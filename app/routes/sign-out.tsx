import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { findPerson } from "../http/person.ts";

export const loader = () => redirect("/desk");

export async function action({ request, context }: ActionFunctionArgs) {
  const person = await findPerson(request, context);
  if (!person) return redirect("/sign-in");
  const { cookie } = await context.container.commands.signOut(person);
  return redirect("/sign-in", { headers: { "Set-Cookie": cookie.header } });
}
