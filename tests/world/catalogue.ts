/** Every way the world answers that the checks must tell apart, each with the state it means. */
import { gzipSync } from "node:zlib";
import type { Reason } from "../../server/domain/observation/observation.ts";
import {
  bytes,
  hangUp,
  html,
  inTurn,
  packed,
  redirect,
  silence,
  slowDrip,
  status,
  windows1251,
} from "./answers.ts";
import * as pages from "./pages.ts";
import type { Answering, Site } from "./replay-server.ts";

export interface Case {
  readonly name: string;
  readonly url: string;
  readonly reason: Reason;
  readonly isScheduled?: boolean;
}

type Sites = Record<string, Record<string, Answering>>;
const sites: Sites = {};
const cases: Case[] = [];
let count = 0;

/** A site of its own for each case, so that none rests because of another. */
function add(
  name: string,
  reason: Reason,
  path: string,
  more: Record<string, Answering>,
  options: { readonly isScheduled?: boolean } = {},
): void {
  count += 1;
  const host = `site-${count}.example.org`;
  sites[host] = more;
  cases.push({ name, reason, url: `https://${host}${path}`, ...options });
}

/** On a host of the real world, which the world here stands in for. */
function addAt(
  name: string,
  reason: Reason,
  host: string,
  path: string,
  answers: Record<string, Answering>,
): void {
  sites[host] = { ...sites[host], ...answers };
  cases.push({ name, reason, url: `https://${host}${path}` });
}

const PATH = "/news/2031/shepherd-complaint-heard";
const at = (answering: Answering): Record<string, Answering> => ({ [PATH]: answering });
const article = html(pages.article());

add("an article", "answered", PATH, at(article));
add("a short notice", "answered", "/news/41", {
  "/news/41": html(
    pages.page(
      "Office closed on Friday",
      "<h1>Office closed on Friday</h1><p>The land office of Tarn is closed this Friday; letters are taken at the gate until noon.</p>",
    ),
  ),
});
for (const how of ["gzip", "br", "deflate", "raw deflate"] as const) {
  add(`packed with ${how}`, "answered", PATH, at(packed(pages.article(), how)));
}
add(
  "Windows-1251 by header",
  "answered",
  PATH,
  at(bytes(windows1251(pages.RUSSIAN_ARTICLE), "text/html; charset=windows-1251")),
);
add(
  "Windows-1251 under a wrong header",
  "answered",
  PATH,
  at(bytes(windows1251(pages.RUSSIAN_ARTICLE), "text/html; charset=utf-8")),
);
add("a PDF", "answered", "/files/order.pdf", {
  "/files/order.pdf": bytes(Buffer.from("%PDF-1.4 order"), "application/pdf"),
});
add(
  "a page without a type",
  "answered",
  PATH,
  at((_, response) => response.writeHead(200).end(pages.article())),
);
add("http that became https", "answered", PATH, at(article));
add("a slash added at the end", "answered", PATH, { ...at(redirect(`${PATH}/`)), [`${PATH}/`]: article });
add("a redirect for today only", "answered", PATH, {
  ...at(redirect("/news/2031/other-name-of-it", 302)),
  "/news/2031/other-name-of-it": article,
});
add("an article about pages that vanish", "answered", "/news/page-not-found-how-archives-vanish", {
  "/news/page-not-found-how-archives-vanish": html(pages.article("Page not found: how archives vanish", 6)),
});
add(
  "too large to read whole",
  "answered",
  PATH,
  at(html(pages.article("Shepherd’s complaint heard in Tarn", 20_000))),
);
add(
  "a bomb of 50 MB",
  "answered",
  PATH,
  at(
    bytes(gzipSync(`<title>Zeros</title><p>${"0".repeat(50_000_000)}`), "text/html", {
      "content-encoding": "gzip",
    }),
  ),
);
add("busy, then an article", "answered", PATH, at(inTurn(status(503), status(502), article)));
add(
  "429 with Retry-After, then an article",
  "answered",
  PATH,
  at(inTurn(status(429, { "retry-after": "5" }), article)),
);
add(
  "an article with a log-in form in its margin",
  "answered",
  PATH,
  at(html(pages.article().replace("<article>", "<form><input type=password></form><article>"))),
);

add("moved to a new address", "permanent-redirect", PATH, {
  ...at(redirect("/articles/shepherd")),
  "/articles/shepherd": article,
});
add("moved with 308", "permanent-redirect", PATH, {
  ...at(redirect("/articles/shepherd", 308)),
  "/articles/shepherd": article,
});
add("moved twice", "permanent-redirect", PATH, {
  ...at(redirect("/a/shepherd")),
  "/a/shepherd": redirect("/b/shepherd"),
  "/b/shepherd": article,
});

const frontPage = html(pages.page("Steppe Post", `<h1>Steppe Post</h1>${pages.paragraphs(9)}`));
add("sent to the front page", "landed-on-front-page", PATH, { ...at(redirect("/")), "/": frontPage });
add("sent to the front page for today only", "landed-on-front-page", PATH, {
  ...at(redirect("/", 302)),
  "/": frontPage,
});
add("sent to a language's front page", "landed-on-front-page", PATH, {
  ...at(redirect("/ru/")),
  "/ru/": frontPage,
});
add("sent to the section", "landed-on-list", PATH, { ...at(redirect("/news")), "/news": frontPage });
add("sent to an error page", "landed-on-error-page", PATH, {
  ...at(redirect("/404.html", 302)),
  "/404.html": frontPage,
});
add(
  "refreshes to the front page",
  "landed-on-front-page",
  PATH,
  at(html(`<html><head><meta http-equiv="refresh" content="0; url=/"></head><body>One moment</body></html>`)),
);
add(
  "says in English that nothing is here",
  "says-not-found",
  PATH,
  at(
    html(
      pages.page("Page not found", "<h1>404</h1><p>Sorry, the page you are looking for does not exist.</p>"),
    ),
  ),
);
add(
  "says it in Russian",
  "says-not-found",
  PATH,
  at(
    html(
      pages.page(
        "Страница не найдена",
        "<h1>Страница не найдена</h1><p>К сожалению, запрашиваемая страница не существует.</p>",
      ),
    ),
  ),
);
add(
  "says it in Kazakh",
  "says-not-found",
  PATH,
  at(html(pages.page("Бет табылмады", "<h1>Бет табылмады</h1><p>Кешіріңіз, сіз іздеген бет жойылған.</p>"))),
);
const anyName = html(
  pages.page(
    "Steppe Post",
    "<h1>Hm</h1><p>This material is unavailable. Perhaps you will like something else: write to us.</p>",
  ),
);
add("says the same of any address", "like-a-made-up-address", PATH, { "*": anyName });

add("404", "not-found", PATH, at(status(404)));
add("410", "gone", PATH, at(status(410)));
cases.push({ name: "no such host", reason: "no-such-host", url: "https://gone.example.net/x" });

for (const code of [401, 402, 403, 406, 999]) add(`status ${code}`, "turned-away", PATH, at(status(code)));
add("429 for ever", "too-many-requests", PATH, at(status(429, { "retry-after": "3600" })));
add("451", "legal-reasons", PATH, at(status(451)));
add(
  "a challenge by header",
  "challenge",
  PATH,
  at(html(pages.CHALLENGE, 403, { "cf-mitigated": "challenge" })),
);
add(
  "a challenge with 503",
  "challenge",
  PATH,
  at(html(pages.CHALLENGE, 503, { "cf-mitigated": "challenge" })),
);
add("a challenge that says 200", "challenge", PATH, at(html(pages.CHALLENGE)));
add("a challenge that says 404", "challenge", PATH, at(html(pages.CHALLENGE, 404)));
add(
  "a captcha",
  "challenge",
  PATH,
  at(html(pages.page("Steppe Post", `<div class="smart-captcha"></div><p>Подтвердите</p>`))),
);
add(
  "a robot's title",
  "challenge",
  PATH,
  at(html(pages.page("Access Denied", "<p>You have no permission. Reference 18.2f.</p>"), 404)),
);
add("sent to log in", "log-in", PATH, {
  ...at(redirect("/login?next=x", 302)),
  "/login?next=x": html(pages.LOG_IN),
});
add("sent for ever to log in", "log-in", PATH, {
  ...at(redirect("/accounts/login/", 301)),
  "/accounts/login/": html(pages.LOG_IN),
});
add("asks for a password in place", "log-in", PATH, at(html(pages.LOG_IN)));
add("asks for a password with 404", "log-in", PATH, at(html(pages.LOG_IN, 404)));
add(
  "robots.txt of a scheduled check",
  "robots-txt",
  PATH,
  { "/robots.txt": bytes(Buffer.from("User-agent: *\nDisallow: /news/"), "text/plain"), ...at(article) },
  { isScheduled: true },
);
add(
  "robots.txt allows",
  "answered",
  PATH,
  { "/robots.txt": bytes(Buffer.from("User-agent: *\nDisallow: /admin/"), "text/plain"), ...at(article) },
  { isScheduled: true },
);
add("robots.txt is not asked by people", "answered", PATH, {
  "/robots.txt": bytes(Buffer.from("User-agent: *\nDisallow: /"), "text/plain"),
  ...at(article),
});

for (const code of [500, 502, 503, 520]) add(`status ${code}`, "server-error", PATH, at(status(code)));
add("status 400", "odd-status", PATH, at(status(400)));
add("an empty shell", "empty-page", PATH, at(html(pages.SHELL)));
add("silence", "time-out", PATH, at(silence));
add("a slow drip", "time-out", PATH, at(slowDrip));
add("hangs up", "connection-lost", PATH, at(hangUp));
add("a loop", "redirect-loop", PATH, { ...at(redirect("/b")), "/b": redirect(PATH) });
add(
  "six redirects",
  "too-many-redirects",
  "/1",
  Object.fromEntries([1, 2, 3, 4, 5, 6].map((n) => [`/${n}`, redirect(`/${n + 1}`)])),
);
add(
  "a body that is not the gzip it says",
  "bad-answer",
  PATH,
  at(bytes(Buffer.from("no gzip at all"), "text/html", { "content-encoding": "gzip" })),
);
add(
  "an encoding nobody knows",
  "bad-answer",
  PATH,
  at(bytes(Buffer.from("x"), "text/html", { "content-encoding": "zstd2" })),
);
add("sent into this machine", "forbidden-address", PATH, at(redirect("http://127.0.0.1/admin")));
add("sent to another port", "forbidden-address", PATH, at(redirect("https://example.com:8443/")));
add("sent to a file", "not-a-web-address", PATH, at(redirect("file:///etc/passwd")));
add("sent with a password", "not-a-web-address", PATH, at(redirect("https://me:secret@site-1.example.org/")));
cases.push({ name: "a name server in trouble", reason: "dns-failure", url: "https://trouble.example.net/x" });
cases.push({
  name: "a name for this machine",
  reason: "forbidden-address",
  url: "https://inside.example.net/x",
});

const embed = (post: string) => `/${post}?embed=1&mode=tme`;
addAt("a Telegram post", "answered", "t.me", "/steppe_channel/15", {
  [embed("steppe_channel/15")]: html(pages.TELEGRAM_POST),
});
addAt("a Telegram post in its preview form", "answered", "t.me", "/s/steppe_channel/15", {});
addAt("a Telegram post that is gone", "no-such-post", "t.me", "/steppe_channel/16", {
  [embed("steppe_channel/16")]: html(pages.TELEGRAM_NOTHING),
});
addAt("a Telegram channel that allows no previews", "turned-away", "t.me", "/steppe_channel/17", {
  [embed("steppe_channel/17")]: html(pages.TELEGRAM_CLOSED),
});

const oembed = (id: string) =>
  `/oembed?format=json&url=${encodeURIComponent(`https://www.youtube.com/watch?v=${id}`)}`;
const video = Buffer.from(
  JSON.stringify({ title: "Hearing in Tarn", author_name: "Steppe TV", provider_name: "YouTube" }),
);
addAt("a video", "answered", "www.youtube.com", "/watch?v=steppe00001", {
  [oembed("steppe00001")]: bytes(video, "application/json"),
});
addAt("a video under its short name", "answered", "youtu.be", "/steppe00001", {});
addAt("a video that is gone", "no-such-video", "www.youtube.com", "/watch?v=steppe00002", {
  [oembed("steppe00002")]: status(404),
});
addAt("a video that may not be embedded", "turned-away", "www.youtube.com", "/watch?v=steppe00003", {
  [oembed("steppe00003")]: status(401),
});
addAt("a video whose picture is there", "odd-status", "www.youtube.com", "/watch?v=steppe00004", {
  [oembed("steppe00004")]: status(400),
});
sites["i.ytimg.com"] = { "/vi/steppe00004/hqdefault.jpg": bytes(Buffer.from("jpeg"), "image/jpeg") };

addAt("Facebook asks to log in", "log-in", "www.facebook.com", "/steppe/posts/1", {
  "/steppe/posts/1": redirect("/login/?next=1", 302),
  "/login/?next=1": html(pages.LOG_IN),
});
addAt("Facebook says 404 to a robot", "log-in", "www.facebook.com", "/steppe/posts/2", {
  "/steppe/posts/2": status(404),
});
addAt("Facebook says 400 to a robot", "log-in", "www.facebook.com", "/steppe/posts/3", {
  "/steppe/posts/3": status(400),
});
addAt("Facebook sends to its front page", "log-in", "www.facebook.com", "/steppe/posts/4", {
  "/steppe/posts/4": redirect("/", 302),
  "/": html(pages.page("Facebook", "")),
});
addAt("Facebook shows a public post", "answered", "www.facebook.com", "/steppe/posts/5", {
  "/steppe/posts/5": article,
});
addAt("Instagram turns in circles", "log-in", "www.instagram.com", "/p/abcdef", {
  "/p/abcdef": redirect("/p/abcdef", 302),
});

export const CASES: readonly Case[] = cases;
export const SITES: Readonly<Record<string, Site>> = sites;
