/** A source's history, fetched when it is opened and whenever something new was seen or kept of it. */
import { useEffect, useState } from "react";
import { askHistory, type KnownSource, type ShownHistory } from "./ask-world.ts";

export type SourcePast = { readonly kind: "loading" } | { readonly kind: "failed" } | KnownPast;
export interface KnownPast {
  readonly kind: "known";
  readonly history: ShownHistory;
}

export function useSourcePast(home: string, known: KnownSource, uploads: number): SourcePast {
  const [past, setPast] = useState<SourcePast>({ kind: "loading" });
  const { sourceId, checkedAt, copy, handCheck } = known;
  const copyId = copy?.id ?? null;
  const spokenAt = handCheck?.at ?? null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked again because of what is new
  useEffect(() => {
    let isLeft = false;
    void askHistory(home, sourceId).then((history) => {
      if (isLeft) return;
      setPast((before) =>
        history ? { kind: "known", history } : before.kind === "known" ? before : { kind: "failed" },
      );
    });
    return () => {
      isLeft = true;
    };
  }, [home, sourceId, checkedAt, copyId, spokenAt, uploads]);
  return past;
}
