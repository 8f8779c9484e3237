import { describe, expect, test } from "vitest";
import { canonicalUrl } from "../../../server/domain/links/canonical-url.ts";

const urlOf = (text: string) => canonicalUrl(text)?.url;

describe("tracking", () => {
  test.each<[string, string, readonly string[]]>([
    [
      "https://a.example/x?utm_source=tg&id=5&UTM_Medium=b",
      "https://a.example/x?id=5",
      ["utm_source", "UTM_Medium"],
    ],
    ["https://a.example/x?fbclid=1", "https://a.example/x", ["fbclid"]],
    [
      "https://a.example/x?id=5&gclid=1&yclid=2&mc_cid=3&igshid=4&ref_src=5&_ga=6",
      "https://a.example/x?id=5",
      ["gclid", "yclid", "mc_cid", "igshid", "ref_src", "_ga"],
    ],
    ["https://a.example/x?utm_source=a&utm_source=b", "https://a.example/x", ["utm_source"]],
    ["https://a.example/x#utm_source=tg", "https://a.example/x", ["utm_source"]],
    ["https://a.example/x#google_vignette", "https://a.example/x", ["google_vignette"]],
    [
      "https://www.youtube.com/watch?v=Ab-1&list=PL2&t=90s&si=q&feature=share&pp=z&ab_channel=N",
      "https://www.youtube.com/watch?v=Ab-1&list=PL2&t=90s",
      ["si", "feature", "pp", "ab_channel"],
    ],
    [
      "https://www.facebook.com/permalink.php?story_fbid=1&id=2&__tn__=-R&__cft__[0]=AZ&__cft__%5B1%5D=B&mibextid=c&rdid=d",
      "https://www.facebook.com/permalink.php?story_fbid=1&id=2",
      ["__tn__", "__cft__[0]", "__cft__[1]", "mibextid", "rdid"],
    ],
    [
      "https://www.facebook.com/photo?fbid=1&set=a.2&ref=x",
      "https://www.facebook.com/photo?fbid=1&set=a.2",
      ["ref"],
    ],
    ["https://x.com/Name/status/12?s=20&t=abc", "https://x.com/Name/status/12", ["s", "t"]],
    [
      "https://www.tiktok.com/@n/video/7?_t=8&_r=1&is_from_webapp=1",
      "https://www.tiktok.com/@n/video/7",
      ["_t", "_r", "is_from_webapp"],
    ],
  ])("%s", (given, url, removed) => {
    expect(canonicalUrl(given)).toEqual({ url, removed });
  });

  test.each([
    "https://a.example/?id=5&ref=7&source=letter&from=2031&s=1&t=2",
    "https://portal.gov.example/news/details/625019?lang=ru",
    "https://www.facebook.com/watch/?v=1745",
    "https://web.archive.org/web/20310305000000/https://a.example/x?utm_source=b&fbclid=c",
    "https://a.example/x?q=%D0%B6%2Fa+b%20c&z=1,2",
  ])("stays as it is: %s", (given) => {
    expect(canonicalUrl(given)).toEqual({ url: given, removed: [] });
  });
});

describe("wrappers", () => {
  test.each([
    [
      "https://www.google.com/url?sa=t&q=https%3A%2F%2Fa.example%2Fx%3Fid%3D5&usg=Z",
      "https://a.example/x?id=5",
    ],
    ["https://www.google.co.uk/url?url=https://a.example/x", "https://a.example/x"],
    ["https://l.facebook.com/l.php?u=https%3A%2F%2Fa.example%2Fx%3Ffbclid%3D1&h=AT1", "https://a.example/x"],
    ["https://lm.facebook.com/l.php?u=https%3A%2F%2Fa.example%2Fx", "https://a.example/x"],
    ["https://vk.com/away.php?to=https%3A%2F%2Fa.example%2Fx&utf=1", "https://a.example/x"],
    ["https://t.umblr.com/redirect?z=https%3A%2F%2Fa.example%2Fx&t=1", "https://a.example/x"],
    ["https://out.reddit.com/t3_1?url=https%3A%2F%2Fa.example%2Fx&token=1", "https://a.example/x"],
    ["https://t.me/iv?url=https%3A%2F%2Fa.example%2Fx&rhash=0a", "https://a.example/x"],
    [
      "https://www.facebook.com/login/?next=https%3A%2F%2Fwww.facebook.com%2Fgroups%2F1%2Fposts%2F2%2F",
      "https://www.facebook.com/groups/1/posts/2/",
    ],
    ["https://www.instagram.com/accounts/login/?next=/p/Cx1/", "https://www.instagram.com/p/Cx1/"],
    [
      "https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fa.example%2Fx&data=1",
      "https://a.example/x",
    ],
    [
      "https://my--site-example-com.translate.goog/x?id=5&_x_tr_sl=ru&_x_tr_tl=en",
      "https://my-site.example.com/x?id=5",
    ],
    ["https://a-example.turbopages.org/a.example/s/2031/03/x", "https://a.example/2031/03/x"],
    [
      "https://www.google.com/url?q=https://l.facebook.com/l.php?u=https%253A%252F%252Fa.example%252Fx",
      "https://a.example/x",
    ],
  ])("%s", (given, url) => {
    expect(urlOf(given)).toBe(url);
  });

  test.each([
    "https://www.google.com/url?q=not-an-address",
    "https://vk.com/away.php?to=javascript%3Aalert(1)",
    "https://www.google.com/search?q=https://a.example/x",
  ])("leads nowhere we can name: %s", (given) => {
    expect(urlOf(given)).toBe(given);
  });
});

describe("AMP and mobile", () => {
  test.each([
    ["https://a.example/news/x/amp", "https://a.example/news/x"],
    ["https://a.example/news/x/amp/?fbclid=1", "https://a.example/news/x"],
    ["https://a.example/news/x?amp=1&id=2", "https://a.example/news/x?id=2"],
    ["https://a.example/news/x?amp", "https://a.example/news/x"],
    ["https://a.example/news/x?outputType=amp", "https://a.example/news/x"],
    ["https://a.example/news/x.amp.html", "https://a.example/news/x.html"],
    ["https://a.example/news/x.amp", "https://a.example/news/x"],
    ["https://a.example/news/x/amp/amp", "https://a.example/news/x"],
    ["https://amp.outlet.example/x", "https://outlet.example/x"],
    ["https://www.google.com/amp/s/a.example/x", "https://a.example/x"],
    ["https://www.google.com/amp/a.example/x", "http://a.example/x"],
    ["https://a-example.cdn.ampproject.org/c/s/a.example/x/amp", "https://a.example/x"],
    ["https://rus.azattyq.org/amp/some-title/123.html", "https://rus.azattyq.org/a/some-title/123.html"],
    ["https://m.outlet.example/x", "https://outlet.example/x"],
    ["https://mobile.outlet.example/x", "https://outlet.example/x"],
    [
      "https://m.facebook.com/story.php?story_fbid=1&id=2",
      "https://www.facebook.com/story.php?story_fbid=1&id=2",
    ],
    ["https://mbasic.facebook.com/groups/1/posts/2", "https://www.facebook.com/groups/1/posts/2"],
    ["https://ru-ru.facebook.com/watch/?v=1", "https://www.facebook.com/watch/?v=1"],
    ["https://m.vk.com/wall-1_2", "https://vk.com/wall-1_2"],
    ["https://m.youtube.com/watch?v=A1", "https://www.youtube.com/watch?v=A1"],
    ["https://youtu.be/A1?si=x&t=30", "https://www.youtube.com/watch?v=A1&t=30"],
    ["https://ru.m.wikipedia.org/wiki/X", "https://ru.wikipedia.org/wiki/X"],
  ])("%s", (given, url) => {
    expect(urlOf(given)).toBe(url);
  });

  test.each([
    "https://m.kz/x",
    "https://amp.dev/docs",
    "https://m.com.kz/x",
    "https://a.example/amp",
    "https://a.example/news?amp=5",
    "https://t.me/amp",
    "https://web.archive.org/web/20310305000000/https://a.example/x/amp",
  ])("is its own address: %s", (given) => {
    expect(urlOf(given)).toBe(given);
  });
});

describe("spelling", () => {
  test.each([
    ["HTTPS://News.Example/A/b", "https://news.example/A/b"],
    ["https://a.example:443/x", "https://a.example/x"],
    ["http://a.example:80/x", "http://a.example/x"],
    ["http://a.example:8080/x", "http://a.example:8080/x"],
    ["https://a.example./x", "https://a.example/x"],
    ["  https://a.example/x ", "https://a.example/x"],
    ["https://a.example/x#:~:text=some%20words", "https://a.example/x"],
    ["https://a.example/x#part-2:~:text=words", "https://a.example/x#part-2"],
    ["https://a.example/x#", "https://a.example/x"],
    ["https://a.example/x?", "https://a.example/x"],
    ["https://a.example/x#part-2", "https://a.example/x#part-2"],
    ["https://a.example/%7euser/%41?q=%2f%d0%b6", "https://a.example/~user/A?q=%2F%D0%B6"],
    ["https://a.example/50%/%41", "https://a.example/50%/%41"],
    ["https://a.example/x?a=%d0&utm_source=%", "https://a.example/x?a=%D0"],
    ["https://a.example/ж", "https://a.example/%D0%B6"],
    ["https://xn--80ao21a.example/x", "https://қаз.example/x"],
    ["https://xn--80ak6aa92e.example/x", "https://xn--80ak6aa92e.example/x"],
    ["https://t.me/Channel/15?single", "https://t.me/Channel/15"],
    ["https://t.me/Channel/15?comment=7", "https://t.me/Channel/15?comment=7"],
  ])("%s", (given, url) => {
    expect(urlOf(given)).toBe(url);
  });

  test.each([
    "",
    "no address",
    "www.a.example/x",
    "ftp://a.example/x",
    "https:/a.example/x",
    "https://",
    "https://a b.example/",
    "https://u:p@a.example/x",
    "https://a.example/\nx",
    `https://a.example/${"x".repeat(9000)}`,
    `https://${"a.".repeat(200)}example/x`,
  ])("null for %j", (given) => {
    expect(canonicalUrl(given)).toBeNull();
  });
});
