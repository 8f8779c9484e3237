import "../notifications/audit.css";
import { Group, Text } from "@mantine/core";
import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Page } from "../components/page.tsx";
import { TeamChoice } from "../components/team-choice.tsx";
import { openAudit } from "../http/open-audit.ts";
import { auditEn } from "../i18n/audit.en.ts";
import { pageTab } from "../i18n/page-tab.ts";
import { useRouteWords } from "../i18n/use-route-words.ts";
import { AuditFilterForm } from "../notifications/audit-filter-form.tsx";
import { AuditTable } from "../notifications/audit-table.tsx";
import { ChainState } from "../notifications/chain-state.tsx";

export function loader(args: LoaderFunctionArgs) {
  return openAudit(args);
}

export const meta: MetaFunction = () => pageTab("audit");

export default function Audit() {
  useRouteWords("audit", auditEn);
  const { t } = useTranslation("audit");
  const page = useLoaderData<typeof loader>();
  const { teamId, teams, rows, filter, older, newer } = page;
  const asked = { team: teamId, person: filter.personId, month: filter.reportId, kind: filter.kind };
  const isNarrowed = Object.values(filter).some((one) => one !== null);
  return (
    <Page title={t("title")}>
      <TeamChoice teams={teams} teamId={teamId} label={t("teams")} />
      <Text c="dimmed" maw={640}>
        {t("about")}
      </Text>
      <ChainState key={teamId} teamId={teamId} />
      <AuditFilterForm key={JSON.stringify(asked)} page={page} isNarrowed={isNarrowed} />
      {rows.length === 0 ? (
        <p role="status">{t(isNarrowed ? "noneFits" : "none")}</p>
      ) : (
        <AuditTable {...page} />
      )}
      <Group component="nav" aria-label={t("pages")} mt="md" className="audit-pages">
        {newer !== null && <Link to={addressOf({ ...asked, after: newer })}>{t("newer")}</Link>}
        {older !== null && <Link to={addressOf({ ...asked, before: older })}>{t("older")}</Link>}
        {newer !== null && <Link to={addressOf(asked)}>{t("newest")}</Link>}
      </Group>
    </Page>
  );
}

function addressOf(asked: Readonly<Record<string, string | number | null>>): string {
  const given = Object.entries(asked).filter(([, value]) => value !== null);
  return `?${new URLSearchParams(given.map(([name, value]) => [name, String(value)]))}`;
}
