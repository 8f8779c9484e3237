import { Button, Stack, Text, TextInput } from "@mantine/core";
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
import { attempt, fieldsOf } from "../http/attempt.ts";
import { pageTab } from "../i18n/page-tab.ts";

export async function loader({ params, context }: LoaderFunctionArgs) {
  return context.container.queries.setUpPage({ token: params.token ?? "" });
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { teamName = "", name = "", email = "", password = "" } = fieldsOf(await request.formData());
  const visitor = { address: context.address, userAgent: request.headers.get("user-agent") ?? "" };
  const form = { token: params.token ?? "", teamName, name, email, password, ...visitor };
  return attempt(async () => {
    const { cookie } = await context.container.commands.setUpHouse(null, form);
    return redirect("/desk", { headers: { "Set-Cookie": cookie.header } });
  });
}

export const meta: MetaFunction = () => pageTab("setUp");

export default function SetUp() {
  const { t } = useTranslation();
  const { isUsable } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  if (!isUsable) return <VisitorPage title={t("setUp.title")}>{t("setUp.unusable")}</VisitorPage>;
  return (
    <VisitorPage title={t("setUp.title")}>
      <Text mb="md">{t("setUp.lead")}</Text>
      <Refusal words={refusalOf(answer)} />
      <Form method="post">
        <Stack>
          <TextInput label={t("field.teamName")} name="teamName" required maxLength={100} />
          <NewAccountFields />
          <Button type="submit">{t("setUp.submit")}</Button>
        </Stack>
      </Form>
    </VisitorPage>
  );
}
