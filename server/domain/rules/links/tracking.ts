/** U01: tracking parameters. */
import { stripTracking } from "../../links/strip-tracking.ts";
import { finding, type SourceRule } from "../rule.ts";
import { linkOf } from "./source-link.ts";

export const U01: SourceRule = {
  id: "U01",
  severity: "warn",
  scope: "source",
  title: "Tracking in the link",
  explanation:
    "The link carries parameters that tell the site who shared it (utm_…, fbclid, si and their like). They can lead back to the person who copied the link and make one page look like two. The page opens just as well without them.",
  check(source) {
    const link = linkOf(source);
    // A redirect wrapper falls away whole; its parameters are U02's.
    if (link === null || link.canonical.removed.length === 0 || link.canonical.reshaped.includes("wrapper"))
      return [];
    const stripped = stripTracking(link.text);
    if (stripped === null || stripped.removed.length === 0) return [];
    const names = stripped.removed.map((name) => name.slice(0, 40)).join(", ");
    const message =
      stripped.removed.length === 1
        ? `The link of source {source} carries a tracking parameter: ${names}`
        : `The link of source {source} carries tracking parameters: ${names}`;
    return [
      finding({ sourceId: source.id }, message, {
        label: "Remove the tracking",
        edit: { type: "setSource", sourceId: source.id, changes: { url: stripped.url } },
      }),
    ];
  },
};
