/**
 * Doors that stand before every address of a site, made-up ones too: borders, repairs, checks for robots, log-ins,
 * questions of age and consent. What stands behind is not seen, so such a page says nothing of its own address, and
 * being the same as a made-up one is no sign against it. The words are a site's own to its reader; news of repairs
 * and blocked sites is told in others.
 */
import { type Judgement, judged, type Reason } from "./observation.ts";
import type { PageFacts } from "./page-facts.ts";

/** Characters of prose of a page that is nothing but a door. */
const DOOR = 600;
/** The same where its heading is the door's: questions of consent are long-winded. */
const LONG_DOOR = 3_000;

interface Door {
  readonly reason: Reason;
  readonly words: RegExp;
}

const said = (...ways: string[]) => new RegExp(String.raw`(?<!\p{L})(?:${ways.join("|")})`, "iu");

/** Their words are like those of a page that is gone: "this video is not available in your country". */
const BORDERS: readonly Door[] = [
  {
    reason: "legal-reasons",
    words: said(
      "(?:not|un)(?: currently)? ?available (?:in|from|to (?:visitors|readers|users) (?:in|from)) (?:your|this) (?:country|region|location|area)",
      "unavailable (?:due to|for) legal reasons|country belonging to the european economic area",
      String.raw`(?:недоступ\p{L}+|не доступ\p{L}+|заблокирован\p{L}*) (?:в ваш\p{L}+ (?:стране|регионе)|для ваш\p{L}+ (?:страны|региона))`,
      "доступ к (?:запрашиваемому|запрошенному|данному|этому) (?:интернет-)?(?:ресурсу|сайту) (?:ограничен|заблокирован)",
      String.raw`(?:недоступн\p{L}+|не доступн\p{L}+|заблоковано) у ваш\p{L}+ (?:країні|регіоні)|доступ до (?:цього|запитуваного) (?:ресурсу|сайту) (?:обмежено|заблоковано)`,
      "in (?:ihrem|deinem) land (?:leider )?nicht verfügbar|(?:еліңізде|аймағыңызда) қолжетімсіз",
    ),
  },
  {
    reason: "empty-page",
    words: said(
      "(?:site|website|page|portal|service) is (?:(?:currently|temporarily) )?(?:under|down for|undergoing) (?:scheduled |routine )?maintenance",
      String.raw`we(?:['’]re| are) (?:\p{L}+ ){0,3}maintenance|we(?:['’]ll| will) be (?:right )?back (?:soon|shortly)|error establishing a database connection`,
      "(?:page|site|website|service) is (?:temporarily|currently) (?:unavailable|offline)",
      String.raw`на (?:нашем )?(?:сайте|портале|сервере) (?:сейчас |временно )?(?:ведутся|проводятся|идут) (?:\p{L}+ )?(?:технические|профилактические|ремонтные)`,
      String.raw`(?:сайт|сервис|портал|страница|раздел) временно (?:недоступ\p{L}+|не работает)|зайдите,? (?:пожалуйста,? )?(?:позже|позднее)`,
      String.raw`на (?:нашому )?(?:сайті|порталі) (?:тривають|проводяться|ведуться) технічні|(?:сайт|сервіс|портал|сторінка) тимчасово (?:недоступн\p{L}+|не працює)`,
      "(?:seite|website|webseite) (?:wird|ist) (?:gerade|derzeit|zurzeit|momentan|vorübergehend) (?:gewartet|nicht (?:erreichbar|verfügbar))|wir sind (?:gleich|bald) wieder (?:zurück|da)",
      "(?:сайтта|порталда) техникалық жұмыстар|(?:сайт|портал|бет) уақытша (?:қолжетімсіз|жұмыс істемейді)",
    ),
  },
];

const CONSENT: Door = {
  reason: "empty-page",
  words: said(
    "before you continue|mit werbung (?:weiter)?lesen|weiter mit werbung|pur-abo|einwilligen und weiter|bevor sie .{0,30}weitergehen",
    "(?:accept|manage|reject|use of|uses?) (?:all )?cookies",
  ),
};

const DOORS: readonly Door[] = [
  CONSENT,
  {
    reason: "challenge",
    words: said(
      "i['’]?a?m not a (?:ro)?bot|verify (?:that )?you are (?:a )?human|checking (?:if the site connection|your browser)|unusual traffic from your|solve the captcha",
      String.raw`(?:я|а|вы) не (?:ро)?бот(?!\p{L})|проверка (?:вашего )?браузера|похожи на автоматические|перевірка (?:вашого )?браузера|kein (?:ro)?bot(?!\p{L})|робот емес`,
    ),
  },
  {
    reason: "log-in",
    words: said(
      "session (?:has )?(?:expired|timed out)|(?:please |must |need to )(?:log|sign) ?in to|(?:log|sign) ?in to (?:continue|keep|read|view)",
      "сессия (?:истекла|устарела)|войдите(?: в систему)?,? чтобы|необходимо авторизоваться|требуется авторизация",
      "ваша сесія (?:закінчилася|минула)|увійдіть,? щоб|ihre sitzung ist abgelaufen|melden sie sich an,? um|жүйеге кіріңіз",
    ),
  },
  {
    reason: "empty-page",
    words: said(
      String.raw`(?:enable|requires?|turn on|without|need) (?:\p{L}+ )?javascript|javascript (?:is |has been )?(?:disabled|required)|включите javascript|увімкніть javascript|javascript aktivieren`,
      String.raw`(?:loading|загрузка|завантаження)(?:…|\.\.\.)|consent(?!\p{L})|cookies?(?:-файл\p{L}*)?(?!\p{L})`,
      String.raw`subscribe to (?:continue|read)|(?:only )?for subscribers|только (?:для )?подписчик\p{L}*|лише для передплатник\p{L}*|nur für abonnenten`,
      "(?:are you|confirm (?:that )?you are) (?:over |at least )?18|вам (?:уже )?(?:есть|исполнилось) 18|вам (?:вже )?(?:є|виповнилося) 18|sind sie (?:über |mindestens )?18",
    ),
  },
];

type Shown = Pick<PageFacts, "text" | "textLength" | "title" | "headings">;

/** A border or repairs; asked before a page's words are taken for "not found". Null where there is none. */
export function borderOf(facts: Shown): Judgement | null {
  return facts.textLength < DOOR ? firstOf(BORDERS, facts.text) : null;
}

/** Any other door; null where the page shows something of its own. */
export function doorOf(facts: Shown): Judgement | null {
  if (facts.textLength < DOOR) return firstOf(DOORS, facts.text);
  const names = `${facts.title ?? ""} ${facts.headings[0] ?? ""}`;
  return facts.textLength < LONG_DOOR ? firstOf([CONSENT], names) : null;
}

function firstOf(doors: readonly Door[], words: string): Judgement | null {
  const door = doors.find((one) => one.words.test(words));
  return door ? judged(door.reason, door.words.exec(words)?.[0] ?? null) : null;
}
