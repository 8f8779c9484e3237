/** Which of our languages a text is written in, by its letters alone. */
import type { Language } from "./model.ts";

const SAMPLE = 20_000;

/** Null when the text has too few letters, or letters of another script. */
export function detectLanguage(text: string): Language | null {
  const sample = text.slice(0, SAMPLE);
  const latin = sample.match(/[a-z]/giu)?.length ?? 0;
  const cyrillic = sample.match(/[\u0400-\u04FF]/gu)?.length ?? 0;
  const kazakh = sample.match(/[әғқңөұүһі]/giu)?.length ?? 0;
  if (latin + cyrillic < 20) return null;
  if (latin >= cyrillic) return "en";
  // About one letter in ten of a Kazakh text is its own; names in a Russian one bring far fewer.
  return kazakh * 25 > cyrillic ? "kk" : "ru";
}
