import { useLoaderData } from "@remix-run/react";
import { lazy } from "react";
import { InBrowser } from "../components/in-browser.tsx";
import { openReport } from "../http/open-report.ts";

const Desk = lazy(async () => ({ default: (await import("../editor/desk.tsx")).Desk }));

export const loader = openReport;

export default function DeskRoute() {
  const opened = useLoaderData<typeof loader>();
  return (
    <InBrowser>
      <Desk key={opened.report.docId} {...opened} onSignedOut={() => window.location.assign("/sign-in")} />
    </InBrowser>
  );
}
