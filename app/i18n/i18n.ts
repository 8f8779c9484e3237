/** The words of the screens, with keys the compiler knows. */
import i18next, { type i18n } from "i18next";
import { initReactI18next } from "react-i18next";
import { appEn } from "./app.en.ts";
import { importEn } from "./import.en.ts";
import { monthsEn } from "./months.en.ts";
import { notificationsEn } from "./notifications.en.ts";

import type { SCREEN_WORDS } from "./screen-words.ts";

type ScreenWords = typeof SCREEN_WORDS;

declare module "i18next" {
  interface CustomTypeOptions {
    defaultNS: "app";
    // The words of browser-only screens come with them: see screen-words.ts.
    resources: ScreenWords & {
      app: typeof appEn;
      import: typeof importEn;
      months: typeof monthsEn;
      notifications: typeof notificationsEn;
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
        import: importEn,
        months: monthsEn,
        notifications: notificationsEn,
      },
    },
    interpolation: { escapeValue: false },
    initAsync: false,
    showSupportNotice: false,
  });
  return instance;
}
