/** What people are told about: a word for each, and the few lines of a letter. */

import type { Month } from "../calendar/day.ts";
import { printMonth } from "../calendar/print-date.ts";

export const NOTICE_KINDS = [
  "reviewAsked",
  "changesRequested",
  "mention",
  "published",
  "sourcesGone",
] as const;
export type NoticeKind = (typeof NOTICE_KINDS)[number];

export interface NoticePlace {
  readonly chronicleTitle: string;
  readonly month: Month;
  /** Where it can be seen, with scheme and host. */
  readonly link: string;
  /** How many it is about, where that is told. */
  readonly count: number;
}

const SUBJECTS: Readonly<Record<NoticeKind, string>> = {
  reviewAsked: "entries wait for your review",
  changesRequested: "changes are asked for",
  mention: "somebody mentioned you",
  published: "a new edition is published",
  sourcesGone: "sources have gone since publication",
};

const SENTENCES: Readonly<Record<NoticeKind, string | ((count: number) => string)>> = {
  reviewAsked:
    "Entries have been submitted and wait for a reviewer. You hear of it once, until you have looked.",
  changesRequested: "A reviewer asks for changes in an entry you worked on.",
  mention: "Somebody mentioned you in a comment.",
  published: "A new edition is public.",
  sourcesGone: (count) =>
    count === 1
      ? "1 source of the published month can no longer be read at its address."
      : `${count} sources of the published month can no longer be read at their addresses.`,
};

/** Says where and that, never what: mail travels in the open. */
export function noticeLetter(
  kind: NoticeKind,
  { chronicleTitle, month, link, count }: NoticePlace,
): { readonly subject: string; readonly text: string } {
  const name = `${chronicleTitle}, ${printMonth(month, "en")}`;
  const said = SENTENCES[kind];
  const sentence = typeof said === "string" ? said : said(count);
  return {
    subject: `${name}: ${SUBJECTS[kind]}`,
    text: `${name}\n\n${sentence}\n\n${link}\n\nWhich letters you get is set on your account page.\n`,
  };
}
