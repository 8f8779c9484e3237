/** The properties of paragraphs, runs and table rows that the copy heeds. Source: ECMA-376 Part 1, 17.3.1, 17.3.2, 17.4, 17.13.5. */
import { type RuleResult, SKIP } from "./rule-result.ts";
import type { StoryState } from "./story-state.ts";
import { isOn } from "./styles.ts";
import type { XmlTag } from "./xml-scanner.ts";

/** Undefined when the tag is no property and nothing of a property list. */
export function openProperty(tag: XmlTag, state: StoryState): RuleResult | undefined {
  switch (tag.name) {
    case "w:pPr":
      return enter(state, "paragraph", () => state.settleParagraph());
    case "w:rPr":
      return enter(state, state.properties === "paragraph" ? "paragraph mark" : "run");
    case "w:trPr":
      return enter(state, "row");
  }
  if (state.properties === null) return undefined;
  // What the properties were before a tracked change.
  if (/Change$/.test(tag.name)) return SKIP;
  if (state.properties === "paragraph") readParagraphProperty(tag, state);
  else if (state.properties === "run") readRunProperty(tag, state);
  else readTrackedProperty(tag, state);
  return null;
}

function enter(state: StoryState, properties: StoryState["properties"], end?: () => void): RuleResult {
  const around = state.properties;
  state.properties = properties;
  return () => {
    state.properties = around;
    end?.();
  };
}

function readParagraphProperty(tag: XmlTag, state: StoryState): void {
  const { list } = state;
  if (tag.name === "w:pStyle" && state.story.paragraph) state.story.paragraph.styleId = tag.get("w:val");
  else if (tag.name === "w:numId") list.numId = tag.get("w:val");
  else if (tag.name === "w:ilvl") list.level = Number(tag.get("w:val") ?? 0);
  else if (tag.name === "w:outlineLvl") list.isOutlined = Number(tag.get("w:val") ?? 9) < 9;
}

function readRunProperty(tag: XmlTag, state: StoryState): void {
  const { run } = state.story;
  if (!run) return;
  switch (tag.name) {
    case "w:rStyle":
      run.styleId = tag.get("w:val");
      break;
    case "w:b":
      run.isBold = isOn(tag.get("w:val"));
      break;
    case "w:i":
      run.isItalic = isOn(tag.get("w:val"));
      break;
    case "w:vanish":
    case "w:webHidden":
      run.isHidden = isOn(tag.get("w:val")) || run.isHidden === true;
      break;
  }
}

/** A paragraph mark or a table row that was inserted or deleted. */
function readTrackedProperty(tag: XmlTag, state: StoryState): void {
  if (tag.name === "w:ins") state.lose("insertion");
  if (tag.name !== "w:del") return;
  state.lose("deletion");
  const row = state.rows.at(-1);
  if (state.properties === "row" && row) row.isDeleted = true;
  else if (state.properties === "paragraph mark" && state.story.paragraph)
    state.story.paragraph.isMarkDeleted = true;
}
