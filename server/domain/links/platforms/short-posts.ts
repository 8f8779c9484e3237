/** X (Twitter), TikTok, LinkedIn, WhatsApp channels, Bluesky, Reddit, Discord. */
import { always, itemAfter, kindByFirst, type Page, type PageKind, type Platform } from "./platform.ts";

const X_BY_FIRST: Readonly<Record<string, (page: Page) => PageKind>> = {
  i: always("social-item"),
  intent: always("social-item"),
  hashtag: always("living"),
  search: always("living"),
  explore: always("living"),
  home: always("home"),
  share: always("social-item"),
  privacy: always("item"),
  tos: always("item"),
  about: always("item"),
};
const X_SECTIONS: ReadonlySet<string> = new Set(
  "with_replies media likes followers following highlights articles verified_followers".split(" "),
);

export const X: Platform = {
  domain: "x.com",
  kindOf(page) {
    const [first, section, id] = page.path;
    if (first === undefined) return "home";
    const known = kindByFirst(page, X_BY_FIRST);
    if (known !== null) return known;
    return section === undefined || (id === undefined && X_SECTIONS.has(section)) ? "profile" : "social-item";
  },
  itemName(path) {
    const at = path.indexOf("status");
    const id = at < 0 ? undefined : path[at + 1];
    return id && /^\d+$/.test(id) ? `status/${id}` : null;
  },
};

export const TIKTOK: Platform = {
  domain: "tiktok.com",
  kindOf({ path }) {
    const [first, section] = path;
    if (first === undefined) return "home";
    if (first === "tag" || first === "search" || first === "discover" || first === "music") return "living";
    return first.startsWith("@") && section === undefined ? "profile" : "social-item";
  },
  itemName(path) {
    const [name = "", word, id] = path;
    return name.startsWith("@") && /^(?:video|photo)$/.test(word ?? "") && id ? `${word}/${id}` : null;
  },
};

const LINKEDIN_BY_FIRST: Readonly<Record<string, (page: Page) => PageKind>> = {
  in: ({ path }) => (path.includes("detail") ? "social-item" : "profile"),
  pub: always("profile"),
  company: always("root"),
  school: always("root"),
  showcase: always("root"),
  groups: itemAfter(2),
  feed: itemAfter(1, "living"),
  search: always("living"),
};

export const LINKEDIN: Platform = {
  domain: "linkedin.com",
  kindOf(page) {
    if (page.path.length === 0) return "home";
    return kindByFirst(page, LINKEDIN_BY_FIRST) ?? "social-item";
  },
};

/** "whatsapp.com/channel/CODE/57" is one message of a channel. */
export const WHATSAPP: Platform = {
  domain: "whatsapp.com",
  kindOf({ path }) {
    const [first, , message] = path;
    if (first === undefined) return "home";
    if (first === "channel") return message === undefined ? "root" : "social-item";
    return "item";
  },
};

export const BLUESKY: Platform = {
  domain: "bsky.app",
  kindOf({ path }) {
    const [first, , section] = path;
    if (first === undefined) return "home";
    return first === "profile" && section === undefined ? "profile" : "social-item";
  },
};

export const REDDIT: Platform = {
  domain: "reddit.com",
  kindOf({ path }) {
    const [first, name, section] = path;
    if (first === undefined) return "home";
    if (first === "r") return name === undefined || section === undefined ? "root" : "social-item";
    return (first === "user" || first === "u") && section === undefined ? "profile" : "social-item";
  },
};
