/** What the account page can do. */
import { type AppLoadContext, redirect } from "@remix-run/node";
import type { SignedInPerson } from "../../server/queries/people/signed-in-person.ts";
import { attempt, fieldsOf } from "./attempt.ts";
import { chooseNotifications } from "./change-notifications.ts";

export async function changeAccount(person: SignedInPerson, form: FormData, context: AppLoadContext) {
  const { container, address } = context;
  const { do: what, name = "", password = "", newPassword = "" } = fieldsOf(form);
  const { commands } = container;
  return attempt(async () => {
    switch (what) {
      case "name":
        await commands.updateAccount(person, { name, language: person.language });
        return null;
      case "password":
        await commands.changePassword(person, { password, newPassword, address });
        return null;
      case "notifications":
        return chooseNotifications(person, form, context);
      case "everywhere": {
        const { cookie } = await commands.signOutEverywhere(person);
        return redirect("/sign-in", { headers: { "Set-Cookie": cookie.header } });
      }
      default:
        throw new Response(null, { status: 400 });
    }
  });
}
