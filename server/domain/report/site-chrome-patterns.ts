/**
 * Lines of page furniture that carry a name, a number or a title of their own.
 * Patterns fill the whole line as `site-chrome.ts` reduces it (lower case, "ё"
 * as "е", straight double quotes, no arrows or dots at the end); every
 * repetition is bounded. `@network` stands for any of `NETWORK_NAMES`, `@count`
 * for a number such as "1 234" or "12k".
 */

/**
 * The words a line must open with for its pattern to be tried, or, behind "…",
 * end with; "#" stands for a number. Compiling dozens of patterns to read prose
 * would cost more than reading it.
 */
type CuedPattern = readonly [cue: string, pattern: RegExp];

const NAVIGATION: readonly CuedPattern[] = [
  ["home|главная|на|басты", /^(?:home|главная|на главную|басты бет|басты)\s?[»›>/→|]\s?.{1,160}$/u],
  [
    "press|нажмите|click|tap",
    /^(?:press|нажмите|click|tap) ["']?(?:enter|here|сюда|здесь)["']? .{0,50}(?:content|содерж\p{L}{1,6}|menu|меню)$/u,
  ],
  [
    "skip|jump",
    /^(?:skip|jump) to (?:the )?(?:main |page )?(?:content|navigation|search|footer|menu)(?: area)?$/u,
  ],
  ["перейти", /^перейти к (?:основному |главному )?(?:содерж\p{L}{1,8}|контенту|меню|навигации|поиску)$/u],
  ["page|страница|стр.|бет", /^(?:page|страница|стр\.|бет) \d{1,4}(?: (?:of|из|\/) \d{1,4})?$/u],
  ["#", /^(?:\d{1,3} ){1,12}(?:(?:\.{3}|…) ?)?(?:\d{1,4} )?(?:next|далее|вперед|келесі)$/u],
  [
    "please|enable|turn|включите",
    /^(?:please )?(?:enable|turn on) javascript.{0,80}$|^включите (?:поддержку )?javascript.{0,80}$/u,
  ],
  [
    "previous|next|older|newer",
    /^(?:previous|next|older|newer) (?:post|article|entry|news|story)(?:\s?[:»«›→←].{0,200})?$/u,
  ],
  [
    "предыдущая|следующая",
    /^(?:предыдущая|следующая) (?:запись|статья|новость|публикация)(?:\s?[:»«›→←].{0,200})?$/u,
  ],
  ["алдыңғы|келесі", /^(?:алдыңғы|келесі) (?:жазба|мақала|жаңалық|пост)(?:\s?[:»«›→←].{0,200})?$/u],
];

const SHARING: readonly CuedPattern[] = [
  [
    "share|поделиться|бөлісу",
    /^(?:share|поделиться|бөлісу)(?: this| on| via| в)?:?(?:[ ,|·]{1,3}@network){1,10}$/u,
  ],
  [
    "share|tweet|post|send|open|save|follow|find|join|like",
    /^(?:share|tweet|post|send|open|save|follow us|find us|join us|like us) (?:this )?(?:on|in|via|to) @network(?: \(opens in new window\))?$/u,
  ],
  ["click", /^click to (?:share|email|print|tweet)\b.{0,60}\(opens in new window\)$/u],
  [
    "поделиться|читайте|мы|следите|подписывайтесь|опубликовать",
    /^(?:поделиться|читайте нас|мы|следите за нами|подписывайтесь на нас|опубликовать) (?:в|во|на|через) @network$/u,
  ],
  ["поделись|поделитесь", /^подели(?:сь|тесь)(?:,| )[^.?!]{1,60}$/u],
  ["…бөлісу|бөлісіңіз|оқыңыз", /^@network(?:-?\p{L}{1,4})? (?:бөлісу|бөлісіңіз|оқыңыз)$/u],
];

const SUBSCRIPTION: readonly CuedPattern[] = [
  [
    "subscribe|sign|join",
    /^(?:subscribe|sign up|join) (?:to|for) (?:our|the) (?:free |daily |weekly |email ){0,2}(?:newsletter|channel|mailing list|news|updates|telegram channel|youtube channel)(?: [^.?!]{0,50})?$/u,
  ],
  ["subscribe|follow", /^(?:subscribe|follow) (?:to )?(?:us|our channel)(?: (?:on|in) [^.?!]{1,40})?$/u],
  [
    "подпишитесь|подписывайтесь|подпишись|подписаться",
    /^подпи(?:шитесь|сывайтесь|шись|саться) на (?:нас|наш\p{L}{0,3}|рассылку|новости)(?: [^.?!]{0,60})?$/u,
  ],
  [
    "…жазылыңыз|жазылыңыздар|жазылу",
    /^(?:[^.?!]{0,40}\p{L}(?:ымызға|імізге)|бізге) жазыл(?:ыңыз|ыңыздар|у)$/u,
  ],
];

const RELATED: readonly CuedPattern[] = [
  [
    "read|see|watch|also",
    /^(?:(?:read|see|watch) (?:also|more|next|too)|also read|also watch)\s?[:»›→–—].{0,200}$/u,
  ],
  ["related|more", /^(?:related(?: news| posts| articles| stories)?|more on this)\s?[:»›→].{0,200}$/u],
  ["continue|read", /^(?:continue reading|read more) (?:on|at|about|["«→])[^.?!]{1,160}$/u],
  [
    "читайте|читать|смотрите|слушайте",
    /^(?:читайте|читать|смотрите|слушайте) (?:также|еще|далее|по теме|другие новости)(?:[:»›→. –—"«-].{0,200})?$/u,
  ],
  ["еще|материалы|новости|по", /^(?:еще )?(?:материалы |новости )?по теме\s?[:»›→].{0,200}$/u],
  [
    "сондай-ақ|тағы",
    /^(?:сондай-ақ|тағы(?: да)?) (?:оқыңыз|қараңыз|көріңіз)(?:дар)?(?:\s?[:»›→–—].{0,200})?$/u,
  ],
];

const COMMENTS: readonly CuedPattern[] = [
  [
    "#",
    /^\d{1,5} (?:comments?|repl(?:y|ies)|responses?|комментари\p{L}{1,2}|пікір(?:лер)?)(?: (?:on|to|к) (?:записи )?["«].{1,120})?$/u,
  ],
  [
    "comment|comments|комментарии|комментарий|пікір|пікірлер",
    /^(?:comments?|комментари[ий]|пікір(?:лер)?)\s?[:(]\s?\d{1,5}\)?$/u,
  ],
  [
    "your|ваш",
    /^(?:your email address will not be published|ваш (?:адрес )?e?-?mail не будет опубликован).{0,80}$/u,
  ],
];

const STATISTICS: readonly CuedPattern[] = [
  [
    "view|views|read|reads|share|shares|like|likes|просмотры|просмотров|просмотрели|прочитали|прочтений|қаралды|қаралым|оқылды|көрілім",
    /^(?:views?|reads?|shares?|likes?|просмотр(?:ы|ов)|просмотрели|прочитали|прочтений|қаралды|қаралым|оқылды|көрілім)\s?[:–—-]?\s?@count$/u,
  ],
  [
    "#|👁|👀|❤|👍",
    /^(?:(?:👁|👀|❤|👍)\ufe0f?\s?)?@count (?:views?|reads?|shares?|likes?|просмотр(?:а|ов)?|прочтени[йя]|рет қаралды|қаралым|көрілім)$/u,
  ],
  ["👁|👀", /^(?:👁|👀)\ufe0f?\s?@count$/u],
  ["reading|время|оқу", /^(?:reading time|время чтения|оқу уақыты)\s?[:–—-]?\s?~?\d{1,3}.{0,12}$/u],
  ["#", /^\d{1,3} (?:min(?:ute)?s? read|мин(?:ут[аы]?)? чтения)$/u],
];

const DETAILS: readonly CuedPattern[] = [
  [
    "posted|published|updated|last|modified",
    /^(?:posted|published|updated|last updated|modified)(?:\s?:| on| at)? \p{L}{0,9}\.? ?\d{1,4}[\p{L}\d ,.:/-]{0,24}(?: (?:by|in) [^.?!]{1,40})?$/u,
  ],
  [
    "опубликовано|обновлено|жарияланды|жаңартылды",
    /^(?:опубликовано|обновлено|жарияланды|жаңартылды)\s?:? \d{1,4}[\p{L}\d ,.:/-]{0,30}$/u,
  ],
  ["posted|published", /^(?:posted|published) (?:by|in) (?:admin|administrator|editor|news|uncategorized)$/u],
  [
    "tag|tags|category|categories|filed|posted",
    /^(?:tags?|categor(?:y|ies)|filed under|posted in)\s?:.{1,160}$/u,
  ],
  [
    "метки|теги|рубрика|рубрики|категория|категории|тегтер|санат|санаттар",
    /^(?:метки|теги|рубрик[аи]|категори[яи]|тегтер|санат(?:тар)?)\s?:.{1,160}$/u,
  ],
];

const COOKIES: readonly CuedPattern[] = [
  [
    "we|this|our",
    /^(?:we|we and our partners|this (?:web)?site|our (?:web)?site) uses? cookies?(?:[ ,.].{0,260})?$/u,
  ],
  [
    "by",
    /^by (?:continuing|using|browsing|clicking|visiting)\b.{0,140}\byou (?:agree|accept|consent|are agreeing)\b.{0,140}$/u,
  ],
  [
    "мы|этот|наш|данный|на",
    /^(?:мы|мы и наши партнеры|(?:этот|наш|данный) (?:веб-)?сайт|на (?:этом|нашем|данном) сайте) использу(?:ем|ет|ют|ются)(?: \p{L}{1,12}){0,2} (?:cookies?|куки).{0,240}$/u,
  ],
  [
    "сайт",
    /^сайт использует (?:файлы )?(?:cookies?|куки)\P{L}.{0,200}(?<!\p{L})(?:вы|вас|вам|ваш\p{L}{0,3})(?!\p{L}).{0,100}$/u,
  ],
  [
    "продолжая",
    /^продолжая (?:использовать|пользоваться|просмотр|просматривать|работу|находиться).{0,140}(?<!\p{L})вы (?:соглашаетесь|даете|принимаете|подтверждаете).{0,140}$/u,
  ],
  [
    "біз|бұл|біздің|сайтымыз|сайтымызда",
    /^(?:біз|бұл сайт|біздің сайт|сайтымыз(?:да)?)(?: .{0,30})? (?:cookies?|куки)(?:[ -]\p{L}{1,16}){0,2} (?:қолдан|пайдалан)\p{L}{1,10}.{0,200}$/u,
  ],
];

const COPYRIGHT: readonly CuedPattern[] = [
  ["©", /^©.{1,200}$/u],
  ["(c)|copyright", /^(?:\(c\)|copyright)\s?(?:©|\(c\))?\s?\d{4}.{0,200}$/u],
  ["copyright", /^copyright\s?(?:©|\(c\)).{1,200}$/u],
  [
    "…reserved|защищены|қорғалған",
    /^.{0,120}[.,;:|·•©–—]\s?(?:all rights reserved|все права защищены|барлық құқықтар қорғалған)$/u,
  ],
  [
    "при",
    /^при (?:полном|частичном|использовании|копировании|перепечатке|цитировании).{0,160}ссылк[аи].{0,80}обязательн[аы]$/u,
  ],
];

/** Reason → patterns. */
export const CHROME_PATTERNS: Readonly<Record<string, readonly CuedPattern[]>> = {
  "site navigation": NAVIGATION,
  sharing: SHARING,
  subscription: SUBSCRIPTION,
  "related links": RELATED,
  comments: COMMENTS,
  "page statistics": STATISTICS,
  "page details": DETAILS,
  "cookie notice": COOKIES,
  copyright: COPYRIGHT,
};
