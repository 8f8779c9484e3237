/** What the months page can do: make a chronicle, open a month. */
import { redirect } from "@remix-run/node";
import type { Container } from "../../server/container.server.ts";
import type { SignedInPerson } from "../../server/queries/people/signed-in-person.ts";
import { attempt, fieldsOf } from "./attempt.ts";

export async function changeMonths(
  person: SignedInPerson,
  form: FormData,
  { commands }: Pick<Container, "commands">,
) {
  const {
    do: what,
    slug = "",
    month = "",
    teamId = "",
    title = "",
    language = "",
    takesStandingParts = "",
  } = fieldsOf(form);
  return attempt(async () => {
    switch (what) {
      case "create-chronicle":
        await commands.createChronicle(person, { teamId, slug, title, language: language as "en" });
        return redirect("/desk");
      case "create-month":
        await commands.openNextMonth(person, {
          slug,
          month,
          takesStandingParts: takesStandingParts === "yes",
        });
        return redirect(`/desk/${slug}/${month}`);
      default:
        throw new Response(null, { status: 400 });
    }
  });
}
