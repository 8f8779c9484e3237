/** What a reviewer decides about the entry they read, one decision at a time; and what came of it, in words. */
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { ChangedEntry } from "../../server/domain/workflow/changed-since.ts";
import type { EntryForReview } from "../../server/queries/review/review-entry.ts";
import { type Decided, decide, type MonthAddress } from "./ask-review.ts";
import { refusedWords, whyNotWords, whyWords } from "./refusal-words.ts";
import type { Review } from "./use-review.ts";

export interface Notice {
  readonly words: string;
  readonly isFault: boolean;
}

export interface Decisions {
  readonly isBusy: boolean;
  readonly notice: Notice | null;
  readonly dismiss: () => void;
  /** Says what is on the screen, or why something is not possible. */
  readonly tell: (words: string, isFault: boolean) => void;
  /** Says why it may not be done; false when it may. */
  readonly refuse: (action: "approve" | "requestChanges") => boolean;
  /** Resolves to whether it was done. */
  readonly approve: (name: string) => Promise<boolean>;
  readonly requestChanges: (name: string, reason: string) => Promise<boolean>;
  readonly setVerdict: (
    sourceId: string,
    verdict: "verified" | "rejected",
    reason: string | null,
  ) => Promise<boolean>;
  readonly tick: (citationId: string, isTicked: boolean) => Promise<boolean>;
}

export function useDecisions(address: MonthAddress, review: Review): Decisions {
  const { t, i18n } = useTranslation("review");
  const [notice, setNotice] = useState<Notice | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  const running = useRef(false);
  const { entry } = review;

  async function send(said: { readonly do: string } & Readonly<Record<string, unknown>>): Promise<boolean> {
    // A key held down decides once.
    if (running.current) return false;
    running.current = true;
    setIsBusy(true);
    const answer = await decide(address, said);
    if (!answer.ok) await tellRefused(answer);
    running.current = false;
    setIsBusy(false);
    return answer.ok;
  }

  async function tellRefused(answer: Extract<Decided, { ok: false }>): Promise<void> {
    if (answer.code !== "CHANGED_SINCE") {
      setNotice({ words: refusedWords(t, answer), isFault: true });
      return;
    }
    await Promise.all([review.renew(true), review.refresh()]);
    setNotice({ words: t("notice.changed", { what: changedWords(answer.changed) }), isFault: true });
  }

  function changedWords(changed: readonly ChangedEntry[]): string {
    const fields = changed.flatMap((one) => one.fields);
    return fields.length === 0 ? t("notice.content") : fields.map((one) => t(`notice.${one}`)).join(", ");
  }

  /** The machine's answer is known before the server is asked, and is the same. */
  async function onEntry(
    entry: EntryForReview,
    action: "approve" | "requestChanges",
    done: string,
    reason?: string,
  ): Promise<boolean> {
    if (refuse(entry, action)) return false;
    const { entryId, digest, seq } = entry;
    const isDone = await send({ do: action, entryId, digest, seq, ...(reason !== undefined && { reason }) });
    if (!isDone) return false;
    setNotice({ words: done, isFault: false });
    // The one that is left is fetched again when somebody comes back to it.
    if (!review.goOn(entryId)) void review.renew(false);
    void review.refresh();
    return true;
  }

  function refuse(entry: EntryForReview, action: "approve" | "requestChanges"): boolean {
    const verdict = entry.may[action];
    if (!verdict.ok)
      setNotice({ words: whyNotWords(t, verdict.why, entry.secondEyes, i18n.language), isFault: true });
    return !verdict.ok;
  }

  return {
    isBusy,
    notice,
    dismiss: () => setNotice(null),
    tell: (words, isFault) => setNotice({ words, isFault }),
    refuse: (action) => (entry ? refuse(entry, action) : false),
    approve: async (name) => (entry ? onEntry(entry, "approve", t("act.approved", { name })) : false),
    requestChanges: async (name, reason) =>
      entry ? onEntry(entry, "requestChanges", t("act.asked", { name }), reason) : false,
    async setVerdict(sourceId, verdict, reason) {
      const source = entry?.sources.find((one) => one.source.id === sourceId);
      if (!entry || !source) return false;
      const { binding, verify } = source;
      if (!verify.ok && !(verdict === "rejected" && verify.why === "own-words")) {
        setNotice({
          words: whyWords(t, verify.why === "own-words" ? "own-source" : verify.why),
          isFault: true,
        });
        return false;
      }
      const { seq } = entry;
      const isDone = await send({ do: "setSourceVerdict", sourceId, binding, seq, verdict, reason });
      if (isDone) {
        review.doubtOthers();
        await review.renew(false);
      }
      return isDone;
    },
    async tick(citationId, isTicked) {
      const claim = entry?.claims.find((one) => one.citationId === citationId);
      if (!entry || !claim) return false;
      if (isTicked && !entry.tick.ok) {
        setNotice({ words: whyWords(t, entry.tick.why), isFault: true });
        return false;
      }
      const { entryId, seq } = entry;
      const { binding } = claim;
      const isDone = await send({ do: "tickCitation", entryId, citationId, binding, seq, isTicked });
      if (isDone) await review.renew(false);
      return isDone;
    },
  };
}
