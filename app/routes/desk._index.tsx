import "../components/months/months.css";
import { Text, Title } from "@mantine/core";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { addDays, lastDay, monthOf } from "../../server/domain/calendar/day.ts";
import { printMonth } from "../../server/domain/calendar/print-date.ts";
import { can } from "../../server/domain/policy/can.ts";
import type { ListedEdition } from "../../server/queries/editions/newest-editions.ts";
import type { Face } from "../components/desk/faces.tsx";
import { MonthRow } from "../components/months/month-row.tsx";
import { NewChronicleForm } from "../components/months/new-chronicle-form.tsx";
import { NewMonth } from "../components/months/new-month.tsx";
import { Page } from "../components/page.tsx";
import { Refusal, refusalOf } from "../components/refusal.tsx";
import { beginCounting } from "../http/begin-counting.ts";
import { changeMonths } from "../http/change-months.ts";
import { requirePerson } from "../http/person.ts";
import { monthsEn } from "../i18n/months.en.ts";
import { pageTab } from "../i18n/page-tab.ts";
import { useRouteWords } from "../i18n/use-route-words.ts";

export async function loader({ request, context }: LoaderFunctionArgs) {
  const person = await requirePerson(request, context);
  const { queries, presence } = context.container;
  const [chronicles, editions, lost] = await Promise.all([
    queries.listMonths(person),
    queries.newestEditions(person),
    queries.goneSources(person),
  ]);
  beginCounting(context.container, person, chronicles, editions);
  const months = chronicles.flatMap(({ years }) => years.flatMap((year) => year.months));
  const here = months.map(({ docId }) => ({
    docId,
    people: presence(docId).map(({ personId, name, color }) => ({ personId, name, color })),
  }));
  const mayBegin = person.memberships.find((team) => can(person, "createChronicle", team).ok);
  const gone = lost.map(({ slug, month, gone: all }) => ({ slug, month, count: all.length }));
  return { chronicles, editions, gone, here, teamId: mayBegin?.teamId ?? null };
}

export async function action({ request, context }: ActionFunctionArgs) {
  return changeMonths(await requirePerson(request, context), await request.formData(), context.container);
}

type Chronicle = ReturnType<typeof useLoaderData<typeof loader>>["chronicles"][number];

export const meta: MetaFunction = () => pageTab("months");

export default function Months() {
  useRouteWords("months", monthsEn);
  const { t } = useTranslation("months");
  const { chronicles, editions, gone, here, teamId } = useLoaderData<typeof loader>();
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
          gone={gone.filter((one) => one.slug === chronicle.slug)}
          people={people}
        />
      ))}
      {teamId !== null && <NewChronicleForm teamId={teamId} />}
    </Page>
  );
}

/** Years that lie open; the others are a line each, until somebody opens them or is inside one of their months. */
const OPEN_YEARS = 2;

interface ChronicleMonthsProps {
  readonly chronicle: Chronicle;
  readonly editions: readonly ListedEdition[];
  readonly gone: readonly { readonly month: string; readonly count: number }[];
  readonly people: ReadonlyMap<string, readonly Face[]>;
}

function ChronicleMonths({ chronicle, editions, gone, people }: ChronicleMonthsProps) {
  const { t } = useTranslation("months");
  const { slug, title, language, years, canCreateReport } = chronicle;
  const newest = years[0]?.months[0]?.month;
  const editionOf = new Map(editions.map((one) => [one.month, one]));
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
      {years.map(({ year, months }, index) => (
        <details
          key={year}
          className="months-of-year"
          open={index < OPEN_YEARS || months.some(({ docId }) => people.get(docId)?.length)}
        >
          <summary>
            <h3 className="months-year">{year}</h3>{" "}
            <span className="months-year-facts">
              {t("yearMonths", { count: months.length })}
              {" · "}
              {t("yearPublished", { count: months.filter(({ month }) => editionOf.has(month)).length })}
            </span>
          </summary>
          <ul className="quiet-list">
            {months.map(({ month, docId, counts }) => (
              <MonthRow
                key={month}
                name={printMonth(month, language)}
                month={month}
                href={`/desk/${slug}/${month}`}
                counts={counts}
                edition={editionOf.get(month) ?? null}
                gone={gone.find((one) => one.month === month)?.count ?? 0}
                people={people.get(docId) ?? []}
              />
            ))}
          </ul>
        </details>
      ))}
    </section>
  );
}
