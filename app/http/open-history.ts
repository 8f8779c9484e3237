/** What the history screen reads and does. Which points are looked at stands in the address. */
import { type AppLoadContext, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { attempt, fieldsOf, orNotFound } from "./attempt.ts";
import { requirePerson } from "./person.ts";

/** @throws a redirect to the sign-in page; a 404 for a month or a point that is not there or not theirs */
export async function openHistory({ request, params, context }: LoaderFunctionArgs) {
  const person = await requirePerson(request, context);
  const { chronicle: slug = "", month = "" } = params;
  const { queries } = context.container;
  const { searchParams } = new URL(request.url);
  return orNotFound(async () => {
    const of = { slug, month };
    const desk = await queries.reportForDesk(person, of);
    const timeline = await queries.historyTimeline(person, of);
    const { chronicleTitle: chronicle, language, canWrite } = desk;
    const head = { slug, month, chronicle, language, canWrite };
    const asked = pointsIn(searchParams, timeline.lastSeq);
    return { head, timeline, asked, ...(await pastOf(context, person, of, asked)) };
  });
}

interface Asked {
  /** Null: nothing is compared. */
  readonly from: number | null;
  readonly to: number;
  /** Null: the whole month. */
  readonly entryId: string | null;
}

function pointsIn(fields: URLSearchParams, lastSeq: number): Asked {
  const number = (name: string) => (fields.has(name) ? Number(fields.get(name)) : null);
  return {
    from: number("from"),
    to: number("to") ?? number("at") ?? lastSeq,
    entryId: fields.get("entry") || null,
  };
}

async function pastOf(
  { container: { queries } }: AppLoadContext,
  person: Parameters<typeof queries.reportAt>[0],
  of: { readonly slug: string; readonly month: string },
  { from, to, entryId }: Asked,
) {
  const nothing = { report: null, difference: null, entry: null };
  if (from === null) return { ...nothing, report: await queries.reportAt(person, { ...of, seq: to }) };
  const range = { ...of, from, to };
  if (entryId === null) return { ...nothing, difference: await queries.monthDifference(person, range) };
  return { ...nothing, entry: await queries.entryPast(person, { ...range, entryId }) };
}

export async function changeHistory({ request, params, context }: LoaderFunctionArgs) {
  const person = await requirePerson(request, context);
  const { chronicle: slug = "", month = "" } = params;
  const { commands, queries } = context.container;
  const { reportId } = await orNotFound(() => queries.reportForDesk(person, { slug, month }));
  const { do: what, name = "", entryId = "", seq = "" } = fieldsOf(await request.formData());
  return attempt(async () => {
    switch (what) {
      case "name":
        await commands.nameVersion(person, { reportId, name, seq: Number(seq) || null });
        break;
      case "restore":
        await commands.restoreEntryVersion(person, { reportId, entryId, seq: Number(seq) });
        break;
      case "bring-back":
        await commands.bringBackEntry(person, { reportId, entryId });
        break;
      default:
        throw new Response(null, { status: 400 });
    }
    const { pathname, search } = new URL(request.url);
    // What is compared with now is compared with the new now.
    return redirect(
      what === "restore" ? `${pathname}?from=${seq}&entry=${encodeURIComponent(entryId)}` : pathname + search,
    );
  });
}
