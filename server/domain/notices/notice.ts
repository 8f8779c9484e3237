/** What people are told about: a word for each, and the few lines of a letter. */

import type { Month } from "../calendar/day.ts";
import { printMonth } from "../calendar/print-date.ts";

export const NOTICE_KINDS = ["reviewAsked", "changesRequested", "mention", "published"] as const;
export type NoticeKind = (typeof NOTICE_KINDS)[number];

export interface NoticePlace {
  readonly chronicleTitle: string;
  readonly month: Month;
  /** Where it can be seen, with scheme and host. */
  readonly link: string;
}

const SUBJECTS: Readonly<Record<NoticeKind, string>> = {
  reviewAsked: "entries wait for your review",
  changesRequested: "changes are asked for",
  mention: "somebody mentioned you",
  published: "a new edition is published",
};

const SENTENCES: Readonly<Record<NoticeKind, string>> = {
  reviewAsked:
    "Entries have been submitted and wait for a reviewer. You hear of it once, until you have looked.",
  changesRequested: "A reviewer asks for changes in an entry you worked on.",
  mention: "Somebody mentioned you in a comment.",
  published: "A new edition is public.",
};

/** Says where and that, never what: mail travels in the open. */
export function noticeLetter(
  kind: NoticeKind,
  { chronicleTitle, month, link }: NoticePlace,
): { readonly subject: string; readonly text: string } {
  const name = `${chronicleTitle}, ${printMonth(month, "en")}`;
  return {
    subject: `${name}: ${SUBJECTS[kind]}`,
    text: `${name}\n\n${SENTENCES[kind]}\n\n${link}\n\nWhich letters you get is set on your account page.\n`,
  };
}
