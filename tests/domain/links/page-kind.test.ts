import { describe, expect, test } from "vitest";
import { isSocialMedia, kindOfPage, type PageKind } from "../../../server/domain/links/page-kind.ts";

const CASES: Readonly<Record<PageKind, string>> = {
  home: `
    https://a.example
    https://www.a.example/
    https://a.example/?utm_source=x
    https://a.example/ru
    https://a.example/kk/
    https://a.example/index.html
    https://a.example/ru/index.php
    https://portal.gov.example/?lang=ru
    https://a.example:8443/
    https://www.facebook.com/
    https://t.me/
    https://www.youtube.com
    https://web.archive.org/
    https://x.com/home
  `,
  root: `
    https://www.facebook.com/groups/123
    https://www.facebook.com/groups/SomeGroup/?ref=share
    https://m.facebook.com/groups/SomeGroup/about
    https://www.facebook.com/groups/SomeGroup/members/
    https://www.facebook.com/SomePage
    https://www.facebook.com/SomePage/videos/
    https://www.facebook.com/SomePage/photos
    https://www.facebook.com/pages/Some-Page/123
    https://www.facebook.com/pages/category/Media/Some-Page-123
    https://www.facebook.com/watch/
    https://fb.com/SomePage
    https://www.facebook.com/100039714361259
    https://t.me/SomeChannel
    https://t.me/s/SomeChannel
    https://t.me/s/SomeChannel?before=100
    https://t.me/c/1234567
    https://t.me/+AbCdEf
    https://t.me/joinchat/AbCdEf
    https://telegram.me/SomeChannel
    https://somechannel.t.me/
    https://www.youtube.com/@SomeChannel
    https://www.youtube.com/@SomeChannel/videos
    https://www.youtube.com/channel/UC123/streams
    https://www.youtube.com/c/SomeChannel
    https://www.youtube.com/user/SomeChannel
    https://www.youtube.com/SomeChannel
    https://vk.com/some_group
    https://vk.com/club123
    https://vk.com/public123
    https://vk.com/wall-123
    https://ok.ru/group/123
    https://ok.ru/some.group
    https://ok.ru/group/123/topics
    https://www.linkedin.com/company/some-ngo/posts/
    https://whatsapp.com/channel/0029Va
    https://www.reddit.com/r/place/
  `,
  profile: `
    https://www.facebook.com/groups/123/user/456/
    https://www.facebook.com/profile.php?id=123
    https://www.facebook.com/people/Some-Name/123/
    https://www.instagram.com/some.name/
    https://www.instagram.com/some.name/?igsh=abc
    https://www.instagram.com/some.name/reels/
    https://www.instagram.com/stories/some.name/
    https://x.com/SomeName
    https://twitter.com/SomeName?lang=ru
    https://x.com/SomeName/with_replies
    https://www.tiktok.com/@some.name
    https://vk.com/id123
    https://ok.ru/profile/123
    https://www.linkedin.com/in/some-name/
    https://www.threads.net/@some.name
    https://bsky.app/profile/some.name
  `,
  "social-item": `
    https://www.facebook.com/groups/SomeGroup/posts/456/
    https://www.facebook.com/groups/123/permalink/456/
    https://www.facebook.com/groups/123?multi_permalinks=456
    https://m.facebook.com/groups/123?view=permalink&id=456
    https://www.facebook.com/groups/123/456
    https://www.facebook.com/permalink.php?story_fbid=pfbid0abc&id=123
    https://m.facebook.com/story.php?story_fbid=1&id=2
    https://www.facebook.com/SomePage/posts/pfbid0abc
    https://www.facebook.com/SomePage/videos/123/
    https://www.facebook.com/SomePage/photos/a.1/2/
    https://www.facebook.com/photo/?fbid=1&set=a.2
    https://www.facebook.com/photo.php?fbid=1
    https://www.facebook.com/watch/?v=1745872472538565
    https://www.facebook.com/watch?v=1
    https://www.facebook.com/watch/live/?ref=watch_permalink&v=1
    https://www.facebook.com/reel/123
    https://www.facebook.com/share/p/AbC/
    https://www.facebook.com/share/AbC/
    https://www.facebook.com/3638309446488312
    https://www.facebook.com/events/123/
    https://www.facebook.com/some.name/posts/1?comment_id=2
    https://fb.watch/AbC/
    https://www.instagram.com/p/Cx1/
    https://www.instagram.com/reel/Cx1/?igsh=a
    https://www.instagram.com/some.name/reel/Cx1/
    https://www.instagram.com/stories/some.name/123/
    https://t.me/SomeChannel/1482
    https://t.me/s/SomeChannel/1482
    https://t.me/c/1234567/89
    https://t.me/SomeChannel/12/345
    https://t.me/SomeChannel/12?single
    https://somechannel.t.me/12
    https://www.youtube.com/watch?v=A1&ab_channel=N
    https://youtu.be/A1
    https://www.youtube.com/shorts/A1
    https://www.youtube.com/live/A1?feature=share
    https://www.youtube.com/post/Ugk1
    https://x.com/SomeName/status/123
    https://twitter.com/i/web/status/123
    https://www.tiktok.com/@some.name/video/123
    https://vm.tiktok.com/ZM1/
    https://vk.com/wall-1_2
    https://vk.com/some_group?w=wall-1_2
    https://vk.com/video-1_2
    https://vk.com/@some_group-article-title
    https://ok.ru/group/123/topic/456
    https://ok.ru/video/123
    https://ok.ru/profile/123/statuses/456
    https://www.linkedin.com/posts/some-name_activity-1
    https://www.linkedin.com/feed/update/urn:li:activity:1/
    https://whatsapp.com/channel/0029Va/57
    https://www.threads.net/@some.name/post/C1
    https://bsky.app/profile/some.name/post/3k
    https://www.reddit.com/r/place/comments/1/title/
  `,
  living: `
    https://tax.gov.example/ru/content/reestr-lic-poluchayushchih-dengi
    https://tax.gov.example/registry
    https://a.example/category/politics/
    https://a.example/ru/tag/pytki
    https://a.example/category/politics/page/3
    https://a.example/news/
    https://a.example/ru/novosti
    https://portal.gov.example/memleket/entities/x/press/news?lang=ru
    https://en.wikipedia.org/wiki/Some_Town
    https://a.example/?s=words
    https://a.example/search?q=words
    https://www.youtube.com/playlist?list=PL1
    https://www.facebook.com/hashtag/some
    https://www.instagram.com/explore/tags/some/
    https://docs.google.com/spreadsheets/d/1AbC/edit
  `,
  item: `
    https://a.example/a/32574322.html
    https://a.example/2031/03/05/title
    https://a.example/news/20522-some-title/
    https://a.example/news?id=5
    https://a.example/?p=123
    https://a.example/?id=5
    https://a.example/index.php?id=5
    https://a.example/title
    https://a.example/category/politics/2031/03/title.html
    https://a.example/news/reestr-inostrannyh-agentov-popolnili
    https://a.example/archives/106004
    https://a.example/#!/article/5
    https://a.example/#/article/5
    https://a.example/files/report.pdf
    https://a.example/ru/documents/report-2031.pdf
    https://portal.gov.example/memleket/entities/x/press/news/details/625019?lang=ru
    https://web.archive.org/web/20310305000000/https://a.example/
    https://archive.ph/AbCdE
    https://en.wikipedia.org/w/index.php?title=Some_Town&oldid=123
    https://bit.ly/3xYz
    https://about.facebook.com/news/title/
    https://www.facebook.com/ads/library/?id=1
  `,
};

describe.each(Object.entries(CASES))("%s", (kind, list) => {
  test.each(list.trim().split(/\s+/))("%s", (url) => {
    expect(kindOfPage(url)).toBe(kind);
  });
});

test("nothing to say of what is not an address", () => {
  expect(kindOfPage("mailto:a@b.example")).toBeNull();
  expect(isSocialMedia("mailto:a@b.example")).toBe(false);
});

test.each([
  ["https://t.me/c/1", true],
  ["https://l.facebook.com/l.php?u=https%3A%2F%2Fa.example%2Fx", false],
  ["https://fb.watch/x", true],
  ["https://blog.x.com/en", false],
  ["https://notfacebook.com/x", false],
  ["https://facebook.com.evil.example/x", false],
])("social media: %s %s", (url, expected) => {
  expect(isSocialMedia(url)).toBe(expected);
});
