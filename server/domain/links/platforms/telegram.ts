/** Telegram: "t.me/Channel/123" is a post, "t.me/Channel" the whole channel, "/s/" its preview for browsers. */
import type { Platform } from "./platform.ts";

const POST = /^\d+$/;
/** First segments that are neither a channel's nor a person's name. */
const SERVICES: ReadonlySet<string> = new Set(
  "addstickers addemoji addtheme addlist bg boost confirmphone giftcode iv invoice joinchat login m nft proxy setlanguage share socks".split(
    " ",
  ),
);

export const TELEGRAM: Platform = {
  domain: "t.me",
  kindOf({ path, parameters }) {
    const [first, ...rest] = path;
    if (first === undefined) return "home";
    // An invitation opens a chat, never a message in it.
    if (first.startsWith("+") || first === "joinchat") return "root";
    if (SERVICES.has(first)) return "item";
    const after = first === "s" || first === "c" ? rest.slice(1) : rest;
    if (after.some((segment) => POST.test(segment))) return "social-item";
    if (parameters.has("comment") || parameters.has("thread") || parameters.has("story"))
      return "social-item";
    return after.length === 0 ? "root" : "social-item";
  },
  itemName(path, parameters) {
    const [channel, post, ...more] = path[0] === "s" ? path.slice(1) : path;
    if (!channel || channel === "c" || !post || !POST.test(post) || more.length > 0 || parameters.size > 0)
      return null;
    return `${channel.toLowerCase()}/${post}`;
  },
};
