import { useLoaderData } from "@remix-run/react";
import { lazy } from "react";
import { InBrowser } from "../components/in-browser.tsx";
import { openPublish } from "../http/open-review.ts";

const Publish = lazy(async () => ({
  default: (await import("../publish/publish-screen.tsx")).PublishScreen,
}));

export const loader = openPublish;

export default function PublishRoute() {
  return (
    <InBrowser>
      <Publish {...useLoaderData<typeof loader>()} />
    </InBrowser>
  );
}
