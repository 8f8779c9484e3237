import "../components/months/months.css";
import { Text, Title } from "@mantine/core";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { addDays, lastDay, monthOf } from "../../server/domain/calendar/day.ts";
import { printMonth } from "../../server/domain/calendar/print-date.ts";
import { can } from "../../server/domain/policy/can.ts";
import type { NewestEdition } from "../../server/queries/newest-editions.ts";
import type { Face } from "../components/desk/faces.tsx";
import { MonthRow } from "../components/months/month-row.tsx";
import { NewChronicleForm } from "../components/months/new-chronicle-form.tsx";
import { NewMonth } from "../components/months/new-month.tsx";
import { Page } from "../components/page.tsx";
import { Refusal, refusalOf } from "../components/refusal.tsx";
import { changeMonths } from "../http/change-months.ts";
import { requirePerson } from "../http/person.ts";

export async function loader({ request, context }: LoaderFunctionArgs) {
  const person = await requirePerson(request, context);
  const { queries, presence } = context.container;
  const [chronicles, editions] = await Promise.all([
    queries.listMonths(person),
    queries.newestEditions(person),
  ]);
  const months = chronicles.flatMap(({ years }) => years.flatMap((year) => year.months));
  const here = months.map(({ docId }) => ({
    docId,
    people: presence(docId).map(({ personId, name, color }) => ({ personId, name, color })),
  }));
  const mayBegin = person.memberships.find((team) => can(person, "createChronicle", team).ok);
  return { chronicles, editions, here, teamId: mayBegin?.teamId ?? null };
}

export async function action({ request, context }: ActionFunctionArgs) {
  return changeMonths(await requirePerson(request, context), await request.formData(), context.container);
}

type Chronicle = ReturnType<typeof useLoaderData<typeof loader>>["chronicles"][number];

export default function Months() {
  const { t } = useTranslation("months");
  const { chronicles, editions, here, teamId } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const people = new Map(here.map((one) => [one.docId, one.people]));
  return (
    <Page title={t("title")}>
      <Refusal words={refusalOf(answer)} />
      {chronicles.length === 0 && <Text mb="lg">{t(teamId === null ? "emptyForReaders" : "empty")}</Text>}
      {chronicles.map((chronicle) => (
        <ChronicleMonths
          key={chronicle.chronicleId}
          chronicle={chronicle}
          editions={editions.filter((one) => one.slug === chronicle.slug)}
          people={people}
        />
      ))}
      {teamId !== null && <NewChronicleForm teamId={teamId} />}
    </Page>
  );
}

/** How many of the newest months are worked on even after they were published: their entries are looked at. */
const RECENT = 3;

interface ChronicleMonthsProps {
  readonly chronicle: Chronicle;
  readonly editions: readonly NewestEdition[];
  readonly people: ReadonlyMap<string, readonly Face[]>;
}

function ChronicleMonths({ chronicle, editions, people }: ChronicleMonthsProps) {
  const { t } = useTranslation("months");
  const { slug, title, language, years, canCreateReport } = chronicle;
  const newest = years[0]?.months[0]?.month;
  const recent = years.flatMap((year) => year.months)[RECENT - 1]?.month ?? "";
  return (
    <section aria-label={title} className="months">
      <Title order={2}>{title}</Title>
      {canCreateReport && (
        <NewMonth
          slug={slug}
          suggested={newest === undefined ? "" : monthOf(addDays(lastDay(newest), 1))}
          hasMonths={newest !== undefined}
        />
      )}
      {years.length === 0 && (
        <p className="months-none">{t(canCreateReport ? "noMonths" : "noMonthsForReaders")}</p>
      )}
      {years.map(({ year, months }) => (
        <div key={year}>
          <h3 className="months-year">{year}</h3>
          <ul className="quiet-list">
            {months.map(({ month, docId, counts }) => (
              <MonthRow
                key={month}
                name={printMonth(month, language)}
                href={`/desk/${slug}/${month}`}
                counts={counts}
                edition={editions.find((one) => one.month === month) ?? null}
                isRecent={month >= recent}
                people={people.get(docId) ?? []}
              />
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}
