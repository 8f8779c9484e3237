import { Button, Stack, Text } from "@mantine/core";
import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { NewAccountFields } from "../components/new-account-fields.tsx";
import { VisitorPage } from "../components/page.tsx";
import { Refusal, refusalOf } from "../components/refusal.tsx";
import { attempt, fieldsOf, orNotFound } from "../http/attempt.ts";
import { findPerson } from "../http/person.ts";
import { pageTab } from "../i18n/page-tab.ts";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const page = await orNotFound(() => context.container.queries.joinPage({ token: params.token ?? "" }));
  if (!page) throw new Response(null, { status: 404 });
  return { page, as: (await findPerson(request, context))?.name ?? null };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const person = await findPerson(request, context);
  const { name = "", email = "", password = "" } = fieldsOf(await request.formData());
  const token = params.token ?? "";
  const visitor = { address: context.address, userAgent: request.headers.get("user-agent") ?? "" };
  const form = person ? { token } : { token, name, email, password, ...visitor };
  return attempt(async () => {
    const { cookie } = await context.container.commands.acceptInvite(person, form);
    return redirect("/desk", cookie ? { headers: { "Set-Cookie": cookie.header } } : undefined);
  });
}

export const meta: MetaFunction = () => pageTab("join");

export default function Join() {
  const { t } = useTranslation();
  const { page, as } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const roles = page.roles.map((role) => t(`role.${role}`)).join(", ");
  return (
    <VisitorPage title={t("join.title", { team: page.teamName })}>
      <Text mb="md">{t("join.lead", { roles })}</Text>
      <Refusal words={refusalOf(answer)} />
      <Form method="post">
        <Stack>
          {as === null && <NewAccountFields />}
          <Button type="submit">{as === null ? t("join.submit") : t("join.asYourself", { name: as })}</Button>
        </Stack>
      </Form>
    </VisitorPage>
  );
}
