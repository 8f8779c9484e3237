/**
 * An open source's link: what was seen of it and when, what a person may do
 * about it, what the page offers for empty fields, and what is kept of it.
 */
import { Button } from "@mantine/core";
import { lazy, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import type { SourceFields } from "../../server/domain/document/source-fields.ts";
import { proposeMetadata } from "../../server/domain/observation/metadata.ts";
import type { Source } from "../../server/domain/report/model.ts";
import { isWebAddress } from "../components/desk/source-fields.tsx";
import { LINK_SHAPE, linkWordOf } from "../components/world/link-word.ts";
import { Proposals } from "../components/world/proposals.tsx";
import { copyAddress, type KnownSource } from "./ask-world.ts";
import { useWorldWords } from "./use-world-words.ts";
import { useWorld, type World } from "./world-context.tsx";

/** Few houses switch it on. */
const WaybackSave = lazy(async () => ({ default: (await import("./wayback-save.tsx")).WaybackSave }));

interface SourceLinkProps {
  readonly source: Source;
  readonly isReadOnly: boolean;
  /** Gives the sentence that says why not, or null. */
  readonly onWrite: (changes: Partial<SourceFields>) => string | null;
}

export function SourceLink({ source, isReadOnly, onWrite }: SourceLinkProps) {
  const { t } = useTranslation("world");
  const { t: tSources } = useTranslation("sources");
  const { evidence } = useWorldWords();
  const world = useWorld();
  const known = world?.of(source.id);
  const word = known && linkWordOf(known);
  if (!world || !known || !word) return null;
  const number = source.numbers.length > 0 ? source.numbers.join(", ") : tSources("uncited");
  // A field that was filled since the page was read is a person's word.
  const found = Object.fromEntries(known.proposals.map(({ field, ...value }) => [field, value]));
  return (
    <section className="world-link" aria-label={t("panel.label", { number })}>
      <p className="world-evidence">
        <b className="world-word" data-word={word}>
          <span aria-hidden="true">{LINK_SHAPE[word]}</span> {t(`word.${word}`)}
        </b>
        <span>{evidence(known)}</span>
      </p>
      {world.canCheck && <LinkActs key={source.id} world={world} known={known} number={number} />}
      {!isReadOnly && <Proposals proposals={proposeMetadata(source, found)} onWrite={onWrite} />}
      <KeptCopy world={world} known={known} />
      {source.archiveUrl !== null && isWebAddress(source.archiveUrl) && (
        <p className="world-archived">
          {t("panel.archived")}{" "}
          <a href={source.archiveUrl} target="_blank" rel="noopener noreferrer">
            {source.archiveUrl}
          </a>
        </p>
      )}
      {world.canSavePublicly && !isReadOnly && (
        <Suspense>
          <WaybackSave key={source.id} world={world} known={known} source={source} />
        </Suspense>
      )}
    </section>
  );
}

interface LinkActsProps {
  readonly world: World;
  readonly known: KnownSource;
  readonly number: string;
}

/** A person's word counts where a robot could not tell, or took the page for an error. */
const BY_HAND = new Set(["blocked", "unknown", "soft-404"]);

function LinkActs({ world, known, number }: LinkActsProps) {
  const { t } = useTranslation("world");
  const [refused, setRefused] = useState<string | null>(null);
  const [isAsking, setIsAsking] = useState(false);
  /** When it had been looked at as one asked for another look; 0 for never. */
  const [askedSince, setAskedSince] = useState<number | null>(null);
  const state = world.progress?.state;
  const isUnseen = askedSince !== null && (known.checkedAt ?? 0) === askedSince;
  const isWaiting = isAsking || (isUnseen && state !== "done");
  const canSpeak = known.state !== null && BY_HAND.has(known.state) && known.handCheck === null;

  async function act(what: string): Promise<void> {
    setRefused(await world.act(what, { sourceId: known.sourceId }));
  }
  async function check(): Promise<void> {
    setAskedSince(known.checkedAt ?? 0);
    setIsAsking(true);
    await act("check");
    setIsAsking(false);
  }
  return (
    <p className="world-acts">
      <Button
        className="desk-button"
        size="compact-xs"
        variant="default"
        disabled={isWaiting}
        onClick={() => void check()}
      >
        {t(isWaiting ? (state === "paused" ? "panel.waiting" : "panel.checking") : "panel.check")}
      </Button>
      {canSpeak && (
        <Button
          className="desk-button"
          size="compact-xs"
          variant="default"
          aria-label={t("panel.byHandLong", { number })}
          onClick={() => void act("checked-by-hand")}
        >
          {t("panel.byHand")}
        </Button>
      )}
      {refused !== null && (
        <span className="world-refused" role="alert">
          {refused}
        </span>
      )}
    </p>
  );
}

function KeptCopy({ world, known }: Pick<LinkActsProps, "world" | "known">) {
  const { t } = useTranslation("world");
  const { day } = useWorldWords();
  const { copy, changedSince, state } = known;
  if (!copy) return state === null ? null : <p className="desk-quiet">{t("panel.noCopy")}</p>;
  const words = { time: day(copy.takenAt) };
  return (
    <p className="world-copy">
      <a href={copyAddress(world.home, copy.id)} target="_blank" rel="noopener noreferrer">
        {t(copy.origin === "uploaded" ? "panel.copyByHand" : "panel.copy", words)}
      </a>
      {changedSince && <span> · {t("panel.changed", { time: day(changedSince.takenAt) })}</span>}
    </p>
  );
}
