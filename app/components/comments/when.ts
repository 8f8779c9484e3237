/** A moment as a reader wants it: the time today, else the day, the year only where it is another. */
export function whenLabel(at: number, language: string, now: number): string {
  const locale = language === "en" ? "en-GB" : language;
  const [then, today] = [new Date(at), new Date(now)];
  if (then.toDateString() === today.toDateString())
    return then.toLocaleTimeString(locale, { hour: "2-digit", minute: "2-digit" });
  const isThisYear = then.getFullYear() === today.getFullYear();
  return then.toLocaleDateString(locale, {
    day: "numeric",
    month: "short",
    ...(!isThisYear && { year: "numeric" }),
  });
}
