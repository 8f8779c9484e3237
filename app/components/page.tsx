/** The frame of a signed-in screen that is not the desk: where one is, where one can go. */
import { Anchor, Container, Group, Title } from "@mantine/core";
import { Form, Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Bell } from "./notifications/bell.tsx";

export function Page({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const { t } = useTranslation();
  return (
    <Container size="md" py="md">
      <Group component="nav" aria-label={t("nav.main")} justify="space-between" mb="xl">
        <Group gap="lg">
          <Anchor component={Link} to="/desk">
            {t("nav.months")}
          </Anchor>
          <Anchor component={Link} to="/team">
            {t("nav.team")}
          </Anchor>
          <Anchor component={Link} to="/account">
            {t("nav.account")}
          </Anchor>
          <Bell />
        </Group>
        <Form method="post" action="/sign-out">
          <Anchor component="button" type="submit">
            {t("nav.signOut")}
          </Anchor>
        </Form>
      </Group>
      <main>
        <Title order={1} mb="lg">
          {title}
        </Title>
        {children}
      </main>
    </Container>
  );
}

/** A page for visitors: one thing to do, nothing else. */
export function VisitorPage({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <Container component="main" size={420} py={80}>
      <Title order={1} mb="lg">
        {title}
      </Title>
      {children}
    </Container>
  );
}
