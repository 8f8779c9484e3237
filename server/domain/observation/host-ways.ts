/**
 * Known hosts have their ways of answering robots. Telegram shows a post only
 * in its embedded form, YouTube tells about a video through oEmbed and its
 * thumbnail, and several networks show a log-in page whatever the post is.
 */
import { hostOf, parseLink, pathSegments, withoutWww } from "../links/parse-link.ts";
import { platformOf } from "../links/platforms/registry.ts";

export type HostWay =
  | { readonly kind: "page"; readonly probe: string }
  | { readonly kind: "telegram"; readonly probe: string }
  | { readonly kind: "youtube"; readonly probe: string; readonly thumbnail: string }
  /** Whatever it answers to a robot says nothing against the post. */
  | { readonly kind: "walled"; readonly probe: string };

const WALLED: ReadonlySet<string> = new Set([
  "facebook.com",
  "instagram.com",
  "threads.net",
  "x.com",
  "linkedin.com",
  "tiktok.com",
  "whatsapp.com",
]);

export function wayOf(url: string): HostWay {
  const parsed = parseLink(url);
  const platform = parsed === null ? null : platformOf(hostOf(parsed));
  if (parsed === null || platform === null) return { kind: "page", probe: url };
  if (platform.domain === "t.me") return telegramWay(parsed, url);
  if (platform.domain === "youtube.com") return youtubeWay(parsed, url);
  return { kind: WALLED.has(platform.domain) ? "walled" : "page", probe: url };
}

function telegramWay(parsed: URL, url: string): HostWay {
  const own = /^([a-z\d_]+)\.t\.me$/u.exec(withoutWww(hostOf(parsed)))?.[1];
  const path = [...(own ? [own] : []), ...pathSegments(parsed)];
  const [channel, post] = path[0] === "s" ? path.slice(1) : path;
  const isPublicPost = channel !== "c" && /^\w{3,}$/u.test(channel ?? "") && /^\d+$/u.test(post ?? "");
  if (!isPublicPost) return { kind: "page", probe: url };
  return { kind: "telegram", probe: `https://t.me/${channel}/${post}?embed=1&mode=tme` };
}

function youtubeWay(parsed: URL, url: string): HostWay {
  const id = videoId(parsed);
  if (id === null) return { kind: "page", probe: url };
  const watch = encodeURIComponent(`https://www.youtube.com/watch?v=${id}`);
  return {
    kind: "youtube",
    probe: `https://www.youtube.com/oembed?format=json&url=${watch}`,
    thumbnail: `https://i.ytimg.com/vi/${id}/hqdefault.jpg`,
  };
}

function videoId(parsed: URL): string | null {
  const [first = "", second] = pathSegments(parsed);
  const named =
    hostOf(parsed) === "youtu.be"
      ? first
      : /^(?:shorts|live|embed|v)$/u.test(first)
        ? second
        : parsed.searchParams.get("v");
  return named && /^[\w-]{11}$/u.test(named) ? named : null;
}
