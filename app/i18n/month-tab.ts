/** The tab of a month's screen: which screen of which month of what. */
import type { MetaDescriptor } from "@remix-run/node";
import { printMonth } from "../../server/domain/calendar/print-date.ts";
import type { Language } from "../../server/domain/report/model.ts";
import { createI18n } from "./i18n.ts";
import { monthTabsEn } from "./month-tabs.en.ts";

interface TabFacts {
  /** YYYY-MM; null where a month is imported that its file will name. */
  readonly month: string | null;
  /** The chronicle's, which its months are named in. */
  readonly language: Language;
  readonly chronicle: string;
}

/** A route's `meta`; without facts, where the month is not there, the product's name alone. */
export function monthTab(
  screen: Exclude<keyof typeof monthTabsEn, "importAny">,
  facts: TabFacts | undefined,
): MetaDescriptor[] {
  const i18n = createI18n("en");
  if (!facts) return [{ title: i18n.t("product") }];
  i18n.addResourceBundle("en", "monthTabs", monthTabsEn);
  const t = i18n.getFixedT("en", "monthTabs");
  const { month, language, chronicle } = facts;
  if (month === null) return [{ title: t("importAny", { chronicle }) }];
  return [{ title: t(screen, { month: printMonth(month, language), chronicle }) }];
}
