/**
 * Makes the clean copy of a part's text that mammoth gets. mammoth shows hidden
 * text, forgets list numbers, loses the words of simple fields, direction marks
 * and text boxes without a fallback, and takes half a gigabyte for the 20,000
 * paragraphs of a chatty file; so it is given only what it is needed for,
 * within bounds.
 */
import type { NoteKind } from "./note-register.ts";
import { damaged } from "./refusals.ts";
import type { Relationship } from "./relationships.ts";
import { type RuleResult, SKIP } from "./rule-result.ts";
import type { StoryContext } from "./story-context.ts";
import { openElement } from "./story-rules.ts";
import { StoryState } from "./story-state.ts";
import { scanXml, type XmlHandler, type XmlTag } from "./xml-scanner.ts";

/** Paragraphs of the body, text boxes behind their anchors. @throws DomainError */
export function copyBody(
  xml: string,
  relationships: ReadonlyMap<string, Relationship>,
  context: StoryContext,
): readonly string[] {
  const state = new StoryState(context, relationships);
  let hasBody = false;
  const open = (tag: XmlTag): RuleResult => {
    if (tag.name !== "w:body") return openElement(tag, state);
    hasBody = true;
    return null;
  };
  scanXml(xml, handlerFor(open, state));
  if (!hasBody) throw damaged("it has no text part that Word could show");
  return state.finishStory();
}

/** Note number → its paragraphs. Only notes with a marker: Word does not show the others. */
export function copyNotes(
  xml: string,
  kind: NoteKind,
  relationships: ReadonlyMap<string, Relationship>,
  context: StoryContext,
): ReadonlyMap<number, readonly string[]> {
  const state = new StoryState(context, relationships);
  const notes = new Map<number, readonly string[]>();
  const open = (tag: XmlTag): RuleResult => {
    if (tag.name !== `w:${kind}`) return openElement(tag, state);
    const number = context.notes.numberOf(kind, tag.get("w:id") ?? "");
    if (number === null || notes.has(number)) return SKIP;
    return () => void notes.set(number, state.finishStory());
  };
  scanXml(xml, handlerFor(open, state));
  return notes;
}

function handlerFor(open: (tag: XmlTag) => RuleResult, state: StoryState): XmlHandler {
  const ends: ((() => void) | null)[] = [];
  let skipped = 0;
  return {
    open(tag) {
      if (skipped > 0) {
        skipped++;
        return;
      }
      const result = open(tag);
      if (result === SKIP) skipped = 1;
      else ends.push(result);
    },
    close() {
      if (skipped > 0) skipped--;
      else ends.pop()?.();
    },
    text(text) {
      if (skipped === 0) state.characters(text);
    },
  };
}
