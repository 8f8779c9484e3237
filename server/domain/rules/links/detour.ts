/** U02: the page is given under an AMP, mobile or redirect address. */
import { isShortLink } from "../../links/wrappers.ts";
import { finding, type SourceRule } from "../rule.ts";
import { linkOf, shortAddress } from "./source-link.ts";

const WHAT: Readonly<Record<string, string>> = {
  wrapper: "goes through a redirect",
  amp: "leads to an AMP copy of the page",
  mobile: "leads to the mobile site",
};

export const U02: SourceRule = {
  id: "U02",
  severity: "warn",
  scope: "source",
  title: "Not the page's own address",
  explanation:
    "The link leads to a copy for phones (AMP, m.) or through another company's redirect (l.facebook.com, google.com/url). Such addresses stop working sooner than the page itself and show who passed the link on. The fix gives the page's own address.",
  check(source) {
    const link = linkOf(source);
    if (link === null) return [];
    if (isShortLink(link.url))
      return [
        finding(
          { sourceId: source.id },
          "The link of source {source} is a short one that hides the page: paste the page's own address",
        ),
      ];
    const detour = link.canonical.reshaped.find((one) => one in WHAT);
    if (detour === undefined) return [];
    return [
      finding(
        { sourceId: source.id },
        `The link of source {source} ${WHAT[detour]}: its own address is ${shortAddress(link.canonical.url)}`,
        {
          label: "Use the page's own address",
          edit: { type: "setSource", sourceId: source.id, changes: { url: link.canonical.url } },
        },
      ),
    ];
  },
};
