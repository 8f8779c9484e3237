/** What the months page can do: make a chronicle, open a blank month, import a file as one. */
import { redirect } from "@remix-run/node";
import type { Container } from "../../server/container.server.ts";
import type { SignedInPerson } from "../../server/queries/signed-in-person.ts";
import { attempt, fieldsOf } from "./attempt.ts";

export async function changeMonths(
  person: SignedInPerson,
  form: FormData,
  { commands }: Pick<Container, "commands">,
) {
  const { do: what, slug = "", month = "", teamId = "", title = "", language = "" } = fieldsOf(form);
  return attempt(async () => {
    switch (what) {
      case "create-chronicle":
        await commands.createChronicle(person, { teamId, slug, title, language: language as "en" });
        return redirect("/desk");
      case "create-month":
        await commands.createReport(person, { slug, month, proposal: null });
        return redirect(`/desk/${slug}/${month}`);
      case "import": {
        const file = form.get("file");
        const bytes = file instanceof File ? new Uint8Array(await file.arrayBuffer()) : new Uint8Array();
        const fileName = file instanceof File ? file.name : "";
        const opened = await commands.importReport(person, { slug, month: month || null, fileName, bytes });
        return redirect(`/desk/${slug}/${opened.month}`);
      }
      default:
        throw new Response(null, { status: 400 });
    }
  });
}
