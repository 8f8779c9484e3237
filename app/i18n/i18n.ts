/** The words of the screens, with keys the compiler knows. */
import i18next, { type i18n } from "i18next";
import { initReactI18next } from "react-i18next";
import { appEn } from "./app.en.ts";
import { deskEn } from "./desk.en.ts";

declare module "i18next" {
  interface CustomTypeOptions {
    defaultNS: "app";
    resources: { app: typeof appEn; desk: typeof deskEn };
  }
}

/** One instance per request on the server, one per page in the browser. */
export function createI18n(language: string): i18n {
  const instance = i18next.createInstance();
  void instance.use(initReactI18next).init({
    lng: language,
    fallbackLng: "en",
    defaultNS: "app",
    resources: { en: { app: appEn, desk: deskEn } },
    interpolation: { escapeValue: false },
    initAsync: false,
    showSupportNotice: false,
  });
  return instance;
}
