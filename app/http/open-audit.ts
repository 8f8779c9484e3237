/** The audit log as its page asks for it: which team, narrowed by what, from where on; and the state of its chain. */
import type { LoaderFunctionArgs } from "@remix-run/node";
import { can } from "../../server/domain/policy/can.ts";
import type { AuditPage } from "../../server/queries/audit/audit-page.ts";
import type { SignedInPerson } from "../../server/queries/people/signed-in-person.ts";
import { orNotFound } from "./attempt.ts";
import { findPerson, requirePerson } from "./person.ts";

/** @throws a redirect to the sign-in page; a 404 for whoever may not read it */
export async function openAudit({ request, context }: LoaderFunctionArgs): Promise<AuditPage> {
  const person = await requirePerson(request, context);
  const asked = new URL(request.url).searchParams;
  const [below, above] = [numberOf(asked.get("before")), numberOf(asked.get("after"))];
  return orNotFound(() =>
    context.container.queries.auditPage(person, {
      teamId: askedTeam(person, asked),
      filter: {
        personId: asked.get("person"),
        reportId: asked.get("month"),
        kind: asked.get("kind"),
      },
      place: below !== null ? { below } : above !== null ? { above } : null,
    }),
  );
}

export async function giveAuditChain({ request, context }: LoaderFunctionArgs): Promise<Response> {
  const person = await findPerson(request, context);
  if (!person) return new Response(null, { status: 401 });
  const teamId = askedTeam(person, new URL(request.url).searchParams);
  const chain = await orNotFound(() => context.container.queries.auditChain(person, { teamId }));
  return Response.json(chain, { headers: { "Cache-Control": "no-store" } });
}

/** The team named in the address, else the first one whose log the person may read. */
function askedTeam(person: SignedInPerson, asked: URLSearchParams): string {
  const own = person.memberships.find((team) => can(person, "readAudit", team).ok);
  const teamId = asked.get("team") ?? own?.teamId;
  if (teamId === undefined) throw new Response(null, { status: 404 });
  return teamId;
}

/** The log's numbers are 32 bits wide. */
const LARGEST = 2 ** 31 - 1;

function numberOf(text: string | null): number | null {
  return text !== null && /^\d{1,10}$/u.test(text) && Number(text) <= LARGEST ? Number(text) : null;
}
