/** Begins a chronicle: the series a team's months appear in. */
import { Button, Group, NativeSelect, TextInput, Title } from "@mantine/core";
import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";

export function NewChronicleForm({ teamId }: { readonly teamId: string }) {
  const { t } = useTranslation();
  const { t: tMonths } = useTranslation("months");
  return (
    <section aria-label={tMonths("newChronicle")}>
      <Title order={2} mt="xl" mb="sm" size="h3">
        {tMonths("newChronicle")}
      </Title>
      <Form method="post">
        <input type="hidden" name="teamId" value={teamId} />
        <Group align="end">
          <TextInput label={t("field.title")} name="title" required maxLength={200} />
          <TextInput
            label={t("field.slug")}
            description={t("field.slugHint")}
            name="slug"
            required
            maxLength={60}
          />
          <NativeSelect
            label={t("field.language")}
            name="language"
            data={(["en", "ru", "kk"] as const).map((value) => ({ value, label: t(`language.${value}`) }))}
          />
          <Button type="submit" name="do" value="create-chronicle" variant="default">
            {tMonths("create")}
          </Button>
        </Group>
      </Form>
    </section>
  );
}
