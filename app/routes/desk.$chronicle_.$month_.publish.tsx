import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { InBrowser } from "../components/in-browser.tsx";
import { lazyScreen } from "../components/lazy-screen.ts";
import { openPublish } from "../http/open-review.ts";
import { monthTab } from "../i18n/month-tab.ts";

const Publish = lazyScreen(async () => (await import("../publish/publish-screen.tsx")).PublishScreen);

export const loader = openPublish;

export const meta: MetaFunction<typeof loader> = ({ data }) => monthTab("publish", data?.head);

export default function PublishRoute() {
  return (
    <InBrowser>
      <Publish {...useLoaderData<typeof loader>()} />
    </InBrowser>
  );
}
