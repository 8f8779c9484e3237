/** The words of the screens, with keys the compiler knows. */
import i18next, { type i18n } from "i18next";
import { initReactI18next } from "react-i18next";
import { appEn } from "./app.en.ts";
import type { auditEn } from "./audit.en.ts";
import type { historyEn } from "./history.en.ts";
import type { importEn } from "./import.en.ts";
import type { monthTabsEn } from "./month-tabs.en.ts";
import type { monthsEn } from "./months.en.ts";
import { notificationsEn } from "./notifications.en.ts";
import type { pageTabsEn } from "./page-tabs.en.ts";
import type { previewEn } from "./preview.en.ts";
import type { publishEn } from "./publish.en.ts";
import type { SCREEN_WORDS } from "./screen-words.ts";

type ScreenWords = typeof SCREEN_WORDS;

declare module "i18next" {
  interface CustomTypeOptions {
    defaultNS: "app";
    // The words of a screen come with it: see screen-words.ts and use-route-words.ts.
    resources: ScreenWords & {
      app: typeof appEn;
      audit: typeof auditEn;
      history: typeof historyEn;
      import: typeof importEn;
      monthTabs: typeof monthTabsEn;
      months: typeof monthsEn;
      notifications: typeof notificationsEn;
      pageTabs: typeof pageTabsEn;
      preview: typeof previewEn;
      publish: typeof publishEn;
    };
  }
}

/** One instance per request on the server, one per page in the browser. */
export function createI18n(language: string): i18n {
  const instance = i18next.createInstance();
  void instance.use(initReactI18next).init({
    lng: language,
    fallbackLng: "en",
    defaultNS: "app",
    resources: {
      en: {
        app: appEn,
        notifications: notificationsEn,
      },
    },
    interpolation: { escapeValue: false },
    initAsync: false,
    showSupportNotice: false,
  });
  return instance;
}
