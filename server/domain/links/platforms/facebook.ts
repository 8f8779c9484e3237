/** Facebook: groups, pages, people, posts, photos, videos, in old and new address forms. */
import {
  always,
  hasAny,
  itemAfter,
  kindByFirst,
  type Page,
  type PageKind,
  type Platform,
} from "./platform.ts";

/** Any of these names one post, photo, video or comment wherever it stands. */
const ITEM_PARAMETERS = [
  "story_fbid",
  "fbid",
  "v",
  "multi_permalinks",
  "permalink",
  "set",
  "comment_id",
  "post_id",
  "album_id",
];

/** What stands after a group's, page's or person's name and is still about the whole of it. */
const SECTIONS: ReadonlySet<string> = new Set(
  `about about_details members media files events announcements discussion photos photos_all photos_albums
   photos_of videos posts reels reels_tab live live_videos community reviews mentions followers following
   friends groups likes map music sports featured guides topics learning_content buy_sell_discussion
   chats rooms_and_chats shop services timeline`.split(/\s+/),
);

const DIGITS = /^\d+$/;

function groupKind({ path, parameters }: Page): PageKind {
  const [, group, section, id] = path;
  if (group === undefined || group === "feed" || group === "discover") return "root";
  if (section === undefined) return parameters.get("view") === "permalink" ? "social-item" : "root";
  if (section === "user") return path.length > 4 ? "social-item" : "profile";
  if (section === "search" || section === "hashtag") return "living";
  if (SECTIONS.has(section)) return id === undefined ? "root" : "social-item";
  return "social-item";
}

function watchKind({ path }: Page): PageKind {
  const [, ...rest] = path;
  const named = rest.filter((segment) => segment !== "live" && segment !== "hashtag");
  if (rest.some((segment) => DIGITS.test(segment))) return "social-item";
  return named.length > 1 ? "social-item" : "root";
}

/** "/NAME", "/NAME/about", "/NAME/posts/5". */
function namedKind({ path }: Page): PageKind {
  const [name = "", section, id] = path;
  if (name.endsWith(".php")) return "social-item";
  // A bare number may be a post as well as a person; people's numbers begin so.
  if (section === undefined)
    return DIGITS.test(name) && !/^(?:1000|615)\d{11}$/.test(name) ? "social-item" : "root";
  return id === undefined && SECTIONS.has(section) ? "root" : "social-item";
}

const BY_FIRST: Readonly<Record<string, (page: Page) => PageKind>> = {
  groups: groupKind,
  watch: watchKind,
  reel: itemAfter(1),
  reels: itemAfter(1),
  share: itemAfter(1),
  stories: itemAfter(2, "profile"),
  events: itemAfter(1, "living"),
  people: (page) => (page.path.length > 3 ? "social-item" : "profile"),
  "profile.php": always("profile"),
  "home.php": always("home"),
  pages: (page) => (page.path.length > 4 ? "social-item" : "root"),
  pg: (page) => namedKind({ ...page, path: page.path.slice(1) }),
  p: (page) => (page.path.length > 2 ? "social-item" : "root"),
  hashtag: always("living"),
  search: always("living"),
  // Facebook's own pages: help, policies, the library of advertisements.
  ads: always("item"),
  business: always("item"),
  help: always("item"),
  legal: always("item"),
  policies: always("item"),
  privacy: always("item"),
  terms: always("item"),
  notes: itemAfter(1),
  photo: always("social-item"),
  photos: always("social-item"),
  video: always("social-item"),
  media: always("social-item"),
  plugins: always("social-item"),
  marketplace: itemAfter(2, "living"),
  fundraisers: always("social-item"),
  donate: always("social-item"),
};

export const FACEBOOK: Platform = {
  domain: "facebook.com",
  kindOf(page) {
    if (hasAny(page, ITEM_PARAMETERS)) return "social-item";
    if (page.path.length === 0) return "home";
    return kindByFirst(page, BY_FIRST) ?? namedKind(page);
  },
  itemName(path, parameters) {
    const [first = "", group, section, id] = path;
    if (first === "groups" && (section === "permalink" || section === "posts") && id && path.length === 4)
      return parameters.has("comment_id") ? null : `groups/${group?.toLowerCase()}/posts/${id}`;
    const story = parameters.get("story_fbid");
    const owner = parameters.get("id");
    if (/^(?:story|permalink)\.php$/.test(first) && story && owner && !parameters.has("comment_id"))
      return `permalink/${owner}/${story}`;
    const video = parameters.get("v");
    return (first === "watch" || first === "video.php") && video && path.length === 1
      ? `watch/${video}`
      : null;
  },
};
