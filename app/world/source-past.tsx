/** Everything that was seen of a source, the newest first, and what is kept of it. */
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { LINK_SHAPE, type LinkWord, linkWordOf } from "../components/world/link-word.ts";
import type { KnownSource, ShownHistory } from "./ask-world.ts";
import { CopyList } from "./copy-list.tsx";
import { CopyUpload } from "./copy-upload.tsx";
import { useSourcePast } from "./use-source-past.ts";
import { useWorldWords } from "./use-world-words.ts";
import { useWorld } from "./world-context.tsx";

export function SourcePast({ sourceId }: { readonly sourceId: string }) {
  const world = useWorld();
  const known = world?.of(sourceId);
  return world && known && known.url !== null ? (
    <Past home={world.home} known={known} canCheck={world.canCheck} refresh={world.refresh} />
  ) : null;
}

interface PastProps {
  readonly home: string;
  readonly known: KnownSource;
  readonly canCheck: boolean;
  readonly refresh: () => Promise<void>;
}

function Past({ home, known, canCheck, refresh }: PastProps) {
  const { t } = useTranslation("world");
  const [uploads, setUploads] = useState(0);
  const past = useSourcePast(home, known, uploads);
  if (past.kind === "loading") return <p className="desk-quiet">{t("past.loading")}</p>;
  if (past.kind === "failed") return <p className="world-refused">{t("past.failed")}</p>;
  return (
    <div className="world-past">
      <section>
        <h2>{t("past.heading")}</h2>
        <Seen history={past.history} />
      </section>
      <section>
        <h2>{t("past.copies")}</h2>
        <CopyList home={home} copies={past.history.copies} />
        {canCheck && (
          <CopyUpload
            home={home}
            sourceId={known.sourceId}
            onKept={() => {
              setUploads((count) => count + 1);
              void refresh();
            }}
          />
        )}
      </section>
    </div>
  );
}

type Observed = ShownHistory["observations"][number];

/** One look alone confirms nothing. */
function wordOfLook({ url, state }: Observed): LinkWord {
  return linkWordOf({ url, state, isConfirmed: true, isDead: false, handCheck: null }) ?? "unchecked";
}

function Seen({ history: { observations, handChecks } }: { readonly history: ShownHistory }) {
  const { t } = useTranslation("world");
  const { time } = useWorldWords();
  if (observations.length + handChecks.length === 0) return <p className="desk-quiet">{t("past.none")}</p>;
  const looks = observations.map((one) => {
    const word = wordOfLook(one);
    return { key: one.id, at: one.at, word, words: t(`word.${word}`), what: wordsOf(one) };
  });
  const spoken = handChecks.map(({ at, personName, note }) => {
    const words = t("past.byHand", { name: personName });
    return { key: `hand ${at}`, at, word: "byHand" as const, words, what: note ?? "" };
  });
  return (
    <ol className="world-seen">
      {[...looks, ...spoken]
        .sort((a, b) => b.at - a.at)
        .map(({ key, at, word, words, what }) => (
          <li key={key}>
            <time dateTime={new Date(at).toISOString()}>{time(at)}</time>
            <span>
              <b className="world-word" data-word={word}>
                <span aria-hidden="true">{LINK_SHAPE[word]}</span> {words}
              </b>{" "}
              {what}
            </span>
          </li>
        ))}
    </ol>
  );

  function wordsOf({ reason, evidence, url, vantage, checker }: Observed): string {
    const { status, chain, finalUrl } = evidence;
    return [
      t(`reason.${reason}`),
      status === null ? null : t("evidence.status", { status: String(status) }),
      chain.length < 2 ? null : t("past.chain", { count: chain.length - 1 }),
      finalUrl === null || finalUrl === url ? null : t("past.finalUrl", { address: finalUrl }),
      t("past.details", { vantage, checker }),
    ]
      .filter((part) => part !== null)
      .join(" · ");
  }
}
