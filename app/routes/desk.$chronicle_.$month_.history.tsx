import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { InBrowser } from "../components/in-browser.tsx";
import { lazyScreen } from "../components/lazy-screen.ts";
import { changeHistory, openHistory } from "../http/open-history.ts";
import { monthTab } from "../i18n/month-tab.ts";

const History = lazyScreen(async () => (await import("../history/history-screen.tsx")).HistoryScreen);

export const loader = openHistory;
export const action = changeHistory;

export const meta: MetaFunction<typeof loader> = ({ data }) => monthTab("history", data?.head);

export default function HistoryRoute() {
  const opened = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const refused = answer && "refused" in answer ? answer.refused : null;
  return (
    <InBrowser>
      <History {...opened} refused={refused} />
    </InBrowser>
  );
}
