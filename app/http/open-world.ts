/** What is known of a month's sources, as the screens ask for it by script, and the files kept of them. */
import type { LoaderFunctionArgs } from "@remix-run/node";
import type { SignedInPerson } from "../../server/queries/people/signed-in-person.ts";
import { worldEn } from "../i18n/world.en.ts";
import { orNotFound } from "./attempt.ts";
import { findPerson, requirePerson } from "./person.ts";

interface Asked {
  readonly person: SignedInPerson;
  readonly where: { readonly slug: string; readonly month: string };
}

function whereOf({ params }: LoaderFunctionArgs): Asked["where"] {
  const { chronicle: slug = "", month = "" } = params;
  return { slug, month };
}

async function giveJson(
  args: LoaderFunctionArgs,
  ask: (asked: Asked) => Promise<unknown>,
): Promise<Response> {
  const person = await findPerson(args.request, args.context);
  if (!person) return new Response(null, { status: 401 });
  const answer = await orNotFound(() => ask({ person, where: whereOf(args) }));
  return Response.json(answer, { headers: { "Cache-Control": "no-store" } });
}

async function worldOf({ context }: LoaderFunctionArgs, { person, where }: Asked) {
  const { queries } = context.container;
  const [{ canCheck, edition, canSavePublicly, sources }, progress] = await Promise.all([
    queries.sourceStates(person, where),
    queries.checkProgress(person, where),
  ]);
  // The browser has the sources themselves, newer than these.
  return {
    canCheck,
    edition,
    canSavePublicly,
    progress,
    sources: sources.map(({ source, ...known }) => ({ sourceId: source.id, ...known })),
  };
}

export type KnownWorld = Awaited<ReturnType<typeof worldOf>>;

/** States, progress, and what the person may do. */
export function giveWorld(args: LoaderFunctionArgs): Promise<Response> {
  return giveJson(args, (asked) => worldOf(args, asked));
}

/** What the rules about the world find. */
export function giveWorldFindings(args: LoaderFunctionArgs): Promise<Response> {
  return giveJson(args, ({ person, where }) => args.context.container.queries.worldFindings(person, where));
}

async function historyOf({ params, context }: LoaderFunctionArgs, { person, where }: Asked) {
  const { sourceId = "" } = params;
  const history = await context.container.queries.sourceHistory(person, { ...where, sourceId });
  return {
    observations: history.observations.map(({ id, at, url, state, reason, evidence, vantage, checker }) => {
      return { id, at, url, state, reason, evidence, vantage, checker };
    }),
    handChecks: history.handChecks.map(({ at, personName, note }) => ({ at, personName, note })),
    copies: history.copies.map(
      ({ id, url, origin, takenAt, mediaType, byteLength, bytesSha256, textSha256 }) => {
        return { id, url, origin, takenAt, mediaType, byteLength, bytesSha256, textSha256 };
      },
    ),
  };
}

export type ShownHistory = Awaited<ReturnType<typeof historyOf>>;

export function giveSourceHistory(args: LoaderFunctionArgs): Promise<Response> {
  return giveJson(args, (asked) => historyOf(args, asked));
}

/** For what others wrote: nothing runs, nothing is fetched, nothing of ours can be reached from it. */
const ISOLATED = {
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "no-referrer",
  "Cache-Control": "private, no-store",
} as const;
const SEALED = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox";
/** The page itself names the one style it may have, by its hash; the stricter of the two counts. */
const SEALED_PAGE = `${SEALED}; style-src 'unsafe-inline'`;

/**
 * A kept copy to look at; with `?file`, its bytes as they came, to be kept and never shown here; with `?against=` the
 * id of another copy of the same source, what changed between them.
 */
export async function giveCopy(args: LoaderFunctionArgs): Promise<Response> {
  const { request, params, context } = args;
  const { copyId = "" } = params;
  const { searchParams } = new URL(request.url);
  const { queries } = context.container;
  const against = searchParams.get("against");
  if (against !== null) {
    return giveJson(args, ({ person }) =>
      queries.copyDifference(person, { firstId: copyId, secondId: against }),
    );
  }
  const person = await requirePerson(request, context);
  const where = whereOf(args);
  if (searchParams.has("file")) {
    const { fileName, bytes } = await orNotFound(() => queries.copyFile(person, { ...where, copyId }));
    return new Response(new Uint8Array(bytes), {
      headers: fileHeaders(fileName, "application/octet-stream"),
    });
  }
  const html = await orNotFound(async () => {
    const { reportId } = await queries.reportForDesk(person, where);
    const view = await queries.copyView(person, { copyId, words: { language: "en", ...worldEn.copyPage } });
    return view.copy.reportId === reportId ? view.html : null;
  });
  if (html === null) throw new Response(null, { status: 404 });
  return new Response(html, {
    headers: {
      ...ISOLATED,
      "Content-Type": "text/html; charset=utf-8",
      "Content-Security-Policy": SEALED_PAGE,
    },
  });
}

/** Everything that was kept of the month's sources, in one file, sent while it is being written. */
export async function giveWarc(args: LoaderFunctionArgs): Promise<Response> {
  const person = await requirePerson(args.request, args.context);
  const { fileName, bytes } = await orNotFound(() =>
    args.context.container.commands.exportWarc(person, whereOf(args)),
  );
  return new Response(streamOf(bytes), { headers: fileHeaders(fileName, "application/warc") });
}

function fileHeaders(fileName: string, type: string): Readonly<Record<string, string>> {
  return {
    ...ISOLATED,
    "Content-Type": type,
    "Content-Disposition": `attachment; filename="${fileName}"`,
    "Content-Security-Policy": SEALED,
  };
}

function streamOf(parts: AsyncIterable<Uint8Array>): ReadableStream<Uint8Array> {
  const reading = parts[Symbol.asyncIterator]();
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await reading.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    async cancel() {
      await reading.return?.();
    },
  });
}
