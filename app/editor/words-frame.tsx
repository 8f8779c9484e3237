/**
 * The frame around an entry's text, open or not: shows what a citation cites
 * and what is found at a place, under the pointer or at the caret.
 */
import { type MouseEvent, type ReactNode, useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Citation, Source } from "../../server/domain/report/model.ts";
import type { KeyedFinding } from "../components/desk/findings-rail.tsx";
import { FoundWords } from "../components/desk/found-words.tsx";
import { SourceSummary } from "../components/desk/source-summary.tsx";
import { type CardPlace, WordCard } from "../components/desk/word-card.tsx";
import { sourceName } from "./cite-choices.ts";
import { useStable } from "./use-stable.ts";

/** What the pointer or the caret is at; `under` is the element it is. */
export type PointAt = (under: Element | null) => void;

interface WordsFrameProps {
  readonly citations: readonly Citation[];
  readonly sources: ReadonlyMap<string, Source>;
  readonly here: readonly KeyedFinding[];
  readonly canFix: boolean;
  readonly onFix: (keys: readonly string[]) => void;
  readonly children: (pointAt: PointAt) => ReactNode;
}

type Shown = CardPlace &
  ({ readonly citation: Citation } | { readonly citation: null; readonly keys: readonly string[] });

const TARGETS = "[data-citation], [data-found]";
const CARD_WIDTH = 380;
/** Milliseconds the pointer rests before a card comes, and may be away before it goes. */
const REST = 250;

export function WordsFrame({ citations, sources, here, canFix, onFix, children }: WordsFrameProps) {
  const { t } = useTranslation("desk");
  const frame = useRef<HTMLDivElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const [shown, setShown] = useState<Shown | null>(null);
  useEffect(() => () => clearTimeout(timer.current), []);

  const pointAt = useStable((under: Element | null) => {
    clearTimeout(timer.current);
    const box = frame.current?.getBoundingClientRect();
    if (!under || !box || !frame.current) return setShown(null);
    const rect = under.getBoundingClientRect();
    const left = Math.max(0, Math.min(rect.left - box.left, box.width - CARD_WIDTH));
    const place = { left, top: rect.bottom - box.top + 4 };
    const marker = under.closest("[data-citation]");
    if (!marker) return setShown({ ...place, citation: null, keys: keysAround(under, frame.current) });
    const index = [...frame.current.querySelectorAll("[data-citation]")].indexOf(marker);
    const citation = citations[index];
    setShown(citation ? { ...place, citation } : null);
  });
  const later = (act: () => void) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(act, REST);
  };
  function onMouseOver({ target }: MouseEvent): void {
    if (!(target instanceof Element) || target.closest(".desk-card")) return;
    const under = target.closest(TARGETS);
    if (under) later(() => pointAt(under));
    else if (shown) later(() => setShown(null));
  }

  const found = shown && !shown.citation ? here.filter(({ key }) => shown.keys.includes(key)) : [];
  const source = shown?.citation ? (sources.get(shown.citation.sourceId) ?? null) : null;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions lint/a11y/useKeyWithMouseEvents: the caret shows the same cards
    <div
      ref={frame}
      className="desk-words"
      onMouseOver={onMouseOver}
      onMouseLeave={() => later(() => setShown(null))}
    >
      {children(pointAt)}
      {shown && (shown.citation || found.length > 0) && (
        <WordCard
          at={shown}
          label={t(shown.citation ? "cite.card" : "findings.label")}
          onEnter={() => clearTimeout(timer.current)}
          onLeave={() => later(() => setShown(null))}
        >
          {shown.citation ? (
            <SourceSummary
              source={source}
              number={shown.citation.number}
              locator={shown.citation.locator}
              {...(source ? sourceName(source) : { outlet: null, title: null })}
            />
          ) : (
            <FoundWords
              findings={found}
              canFix={canFix}
              onFix={(keys) => {
                setShown(null);
                onFix(keys);
              }}
            />
          )}
        </WordCard>
      )}
    </div>
  );
}

/** Stretches may lie within each other; all of them speak. */
function keysAround(under: Element, frame: Element): readonly string[] {
  const keys: string[] = [];
  for (let at: Element | null = under; at && at !== frame; at = at.parentElement) {
    const key = at.getAttribute("data-found");
    if (key !== null) keys.push(key);
  }
  return keys;
}
