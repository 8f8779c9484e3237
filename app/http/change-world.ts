/**
 * What people do about a month's sources, asked by script so that a refusal
 * leaves the screen as it is. The month is named by the address; `do` names
 * what is done. A saved page or PDF comes as a file.
 */
import type { ActionFunctionArgs } from "@remix-run/node";
import type { Container } from "../../server/container.server.ts";
import { DomainError, type ErrorCode } from "../../server/domain/errors.ts";
import type { SignedInPerson } from "../../server/queries/people/signed-in-person.ts";
import { fieldsOf } from "./attempt.ts";
import { findPerson } from "./person.ts";

const STATUS: Partial<Record<ErrorCode, number>> = {
  NOT_FOUND: 404,
  NOT_ALLOWED: 403,
  INPUT_TOO_LARGE: 413,
  DATABASE_UNAVAILABLE: 503,
  HOUSE_CLOSING: 503,
};

/** The largest upload the command takes, and the form around it. */
const MOST_BYTES = 20_100_000;

interface Where {
  readonly slug: string;
  readonly month: string;
}

type Act = (
  commands: Container["commands"],
  person: SignedInPerson,
  where: Where,
  fields: Readonly<Record<string, string>>,
) => Promise<unknown>;

const ACTS: Readonly<Record<string, Act>> = {
  "check-all": (commands, person, where) => commands.checkReport(person, where),
  check: (commands, person, where, { sourceId = "" }) => commands.checkSource(person, { ...where, sourceId }),
  pause: (commands, person, where) => commands.pauseCheck(person, where),
  resume: (commands, person, where) => commands.resumeCheck(person, where),
  "save-publicly": (commands, person, where, { sourceId = "" }) =>
    commands.askPublicSave(person, { ...where, sourceId }),
  "checked-by-hand": (commands, person, where, { sourceId = "", note = "" }) =>
    commands.markCheckedByHand(person, { ...where, sourceId, note: note.trim() || null }),
};

export function changeWorld(args: ActionFunctionArgs): Promise<Response> {
  return answer(args, async (person, where, form) => {
    const { do: what = "", ...fields } = fieldsOf(form);
    const act = Object.hasOwn(ACTS, what) ? ACTS[what] : undefined;
    if (!act) throw new Response(null, { status: 400 });
    return act(args.context.container.commands, person, where, fields);
  });
}

/** A page or PDF that a person saved, for the source the address names. */
export function addCopy(args: ActionFunctionArgs): Promise<Response> {
  return answer(args, async (person, where, form) => {
    const file = form.get("file");
    if (!(file instanceof File) || file.size === 0)
      throw new DomainError("COPY_REFUSED", "No file was chosen; nothing was kept.");
    const bytes = new Uint8Array(await file.arrayBuffer());
    const { sourceId = "" } = args.params;
    return args.context.container.commands.uploadCopy(person, { ...where, sourceId, bytes });
  });
}

async function answer(
  { request, params, context }: ActionFunctionArgs,
  act: (person: SignedInPerson, where: Where, form: FormData) => Promise<unknown>,
): Promise<Response> {
  const person = await findPerson(request, context);
  if (!person) {
    const refused = "You are signed out; nothing was changed. Sign in in another tab, then try again.";
    return json({ refused }, 401);
  }
  const { chronicle: slug = "", month = "" } = params;
  try {
    const result = (await act(person, { slug, month }, await formOf(request))) ?? null;
    return json({ result }, 200);
  } catch (error) {
    if (error instanceof DomainError) return json({ refused: error.message }, STATUS[error.code] ?? 422);
    throw error;
  }
}

function json(body: unknown, status: number): Response {
  return Response.json(body, { status, headers: { "Cache-Control": "no-store" } });
}

async function formOf(request: Request): Promise<FormData> {
  const length = Number(request.headers.get("content-length") ?? Number.NaN);
  if (!(length >= 0 && length <= MOST_BYTES)) {
    throw new DomainError(
      "INPUT_TOO_LARGE",
      "The file is larger than 20 MB; nothing was kept. Save the page without its pictures, or as PDF.",
    );
  }
  return request.formData();
}
