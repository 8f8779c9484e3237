import { Anchor, Group, Text } from "@mantine/core";
import type { LoaderFunctionArgs } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { can } from "../../server/domain/policy/can.ts";
import { Page } from "../components/page.tsx";
import { orNotFound } from "../http/attempt.ts";
import { requirePerson } from "../http/person.ts";
import { AuditTable } from "../notifications/audit-table.tsx";

export async function loader({ request, context }: LoaderFunctionArgs) {
  const person = await requirePerson(request, context);
  const readable = person.memberships.find((team) => can(person, "readAudit", team).ok);
  if (!readable) throw new Response(null, { status: 404 });
  const { teamId } = readable;
  const asked = Number(new URL(request.url).searchParams.get("before") ?? Number.NaN);
  const before = Number.isSafeInteger(asked) ? asked : null;
  return orNotFound(() => context.container.queries.auditPage(person, { teamId, before }));
}

export default function Audit() {
  const { t } = useTranslation("notifications");
  const { rows, events, broken, lastHash, older, newer } = useLoaderData<typeof loader>();
  return (
    <Page title={t("audit.title")}>
      <Text c="dimmed">{t("audit.about")}</Text>
      {broken ? (
        <p className="audit-broken" role="alert">
          {t("audit.broken", { count: broken.count, n: String(broken.first) })}
        </p>
      ) : (
        <Text my="sm">{t("audit.sound", { count: events })}</Text>
      )}
      {lastHash !== "" && (
        <Text size="xs" c="dimmed" className="audit-hash" mb="md">
          {t("audit.last", { hash: lastHash })}
        </Text>
      )}
      {rows.length > 0 && <AuditTable rows={rows} />}
      <Group mt="md">
        {newer !== null && (
          <Anchor component={Link} to={`?before=${newer}`}>
            {t("audit.newer")}
          </Anchor>
        )}
        {older !== null && (
          <Anchor component={Link} to={`?before=${older}`}>
            {t("audit.older")}
          </Anchor>
        )}
      </Group>
    </Page>
  );
}
