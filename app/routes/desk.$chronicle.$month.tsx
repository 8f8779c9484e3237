import { Container, Text } from "@mantine/core";
import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { lazy, Suspense, useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { orNotFound } from "../http/attempt.ts";
import { requirePerson } from "../http/person.ts";

const Desk = lazy(async () => ({ default: (await import("../editor/desk.tsx")).Desk }));

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const person = await requirePerson(request, context);
  const { chronicle: slug = "", month = "" } = params;
  const { queries, origin } = context.container;
  const report = await orNotFound(() => queries.reportForDesk(person, { slug, month }));
  return {
    report: {
      docId: report.docId,
      lineage: report.lineage,
      schemaVersion: report.schemaVersion,
      month: report.month,
      language: report.language,
      title: null,
      chronicle: { slug: report.slug, title: report.chronicleTitle },
    },
    canWrite: report.canWrite,
    person: { id: person.personId, name: person.name },
    socketUrl: `${origin.replace(/^http/u, "ws")}/collab`,
  };
}

export default function DeskRoute() {
  const { t } = useTranslation();
  const { report, person, canWrite, socketUrl } = useLoaderData<typeof loader>();
  // The shared document lives in the browser; there is nothing of it to render before.
  const [isInBrowser, setIsInBrowser] = useState(false);
  useEffect(() => setIsInBrowser(true), []);
  const waiting = (
    <Container component="main" py="xl">
      <Text>{t("desk.loading")}</Text>
    </Container>
  );
  if (!isInBrowser) return waiting;
  return (
    <Suspense fallback={waiting}>
      <Desk
        key={report.docId}
        report={report}
        person={person}
        canWrite={canWrite}
        socketUrl={socketUrl}
        onSignedOut={() => window.location.assign("/sign-in")}
      />
    </Suspense>
  );
}
