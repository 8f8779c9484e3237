/** What a person does about what they are told: looks at it, and chooses what it shall be. */
import type { AppLoadContext } from "@remix-run/node";
import { NOTICE_KINDS } from "../../server/domain/notices/notice.ts";
import type { SignedInPerson } from "../../server/queries/people/signed-in-person.ts";
import { attempt, fieldsOf } from "./attempt.ts";

export async function readNotifications(
  person: SignedInPerson,
  form: FormData,
  { container }: AppLoadContext,
) {
  const { id } = fieldsOf(form);
  return attempt(async () => {
    await container.commands.readNotifications(person, id === undefined || id === "" ? {} : { id });
    return null;
  });
}

/** A box that is not ticked is not sent. */
export async function chooseNotifications(
  person: SignedInPerson,
  form: FormData,
  { container }: AppLoadContext,
) {
  const choices = Object.fromEntries(
    NOTICE_KINDS.map((kind) => [
      kind,
      { inApp: form.has(`${kind}.inApp`), byMail: form.has(`${kind}.byMail`) },
    ]),
  ) as Parameters<typeof container.commands.chooseNotifications>[1]["choices"];
  await container.commands.chooseNotifications(person, { choices });
  return null;
}
