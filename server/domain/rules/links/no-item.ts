/** U06 and U09: pages that are no particular item, or will not stay what they were. */
import type { PageKind } from "../../links/page-kind.ts";
import { finding, type SourceRule } from "../rule.ts";
import { linkOf, shortAddress } from "./source-link.ts";

const NO_ITEM: Readonly<Partial<Record<PageKind, string>>> = {
  home: "a site's front page: paste the article's own link",
  root: "a whole group, channel or page: paste the post's own link",
  profile: "somebody's profile: paste the post's own link",
};

export const U06: SourceRule = {
  id: "U06",
  severity: "block",
  scope: "source",
  title: "Points at no particular item",
  explanation:
    "The link opens a site's front page, a whole group or channel, or a member's profile, where a reader cannot find what the entry says. Open the post or article itself and copy its address (on Facebook and Telegram: the time of the post). Where the whole page really is the source, waive the finding and say why.",
  check(source) {
    const link = linkOf(source);
    const what = link === null ? undefined : NO_ITEM[link.kind];
    if (link === null || what === undefined) return [];
    return [
      finding({ sourceId: source.id }, `Source {source} (${shortAddress(link.text)}) points at ${what}`),
    ];
  },
};

export const U09: SourceRule = {
  id: "U09",
  severity: "info",
  scope: "source",
  title: "A page that changes",
  explanation:
    "The link opens a register, a list, a section of a site, search results or an encyclopedia article. Such pages are made to change; without a copy nobody can later see what they said that day.",
  check(source) {
    const link = linkOf(source);
    if (link?.kind !== "living") return [];
    return [
      finding(
        { sourceId: source.id },
        `Source {source} (${shortAddress(link.text)}) is a page that changes: keep a copy of it`,
      ),
    ];
  },
};
