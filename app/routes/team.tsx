import { Alert, Anchor, Button, Code, Group, Stack, Text, Title } from "@mantine/core";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Page } from "../components/page.tsx";
import { Refusal, refusalOf } from "../components/refusal.tsx";
import { RoleChoice } from "../components/role-choice.tsx";
import { TeamChoice } from "../components/team-choice.tsx";
import { orNotFound } from "../http/attempt.ts";
import { changeTeam } from "../http/change-team.ts";
import { requirePerson } from "../http/person.ts";
import { pageTab } from "../i18n/page-tab.ts";

export async function loader({ request, context }: LoaderFunctionArgs) {
  const person = await requirePerson(request, context);
  const { queries } = context.container;
  const teamId = new URL(request.url).searchParams.get("team") ?? person.memberships[0]?.teamId;
  if (teamId === undefined) throw new Response(null, { status: 404 });
  const own = person.memberships.map((one) => orNotFound(() => queries.teamPage(person, one)));
  const [page, all] = await Promise.all([
    orNotFound(() => queries.teamPage(person, { teamId })),
    Promise.all(own),
  ]);
  return { ...page, teams: all.map((one) => ({ teamId: one.teamId, name: one.name })) };
}

export async function action({ request, context }: ActionFunctionArgs) {
  return changeTeam(await requirePerson(request, context), await request.formData(), context.container);
}

export const meta: MetaFunction = () => pageTab("team");

export default function Team() {
  const { t, i18n } = useTranslation();
  const { t: tNotify } = useTranslation("notifications");
  const { teamId, name, teams, members, invites, canInvite } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const when = (ms: number) =>
    new Intl.DateTimeFormat(i18n.language, { dateStyle: "medium", timeStyle: "short" }).format(ms);
  const roles = members.find((member) => member.isSelf)?.roles ?? [];
  return (
    <Page title={name}>
      <TeamChoice teams={teams} teamId={teamId} label={t("team.teams")} />
      <Refusal words={refusalOf(answer)} />
      {(roles.includes("admin") || roles.includes("publisher")) && (
        <Text mb="md">
          <Anchor component={Link} to={`/team/audit?team=${teamId}`}>
            {tNotify("auditLink")}
          </Anchor>
        </Text>
      )}
      <section aria-label={t("team.members")}>
        <ul className="quiet-list">
          {members.map((member) => (
            <li key={member.personId} className="team-member">
              <Text fw={600}>
                {member.name}{" "}
                {member.isSelf && (
                  <Text span c="dimmed">
                    ({t("team.you")})
                  </Text>
                )}
              </Text>
              <Text size="sm" c="dimmed">
                {member.email} · {member.roles.map((role) => t(`role.${role}`)).join(", ")}
              </Text>
              {canInvite && (
                <Form method="post">
                  <input type="hidden" name="teamId" value={teamId} />
                  <input type="hidden" name="personId" value={member.personId} />
                  <RoleChoice label={t("field.roles")} chosen={member.roles} />
                  <Group mb="md">
                    <Button type="submit" name="do" value="change-roles" variant="default" size="xs">
                      {t("team.change")}
                    </Button>
                    {!member.isSelf && (
                      <Button type="submit" name="do" value="remove" variant="default" size="xs">
                        {t("team.remove")}
                      </Button>
                    )}
                  </Group>
                </Form>
              )}
            </li>
          ))}
        </ul>
      </section>
      {canInvite && (
        <section aria-label={t("team.invite")}>
          <Title order={2} mt="xl" mb="sm">
            {t("team.invite")}
          </Title>
          {answer && "link" in answer && (
            <Alert mb="md" title={t("team.inviteLink", { until: when(answer.expiresAt) })}>
              <Code block>{answer.link}</Code>
            </Alert>
          )}
          <Form method="post">
            <input type="hidden" name="teamId" value={teamId} />
            <RoleChoice label={t("field.roles")} chosen={["editor"]} />
            <Button type="submit" name="do" value="invite">
              {t("team.inviteSubmit")}
            </Button>
          </Form>
          <Title order={3} mt="lg" mb="sm">
            {t("team.open")}
          </Title>
          {invites.length === 0 && <Text c="dimmed">{t("team.none")}</Text>}
          <Stack>
            {invites.map((invite) => (
              <Form method="post" key={invite.inviteId}>
                <input type="hidden" name="teamId" value={teamId} />
                <input type="hidden" name="inviteId" value={invite.inviteId} />
                <Group>
                  <Text>
                    {invite.roles.map((role) => t(`role.${role}`)).join(", ")},{" "}
                    {t("team.until", { until: when(invite.expiresAt) })}
                  </Text>
                  <Button type="submit" name="do" value="revoke" variant="subtle" size="xs">
                    {t("team.revoke")}
                  </Button>
                </Group>
              </Form>
            ))}
          </Stack>
        </section>
      )}
    </Page>
  );
}
