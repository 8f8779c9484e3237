/** Brings a screen's words along with the screen, on both sides, so that no other page carries them. */
import { useTranslation } from "react-i18next";

/** To be called by the screen itself, before anything in it asks for a word. */
export function useRouteWords(namespace: string, words: object): void {
  const { i18n } = useTranslation();
  if (!i18n.hasResourceBundle("en", namespace)) i18n.addResourceBundle("en", namespace, words);
}
