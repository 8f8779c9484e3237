/** The bell: how much one has not looked at yet, kept up to date while somebody looks; it leads to the list. */
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";

/** Milliseconds between two questions. */
const PAUSE = 15_000;

export function Bell() {
  const { t } = useTranslation("notifications");
  const [unread, setUnread] = useState(0);
  useEffect(() => {
    let isHere = true;
    const ask = async () => {
      if (document.visibilityState !== "visible") return;
      // A bell that cannot ask stays as it is: the screen has words of its own for a lost connection.
      const answer = await fetch("/notifications/count").catch(() => null);
      if (answer?.ok && isHere) setUnread(((await answer.json()) as { readonly unread: number }).unread);
    };
    void ask();
    const timer = setInterval(() => void ask(), PAUSE);
    document.addEventListener("visibilitychange", ask);
    return () => {
      isHere = false;
      clearInterval(timer);
      document.removeEventListener("visibilitychange", ask);
    };
  }, []);
  const words = t("bell", { count: unread });
  return (
    <a className="bell" href="/notifications" aria-label={words} title={words}>
      <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
        <path
          d="M8 1.5a4 4 0 0 0-4 4v3l-1.5 2.5h11L12 8.5v-3a4 4 0 0 0-4-4ZM6.5 13a1.5 1.5 0 0 0 3 0"
          fill={unread > 0 ? "currentColor" : "none"}
          stroke="currentColor"
          strokeWidth="1.3"
          strokeLinejoin="round"
        />
      </svg>
      {unread > 0 && <span aria-hidden="true">{unread > 99 ? "99+" : unread}</span>}
    </a>
  );
}
