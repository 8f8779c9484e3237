/** YouTube: videos in their several address forms, channels, playlists. */
import { always, itemAfter, kindByFirst, type Page, type PageKind, type Platform } from "./platform.ts";

/** A post of the community tab is named by `lb`. */
function channelKind({ parameters }: Page): PageKind {
  return parameters.has("lb") ? "social-item" : "root";
}

const BY_FIRST: Readonly<Record<string, (page: Page) => PageKind>> = {
  watch: ({ path, parameters }) => (parameters.has("v") || path.length > 1 ? "social-item" : "root"),
  shorts: itemAfter(1),
  live: itemAfter(1),
  embed: itemAfter(1),
  v: itemAfter(1),
  clip: itemAfter(1),
  post: itemAfter(1),
  watch_videos: always("social-item"),
  playlist: always("living"),
  hashtag: always("living"),
  results: always("living"),
  feed: always("living"),
  channel: channelKind,
  c: channelKind,
  user: channelKind,
};

/** YouTube's own pages, which are not channels with an old short name. */
const OWN_PAGES: ReadonlySet<string> = new Set(
  "about ads creators gaming howyoutubeworks intl jobs kids music news oembed premium press t trends yt".split(
    " ",
  ),
);

export const YOUTUBE: Platform = {
  domain: "youtube.com",
  kindOf(page) {
    const [first] = page.path;
    if (first === undefined) return "home";
    const known = kindByFirst(page, BY_FIRST);
    if (known !== null) return known;
    if (first.startsWith("@")) return channelKind(page);
    return page.path.length > 1 || page.parameters.size > 0 || OWN_PAGES.has(first) ? "item" : "root";
  },
  itemName(path, parameters) {
    const [first = "", id, ...more] = path;
    const moment = parameters.get("t") ?? parameters.get("start");
    const others = [...parameters.keys()].filter((name) => !["v", "t", "start"].includes(name));
    if (others.length > 0 || more.length > 0) return null;
    const video =
      first === "watch" ? parameters.get("v") : /^(?:shorts|live|embed|v)$/.test(first) ? id : null;
    return video ? `${video}${moment ? `@${moment.replace(/s$/, "")}` : ""}` : null;
  },
};
