/** Opens a month, or leads to where a file becomes one. Folded away while there are months to go to. */
import { Button, Checkbox, Group, TextInput } from "@mantine/core";
import { Form, useNavigation } from "@remix-run/react";
import { useTranslation } from "react-i18next";

interface NewMonthProps {
  readonly slug: string;
  /** YYYY-MM, or empty: what the field begins with. */
  readonly suggested: string;
  /** There are months, whose standing words could be taken over. */
  readonly hasMonths: boolean;
}

export function NewMonth({ slug, suggested, hasMonths }: NewMonthProps) {
  const { t } = useTranslation("months");
  const isBusy = useNavigation().state !== "idle";
  return (
    <div className="month-new">
      <details open={!hasMonths}>
        <summary>{t("newMonth")}</summary>
        <Form method="post" className="month-form">
          <input type="hidden" name="slug" value={slug} />
          <Group align="end" gap="sm">
            <TextInput
              label={t("month")}
              name="month"
              type="month"
              required
              withAsterisk={false}
              pattern="\d{4}-\d{2}"
              placeholder="YYYY-MM"
              defaultValue={suggested}
            />
            <Button type="submit" name="do" value="create-month" variant="default" loading={isBusy}>
              {t("open")}
            </Button>
          </Group>
          {hasMonths && (
            <Checkbox
              mt="sm"
              size="xs"
              name="takesStandingParts"
              value="yes"
              defaultChecked
              label={t("takesStandingParts")}
            />
          )}
        </Form>
      </details>
      <a href={`/desk/${slug}/import`}>{t("import")}</a>
    </div>
  );
}
