/** Hands what is known of the month's links to whatever shows a source, however deep it stands. */
import { createContext, type ReactNode, useContext, useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { DeskSession } from "../editor/desk-session.ts";
import type { ReportScreenProps } from "../editor/report-session.tsx";
import { monthHome } from "../review/ask-review.ts";
import { type KnownSource, type KnownWorld, sayToWorld } from "./ask-world.ts";
import { useWorldNow } from "./use-world-now.ts";

export interface World {
  /** The month's address on the desk. */
  readonly home: string;
  /** Null until it is known. */
  readonly progress: KnownWorld["progress"];
  readonly isKnown: boolean;
  readonly canCheck: boolean;
  readonly canSavePublicly: boolean;
  readonly of: (sourceId: string) => KnownSource | undefined;
  readonly refresh: () => Promise<void>;
  /** Gives why it was refused; null when it was done and is on the screen. */
  readonly act: (what: string, fields?: Readonly<Record<string, string>>) => Promise<string | null>;
}

const WorldContext = createContext<World | null>(null);

/** Null on screens that know nothing of the world. */
export function useWorld(): World | null {
  return useContext(WorldContext);
}

interface WorldProviderProps {
  readonly session: DeskSession;
  readonly report: ReportScreenProps["report"];
  readonly children: ReactNode;
}

export function WorldProvider({ session, report, children }: WorldProviderProps) {
  const { t } = useTranslation("world");
  const home = monthHome({ slug: report.chronicle.slug, month: report.month });
  const { known, refresh } = useWorldNow(session, home);
  const failed = t("panel.failed");
  const sources = known?.sources;
  const progress = known?.progress ?? null;
  const canCheck = known?.canCheck ?? false;
  const canSavePublicly = known?.canSavePublicly ?? false;
  const bySource = useMemo(() => new Map(sources?.map((one) => [one.sourceId, one])), [sources]);
  const of = useMemo(() => (sourceId: string) => bySource.get(sourceId), [bySource]);
  const world = useMemo<World>(
    () => ({
      home,
      progress,
      isKnown: sources !== undefined,
      canCheck,
      canSavePublicly,
      of,
      refresh,
      async act(what, fields = {}) {
        const said = await sayToWorld(home, { ...fields, do: what });
        if (!said.ok) return said.refused ?? failed;
        await refresh();
        return null;
      },
    }),
    [home, progress, sources, canCheck, canSavePublicly, of, refresh, failed],
  );
  return <WorldContext.Provider value={world}>{children}</WorldContext.Provider>;
}
