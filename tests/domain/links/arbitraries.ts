/** Addresses for property tests: plain ones, networks' ones, wrapped ones, and odd spellings of all. */
import fc from "fast-check";

const host = fc.constantFrom(
  "a.example",
  "www.news.example.org",
  "m.outlet.example",
  "amp.outlet.example",
  "m.m.outlet.example",
  "www.youtube.com",
  "youtu.be",
  "m.facebook.com",
  "www.facebook.com",
  "t.me",
  "m.vk.com",
  "ok.ru",
  "x.com",
  "mobile.twitter.com",
  "www.instagram.com",
  "www.google.com",
  "қаз.example",
  "rus.azattyq.org",
  "A.Example.",
  "93.184.216.34",
);

const segment = fc.oneof(
  fc.constantFrom(
    "amp",
    "news",
    "ru",
    "watch",
    "shorts",
    "posts",
    "groups",
    "s",
    "c",
    "status",
    "wall-1_2",
    "l.php",
    "url",
    "away.php",
    "%61mp",
    "x.amp.html",
    "y.amp",
    "amp.amp.htm",
    "50%",
    "%%411",
    "%2e",
    "ж",
    "a b",
    "index.html",
    "123",
  ),
  fc.stringMatching(/^[A-Za-z0-9._~%+-]{1,12}$/),
);

const parameter = fc.oneof(
  fc.constantFrom(
    "v=A1",
    "id=5",
    "amp=1",
    "amp",
    "lang=ru",
    "t=90",
    "story_fbid=7",
    "single",
    "w=wall-1_2",
    "q=a+b",
    "=",
    "utm",
    "%75tm_source=x",
    "st.link=x",
  ),
  fc.stringMatching(/^[a-z]{1,6}=[A-Za-z0-9%+._-]{0,8}$/),
);

const fragment = fc.constantFrom(
  "",
  "",
  "#",
  "#part",
  "#:~:text=words",
  "#p:~:text=a,b",
  "#!/route",
  "#utm_source=x",
  "#a=1&utm_source=x",
);

const plainUrl = fc
  .record({
    scheme: fc.constantFrom("http", "https", "HTTPS"),
    host,
    port: fc.constantFrom("", "", "", ":80", ":443", ":8080"),
    path: fc.array(segment, { maxLength: 4 }),
    slash: fc.boolean(),
    query: fc.array(parameter, { maxLength: 4 }),
    fragment,
  })
  .map(
    (one) =>
      `${one.scheme}://${one.host}${one.port}${one.path.map((part) => `/${part}`).join("")}${one.slash ? "/" : ""}${one.query.length > 0 ? `?${one.query.join("&")}` : ""}${one.fragment}`,
  );

/** Up to three wrappers deep. */
export const someUrl: fc.Arbitrary<string> = fc
  .tuple(
    plainUrl,
    fc.array(
      fc.constantFrom(
        (url: string) => `https://www.google.com/url?sa=t&q=${encodeURIComponent(url)}`,
        (url: string) => `https://l.facebook.com/l.php?u=${encodeURIComponent(url)}&h=AT`,
        (url: string) => `https://vk.com/away.php?to=${encodeURIComponent(url)}`,
        (url: string) => `https://t.me/iv?url=${encodeURIComponent(url)}`,
        (url: string) => `https://www.google.com/amp/s/${url.replace(/^https?:\/\//i, "")}`,
      ),
      { maxLength: 3 },
    ),
  )
  .map(([url, wrappers]) => wrappers.reduce((inner, wrap) => wrap(inner), url));

export const trackingParameter: fc.Arbitrary<string> = fc
  .tuple(
    fc.constantFrom(
      "utm_source",
      "utm_anything",
      "fbclid",
      "gclid",
      "yclid",
      "ysclid",
      "mc_cid",
      "igshid",
      "_ga",
      "_openstat",
      "ref_src",
      "%66bclid",
      "FBCLID",
      "mtm_campaign",
    ),
    fc.stringMatching(/^[A-Za-z0-9%_.-]{0,16}$/),
  )
  .map(([name, value]) => `${name}=${value}`);
