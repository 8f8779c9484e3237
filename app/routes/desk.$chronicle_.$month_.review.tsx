import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { InBrowser } from "../components/in-browser.tsx";
import { lazyScreen } from "../components/lazy-screen.ts";
import { openReview } from "../http/open-review.ts";
import { monthTab } from "../i18n/month-tab.ts";

const Review = lazyScreen(async () => (await import("../review/review-screen.tsx")).ReviewScreen);

export const loader = openReview;

export const meta: MetaFunction<typeof loader> = ({ data }) => monthTab("review", data?.head);

export default function ReviewRoute() {
  const opened = useLoaderData<typeof loader>();
  return (
    <InBrowser>
      <Review key={`${opened.head.slug} ${opened.head.month}`} {...opened} />
    </InBrowser>
  );
}
