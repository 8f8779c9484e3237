/**
 * What each element of WordprocessingML means to the copy. An element without
 * a rule is transparent: its tags are dropped, the words inside it stay, so
 * that nothing is lost to a wrapper nobody has heard of.
 * Source: ECMA-376 Part 1, 17.3–17.16.
 */

import type { NoteKind } from "./note-register.ts";
import { escapeXml } from "./paragraph-draft.ts";
import { openProperty } from "./property-rules.ts";
import { type RuleResult, SKIP } from "./rule-result.ts";
import type { StoryState } from "./story-state.ts";
import type { XmlTag } from "./xml-scanner.ts";

/** What is inside is not the document's text, or not any more. */
const SKIPPED = new Set(
  "w:delText w:delInstrText w:sectPr w:tblPr w:tblPrEx w:tblGrid w:tcPr w:rt w:fldData w:ffData m:rPr m:ctrlPr v:shapetype".split(
    " ",
  ),
);
const PICTURES = new Set(["a:blip", "v:imagedata", "c:chart", "dgm:relIds", "o:OLEObject"]);

export function openElement(tag: XmlTag, state: StoryState): RuleResult {
  if (SKIPPED.has(tag.name)) return SKIP;
  if (PICTURES.has(tag.name)) state.sawPicture = true;
  const property = openProperty(tag, state);
  if (property !== undefined) return property;
  return openBlock(tag, state) ?? openInline(tag, state) ?? openWords(tag, state);
}

function openBlock(tag: XmlTag, state: StoryState): RuleResult {
  switch (tag.name) {
    case "w:p":
      return openParagraph(state);
    case "w:txbxContent":
      for (const choice of state.choices) choice.hasBox = true;
      state.enterBox();
      return () => state.leaveBox();
    case "w:tr":
      state.rows.push({ isDeleted: false });
      return () => void state.rows.pop();
    case "w:tc":
      return state.rows.at(-1)?.isDeleted ? SKIP : null;
    case "w:sdt":
      return openContentControl(state);
    case "w:docPartGallery":
      if (/table of contents/i.test(tag.get("w:val") ?? "")) state.markContents();
      return null;
    case "w:altChunk":
    case "w:subDoc":
      state.lose("embedded");
      return null;
    case "w:bookmarkStart":
      state.context.notes.openBookmark(tag.get("w:id") ?? "", tag.get("w:name") ?? "");
      return null;
    case "w:bookmarkEnd":
      state.context.notes.closeBookmark(tag.get("w:id") ?? "");
      return null;
    default:
      return null;
  }
}

/** A paragraph inside a run of another one, which only a damaged file has, is read as a text box. */
function openParagraph(state: StoryState): RuleResult {
  const isInside = state.story.run !== null;
  if (isInside) state.enterBox();
  state.beginParagraph();
  return () => {
    state.endParagraph();
    if (isInside) state.leaveBox();
  };
}

function openContentControl(state: StoryState): RuleResult {
  const before = state.contentsDepth;
  return () => {
    state.contentsDepth = before;
  };
}

/** Elements around runs: tracked changes, links, alternatives, drawings. */
function openInline(tag: XmlTag, state: StoryState): RuleResult {
  switch (tag.name) {
    case "w:ins":
    case "w:moveTo":
      state.lose("insertion");
      return null;
    case "w:del":
    case "w:moveFrom":
      state.lose("deletion");
      return SKIP;
    case "w:hyperlink":
      state.story.links.push(addressOf(tag, state));
      return () => void state.story.links.pop();
    case "w:fldSimple":
      state.beginResult(state.story.fields.simple(tag.get("w:instr") ?? ""));
      return () => state.story.fields.end();
    case "mc:AlternateContent":
      state.beginChoice();
      return () => state.endChoice();
    case "mc:Choice":
      return state.takesChoice() ? null : SKIP;
    case "mc:Fallback":
      return state.takesFallback() ? null : SKIP;
    case "w:drawing":
    case "w:pict":
    case "w:object":
      return () => state.endDrawing();
    case "w:r":
    case "m:r":
      return openRun(state);
    default:
      return null;
  }
}

function openRun(state: StoryState): RuleResult {
  const { story } = state;
  const around = story.run;
  story.run = { styleId: null, isBold: null, isItalic: null, isHidden: null, isMarked: false };
  return () => {
    story.run = around;
  };
}

function addressOf(tag: XmlTag, state: StoryState): string | null {
  const id = tag.get("r:id");
  const target = id === null ? undefined : state.relationships.get(id);
  if (target?.type !== "hyperlink" || target.target === "") return null;
  const place = tag.get("w:anchor");
  return place ? `${target.target.split("#")[0]}#${place}` : target.target;
}

/** Elements inside runs. */
function openWords(tag: XmlTag, state: StoryState): RuleResult {
  switch (tag.name) {
    case "w:t":
    case "m:t":
      state.beginWords(tag.get("xml:space") === "preserve" || tag.name === "m:t");
      return () => state.endWords();
    case "w:instrText":
      state.isInCode = true;
      return () => {
        state.isInCode = false;
      };
    case "w:fldChar":
      readFieldMark(tag.get("w:fldCharType"), state);
      return null;
    case "w:tab":
    case "w:ptab":
      state.text("\t");
      return null;
    case "w:noBreakHyphen":
      state.text("\u2011");
      return null;
    case "w:softHyphen":
      state.text("\u00AD");
      return null;
    case "w:br":
    case "w:cr":
      state.break();
      return null;
    case "w:sym":
      state.symbol(
        `<w:sym w:font="${escapeXml(tag.get("w:font") ?? "")}" w:char="${escapeXml(tag.get("w:char") ?? "")}"/>`,
      );
      return null;
    case "w:footnoteReference":
      return openReference("footnote", tag, state);
    case "w:endnoteReference":
      return openReference("endnote", tag, state);
    default:
      return null;
  }
}

function openReference(kind: NoteKind, tag: XmlTag, state: StoryState): RuleResult {
  const { number, isFirst } = state.context.notes.refer(kind, tag.get("w:id") ?? "");
  state.reference(number, isFirst);
  // A mark of the author's own choice follows as text and stands for the number.
  if (tag.get("w:customMarkFollows") !== null && state.story.run) state.story.run.isMarked = true;
  return null;
}

function readFieldMark(type: string | null, state: StoryState): void {
  const { fields } = state.story;
  if (type === "begin") fields.begin();
  else if (type === "separate") state.beginResult(fields.separate());
  else if (type === "end") fields.end();
}
