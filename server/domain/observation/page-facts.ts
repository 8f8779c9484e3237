/** What reading a page's markup tells, as plain values: the judging of it needs no parser. */
import type { FoundMetadata } from "./metadata.ts";

export interface PageFacts {
  readonly title: string | null;
  /** The first few headings of the first two levels, in order. */
  readonly headings: readonly string[];
  /** Words a reader sees, without navigation, headers and footers; white space collapsed; cut at 20,000 characters. */
  readonly text: string;
  /** Characters of that text before the cut. */
  readonly textLength: number;
  /** The article alone, paragraphs separated by a blank line; null when there is none to find. */
  readonly readable: string | null;
  readonly hasPasswordField: boolean;
  /** The page asks search engines to leave it out. */
  readonly isNoIndex: boolean;
  /** Says of itself that it is an article: JSON-LD, Open Graph, a published time. */
  readonly isArticle: boolean;
  /** Where a `<meta http-equiv="refresh">` of a few seconds leads, resolved. */
  readonly refresh: string | null;
  /** Which of `PAGE_MARKS` the page has. */
  readonly marks: readonly PageMark[];
  readonly metadata: FoundMetadata;
}

/** Parts of pages that decide, by the selector that finds them. */
export const PAGE_MARKS = {
  "telegram-error": ".tgme_widget_message_error",
  "telegram-post":
    ".tgme_widget_message_text, .tgme_widget_message_photo_wrap, .tgme_widget_message_video_wrap, .tgme_widget_message_document_wrap, .tgme_widget_message_poll",
  "telegram-private": ".tgme_page_context_link_wrap, .tgme_icon_user",
  challenge:
    "#challenge-form, #challenge-running, #cf-challenge-running, .cf-turnstile, .h-captcha, .g-recaptcha, .smart-captcha, #ddg-captcha, form[action*='captcha' i]",
  /** Nothing is in it before scripts run; menus may stand around it all the same. */
  "script-root":
    "#root:empty, #app:empty, #__next:empty, #__nuxt:empty, #___gatsby:empty, app-root:empty, [data-reactroot]:empty",
} as const;

export type PageMark = keyof typeof PAGE_MARKS;
