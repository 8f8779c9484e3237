/** The tab of a screen that is not about one month. */
import type { MetaDescriptor } from "@remix-run/node";
import { createI18n } from "./i18n.ts";
import { pageTabsEn } from "./page-tabs.en.ts";

/** A route's `meta`. */
export function pageTab(page: keyof typeof pageTabsEn): MetaDescriptor[] {
  const i18n = createI18n("en");
  i18n.addResourceBundle("en", "pageTabs", pageTabsEn);
  return [{ title: i18n.getFixedT("en", "pageTabs")(page) }];
}
