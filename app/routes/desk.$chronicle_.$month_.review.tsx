import { useLoaderData } from "@remix-run/react";
import { lazy } from "react";
import { InBrowser } from "../components/in-browser.tsx";
import { openReview } from "../http/open-review.ts";

const Review = lazy(async () => ({ default: (await import("../review/review-screen.tsx")).ReviewScreen }));

export const loader = openReview;

export default function ReviewRoute() {
  const opened = useLoaderData<typeof loader>();
  return (
    <InBrowser>
      <Review key={`${opened.head.slug} ${opened.head.month}`} {...opened} />
    </InBrowser>
  );
}
