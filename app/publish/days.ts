/** Moments in the reader's language. */
function localeOf(language: string): string {
  return language === "en" ? "en-GB" : language;
}

/** `at` in milliseconds since the epoch. */
export function whenWords(at: number, language: string): string {
  return new Intl.DateTimeFormat(localeOf(language), { dateStyle: "long", timeStyle: "short" }).format(at);
}

/** The day an edition bears: by universal time, as it is printed. */
export function dayWords(at: number, language: string): string {
  return new Intl.DateTimeFormat(localeOf(language), { dateStyle: "long", timeZone: "UTC" }).format(at);
}
