/** On the desk, above an entry: how it stands, why changes are asked for, and the way into review and out of it. */
import { Button } from "@mantine/core";
import { memo, useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Submitted } from "../../server/commands/review/submit-entries.ts";
import type { Report } from "../../server/domain/report/model.ts";
import { reviewUnits } from "../../server/domain/workflow/review-unit.ts";
import type { EntryForReview } from "../../server/queries/review/review-entry.ts";
import { StatusWord } from "../components/review/status-word.tsx";
import { askEntry, decide, type MonthAddress, monthHome } from "./ask-review.ts";
import { reviewAddress } from "./entry-in-address.ts";
import { refusedWords } from "./refusal-words.ts";
import type { DeskReview } from "./use-desk-review.ts";

/** Entries in one request: few enough that the number left to do is seen to fall. */
const AT_ONCE = 25;

interface EntryReviewProps {
  readonly address: MonthAddress;
  /** The month with the last letter that was typed: the screen's own reading waits until the fingers rest. */
  readonly readReport: () => Report;
  /** Empty for the words around the entries. */
  readonly entryId: string;
  readonly review: DeskReview;
  readonly canEdit: boolean;
  /** Words that have not reached the server cannot be submitted. */
  readonly isSaved: () => boolean;
}

export const EntryReview = memo(function EntryReview(props: EntryReviewProps) {
  const { address, readReport, entryId, review, canEdit, isSaved } = props;
  const { t } = useTranslation("review");
  const [fault, setFault] = useState<string | null>(null);
  const [left, setLeft] = useState<number | null>(null);
  const { statuses, refresh } = review;
  const row = statuses?.entries.find((one) => one.entryId === entryId);
  const status = row?.status ?? "draft";
  const drafts = (statuses?.entries ?? []).filter((one) => one.status === "draft").map((one) => one.entryId);
  const isOpen = statuses?.report === "open" || statuses?.report === "reopened";
  const mayAct = canEdit && isOpen && left === null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was refused was said of another entry
  useEffect(() => setFault(null), [entryId, status]);

  async function send(what: "submit" | "withdrawSubmission", ids: readonly string[]): Promise<void> {
    if (!isSaved()) {
      setFault(t("desk.unsaved"));
      return;
    }
    setFault(null);
    // As this person sees it, not as the server has it: the two are compared there.
    const digests = new Map(reviewUnits(readReport()).map((unit) => [unit.id, unit.digest]));
    setLeft(ids.length);
    const seq = statuses?.seq ?? 0;
    const fault = await sendAll(
      what,
      ids.map((id) => ({ entryId: id, digest: digests.get(id) })),
      seq,
    );
    setFault(fault);
    setLeft(null);
    await refresh();
  }

  /** Gives what to say of it when something was refused. Those in the same request stand or fall one by one. */
  async function sendAll(
    what: "submit" | "withdrawSubmission",
    entries: readonly { readonly entryId: string; readonly digest: string | undefined }[],
    seq: number,
  ): Promise<string | null> {
    const [only, another] = entries;
    if (only && !another) {
      const answer = await decide(address, { do: what, ...only, seq });
      return answer.ok ? null : refusedWords(t, answer);
    }
    const refused: Submitted[] = [];
    for (let at = 0; at < entries.length; at += AT_ONCE) {
      setLeft(entries.length - at);
      const said = { do: "submitAll", entries: entries.slice(at, at + AT_ONCE), seq };
      const answer = await decide<readonly Submitted[]>(address, said);
      if (!answer.ok) return refusedWords(t, answer);
      refused.push(...answer.result.filter((one) => one.refused !== null));
    }
    const [first] = refused;
    if (!first?.refused) return null;
    const { code, words, why } = first.refused;
    const said = refusedWords(t, { ok: false, code, refused: words, why, changed: [] });
    return `${t("desk.notSubmitted", { count: refused.length })} ${said}`;
  }

  // Words around the entries that nobody has written yet are nothing to review.
  if (entryId === "" && !row) return null;
  return (
    <section className="desk-review" aria-label={t("title")}>
      <StatusWord status={status} />
      {status === "changesRequested" && <Requested address={address} entryId={entryId} />}
      <span className="desk-review-acts">
        {mayAct && ["draft", "stale", "changesRequested"].includes(status) && (
          <Button
            className="desk-button"
            size="compact-xs"
            variant="default"
            onClick={() => void send("submit", [entryId])}
          >
            {t("desk.submit")}
          </Button>
        )}
        {mayAct && status === "draft" && drafts.length > 1 && (
          <Button
            className="desk-button"
            size="compact-xs"
            variant="subtle"
            onClick={() => void send("submit", drafts)}
          >
            {t("desk.submitAll", { count: drafts.length })}
          </Button>
        )}
        {mayAct && status === "submitted" && (
          <Button
            className="desk-button"
            size="compact-xs"
            variant="subtle"
            onClick={() => void send("withdrawSubmission", [entryId])}
          >
            {t("desk.withdraw")}
          </Button>
        )}
        {statuses && !isOpen && <span className="desk-quiet">{t("refusal.report-published")}</span>}
        {status === "submitted" && (
          <a href={reviewAddress(monthHome(address), entryId)}>{t("desk.review")}</a>
        )}
        {left !== null && <span role="status">{t("desk.submitting", { count: left })}</span>}
      </span>
      {fault !== null && (
        <p className="desk-review-fault" role="alert">
          {fault}
        </p>
      )}
    </section>
  );
});

/** Who asked for changes, and for which. */
function Requested({ address, entryId }: { readonly address: MonthAddress; readonly entryId: string }) {
  const { t } = useTranslation("review");
  const [by, setBy] = useState<EntryForReview["by"]>(null);
  const { slug, month } = address;
  useEffect(() => {
    let isHere = true;
    void askEntry({ slug, month }, entryId).then((entry) => isHere && setBy(entry?.by ?? null));
    return () => {
      isHere = false;
    };
  }, [slug, month, entryId]);
  if (!by?.reason) return null;
  return (
    <p className="desk-review-reason">
      <span className="desk-quiet">{t("desk.requested", { name: by.name ?? t("entry.somebody") })}</span>{" "}
      {by.reason}
    </p>
  );
}
