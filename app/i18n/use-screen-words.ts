/** Fetches the words of the browser-only screens; true when they are there. A screen that shows them later asks early. */
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";

export function useScreenWords(): boolean {
  const { i18n } = useTranslation();
  const [areThere, setAreThere] = useState(() => i18n.hasResourceBundle("en", "desk"));
  useEffect(() => {
    void import("./screen-words.ts").then(({ addScreenWords }) => {
      addScreenWords(i18n);
      setAreThere(true);
    });
  }, [i18n]);
  return areThere;
}
