/** What was seen, in words that stand after a colon. */
import type { Observation, Reason } from "../../observation/observation.ts";

const WORDS: Readonly<Partial<Record<Reason, string>>> = {
  "landed-on-front-page": "it leads to the site's front page",
  "landed-on-list": "it leads to a list instead of the article",
  "landed-on-error-page": "it leads to an error page",
  "says-not-found": "the page says that there is nothing here",
  "like-a-made-up-address": "the site shows the same for any made-up address",
  "no-such-post": "Telegram says there is no such post",
  "no-such-video": "YouTube has no such video",
  "not-found": "the page answers 404 (not found)",
  gone: "the page answers 410 (gone)",
  "no-such-host": "there is no such site any more",
  "log-in": "it asks to log in",
  challenge: "it asks for a proof that one is human",
  "turned-away": "it does not let robots in",
  "too-many-requests": "it asks not to be opened so often",
  "legal-reasons": "it is closed for legal reasons (451)",
  "robots-txt": "its robots.txt asks robots to stay away",
  "server-error": "the site is in trouble",
  "odd-status": "the site gave an odd answer",
  "empty-page": "the page is empty without a browser",
  "time-out": "the site did not answer in time",
  tls: "its certificate or encryption is not in order",
  "dns-failure": "the name service did not answer",
  "refused-connection": "the site takes no connection",
  "connection-lost": "the connection broke off",
  "bad-answer": "the answer cannot be read",
  "redirect-loop": "its redirects run in a circle",
  "too-many-redirects": "it redirects too often",
  "not-a-web-address": "it leads away from the web",
  "forbidden-address": "it leads into a private network",
};

export function reasonWords({ reason, evidence }: Observation): string {
  const words = WORDS[reason] ?? reason;
  const { status } = evidence;
  return (reason === "server-error" || reason === "odd-status") && status !== null
    ? `${words} (${status})`
    : words;
}

/** The calendar day in UTC, as ISO 8601. */
export function dayOfTime(ms: number): string {
  return new Date(ms).toISOString().slice(0, 10);
}
