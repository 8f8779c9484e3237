// The blind set: whole pages of fictional outlets that all answer 200, labelled as a careful reader would label
// them. It was written before any look at the rules it measures; a label is not to be changed to suit a rule.
import { aliveElsewhere } from "./soft-404-blind-alive-elsewhere.ts";
import { aliveNews } from "./soft-404-blind-alive-news.ts";
import { aliveOthers } from "./soft-404-blind-alive-others.ts";
import { goneElsewhere } from "./soft-404-blind-gone-elsewhere.ts";
import { goneNews } from "./soft-404-blind-gone-news.ts";
import type { BlindPage } from "./soft-404-blind-page.ts";

export const blindPages: readonly BlindPage[] = [
  ...goneNews,
  ...goneElsewhere,
  ...aliveNews,
  ...aliveOthers,
  ...aliveElsewhere,
];

/** Gone pages whose notice is about that one page: a made-up address of the site answers 404. */
const OF_ONE_PAGE: ReadonlySet<string> = new Set([
  "a removed story, its headline kept",
  "an article template with a date and no words",
  "withdrawn by a court's decision, headline kept",
  "blocked and deleted at a regulator's demand",
  "the publication was taken down, in the editors' words",
  "no longer available for reasons of licence",
  "deleted at the hero's request",
  "withdrawn by a court in Kazakh",
  "removed under a right to be forgotten",
  "Facebook: the content is not available",
  "a network's wall: the entry is deleted",
  "a journal that was purged",
  "a story deleted by its author",
  "an akimat's page without its text",
  "a court: no such case card",
  "a court: the act was taken out of publication",
  "a landing page for a PDF that was withdrawn",
  "an account that was suspended",
  "a petition site that lost the petition",
  "a video host in Ukrainian",
]);

/** Living pages behind a door that stands before every address of the site, made-up ones too. */
const DOORS: ReadonlySet<string> = new Set([
  "a shell that tells nothing without its script",
  "a veil of consent or payment",
  "YouTube: consent before the video",
  "Facebook: log in to continue",
  "Instagram: the log-in page",
  "a paper's log-in door",
  "a veil of age",
  "not for readers of the EEA",
  "blocked by the reader's provider",
  "repairs, back soon",
  "technical works, in Russian",
  "the database did not answer",
  "a check of the browser",
  "a guard against floods",
  "are you not a robot",
  "a court's session that ran out",
]);

/** Whether the site says the same of an address that never was. Set down by kind of page, after the pages. */
export const isForAnyAddress = ({ name, isGone }: BlindPage): boolean =>
  isGone ? !OF_ONE_PAGE.has(name) : DOORS.has(name);
