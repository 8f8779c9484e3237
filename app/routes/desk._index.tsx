import { Anchor, Button, FileInput, Group, NativeSelect, Stack, Text, TextInput, Title } from "@mantine/core";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData, useNavigation } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { printMonth } from "../../server/domain/calendar/print-date.ts";
import { Page } from "../components/page.tsx";
import { Refusal, refusalOf } from "../components/refusal.tsx";
import { changeMonths } from "../http/change-months.ts";
import { requirePerson } from "../http/person.ts";

export async function loader({ request, context }: LoaderFunctionArgs) {
  const person = await requirePerson(request, context);
  const { queries, presence } = context.container;
  const chronicles = await queries.listMonths(person);
  const here = chronicles
    .flatMap(({ years }) => years.flatMap(({ months }) => months))
    .map(({ docId }) => ({
      docId,
      names: presence(docId).map((one) => one.name),
    }));
  return { chronicles, here, teamId: person.memberships[0]?.teamId ?? null };
}

export async function action({ request, context }: ActionFunctionArgs) {
  return changeMonths(await requirePerson(request, context), await request.formData(), context.container);
}

type Chronicle = ReturnType<typeof useLoaderData<typeof loader>>["chronicles"][number];

export default function Months() {
  const { t } = useTranslation();
  const { chronicles, here, teamId } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const names = new Map(here.map((one) => [one.docId, one.names]));
  return (
    <Page title={t("months.title")}>
      <Refusal words={refusalOf(answer)} />
      {chronicles.length === 0 && <Text mb="lg">{t("months.empty")}</Text>}
      {chronicles.map((chronicle) => (
        <ChronicleMonths key={chronicle.chronicleId} chronicle={chronicle} names={names} />
      ))}
      {teamId !== null && <NewChronicle teamId={teamId} />}
    </Page>
  );
}

function ChronicleMonths({
  chronicle,
  names,
}: {
  readonly chronicle: Chronicle;
  readonly names: ReadonlyMap<string, readonly string[]>;
}) {
  const { t } = useTranslation();
  const { slug, title, language, years, canCreateReport } = chronicle;
  return (
    <section aria-label={title}>
      <Title order={2} mb="sm">
        {title}
      </Title>
      {years.length === 0 && <Text mb="md">{t("months.noMonths")}</Text>}
      <ul className="quiet-list">
        {years.flatMap(({ months }) =>
          months.map(({ month, docId }) => (
            <li key={month}>
              <Anchor component={Link} to={`/desk/${slug}/${month}`} className="month-name">
                {printMonth(month, language)}
              </Anchor>
              {(names.get(docId) ?? []).length > 0 && (
                <Text size="sm" c="dimmed">
                  {t("months.here", { names: (names.get(docId) ?? []).join(", ") })}
                </Text>
              )}
            </li>
          )),
        )}
      </ul>
      {canCreateReport && <OpenMonth slug={slug} />}
    </section>
  );
}

function OpenMonth({ slug }: { readonly slug: string }) {
  const { t } = useTranslation();
  const isBusy = useNavigation().state !== "idle";
  return (
    <Stack gap="sm" my="lg">
      <Form method="post">
        <input type="hidden" name="slug" value={slug} />
        <Group align="end">
          <TextInput label={t("months.newMonth")} name="month" type="month" required pattern="\d{4}-\d{2}" />
          <Button type="submit" name="do" value="create-month" variant="default" loading={isBusy}>
            {t("months.open")}
          </Button>
        </Group>
      </Form>
      <Form method="post" encType="multipart/form-data">
        <input type="hidden" name="slug" value={slug} />
        <Group align="end">
          <FileInput
            label={t("months.import")}
            description={t("months.importLead")}
            placeholder={t("field.file")}
            name="file"
            accept=".txt,.docx,.html,.htm,.json"
            required
            w={320}
          />
          <TextInput label={t("field.month")} name="month" type="month" pattern="\d{4}-\d{2}" />
          <Button type="submit" name="do" value="import" variant="default" loading={isBusy}>
            {t("months.importSubmit")}
          </Button>
        </Group>
      </Form>
    </Stack>
  );
}

function NewChronicle({ teamId }: { readonly teamId: string }) {
  const { t } = useTranslation();
  return (
    <section aria-label={t("months.newChronicle")}>
      <Title order={2} mt="xl" mb="sm" size="h3">
        {t("months.newChronicle")}
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
            {t("months.create")}
          </Button>
        </Group>
      </Form>
    </section>
  );
}
