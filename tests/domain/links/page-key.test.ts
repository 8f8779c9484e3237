import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { canonicalUrl } from "../../../server/domain/links/canonical-url.ts";
import { pageKey } from "../../../server/domain/links/page-key.ts";
import { stripTracking } from "../../../server/domain/links/strip-tracking.ts";
import { someUrl, trackingParameter } from "./arbitraries.ts";

test.each([
  ["http://www.a.example/x/", "https://a.example/x"],
  ["https://a.example/x?b=2&a=1", "https://a.example/x?a=1&b=2"],
  ["https://a.example/x#part", "https://a.example/x"],
  ["https://a.example/x/amp?fbclid=1", "https://www.a.example/x"],
  ["https://youtu.be/A1?si=2", "https://www.youtube.com/watch?v=A1&ab_channel=N"],
  ["https://www.youtube.com/shorts/A1", "https://m.youtube.com/watch?v=A1"],
  ["https://t.me/s/Channel/5", "https://telegram.me/channel/5?single"],
  ["https://twitter.com/A/status/5?s=20", "https://x.com/a/status/5"],
  ["https://m.facebook.com/groups/G/permalink/5/", "https://www.facebook.com/groups/g/posts/5"],
  [
    "https://m.facebook.com/story.php?story_fbid=1&id=2",
    "https://www.facebook.com/permalink.php?id=2&story_fbid=1",
  ],
  ["https://www.facebook.com/watch/?v=1&ref=x", "https://www.facebook.com/watch/?v=1"],
  ["https://vk.com/group?w=wall-1_2", "https://m.vk.com/wall-1_2"],
  ["https://www.instagram.com/name/reel/C1/", "https://www.instagram.com/p/C1/?igsh=2"],
])("the same page: %s and %s", (a, b) => {
  expect(pageKey(a)).toBe(pageKey(b));
});

test.each([
  ["https://a.example/x", "https://a.example/X"],
  ["https://a.example/x", "https://b.a.example/x"],
  ["https://a.example/x?id=1", "https://a.example/x?id=2"],
  ["https://a.example/x?lang=ru", "https://a.example/x?lang=kk"],
  ["https://a.example:8080/x", "https://a.example/x"],
  ["https://a.example/#!/1", "https://a.example/#!/2"],
  ["https://t.me/Channel/5", "https://t.me/Channel/6"],
  ["https://t.me/Channel/5", "https://t.me/Channel"],
  ["https://t.me/c/1/5", "https://t.me/c/2/5"],
  ["https://www.youtube.com/watch?v=A1", "https://www.youtube.com/watch?v=a1"],
  ["https://www.youtube.com/watch?v=A1&t=5", "https://www.youtube.com/watch?v=A1&t=9"],
  ["https://www.facebook.com/groups/1/posts/5", "https://www.facebook.com/groups/1/posts/5?comment_id=6"],
  [
    "https://www.facebook.com/permalink.php?story_fbid=1&id=2",
    "https://www.facebook.com/permalink.php?story_fbid=1&id=3",
  ],
  ["https://fb.watch/abc", "https://www.facebook.com/abc"],
  [
    "https://web.archive.org/web/20310101000000/https://a.example/",
    "https://web.archive.org/web/20310102000000/https://a.example/",
  ],
])("different pages: %s and %s", (a, b) => {
  expect(pageKey(a)).not.toBe(pageKey(b));
});

describe("for any address", () => {
  test("the canonical form is canonical, and the same page", () => {
    fc.assert(
      fc.property(someUrl, (url) => {
        const once = canonicalUrl(url);
        fc.pre(once !== null);
        expect(canonicalUrl(once.url)).toEqual({ url: once.url, removed: [] });
        expect(pageKey(once.url)).toBe(pageKey(url));
      }),
      { numRuns: 2000 },
    );
  });

  test("tracking never makes another page", () => {
    fc.assert(
      fc.property(someUrl, trackingParameter, (url, parameter) => {
        const [address = "", fragment] = url.split("#");
        const tracked = `${address}${address.includes("?") ? "&" : "?"}${parameter}${fragment === undefined ? "" : `#${fragment}`}`;
        fc.pre(canonicalUrl(url) !== null);
        expect(pageKey(tracked)).toBe(pageKey(url));
        expect(stripTracking(tracked)?.url).toBe(stripTracking(url)?.url);
      }),
      { numRuns: 2000 },
    );
  });

  test("articles with different names stay different", () => {
    const slug = fc.stringMatching(/^[a-z0-9]{1,12}(-[a-z0-9]{1,8}){0,3}$/).filter((one) => one !== "amp");
    fc.assert(
      fc.property(slug, slug, (a, b) => {
        fc.pre(a !== b);
        expect(pageKey(`https://a.example/news/${a}`)).not.toBe(pageKey(`https://a.example/news/${b}`));
        expect(pageKey(`https://a.example/?id=${a}`)).not.toBe(pageKey(`https://a.example/?id=${b}`));
      }),
    );
  });
});
