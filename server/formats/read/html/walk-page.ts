/**
 * Reads a page from top to bottom: decides of every element whether it is
 * text, a marker, a note or furniture, and feeds the lines accordingly.
 */
import type { DefaultTreeAdapterTypes } from "parse5";
import type { RawDocument } from "../raw.ts";
import { isBlockName, isCountedName, isDroppedName } from "./element-kinds.ts";
import { findArticle } from "./find-article.ts";
import type { InlineStyle } from "./inline-style.ts";
import { LinkReader } from "./link-reader.ts";
import { ListLabels } from "./list-labels.ts";
import { findNoteBodies } from "./note-bodies.ts";
import { findNoteLinks } from "./note-links.ts";
import { labelNumber } from "./note-names.ts";
import { type Channel, PageChannels } from "./page-channels.ts";
import type { PageFacts } from "./page-facts.ts";
import { COMMENT, furnitureReason, isSealed, OUTSIDE } from "./page-furniture.ts";
import { isParagraphMark, type Scope, scopeInside } from "./page-scope.ts";
import { createStyles } from "./page-styles.ts";
import { isElement, isText, openingText, type PageElement, type PageNode, walkTree } from "./page-tree.ts";
import { surveyPage } from "./survey-page.ts";

/** What to do when an element ends. */
interface OpenElement {
  readonly scope: Scope;
  readonly endsLine: boolean;
  readonly isItem: boolean;
  /** Lines so far when a counted paragraph began; -1 for any other element. */
  readonly countedFrom: number;
}

export function walkPage(
  document: DefaultTreeAdapterTypes.Document,
  facts: PageFacts,
): Omit<RawDocument, "title" | "language"> {
  const survey = surveyPage(document, facts);
  const noteLinks = findNoteLinks(survey);
  const bodies = findNoteBodies(noteLinks, survey);
  const article = findArticle(survey);
  const styleOf = createStyles(facts.sheets);
  const channels = new PageChannels();
  const links = new LinkReader(facts.base);
  const labels = new ListLabels();
  const outside = { kind: "aside", reason: OUTSIDE, isInline: false } as const;
  const root: Scope = {
    channel: channels.open(article.isMarked ? outside : { kind: "text" }),
    look: { isBold: false, isItalic: false, href: null },
    whiteSpace: "collapse",
    role: "text",
    isSpaceRun: false,
    isRaised: false,
    isInSection: false,
  };
  const open: OpenElement[] = [];

  function channelFor(element: PageElement, style: InlineStyle, scope: Scope, isBlock: boolean): Channel {
    const { destination } = scope.channel;
    if (destination.kind === "aside" && isSealed(destination.reason)) return scope.channel;
    const note = bodies.elements.get(element);
    if (note !== undefined) {
      if (element.tagName === "li") channels.markNumbered(note);
      return channels.open({ kind: "note", number: note });
    }
    if (article.parts.has(element)) return channels.open({ kind: "text" });
    if (article.around.has(element)) return scope.channel;
    const reason = survey.remarks.has(element)
      ? COMMENT
      : furnitureReason(element, style, {
          isInSection: scope.isInSection,
          isInQuotation: scope.role === "quotation",
          shareOf: survey.shareOf,
        });
    const isAsideAlready = destination.kind === "aside" && destination.reason !== OUTSIDE;
    if (reason === null || (isAsideAlready && !isSealed(reason))) return scope.channel;
    return channels.open({ kind: "aside", reason, isInline: !isBlock });
  }

  function openElement(element: PageElement, style: InlineStyle, scope: Scope): void {
    const isBlock = isBlockName(element.tagName) || style.isBlock;
    if (isBlock) channels.endLine(scope.channel);
    const channel = channelFor(element, style, scope, isBlock);
    const { kind } = channel.destination;
    const isItem = element.tagName === "li";
    if (element.tagName === "ol") labels.openList(element, style);
    if (isItem) channel.buffer.setLabel(kind === "note" ? null : labels.labelOf(element, style));
    const href =
      element.tagName === "a" ? links.hrefOf(element, channels.count + 1, kind !== "aside") : undefined;
    open.push({
      scope: scopeInside(element, style, scope, channel, href),
      endsLine: isBlock || channel !== scope.channel,
      isItem,
      countedFrom: isCountedName(element.tagName) ? channels.count : -1,
    });
  }

  /** A note that is no more than a line begins at its anchor. */
  function beginLineNote(element: PageElement, channel: Channel): void {
    const note = bodies.lineStarts.get(element);
    if (note === undefined || channel.destination.kind === "note") return;
    if (!channel.buffer.isAtStart) channels.endLine(channel);
    channel.note = note;
  }

  function isWayBack(element: PageElement, { destination, note }: Channel): boolean {
    const number = destination.kind === "note" ? destination.number : note;
    if (number === null || !noteLinks.waysBack.has(element)) return false;
    if (labelNumber(openingText(element, 24)) !== null) channels.markNumbered(number);
    return true;
  }

  /** A raised number that is linked to its source is a marker, which keeps the address. */
  function isLinkedNumber(element: PageElement, { channel, look, isRaised }: Scope): boolean {
    if (element.tagName !== "a") return false;
    const isSup = (node: PageNode) => isElement(node) && node.tagName === "sup";
    const number = /^\s*\[?(\d{1,5})\]?\s*$/.exec(openingText(element, 24))?.[1];
    if (number === undefined || !(isRaised || element.childNodes.some(isSup))) return false;
    const href = links.hrefOf(element, channels.count + 1, channel.destination.kind !== "aside");
    if (href === null) return false;
    channel.buffer.keep(`[${number}]`, { ...look, href });
    return true;
  }

  /** Elements that stand for something else than the text inside them. */
  function isReplaced(element: PageElement, style: InlineStyle, scope: Scope): boolean {
    const { channel, look } = scope;
    beginLineNote(element, channel);
    const marker = noteLinks.markers.get(element);
    if (marker !== undefined) channel.buffer.reference(marker);
    else if (element.tagName === "br") channels.breakLine(channel);
    else if (style.isTab) channel.buffer.keep("\t", look);
    else if (style.isListLabel) channel.buffer.setLabel(wordLabel(openingText(element, 24)));
    else return isParagraphMark(element) || isWayBack(element, channel) || isLinkedNumber(element, scope);
    return true;
  }

  walkTree(
    document,
    (node) => {
      const scope = open.at(-1)?.scope ?? root;
      if (isText(node)) addText(node.value, scope, channels);
      if (!isElement(node) || isDroppedName(node.tagName)) return false;
      const style = styleOf(node);
      if (isReplaced(node, style, scope)) return false;
      openElement(node, style, scope);
      return true;
    },
    () => {
      const ended = open.pop();
      if (!ended) return;
      const { channel } = ended.scope;
      if (ended.endsLine) channels.endLine(channel);
      if (ended.isItem) channel.buffer.setLabel(null);
      if (ended.countedFrom === channels.count) channels.count++;
    },
  );
  channels.endLine(root.channel);

  const clashes = noteLinks.clashes.map(({ shown, given }) => ({
    line: 1,
    message: `Two notes are numbered ${shown}; the second was read as ${given}. Look whether each marker has its own source.`,
  }));
  const { lines, setAside } = channels;
  return { lines, notes: channels.finishedNotes(), setAside, doubts: [...links.doubts(), ...clashes] };
}

function addText(text: string, scope: Scope, channels: PageChannels): void {
  const { channel, look } = scope;
  if (/[^ \t\n\f\r]/.test(text)) channel.role = scope.role;
  if (scope.isSpaceRun) channel.buffer.keep(text.replace(/[\u00A0\n]/g, " "), look);
  else if (scope.whiteSpace === "collapse") channel.buffer.collapse(text, look);
  else {
    text.split("\n").forEach((part, index) => {
      if (index > 0) channels.breakLine(channel);
      if (scope.whiteSpace === "keep") channel.buffer.keep(part, look);
      else channel.buffer.collapse(part, look);
    });
  }
}

/** Word prints "1." and spaces before a numbered paragraph, and a lone sign before a bulleted one. */
function wordLabel(printed: string): string | null {
  const label = printed.replace(/[\s\u00A0]+/gu, "");
  return /[\p{L}\p{N}]/u.test(label) && /[\p{P}\p{N}]/u.test(label) && label !== "§" ? `${label} ` : null;
}
