/** What the screens of review and publication read: whole pages, and the pieces they ask for by script. */
import type { LoaderFunctionArgs } from "@remix-run/node";
import type { ReportForDesk } from "../../server/queries/months/report-for-desk.ts";
import type { SignedInPerson } from "../../server/queries/people/signed-in-person.ts";
import { orNotFound } from "./attempt.ts";
import { findPerson, requirePerson } from "./person.ts";

interface Opened {
  readonly person: SignedInPerson;
  readonly report: ReportForDesk;
}

async function open({ params, context }: LoaderFunctionArgs, person: SignedInPerson): Promise<Opened> {
  const { chronicle: slug = "", month = "" } = params;
  const report = await context.container.queries.reportForDesk(person, { slug, month });
  return { person, report };
}

/** The month's facts that a page's head shows. */
function headOf({ person, report }: Opened) {
  return {
    slug: report.slug,
    month: report.month,
    language: report.language,
    chronicle: report.chronicleTitle,
    roles: report.roles,
    canWrite: report.canWrite,
    person: person.name,
  };
}

export type ReportHead = ReturnType<typeof headOf>;

/** @throws a redirect to the sign-in page; a 404 for a month that is not there or not theirs */
export async function openReview(args: LoaderFunctionArgs) {
  const person = await requirePerson(args.request, args.context);
  const { queries } = args.context.container;
  return orNotFound(async () => {
    const opened = await open(args, person);
    const { reportId } = opened.report;
    const [queue, statuses, names] = await Promise.all([
      queries.reviewQueue(person, { reportId }),
      queries.entryStatuses(person, { reportId }),
      queries.reviewNames(person, { reportId }),
    ]);
    return { head: headOf(opened), queue, statuses, entries: names.entries };
  });
}

/** @throws a redirect to the sign-in page; a 404 for a month that is not there or not theirs */
export async function openPublish(args: LoaderFunctionArgs) {
  const person = await requirePerson(args.request, args.context);
  const { queries, origin } = args.context.container;
  return orNotFound(async () => {
    const opened = await open(args, person);
    const { reportId } = opened.report;
    const gate = await queries.publishGate(person, { reportId });
    const [names, editions] = await Promise.all([
      queries.reviewNames(person, { reportId }),
      queries.reportEditions(person, { reportId }),
    ]);
    return { head: headOf(opened), origin, gate, names, editions };
  });
}

/** One entry as JSON; `id` in the address is empty for the words around the entries. */
export function giveReviewEntry(args: LoaderFunctionArgs): Promise<Response> {
  const entryId = new URL(args.request.url).searchParams.get("id") ?? "";
  return giveJson(args, ({ person, report: { reportId } }) =>
    args.context.container.queries.reviewEntry(person, { reportId, entryId }),
  );
}

export function giveStatuses(args: LoaderFunctionArgs): Promise<Response> {
  return giveJson(args, ({ person, report: { reportId } }) =>
    args.context.container.queries.entryStatuses(person, { reportId }),
  );
}

async function giveJson(
  args: LoaderFunctionArgs,
  ask: (opened: Opened) => Promise<unknown>,
): Promise<Response> {
  const person = await findPerson(args.request, args.context);
  if (!person) return new Response(null, { status: 401 });
  const answer = await orNotFound(async () => ask(await open(args, person)));
  return Response.json(answer, { headers: { "Cache-Control": "no-store" } });
}
