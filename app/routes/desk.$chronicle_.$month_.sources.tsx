import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { InBrowser } from "../components/in-browser.tsx";
import { lazyScreen } from "../components/lazy-screen.ts";
import { openReport } from "../http/open-report.ts";
import { monthTab } from "../i18n/month-tab.ts";

const Sources = lazyScreen(async () => (await import("../sources/sources.tsx")).Sources);

export const loader = openReport;

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  monthTab("sources", data && { ...data.report, chronicle: data.report.chronicle.title });

export default function SourcesRoute() {
  const opened = useLoaderData<typeof loader>();
  return (
    <InBrowser>
      <Sources key={opened.report.docId} {...opened} onSignedOut={() => window.location.assign("/sign-in")} />
    </InBrowser>
  );
}
