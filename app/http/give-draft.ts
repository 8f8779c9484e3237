/** Answers with the month as it stands, as a file to keep; the address's last part names the format. */
import type { LoaderFunctionArgs } from "@remix-run/node";
import { DomainError } from "../../server/domain/errors.ts";
import { orNotFound } from "./attempt.ts";
import { requirePerson } from "./person.ts";

/** @throws a redirect to the sign-in page; a 404 for a month that is not there or not theirs */
export async function giveDraft({ request, params, context }: LoaderFunctionArgs): Promise<Response> {
  const person = await requirePerson(request, context);
  const { chronicle: slug = "", month = "" } = params;
  const format = new URL(request.url).pathname.split(".").at(-1) ?? "";
  try {
    const { fileName, mediaType, bytes } = await orNotFound(() =>
      context.container.commands.exportDraft(person, { slug, month, format }),
    );
    return new Response(new Uint8Array(bytes), {
      headers: {
        "Content-Type": mediaType,
        "Content-Disposition": `attachment; filename="${fileName}"`,
        "Cache-Control": "no-store",
      },
    });
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return new Response(`${error.message}\n`, {
      status: 503,
      headers: { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "no-store" },
    });
  }
}
