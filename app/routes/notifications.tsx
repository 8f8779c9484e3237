import { Button, Text } from "@mantine/core";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Page } from "../components/page.tsx";
import { readNotifications } from "../http/change-notifications.ts";
import { requirePerson } from "../http/person.ts";
import { pageTab } from "../i18n/page-tab.ts";
import { NotificationList } from "../notifications/notification-list.tsx";

export async function loader({ request, context }: LoaderFunctionArgs) {
  return context.container.queries.ownNotifications(await requirePerson(request, context));
}

export async function action({ request, context }: ActionFunctionArgs) {
  return readNotifications(await requirePerson(request, context), await request.formData(), context);
}

export const meta: MetaFunction = () => pageTab("notifications");

export default function Notifications() {
  const { t } = useTranslation("notifications");
  const { notifications, unread } = useLoaderData<typeof loader>();
  return (
    <Page title={t("title")}>
      {notifications.length === 0 && <Text c="dimmed">{t("none")}</Text>}
      {unread > 0 && (
        <Form method="post">
          <Button type="submit" variant="default" size="xs" mb="md">
            {t("markAll")}
          </Button>
        </Form>
      )}
      <NotificationList notifications={notifications} />
    </Page>
  );
}
