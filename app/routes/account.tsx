import { Button, Group, PasswordInput, Stack, Text, TextInput, Title } from "@mantine/core";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { NotificationSettings } from "../components/notifications/notification-settings.tsx";
import { Page } from "../components/page.tsx";
import { Refusal, refusalOf } from "../components/refusal.tsx";
import { changeAccount } from "../http/change-account.ts";
import { requirePerson } from "../http/person.ts";
import { pageTab } from "../i18n/page-tab.ts";

export async function loader({ request, context }: LoaderFunctionArgs) {
  const person = await requirePerson(request, context);
  const { queries } = context.container;
  const [account, choices] = await Promise.all([
    queries.accountPage(person),
    queries.notificationChoices(person),
  ]);
  return { ...account, choices };
}

export async function action({ request, context }: ActionFunctionArgs) {
  return changeAccount(await requirePerson(request, context), await request.formData(), context);
}

export const meta: MetaFunction = () => pageTab("account");

export default function Account() {
  const { t, i18n } = useTranslation();
  const { name, email, sessions, choices } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const when = (ms: number) => new Intl.DateTimeFormat(i18n.language, { dateStyle: "medium" }).format(ms);
  return (
    <Page title={t("account.title")}>
      <Refusal words={refusalOf(answer)} />
      <Form method="post">
        <Group align="end">
          <TextInput label={t("field.name")} name="name" defaultValue={name} required maxLength={100} />
          <Button type="submit" name="do" value="name" variant="default">
            {t("account.save")}
          </Button>
        </Group>
      </Form>
      <Text c="dimmed" size="sm" mt="xs">
        {email}
      </Text>
      <Title order={2} mt="xl" mb="sm">
        {t("account.changePassword")}
      </Title>
      <Form method="post">
        <input type="hidden" name="username" autoComplete="username" value={email} readOnly />
        <Stack maw={420}>
          <PasswordInput
            label={t("field.currentPassword")}
            name="password"
            autoComplete="current-password"
            required
          />
          <PasswordInput
            label={t("field.newPassword")}
            name="newPassword"
            autoComplete="new-password"
            required
          />
          <Button type="submit" name="do" value="password" variant="default">
            {t("account.changePassword")}
          </Button>
        </Stack>
      </Form>
      <NotificationSettings choices={choices} />
      <Title order={2} mt="xl" mb="sm">
        {t("account.sessions")}
      </Title>
      <ul className="quiet-list">
        {sessions.map((session) => (
          <li key={`${session.since}${session.userAgent}`}>
            <Text size="sm">
              {session.isThisOne ? `${t("account.thisOne")}, ` : ""}
              {t("account.since", { since: when(session.since) })} · {session.userAgent}
            </Text>
          </li>
        ))}
      </ul>
      <Form method="post">
        <Button type="submit" name="do" value="everywhere" variant="default" mt="md">
          {t("account.everywhere")}
        </Button>
      </Form>
    </Page>
  );
}
