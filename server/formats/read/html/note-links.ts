/**
 * Which links of a page are note markers. A link is one when the page says so,
 * when its address is named like a note, or when it shows a number and the
 * place it leads to answers: with a link back, or by starting with that
 * number. Everything else stays an ordinary link.
 */
import { isHeadingName } from "./element-kinds.ts";
import { isDeclaredMarker, isDeclaredWayBack, labelNumber, namesNote, namesWayBack } from "./note-names.ts";
import { openingText, type PageElement } from "./page-tree.ts";
import type { PageAnchor, PagePlace, Survey } from "./survey-page.ts";

export interface NoteTarget {
  readonly number: number;
  /** Null when the page does not hold the note. */
  readonly place: PagePlace | null;
}

export interface NoteLinks {
  /** Marker → number. */
  readonly markers: ReadonlyMap<PageElement, number>;
  readonly targets: readonly NoteTarget[];
  /** Links that may be a way back; they are, if they stand inside a note. */
  readonly waysBack: ReadonlySet<PageElement>;
  /** Numbers that two notes showed; the second got another one. */
  readonly clashes: readonly { readonly shown: number; readonly given: number }[];
}

export function findNoteLinks(survey: Survey): NoteLinks {
  const pointsInto = targetBlocks(survey);
  const waysBack = new Set<PageElement>();
  const found: { anchor: PageAnchor; label: number }[] = [];
  for (const anchor of survey.anchors) {
    const place = survey.places.get(anchor.fragment) ?? null;
    const isMutual = place !== null && answers(anchor, place, pointsInto);
    if (isWayBack(anchor, place, isMutual)) {
      waysBack.add(anchor.element);
      continue;
    }
    const label = markerLabel(anchor, place, isMutual);
    if (label !== null) found.push({ anchor, label });
  }
  return { waysBack, ...numberTargets(found, survey) };
}

/** Block → blocks that links in it (or in a block it holds) lead to. */
function targetBlocks(survey: Survey): ReadonlyMap<PageElement, ReadonlySet<PageElement>> {
  const into = new Map<PageElement, Set<PageElement>>();
  for (const anchor of survey.anchors) {
    const target = survey.places.get(anchor.fragment)?.block;
    if (!target || !anchor.block) continue;
    for (const block of [anchor.block, ...survey.blocksAround(anchor.block)]) {
      const known = into.get(block);
      if (known) known.add(target);
      else into.set(block, new Set([target]));
    }
  }
  return into;
}

/** The block a link leads to leads back into the block of the link. */
function answers(
  anchor: PageAnchor,
  place: PagePlace,
  pointsInto: ReadonlyMap<PageElement, ReadonlySet<PageElement>>,
): boolean {
  if (!anchor.block || !place.block) return false;
  return pointsInto.get(place.block)?.has(anchor.block) === true;
}

function isWayBack(anchor: PageAnchor, place: PagePlace | null, isMutual: boolean): boolean {
  if (isDeclaredMarker(anchor.element)) return false;
  if (isDeclaredWayBack(anchor.element) || namesWayBack(anchor.fragment)) return true;
  return isMutual && place !== null && place.order < anchor.order && !namesNote(anchor.fragment);
}

/** The number shown; 0 when the marker shows a sign instead; null when the link is no marker. */
function markerLabel(anchor: PageAnchor, place: PagePlace | null, isMutual: boolean): number | null {
  const text = openingText(anchor.element, 24);
  const label = labelNumber(text);
  if (isDeclaredMarker(anchor.element)) return label ?? Number(/\d{1,5}/.exec(text)?.[0] ?? 0);
  if (label === null || place?.element === anchor.element) return null;
  if (namesNote(anchor.fragment)) return label;
  if (place === null || (place.block && isNoNote(place.block))) return null;
  if (isMutual) return label;
  return label > 0 && place.order > anchor.order && startsWith(place, label) ? label : null;
}

function isNoNote({ tagName }: PageElement): boolean {
  return isHeadingName(tagName) || /^(?:article|main|section|body)$/.test(tagName);
}

/** "11 September" opens with a number too, so a bare one does not count. */
const OPENING_NUMBER = /^[\s\u00A0]*(?:[[(](\d{1,5})[\])]|(\d{1,5})[.:)])(?!\d)/u;

function startsWith(place: PagePlace, number: number): boolean {
  const match = OPENING_NUMBER.exec(openingText(place.block ?? place.element, 40));
  return match !== null && Number(match[1] ?? match[2]) === number;
}

function numberTargets(
  found: readonly { anchor: PageAnchor; label: number }[],
  survey: Survey,
): Pick<NoteLinks, "markers" | "targets" | "clashes"> {
  const numberOf = new Map<PageElement | string, number>();
  const taken = new Set<number>();
  const clashes: { shown: number; given: number }[] = [];
  const keyOf = ({ fragment }: PageAnchor) => survey.places.get(fragment)?.element ?? fragment;
  for (const { anchor, label } of found) {
    const key = keyOf(anchor);
    if (label === 0 || numberOf.has(key) || taken.has(label)) continue;
    numberOf.set(key, label);
    taken.add(label);
  }
  let free = 1;
  for (const { anchor, label } of found) {
    const key = keyOf(anchor);
    if (numberOf.has(key)) continue;
    while (taken.has(free)) free++;
    numberOf.set(key, free);
    taken.add(free);
    if (label > 0) clashes.push({ shown: label, given: free });
  }
  const markers = new Map(found.map(({ anchor }) => [anchor.element, numberOf.get(keyOf(anchor)) ?? 0]));
  const targets = new Map<PageElement | string, NoteTarget>();
  for (const { anchor } of found) {
    const key = keyOf(anchor);
    const place = survey.places.get(anchor.fragment) ?? null;
    if (!targets.has(key)) targets.set(key, { number: numberOf.get(key) ?? 0, place });
  }
  return { markers, targets: [...targets.values()], clashes };
}
