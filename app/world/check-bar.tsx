/** Above the table: begins a check of all links, says how far it is and what it waits for, holds it and lets it go on. */
import { Button } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { KnownWorld } from "./ask-world.ts";
import { useWorldWords } from "./use-world-words.ts";
import { useWorld } from "./world-context.tsx";

type Progress = NonNullable<KnownWorld["progress"]>;

export function CheckBar() {
  const { t } = useTranslation("world");
  const world = useWorld();
  const [refused, setRefused] = useState<string | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  if (!world) return null;
  // Its place is kept, so that the table does not move under somebody's hand when it is known.
  if (!world.isKnown) return <div className="world-bar" />;
  const { progress, canCheck, home } = world;
  const state = progress?.state ?? "done";

  async function act(what: string): Promise<void> {
    setIsBusy(true);
    setRefused((await world?.act(what)) ?? null);
    setIsBusy(false);
  }
  const [what, label] =
    state === "running"
      ? (["pause", "bar.pause"] as const)
      : state === "paused"
        ? (["resume", "bar.resume"] as const)
        : (["check-all", "bar.all"] as const);
  return (
    <section className="world-bar" aria-label={t("bar.label")}>
      {canCheck && (
        <Button
          className="desk-button"
          size="compact-xs"
          variant="default"
          disabled={isBusy}
          onClick={() => void act(what)}
        >
          {t(label)}
        </Button>
      )}
      {progress === null ? (
        <span className="desk-quiet">{t("bar.never")}</span>
      ) : state === "done" ? (
        <LastCheck progress={progress} />
      ) : (
        <Under progress={progress} />
      )}
      {canCheck && progress !== null && state === "done" && (
        <a className="world-warc" href={`${home}/world/warc`} title={t("bar.warcLong")} download>
          {t("bar.warc")}
        </a>
      )}
      {refused !== null && (
        <span className="world-refused" role="alert">
          {refused}
        </span>
      )}
    </section>
  );
}

function LastCheck({ progress }: { readonly progress: Progress }) {
  const { t } = useTranslation("world");
  const { time } = useWorldWords();
  const at = progress.endedAt ?? progress.startedAt;
  return (
    <span className="desk-quiet" aria-live="polite">
      {[
        t("bar.last", { time: time(at), count: progress.total }),
        progress.earlier > 0 ? t("bar.earlier", { count: progress.earlier }) : null,
      ]
        .filter((part) => part !== null)
        .join(", ")}
    </span>
  );
}

const SHOWN_HOSTS = 3;

function Under({ progress }: { readonly progress: Progress }) {
  const { t } = useTranslation("world");
  const { done, total, hosts, timeLeft, state } = progress;
  const counts = { done: String(done), total: String(total) };
  const word = t(state === "paused" ? "bar.paused" : "bar.checking");
  const left = timeLeft === null || state === "paused" ? null : timeWords(timeLeft);
  const more = hosts.length - SHOWN_HOSTS;
  return (
    <>
      <progress className="world-progress" value={done} max={total} aria-label={word} />
      <span className="world-count">
        {[word, t("bar.done", counts), left && t("bar.left", { time: left })].filter(Boolean).join(" · ")}
      </span>
      {hosts.length > 0 && (
        <span className="desk-quiet world-queue">
          {t("bar.queueLabel")}{" "}
          {[
            ...hosts
              .slice(0, SHOWN_HOSTS)
              .map(({ host, waiting }) => t("bar.queue", { host, count: waiting })),
            ...(more > 0 ? [t("bar.moreHosts", { count: more })] : []),
          ].join(", ")}
        </span>
      )}
    </>
  );

  /** Rough on purpose: a site may answer slowly. */
  function timeWords(ms: number): string {
    const seconds = Math.max(1, Math.round(ms / 1_000));
    return seconds < 90
      ? t("bar.seconds", { count: seconds })
      : t("bar.minutes", { count: Math.ceil(seconds / 60) });
  }
}
