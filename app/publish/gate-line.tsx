/** One line of the gate: where it is, what it is about, the ways there, and the waiver. */
import { useTranslation } from "react-i18next";
import type { ShownLine } from "../../server/queries/review/publish-gate.ts";
import type { ReviewNames } from "../../server/queries/review/review-names.ts";
import { entryAddress } from "../editor/entry-address.ts";
import { type MonthAddress, monthHome } from "../review/ask-review.ts";
import { reviewAddress } from "../review/entry-in-address.ts";
import { whyWords } from "../review/refusal-words.ts";

interface GateLineProps {
  readonly line: ShownLine;
  readonly names: ReviewNames;
  readonly address: MonthAddress;
}

export function LinePlace({ line, names }: Pick<GateLineProps, "line" | "names">) {
  const { t } = useTranslation("publish");
  const { entryId, ordinal } = line;
  if (entryId === null) return <b>{t("block.month")}</b>;
  if (ordinal === null) return <b>{t("block.standing")}</b>;
  const lead = names.entries.find((one) => one.entryId === entryId)?.lead ?? "";
  return (
    <b>
      {t("block.entry", { n: String(ordinal) })} · {lead === "" ? t("block.nameless") : lead}
    </b>
  );
}

export function LineWords({ line, names }: Pick<GateLineProps, "line" | "names">) {
  const { t } = useTranslation("publish");
  const { kind, entryId, sourceId, citationId, message, status } = line;
  const source = sourceId === null ? "" : (names.sources[sourceId] ?? "");
  const sentence = citationId === null ? undefined : names.sentences[`${entryId} ${citationId}`];
  return (
    <>
      {kind === "finding" && <span>{message}</span>}
      {(kind === "not-approved" || kind === "stale") && status !== null && (
        <span>{t(`block.status.${status}`)}</span>
      )}
      {sentence !== undefined && <q className="publish-sentence">{sentence}</q>}
      {source !== "" && kind !== "finding" && (
        <span className="desk-quiet publish-source">{t("block.source", { name: source })}</span>
      )}
    </>
  );
}

export function LineLinks({ line, address }: Pick<GateLineProps, "line" | "address">) {
  const { t } = useTranslation("publish");
  const home = monthHome(address);
  const { entryId, kind } = line;
  const desk = entryId === null || entryId === "" ? home : entryAddress(address.slug, address.month, entryId);
  return (
    <span className="publish-links">
      <a href={desk}>{t("block.onDesk")}</a>
      {entryId !== null && kind !== "finding" && (
        <a href={reviewAddress(home, entryId)}>{t("block.inReview")}</a>
      )}
    </span>
  );
}

/** Why this line cannot be waived by this person; null when it can. */
export function NoWaiver({ line }: Pick<GateLineProps, "line">) {
  const { t } = useTranslation("publish");
  const { t: tReview } = useTranslation("review");
  if (line.waive.ok) return null;
  const why = line.waive.why === "own-words" ? t("waive.own") : whyWords(tReview, line.waive.why);
  return <span className="desk-quiet">{t("waive.why", { why })}</span>;
}
