/** What every screen on one month's shared document is given: the document, the person, and where the socket is. */
import type { LoaderFunctionArgs } from "@remix-run/node";
import { orNotFound } from "./attempt.ts";
import { requirePerson } from "./person.ts";

/** @throws a redirect to the sign-in page; a 404 for a month that is not there or not theirs */
export async function openReport({ request, params, context }: LoaderFunctionArgs) {
  const person = await requirePerson(request, context);
  const { chronicle: slug = "", month = "" } = params;
  const { queries, origin } = context.container;
  const report = await orNotFound(() => queries.reportForDesk(person, { slug, month }));
  return {
    report: {
      docId: report.docId,
      lineage: report.lineage,
      schemaVersion: report.schemaVersion,
      month: report.month,
      language: report.language,
      title: null,
      chronicle: { slug: report.slug, title: report.chronicleTitle },
    },
    canWrite: report.canWrite,
    person: { id: person.personId, name: person.name },
    socketUrl: `${origin.replace(/^http/u, "ws")}/collab`,
  };
}
