import { Button, PasswordInput, Stack, Text, TextInput } from "@mantine/core";
import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { Form, useActionData, useNavigation } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { VisitorPage } from "../components/page.tsx";
import { Refusal, refusalOf } from "../components/refusal.tsx";
import { attempt, fieldsOf } from "../http/attempt.ts";
import { findPerson, safeReturn } from "../http/person.ts";
import { pageTab } from "../i18n/page-tab.ts";

export async function loader({ request, context }: LoaderFunctionArgs) {
  const to = new URL(request.url).searchParams.get("to");
  return (await findPerson(request, context)) ? redirect(safeReturn(to)) : null;
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { email = "", password = "" } = fieldsOf(await request.formData());
  const visitor = { address: context.address, userAgent: request.headers.get("user-agent") ?? "" };
  return attempt(async () => {
    const { cookie } = await context.container.commands.signIn(null, { email, password, ...visitor });
    const to = safeReturn(new URL(request.url).searchParams.get("to"));
    return redirect(to, { headers: { "Set-Cookie": cookie.header } });
  });
}

export const meta: MetaFunction = () => pageTab("signIn");

export default function SignIn() {
  const { t } = useTranslation();
  const answer = useActionData<typeof action>();
  const isBusy = useNavigation().state !== "idle";
  return (
    <VisitorPage title={t("signIn.title")}>
      <Refusal words={refusalOf(answer)} />
      <Form method="post">
        <Stack>
          <TextInput label={t("field.email")} name="email" type="email" autoComplete="username" required />
          <PasswordInput
            label={t("field.password")}
            name="password"
            autoComplete="current-password"
            required
          />
          <Button type="submit" loading={isBusy}>
            {t("signIn.submit")}
          </Button>
        </Stack>
      </Form>
      <Text size="sm" c="dimmed" mt="xl">
        {t("signIn.forgotten")}
      </Text>
    </VisitorPage>
  );
}
