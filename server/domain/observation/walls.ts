/** Signs that a page is closed to robots, or to everybody without an account. None of them accuses the source. */
import type { FetchedPage } from "./fetch-result.ts";
import { type Judgement, judged } from "./observation.ts";
import type { PageFacts } from "./page-facts.ts";

const TURNED_AWAY: ReadonlySet<number> = new Set([401, 402, 403, 405, 406, 407, 418, 423, 999]);

/** Headers by which protective services sign an answer of their own. */
const CHALLENGE_HEADERS = ["cf-mitigated", "x-amzn-waf-action", "x-sucuri-block", "x-datadome"];

const CHALLENGE_TITLE =
  /^(?:just a moment|attention required|one moment,? please|checking your browser|ddos-guard|security check|access (?:to this page )?(?:has been )?denied|are you (?:a )?(?:robot|human)|robot check|verif(?:y|ying) you are (?:a )?human|please wait|pardon our interruption|request unsuccessful|один момент|проверка (?:вашего )?браузера|подождите|подтвердите,? что вы не (?:ро)?бот|доступ (?:ограничен|запрещ[её]н|закрыт)|вы не робот|сәл күтіңіз|бір сәт|сіз робот емессіз)/iu;

const LOG_IN_PATH =
  /(?:^|\/)(?:log-?in|sign-?in|sign-?up|signup|auth|authorize|oauth2?|checkpoint|sso|registration|register|vhod|voiti|kiru)(?:\.\w+)?(?:\/|$)/iu;
const LOG_IN_TITLE =
  /^(?:log ?in|sign ?in|sign ?up|login|log into|войти|вход|авторизация|войдите|регистрация|кіру|жүйеге кіру|тіркелу)(?:\s|$|[^\p{L}])/iu;

/** Characters; a log-in page says little else. */
const THIN = 800;

/** Null when nothing closes the page; asked before any status is taken as an accusation. */
export function wallOf(url: string, page: FetchedPage, facts: PageFacts | null): Judgement | null {
  return challengeOf(page, facts) ?? logInOf(url, page, facts) ?? statusWall(page);
}

function challengeOf({ headers, status }: FetchedPage, facts: PageFacts | null): Judgement | null {
  const header = CHALLENGE_HEADERS.find((name) => headers[name] !== undefined);
  if (header) return judged("challenge", `${header}: ${headers[header]}`);
  if (!facts) return null;
  const title = facts.title ?? facts.headings[0] ?? "";
  if (CHALLENGE_TITLE.test(title.trim()) && !facts.isArticle && facts.textLength < THIN * 2) {
    return judged("challenge", title.trim());
  }
  const isThin = facts.textLength < THIN && !facts.isArticle;
  if (facts.marks.includes("challenge") && (isThin || status >= 400)) return judged("challenge", "a captcha");
  return null;
}

function logInOf(url: string, page: FetchedPage, facts: PageFacts | null): Judgement | null {
  const target = page.chain.length > 1 ? page.finalUrl : (facts?.refresh ?? null);
  if (target !== null && isLogInAddress(target) && !isLogInAddress(url)) return judged("log-in", target);
  if (!facts || facts.isArticle) return null;
  const title = facts.title ?? "";
  if (facts.hasPasswordField && (facts.textLength < THIN || LOG_IN_TITLE.test(title))) {
    return judged("log-in", "the page asks for a password");
  }
  return LOG_IN_TITLE.test(title) && facts.textLength < THIN / 2 ? judged("log-in", title) : null;
}

function isLogInAddress(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { pathname, hostname } = new URL(address);
  return LOG_IN_PATH.test(pathname) || /^(?:login|auth|accounts?|sso|passport)\./u.test(hostname);
}

function statusWall({ status }: FetchedPage): Judgement | null {
  if (status === 429) return judged("too-many-requests", null);
  if (status === 451) return judged("legal-reasons", null);
  return TURNED_AWAY.has(status) ? judged("turned-away", `status ${status}`) : null;
}
