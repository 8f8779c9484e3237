/** Narrows the audit log to a person, a month or a kind of deed; it is in the address, so that it can be sent on. */
import { Button, NativeSelect } from "@mantine/core";
import { Form, Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { AUDIT_KINDS } from "../../server/domain/audit/audit-event.ts";
import { printMonth } from "../../server/domain/calendar/print-date.ts";
import type { AuditPage } from "../../server/queries/audit/audit-page.ts";

interface AuditFilterFormProps {
  readonly page: Pick<AuditPage, "teamId" | "filter" | "people" | "reports">;
  readonly isNarrowed: boolean;
}

export function AuditFilterForm({ page, isNarrowed }: AuditFilterFormProps) {
  const { t } = useTranslation("audit");
  const { teamId, filter, people, reports } = page;
  const any = { value: "", label: t("filter.any") };
  const hasSeveral = new Set(reports.map((one) => one.chronicle)).size > 1;
  return (
    <Form method="get" className="audit-filter" aria-label={t("filter.label")}>
      <input type="hidden" name="team" value={teamId} />
      <NativeSelect
        label={t("filter.person")}
        name="person"
        defaultValue={filter.personId ?? ""}
        data={[any, ...people.map(({ personId, name }) => ({ value: personId, label: name || t("gone") }))]}
      />
      <NativeSelect
        label={t("filter.report")}
        name="month"
        defaultValue={filter.reportId ?? ""}
        data={[
          any,
          ...reports.map(({ reportId, chronicle, month }) => ({
            value: reportId,
            label: hasSeveral ? `${chronicle}, ${printMonth(month, "en")}` : printMonth(month, "en"),
          })),
        ]}
      />
      <NativeSelect
        label={t("filter.kind")}
        name="kind"
        defaultValue={filter.kind ?? ""}
        data={[any, ...AUDIT_KINDS.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))]}
      />
      <Button type="submit" variant="default">
        {t("filter.show")}
      </Button>
      {isNarrowed && <Link to={`?team=${teamId}`}>{t("filter.all")}</Link>}
    </Form>
  );
}
