/** What a publisher does about the gate and the editions, one thing at a time; what was refused stays on the screen in words. */
import { useRevalidator } from "@remix-run/react";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { decide, type MonthAddress } from "../review/ask-review.ts";
import { refusedWords } from "../review/refusal-words.ts";

export interface Publishing {
  readonly isBusy: boolean;
  /** Words of the last refusal. */
  readonly fault: string | null;
  /** Resolves to whether it was done; what the screen shows is then asked for again. */
  readonly act: (said: { readonly do: string } & Readonly<Record<string, unknown>>) => Promise<boolean>;
}

/** Milliseconds after which the list is read again while somebody looks. */
const PAUSE = 8_000;

export function usePublishing(address: MonthAddress): Publishing {
  const { t } = useTranslation("review");
  const { t: tPublish } = useTranslation("publish");
  const { revalidate, state } = useRevalidator();
  const [fault, setFault] = useState<string | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  const running = useRef(false);
  const latest = useRef({ revalidate, state });
  latest.current = { revalidate, state };

  useEffect(() => {
    const again = () => {
      const { revalidate: read, state: now } = latest.current;
      if (document.visibilityState === "visible" && now === "idle" && !running.current) read();
    };
    const timer = setInterval(again, PAUSE);
    document.addEventListener("visibilitychange", again);
    return () => {
      clearInterval(timer);
      document.removeEventListener("visibilitychange", again);
    };
  }, []);

  return {
    isBusy,
    fault,
    async act(said) {
      // A key held down decides once.
      if (running.current) return false;
      running.current = true;
      setIsBusy(true);
      setFault(null);
      const answer = await decide(address, said);
      if (!answer.ok)
        setFault(answer.code === "CHANGED_SINCE" ? tPublish("notice.changed") : refusedWords(t, answer));
      running.current = false;
      setIsBusy(false);
      revalidate();
      return answer.ok;
    },
  };
}
