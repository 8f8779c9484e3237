/** A month's comments, fetched anew whenever the server says that there is something new, and after the connection was away. */
import { useEffect, useMemo, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { MonthComments } from "../../server/domain/comments/month-comments.ts";
import { type Cell, useCell } from "../editor/cell.ts";
import { useStable } from "../editor/use-stable.ts";
import { askComments, type CommentsAnswer, sayComment } from "./ask-comments.ts";

export interface Comments {
  /** Null until they have been fetched once. */
  readonly now: MonthComments | null;
  /** The last fetch failed; `now` is what was known before. */
  readonly isBehind: boolean;
  /** Gives why it was refused; null when it was taken. */
  say(what: string, fields: Readonly<Record<string, unknown>>): Promise<string | null>;
}

/** Milliseconds after which a fetch that failed is tried again. */
const TRY_AGAIN = 10_000;

export function useComments(path: string, news: Cell<number>): Comments {
  const { t } = useTranslation("comments");
  const heard = useCell(news);
  const [now, setNow] = useState<MonthComments | null>(null);
  const [failures, setFailures] = useState(0);
  const asked = useRef(0);

  /** An answer that was asked for earlier than one already shown is old. */
  const take = useStable((turn: number, answer: CommentsAnswer) => {
    if (turn !== asked.current) return;
    if (answer.ok) setNow(answer.comments);
    setFailures((count) => (answer.ok ? 0 : count + 1));
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: `heard` and `failures` say when to ask again
  useEffect(() => {
    const fetchNow = async () => {
      const turn = ++asked.current;
      take(turn, await askComments(path));
    };
    if (failures === 0) {
      void fetchNow();
      return;
    }
    const timer = setTimeout(() => void fetchNow(), TRY_AGAIN);
    return () => clearTimeout(timer);
  }, [path, heard, failures, take]);

  const say = useStable(async (what: string, fields: Readonly<Record<string, unknown>>) => {
    const answer = await sayComment(path, { do: what, ...fields });
    if (answer.ok) {
      take(++asked.current, answer);
      return null;
    }
    if (answer.code === "SIGNED_OUT") return t("signedOut");
    return answer.refused || t("notSent");
  });
  return useMemo(() => ({ now, isBehind: failures > 0, say }), [now, failures, say]);
}
