/**
 * The words that several of the screens share which live in the browser alone:
 * fetched with them, so that a visitor who signs in does not.
 */
import type { i18n } from "i18next";
import { commentsEn } from "./comments.en.ts";
import { deskEn } from "./desk.en.ts";
import { reviewEn } from "./review.en.ts";
import { sourcesEn } from "./sources.en.ts";
import { worldEn } from "./world.en.ts";

export const SCREEN_WORDS = {
  comments: commentsEn,
  desk: deskEn,
  review: reviewEn,
  sources: sourcesEn,
  world: worldEn,
} as const;

export function addScreenWords(instance: i18n): void {
  for (const [namespace, words] of Object.entries(SCREEN_WORDS))
    instance.addResourceBundle("en", namespace, words);
}
