import { useLoaderData } from "@remix-run/react";
import { lazy } from "react";
import { InBrowser } from "../components/in-browser.tsx";
import { openReport } from "../http/open-report.ts";

const Sources = lazy(async () => ({ default: (await import("../sources/sources.tsx")).Sources }));

export const loader = openReport;

export default function SourcesRoute() {
  const opened = useLoaderData<typeof loader>();
  return (
    <InBrowser>
      <Sources key={opened.report.docId} {...opened} onSignedOut={() => window.location.assign("/sign-in")} />
    </InBrowser>
  );
}
