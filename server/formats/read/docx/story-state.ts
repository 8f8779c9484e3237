/**
 * Where the copying of a story stands: the paragraph and run that are open,
 * fields and links around them, what is finished. A story is the body, one
 * note, or one text box; boxes lie within other stories and follow the
 * paragraph they are anchored to.
 */
import { type FieldMeaning, FieldStack } from "./field-codes.ts";
import type { Loss } from "./losses.ts";
import { ParagraphDraft, type Stretch } from "./paragraph-draft.ts";
import type { Relationship } from "./relationships.ts";
import type { StoryContext } from "./story-context.ts";

export interface OpenRun {
  styleId: string | null;
  isBold: boolean | null;
  isItalic: boolean | null;
  isHidden: boolean | null;
  /** The run's text stands for a note's number. */
  isMarked: boolean;
}

interface OpenStory {
  readonly output: string[];
  paragraph: ParagraphDraft | null;
  run: OpenRun | null;
  readonly fields: FieldStack;
  /** Addresses of the link elements around; null for links within the document. */
  readonly links: (string | null)[];
  /** A paragraph whose mark was deleted: its words belong to the next one. */
  carried: ParagraphDraft | null;
}

/** Two forms of one thing, of which one is read. */
interface Choice {
  isTaken: boolean;
  /** The first form holds a text box; the second would repeat its words. */
  hasBox: boolean;
  /** Where the story stood before the first form. */
  readonly items: number;
  readonly boxes: number;
  readonly output: number;
}

function newStory(): OpenStory {
  return { output: [], paragraph: null, run: null, fields: new FieldStack(), links: [], carried: null };
}

/** Word shows white space at the ends of a text only where the file says that it is to be kept. */
function withoutWhiteSpaceAround(text: string): string {
  let from = 0;
  let to = text.length;
  while (from < to && " \t\n".includes(text.charAt(from))) from++;
  while (to > from && " \t\n".includes(text.charAt(to - 1))) to--;
  return text.slice(from, to);
}

export class StoryState {
  readonly context: StoryContext;
  readonly relationships: ReadonlyMap<string, Relationship>;
  story: OpenStory = newStory();
  /** The property list that is open, if any. */
  properties: "paragraph" | "paragraph mark" | "run" | "row" | null = null;
  /** What the open paragraph's own properties say of lists and outline. */
  list: { numId: string | null; level: number | null; isOutlined: boolean };
  readonly rows: { isDeleted: boolean }[] = [];
  readonly choices: Choice[] = [];
  contentsDepth = 0;
  isInCode = false;
  sawPicture = false;
  private words: { readonly isPreserved: boolean } | null = null;
  private readonly outer: OpenStory[] = [];

  constructor(context: StoryContext, relationships: ReadonlyMap<string, Relationship>) {
    this.context = context;
    this.relationships = relationships;
    this.list = { numId: null, level: null, isOutlined: false };
  }

  lose(loss: Loss): void {
    this.context.losses.add(loss, this.context.lines + 1);
  }

  /** Everything up to the end of the content control is a table of contents. */
  markContents(): void {
    this.contentsDepth++;
  }

  beginParagraph(): void {
    this.endParagraph();
    this.context.addParagraph();
    this.story.paragraph = new ParagraphDraft();
    this.list = { numId: null, level: null, isOutlined: false };
    if (this.contentsDepth > 0) this.story.paragraph.role = "contents";
  }

  /** The paragraph's properties are complete. */
  settleParagraph(): void {
    const { styles, numbering } = this.context;
    const draft = this.story.paragraph;
    if (!draft) return;
    if (draft.role !== "contents") draft.role = styles.roleOf(draft.styleId);
    if (draft.role === "text" && this.list.isOutlined) draft.role = "heading";
    const ofStyle = styles.numberingOf(draft.styleId);
    const numId = this.list.numId ?? ofStyle?.numId ?? null;
    if (numId === null) return;
    const tied = draft.styleId === null ? null : numbering.levelOfStyle(numId, draft.styleId);
    draft.label = numbering.next(numId, this.list.level ?? tied ?? ofStyle?.level ?? 0);
  }

  endParagraph(): void {
    const { story, context } = this;
    const draft = story.paragraph;
    if (!draft) return;
    story.paragraph = null;
    story.fields.endParagraph();
    if (story.carried) draft.openWith(story.carried);
    story.carried = draft.isMarkDeleted ? draft : null;
    if (draft.isMarkDeleted) return;
    const { markup, units } = draft.finish();
    context.addUnits(units);
    context.lines += draft.lines;
    story.output.push(markup);
    for (const box of draft.boxes) story.output.push(box);
  }

  /** The open paragraph; words outside any get one of their own. */
  private draft(): ParagraphDraft {
    if (!this.story.paragraph) this.beginParagraph();
    this.story.paragraph ??= new ParagraphDraft();
    return this.story.paragraph;
  }

  beginWords(isPreserved: boolean): void {
    this.words = { isPreserved };
  }

  endWords(): void {
    this.words = null;
  }

  /** Characters of the part: words, a field's code, or the white space between tags. */
  characters(text: string): void {
    if (this.isInCode) this.story.fields.code(text);
    else if (this.words && !this.story.run?.isMarked) {
      const kept = this.words.isPreserved ? text : withoutWhiteSpaceAround(text);
      this.text(kept.includes("\n") ? kept.replaceAll("\n", " ") : kept);
    }
  }

  text(text: string): void {
    const { context, story } = this;
    if (text === "" || story.fields.isInNoteMark) return;
    context.addCharacters(text.length);
    const draft = this.draft();
    // What a writer puts between two markers, lest 1 and 2 read as 12.
    if (context.styles.isNoteMark(story.run?.styleId ?? null) && /^[\s\u00A0]*$/u.test(text)) return;
    const stretch = this.stretch(draft);
    if (stretch.isHidden && !draft.endsHidden && text.trim() !== "") this.lose("hidden");
    draft.text(text, stretch);
  }

  break(): void {
    const draft = this.draft();
    if (!this.story.fields.isInCode) draft.lineBreak(this.stretch(draft));
  }

  symbol(markup: string): void {
    const draft = this.draft();
    if (!this.story.fields.isInNoteMark) draft.markup(markup, this.stretch(draft));
  }

  reference(number: number, isFirst: boolean): void {
    this.draft().reference(number, isFirst);
  }

  /** A field's result begins; that of a NOTEREF is one more marker of its note. */
  beginResult(meaning: FieldMeaning): void {
    if (meaning.kind !== "note") return;
    const number = this.context.notes.noteIn(meaning.bookmark);
    if (number === null) this.story.fields.forget();
    else this.reference(number, false);
  }

  private stretch(draft: ParagraphDraft): Stretch {
    const { styles, links } = this.context;
    const { run, fields } = this.story;
    const style = run?.styleId ? styles.lookOf(run.styleId) : null;
    const isHidden = run?.isHidden ?? (style?.isHidden || styles.lookOf(draft.styleId).isHidden) ?? false;
    const address = fields.address ?? this.story.links.findLast((one) => one !== null) ?? null;
    return {
      isBold: run?.isBold ?? style?.isBold ?? false,
      isItalic: run?.isItalic ?? style?.isItalic ?? false,
      isHidden: (isHidden && draft.role !== "contents") || fields.isInCode,
      linkId: address === null ? null : links.idOf(address),
    };
  }

  endDrawing(): void {
    if (this.sawPicture) this.lose("picture");
    this.sawPicture = false;
  }

  beginChoice(): void {
    const { paragraph, output } = this.story;
    const items = paragraph?.length ?? 0;
    const boxes = paragraph?.boxes.length ?? 0;
    this.choices.push({ isTaken: false, hasBox: false, items, boxes, output: output.length });
  }

  endChoice(): void {
    this.choices.pop();
  }

  /** The first form is read for the time being. */
  takesChoice(): boolean {
    const choice = this.choices.at(-1);
    if (!choice || choice.isTaken) return false;
    choice.isTaken = true;
    return true;
  }

  /** The form for simple programs is the better one, unless it would repeat a text box. */
  takesFallback(): boolean {
    const choice = this.choices.at(-1);
    if (!choice || choice.hasBox) return false;
    const { paragraph, output } = this.story;
    paragraph?.cutTo(choice.items, choice.boxes);
    output.length = Math.min(output.length, choice.output);
    return true;
  }

  enterBox(): void {
    this.outer.push(this.story);
    this.story = newStory();
  }

  /** The box's paragraphs follow the one it is anchored to. */
  leaveBox(): void {
    const boxed = this.finishStory();
    this.story = this.outer.pop() ?? newStory();
    const host = this.story.paragraph?.boxes ?? this.story.output;
    for (const markup of boxed) host.push(markup);
  }

  /** The paragraphs of the story so far; it starts anew. */
  finishStory(): readonly string[] {
    this.endParagraph();
    const { carried } = this.story;
    if (carried) {
      carried.isMarkDeleted = false;
      this.story.carried = null;
      this.story.paragraph = carried;
      this.endParagraph();
    }
    const { output } = this.story;
    this.story = newStory();
    return output;
  }
}
